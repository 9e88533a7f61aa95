import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  bankAbout,
  drawQuestions,
  isPassed,
  isRight,
  progressOf,
  refusalToAnswer,
  refusalToAttempt,
  refusalToPractise,
  scoreOf,
} from '@obi/curriculum/rules';
import { badInput, notFound, refuseIf, Refused } from '@obi/shared/api';
import { ClauseQuotes } from '../guide/clause-quotes';
import { ModuleVersions } from '../module/module-versions';
import { stepOf } from '../module/published-module';
import { changedClauses, Deltas } from '../progress/deltas';
import { failuresIn, PersonStates } from '../progress/person-state';
import { ProgressService } from '../progress/progress.service';
import { Requests } from '../progress/requests';
import type { AttemptType } from './attempt.graphql';
import { attemptView, meantBy, questionsOf } from './attempt-view';
import { Attempts, type StoredAttempt } from './attempts';

/** Lets people take quizzes: draws, keeps answers as they come, and judges when they are submitted. */
@Injectable()
export class AttemptService {
  constructor(
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(ClauseQuotes) private readonly quotes: ClauseQuotes,
    @Inject(Deltas) private readonly deltas: Deltas,
    @Inject(ModuleVersions) private readonly versions: ModuleVersions,
    @Inject(PersonStates) private readonly states: PersonStates,
    @Inject(ProgressService) private readonly progress: ProgressService,
    @Inject(Requests) private readonly requests: Requests,
  ) {}

  /** An attempt of one's own, as it stands. */
  async attempt(personId: string, id: string): Promise<AttemptType> {
    return this.view((await this.attempts.of(personId, id)) ?? notFound());
  }

  /** Begins a quiz, or goes on with the attempt that is under way: a second tab gets the same one. */
  async start(personId: string, module: string, step: string): Promise<AttemptType> {
    await this.states.inTurn(personId, module);
    const state = await this.states.of(personId, module);
    const place = { module, version: state.version, step };
    const underWay = await this.attempts.open(personId, place);
    if (underWay) return this.view(underWay);
    const published = await this.versions.of(module, state.version);
    const quiz = stepOf(published, step, 'quiz') ?? notFound();
    const { round, done } = progressOf(published.steps, state.made, state.completions);
    const passed = state.attempts.find((each) => each.step === step && each.round === round && each.passed);
    if (passed && done.includes(step)) return this.attempt(personId, passed.id);
    refuseIf(refusalToAttempt(failuresIn(state, step, round)));
    const earlier = await this.attempts.earlier(personId, module);
    const bank = bankAbout(published.content.questions, changedClauses(await this.deltas.of(module, state)));
    const drawn = drawQuestions(bank, quiz.draw, randomInt(2 ** 31), earlier);
    await this.attempts.begin(personId, place, round, quiz, drawn);
    await this.audit.record({
      actorId: personId,
      operation: 'curriculum.startAttempt',
      subjectType: 'module',
      subjectId: module,
      detail: { step, version: state.version, round },
    });
    return this.view((await this.attempts.open(personId, place)) ?? notFound());
  }

  /** Begins a quiz of a completed module that does not count, or goes on with it. */
  async practise(personId: string, module: string, step: string): Promise<AttemptType> {
    await this.states.inTurn(personId, module);
    const state = await this.states.of(personId, module);
    const place = { module, version: state.version, step };
    const underWay = await this.attempts.open(personId, place, true);
    if (underWay) return this.view(underWay);
    const published = await this.versions.of(module, state.version);
    const quiz = stepOf(published, step, 'quiz') ?? notFound();
    refuseIf(refusalToPractise(state.completions));
    const drawn = drawQuestions(published.content.questions, quiz.draw, randomInt(2 ** 31));
    await this.attempts.begin(personId, place, state.completions + 1, quiz, drawn, true);
    return this.view((await this.attempts.open(personId, place, true)) ?? notFound());
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
    if (attempt.isLate) throw new Refused({ code: 'CURRICULUM_ATTEMPT_TIME_IS_UP' });
    const { content } = await this.versions.of(attempt.module, attempt.version);
    const asked = questionsOf(attempt, content).find((each) => each.key === question);
    if (!asked) return badInput('CURRICULUM_ANSWER_UNKNOWN', 'question');
    const answer = meantBy(chosen, asked, attempt);
    refuseIf(refusalToAnswer(asked, answer));
    await this.attempts.saveAnswer(id, question, answer);
    return this.view({ ...attempt, answers: { ...attempt.answers, [question]: answer } });
  }

  /**
   * Judges an attempt by the answers that were kept. However often and at once it is submitted, it is judged once, and
   * every submission gets the same result.
   */
  async submit(personId: string, id: string, idempotencyKey: string): Promise<AttemptType> {
    const attempt = await this.inTurn(personId, id);
    await this.requests.isNew(personId, idempotencyKey, ['submitAttempt', id]);
    if (attempt.submittedAt) return this.view(attempt);
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
      if (passed && !attempt.isPractice) await this.progress.stepDone(personId, attempt);
    }
    return this.attempt(personId, id);
  }

  /** One's own attempt, with every other request about its module waiting. */
  private async inTurn(personId: string, id: string): Promise<StoredAttempt> {
    const known = (await this.attempts.of(personId, id)) ?? notFound();
    await this.states.inTurn(personId, known.module);
    return (await this.attempts.of(personId, id)) ?? notFound();
  }

  private async view(attempt: StoredAttempt): Promise<AttemptType> {
    const { content } = await this.versions.of(attempt.module, attempt.version);
    return attemptView(attempt, content, await this.quotes.quote());
  }
}
