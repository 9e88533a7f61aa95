import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  bankOf,
  drawQuestions,
  isPassed,
  isRight,
  minutesToWait,
  REFRESHER_PASS_MARK,
  REFRESHER_QUESTIONS,
  refusalToAnswer,
  refusalToAttempt,
  refusalToRefresh,
  scoreOf,
} from '@obi/curriculum/rules';
import type { Belt } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { badInput, Events, notFound, refuseIf, Refused } from '@obi/shared/api';
import { RefresherPassed } from '../events';
import { ClauseQuotes } from '../guide/clause-quotes';
import { ModuleVersions } from '../module/module-versions';
import { PersonStates } from '../progress/person-state';
import { Requests } from '../progress/requests';
import type { AttemptType } from '../quiz/attempt.graphql';
import { attemptView, meantBy, questionsOf } from '../quiz/attempt-view';
import type { StoredAttempt } from '../quiz/attempts';
import type { RefresherType } from './refresher.graphql';
import { Refreshers, type StoredRefresher } from './refreshers';

type Content = Parameters<typeof attemptView>[1];

/** The short quiz that renews a belt. Whether one is due is for the belts to say: they count it from their window on. */
@Injectable()
export class RefresherService {
  constructor(
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(ClauseQuotes) private readonly quotes: ClauseQuotes,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Events) private readonly events: Events,
    @Inject(ModuleVersions) private readonly versions: ModuleVersions,
    @Inject(PersonStates) private readonly states: PersonStates,
    @Inject(Refreshers) private readonly refreshers: Refreshers,
    @Inject(Requests) private readonly requests: Requests,
  ) {}

  /** The refresher of a belt before it begins. */
  async refresher(personId: string, belt: Belt): Promise<RefresherType> {
    const modules = await this.refreshers.completed(personId, belt);
    const past = await this.refreshers.past(personId, belt);
    const underWay = await this.refreshers.open(personId, belt);
    return {
      belt,
      modules: modules.length,
      questions: REFRESHER_QUESTIONS,
      minutesToWait: minutesToWait(past),
      passedOn: past.passedOn,
      open: underWay ? await this.view(underWay) : null,
    };
  }

  /** Begins a refresher, or goes on with the one under way. */
  async start(personId: string, belt: Belt): Promise<AttemptType> {
    await this.inTurn(personId, belt);
    const underWay = await this.refreshers.open(personId, belt);
    if (underWay) return this.view(underWay);
    const modules = await this.refreshers.completed(personId, belt);
    refuseIf(refusalToRefresh(modules.length));
    refuseIf(refusalToAttempt(await this.refreshers.past(personId, belt)));
    const versions = Object.fromEntries(modules.map(({ module, version }) => [module, version]));
    const { questions } = await this.content(versions);
    const earlier = await this.refreshers.earlier(personId, belt, Object.keys(versions));
    const drawn = drawQuestions(questions, REFRESHER_QUESTIONS, randomInt(2 ** 31), earlier);
    await this.refreshers.begin(personId, { belt, versions, drawn, passMark: REFRESHER_PASS_MARK });
    await this.note(personId, belt, 'curriculum.startRefresher', {});
    return this.view((await this.refreshers.open(personId, belt)) ?? notFound());
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
    const attempt = asAttempt(refresher);
    const asked = questionsOf(attempt, await this.content(refresher.versions)).find(
      ({ key }) => key === question,
    );
    if (!asked) return badInput('CURRICULUM_ANSWER_UNKNOWN', 'question');
    const answer = meantBy(chosen, asked, attempt);
    refuseIf(refusalToAnswer(asked, answer));
    await this.refreshers.saveAnswer(id, question, answer);
    return this.view({ ...refresher, answers: { ...refresher.answers, [question]: answer } });
  }

  /** Judges a refresher once, however often and at once it is submitted; who passes has it told to the belts. */
  async submit(personId: string, id: string, idempotencyKey: string): Promise<AttemptType> {
    const refresher = await this.own(personId, id);
    await this.requests.isNew(personId, idempotencyKey, ['submitRefresher', id]);
    if (refresher.submittedAt) return this.view(refresher);
    const { belt, versions, answers, passMark } = refresher;
    const questions = questionsOf(asAttempt(refresher), await this.content(versions));
    const score = scoreOf(questions, answers);
    const passed = isPassed(score, passMark);
    const right = questions.filter((each) => isRight(each, answers[each.key] ?? [])).map(({ key }) => key);
    if (await this.refreshers.grade(id, { score, passed, right })) {
      await this.note(personId, belt, 'curriculum.submitRefresher', { refresher: id, score, passed });
      if (passed)
        await this.events.publish(new RefresherPassed(personId, belt, id, await this.companies.today()));
    }
    return this.view((await this.refreshers.of(personId, id)) ?? notFound());
  }

  private async own(personId: string, id: string): Promise<StoredRefresher> {
    const known = (await this.refreshers.of(personId, id)) ?? notFound();
    await this.inTurn(personId, known.belt);
    return (await this.refreshers.of(personId, id)) ?? notFound();
  }

  private inTurn(personId: string, belt: Belt): Promise<void> {
    return this.states.inTurn(personId, `refresher of ${belt}`);
  }

  private async note(personId: string, belt: Belt, operation: string, detail: object): Promise<void> {
    const subject = { subjectType: 'belt', subjectId: belt };
    await this.audit.record({ actorId: personId, operation, ...subject, detail: { ...detail } });
  }

  /** The banks of several modules as one content without steps. */
  private async content(versions: StoredRefresher['versions']): Promise<Content> {
    const modules = await Promise.all(
      Object.entries(versions).map(async ([module, version]) => {
        const { content } = await this.versions.of(module, version);
        return { module, questions: content.questions };
      }),
    );
    return { steps: [], questions: bankOf(modules) };
  }

  private async view(refresher: StoredRefresher): Promise<AttemptType> {
    const content = await this.content(refresher.versions);
    return attemptView(asAttempt(refresher), content, await this.quotes.quote());
  }
}

/** A refresher as the attempt that the screen shows: without a module, and without a deadline. */
function asAttempt({
  id,
  belt,
  drawn,
  passMark,
  submittedAt,
  score,
  passed,
  answers,
}: StoredRefresher): StoredAttempt {
  return {
    ...{ id, drawn, passMark, submittedAt, score, passed, answers },
    ...{ module: belt, version: 1, step: 'refresher', deadline: null, isLate: false, isPractice: false },
  };
}
