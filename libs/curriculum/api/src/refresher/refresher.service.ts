import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  isPassed,
  isRight,
  minutesToWait,
  REFRESHER_QUESTIONS,
  refusalToAnswer,
  refusalToJudge,
  scoreOf,
} from '@obi/curriculum/rules';
import type { Belt } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { badInput, Events, notFound, refuseIf, Refused } from '@obi/shared/api';
import { RefresherPassed } from '../events';
import { changedOn } from '../progress/deltas';
import { PersonStates } from '../progress/person-state';
import { Requests } from '../progress/requests';
import type { AttemptType } from '../quiz/attempt.graphql';
import { meantBy, questionsOf } from '../quiz/attempt-view';
import type { RefresherType } from './refresher.graphql';
import { Refreshers, type StoredRefresher } from './refreshers';
import { asAttempt, ShownRefreshers } from './shown-refreshers';
import { refresherTurn } from './start-refresher';

/** The short quiz that renews a belt. Whether one is due is for the belts to say: they count it from their window on. */
@Injectable()
export class RefresherService {
  constructor(
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Events) private readonly events: Events,
    @Inject(PersonStates) private readonly states: PersonStates,
    @Inject(Refreshers) private readonly refreshers: Refreshers,
    @Inject(Requests) private readonly requests: Requests,
    @Inject(ShownRefreshers) private readonly shown: ShownRefreshers,
  ) {}

  /** The refresher of a belt before it begins. */
  async refresher(personId: string, belt: Belt): Promise<RefresherType> {
    const modules = await this.refreshers.modulesFor(personId, belt);
    const past = await this.refreshers.past(personId, belt);
    const underWay = await this.refreshers.open(personId, belt);
    return {
      belt,
      modules: modules.length,
      questions: REFRESHER_QUESTIONS,
      minutesToWait: minutesToWait(past),
      passedOn: past.passedOn,
      open: underWay ? await this.shown.view(underWay) : null,
    };
  }

  /** Keeps an answer while the refresher is open. */
  async saveAnswer(
    personId: string,
    id: string,
    question: string,
    chosen: readonly string[],
  ): Promise<AttemptType> {
    const refresher = await this.own(personId, id);
    if (refresher.submittedAt) throw new Refused({ code: 'CURRICULUM_ATTEMPT_SUBMITTED', kind: 'CONFLICT' });
    if (refresher.isSetAside) await this.refuseWhatIsOutdated(refresher);
    const attempt = asAttempt(refresher);
    const { questions } = await this.shown.content(refresher.versions);
    const asked = questions.find(({ key }) => key === question);
    if (!asked || !refresher.drawn.some(({ key }) => key === question))
      return badInput('CURRICULUM_ANSWER_UNKNOWN', 'question');
    const answer = meantBy(chosen, asked, attempt);
    refuseIf(refusalToAnswer(asked, answer));
    await this.refreshers.saveAnswer(id, question, answer);
    return this.shown.view({ ...refresher, answers: { ...refresher.answers, [question]: answer } });
  }

  /**
   * Judges a refresher once, however often and at once it is submitted; who passes has it told to the belts. What was
   * begun before the guide changed is not judged on the new text.
   */
  async submit(personId: string, id: string, idempotencyKey: string): Promise<AttemptType> {
    const refresher = await this.own(personId, id);
    await this.requests.isNew(personId, idempotencyKey, ['submitRefresher', id]);
    if (refresher.submittedAt) return this.shown.view(refresher);
    await this.refuseWhatIsOutdated(refresher);
    const { belt, versions, answers, passMark } = refresher;
    const questions = questionsOf(asAttempt(refresher), await this.shown.content(versions));
    const score = scoreOf(questions, answers);
    const passed = isPassed(score, passMark);
    const right = questions.filter((each) => isRight(each, answers[each.key] ?? [])).map(({ key }) => key);
    if (await this.refreshers.grade(id, { score, passed, right })) {
      await this.audit.record({
        actorId: personId,
        operation: 'curriculum.submitRefresher',
        subjectType: 'belt',
        subjectId: belt,
        detail: { refresher: id, score, passed },
      });
      if (passed)
        await this.events.publish(new RefresherPassed(personId, belt, id, await this.companies.today()));
    }
    return this.shown.view((await this.refreshers.of(personId, id)) ?? notFound());
  }

  private async refuseWhatIsOutdated(refresher: StoredRefresher): Promise<void> {
    const since = changedOn(await this.shown.guideChange(refresher));
    refuseIf(refusalToJudge(since ?? (refresher.isSetAside ? refresher.startedOn : null)));
  }

  private async own(personId: string, id: string): Promise<StoredRefresher> {
    const known = (await this.refreshers.of(personId, id)) ?? notFound();
    await this.states.inTurn(personId, refresherTurn(known.belt));
    return (await this.refreshers.of(personId, id)) ?? notFound();
  }
}
