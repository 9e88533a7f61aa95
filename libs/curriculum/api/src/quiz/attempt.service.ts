import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { isPassed, isRight, refusalToAnswer, refusalToJudge, scoreOf } from '@obi/curriculum/rules';
import { badInput, notFound, refuseIf, Refused } from '@obi/shared/api';
import { ModuleVersions } from '../module/module-versions';
import { changedOn } from '../progress/deltas';
import { PersonStates } from '../progress/person-state';
import { ProgressService } from '../progress/progress.service';
import { Requests } from '../progress/requests';
import type { AttemptType } from './attempt.graphql';
import { meantBy, questionsOf } from './attempt-view';
import { Attempts, type StoredAttempt } from './attempts';
import { ShownAttempts } from './shown-attempts';

/** Keeps the answers of people who take quizzes as they come, and judges when they are submitted. */
@Injectable()
export class AttemptService {
  constructor(
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(ModuleVersions) private readonly versions: ModuleVersions,
    @Inject(PersonStates) private readonly states: PersonStates,
    @Inject(ProgressService) private readonly progress: ProgressService,
    @Inject(Requests) private readonly requests: Requests,
    @Inject(ShownAttempts) private readonly shown: ShownAttempts,
  ) {}

  /** An attempt of one's own, as it stands. */
  async attempt(personId: string, id: string): Promise<AttemptType> {
    return this.shown.view((await this.attempts.of(personId, id)) ?? notFound());
  }

  /** Keeps an answer while the attempt is open and its time is not up. */
  async saveAnswer(
    personId: string,
    id: string,
    question: string,
    chosen: readonly string[],
  ): Promise<AttemptType> {
    const attempt = await this.inTurn(personId, id);
    if (attempt.submittedAt) throw new Refused({ code: 'CURRICULUM_ATTEMPT_SUBMITTED', kind: 'CONFLICT' });
    if (attempt.secondsLeft === 0) throw new Refused({ code: 'CURRICULUM_ATTEMPT_TIME_IS_UP' });
    // Begun again in another tab: what is asked there is what counts.
    if (attempt.isSetAside) await this.refuseWhatIsOutdated(attempt);
    const { content } = await this.versions.of(attempt.module, attempt.version);
    const asked = questionsOf(attempt, content).find((each) => each.key === question);
    if (!asked) return badInput('CURRICULUM_ANSWER_UNKNOWN', 'question');
    const answer = meantBy(chosen, asked, attempt);
    refuseIf(refusalToAnswer(asked, answer));
    await this.attempts.saveAnswer(id, question, answer);
    return this.shown.view({ ...attempt, answers: { ...attempt.answers, [question]: answer } });
  }

  /**
   * Judges an attempt by the answers that were kept. However often and at once it is submitted, it is judged once, and
   * every submission gets the same result. What was begun before the guide changed is not judged on the new text.
   */
  async submit(personId: string, id: string, idempotencyKey: string): Promise<AttemptType> {
    const attempt = await this.inTurn(personId, id);
    await this.requests.isNew(personId, idempotencyKey, ['submitAttempt', id]);
    if (attempt.submittedAt) return this.shown.view(attempt);
    await this.refuseWhatIsOutdated(attempt);
    const { content } = await this.versions.of(attempt.module, attempt.version);
    const questions = questionsOf(attempt, content);
    const score = scoreOf(questions, attempt.answers);
    const passed = isPassed(score, attempt.passMark);
    const right = questions.filter((each) => isRight(each, attempt.answers[each.key] ?? []));
    const graded = await this.attempts.grade(id, { score, passed, right: right.map(({ key }) => key) });
    if (graded) {
      await this.audit.record({
        actorId: personId,
        operation: 'curriculum.submitAttempt',
        subjectType: 'module',
        subjectId: attempt.module,
        detail: { attempt: id, version: attempt.version, score, passed, isPractice: attempt.isPractice },
      });
      if (passed && !attempt.isPractice)
        await this.progress.stepDone(personId, attempt, attempt.guideVersion);
    }
    return this.attempt(personId, id);
  }

  private async refuseWhatIsOutdated(attempt: StoredAttempt): Promise<void> {
    const since = changedOn(await this.shown.guideChange(attempt));
    refuseIf(refusalToJudge(since ?? (attempt.isSetAside ? attempt.startedOn : null)));
  }

  /** One's own attempt, with every other request about its module waiting. */
  private async inTurn(personId: string, id: string): Promise<StoredAttempt> {
    const known = (await this.attempts.of(personId, id)) ?? notFound();
    await this.states.inTurn(personId, known.module);
    return (await this.attempts.of(personId, id)) ?? notFound();
  }
}
