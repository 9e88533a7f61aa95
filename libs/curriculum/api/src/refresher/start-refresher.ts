import { randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  beginAgain,
  drawQuestions,
  type EarlierQuestions,
  type Question,
  REFRESHER_PASS_MARK,
  REFRESHER_QUESTIONS,
  refusalToAttempt,
  refusalToRefresh,
} from '@obi/curriculum/rules';
import { GuideQuery } from '@obi/guide/api';
import type { Belt } from '@obi/kernel';
import { notFound, refuseIf } from '@obi/shared/api';
import { changedClauses } from '../progress/deltas';
import { PersonStates } from '../progress/person-state';
import type { AttemptType } from '../quiz/attempt.graphql';
import { Refreshers, type StoredRefresher } from './refreshers';
import { ShownRefreshers } from './shown-refreshers';

/** Begins the refresher of a belt: draws its questions, or goes on with what is under way. */
@Injectable()
export class StartRefresher {
  constructor(
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(GuideQuery) private readonly guide: GuideQuery,
    @Inject(PersonStates) private readonly states: PersonStates,
    @Inject(Refreshers) private readonly refreshers: Refreshers,
    @Inject(ShownRefreshers) private readonly shown: ShownRefreshers,
  ) {}

  /**
   * Begins a refresher, or goes on with the one under way. When the guide changed under that one it is begun again, and
   * the answers that the change leaves alone are kept.
   */
  async start(personId: string, belt: Belt): Promise<AttemptType> {
    // Asked first of all: a version that is published meanwhile finds a refresher on the one before.
    const guideVersion = await this.guide.currentNumber();
    await this.states.inTurn(personId, refresherTurn(belt));
    const underWay = await this.refreshers.open(personId, belt);
    const changed = changedClauses(underWay ? await this.shown.guideChange(underWay) : null);
    if (underWay && changed.length === 0) return this.shown.view(underWay);
    const modules = await this.refreshers.modulesFor(personId, belt);
    refuseIf(refusalToRefresh(modules.length));
    if (!underWay) refuseIf(refusalToAttempt(await this.refreshers.past(personId, belt)));
    const versions = Object.fromEntries(modules.map(({ module, version }) => [module, version]));
    const { questions: bank } = await this.shown.content(versions);
    const earlier = await this.refreshers.earlier(personId, belt, Object.keys(versions));
    const { drawn, kept } = await this.draw(bank, earlier, underWay, changed);
    if (underWay) await this.refreshers.setAside(underWay.id);
    await this.refreshers.begin(personId, {
      ...{ belt, versions, drawn, guideVersion },
      passMark: REFRESHER_PASS_MARK,
    });
    const begun = (await this.refreshers.open(personId, belt)) ?? notFound();
    if (underWay) await this.refreshers.keepAnswers(underWay.id, begun.id, kept);
    await this.audit.record({
      actorId: personId,
      operation: 'curriculum.startRefresher',
      subjectType: 'belt',
      subjectId: belt,
      detail: underWay ? { instead: underWay.id } : {},
    });
    return this.shown.view((await this.refreshers.of(personId, begun.id)) ?? notFound());
  }

  private async draw(
    bank: readonly Question[],
    earlier: EarlierQuestions,
    before: StoredRefresher | undefined,
    changed: readonly string[],
  ) {
    const seed = randomInt(2 ** 31);
    if (!before) return { drawn: drawQuestions(bank, REFRESHER_QUESTIONS, seed, earlier), kept: [] };
    const overtaken = {
      drawn: before.drawn,
      bank: (await this.shown.content(before.versions)).questions,
    };
    const fresh = drawQuestions(bank, bank.length, seed, earlier);
    return beginAgain(overtaken, bank, fresh, changed, REFRESHER_QUESTIONS);
  }
}

/** The name under which what a person does with the refresher of a belt goes one after the other. */
export function refresherTurn(belt: Belt): string {
  return `refresher of ${belt}`;
}
