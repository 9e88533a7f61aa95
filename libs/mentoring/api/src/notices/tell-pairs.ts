import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { dayIn, type LocalDate } from '@obi/kernel';
import { remindersOf, type Side } from '@obi/mentoring/rules';
import { Notices } from '@obi/notifications/api';
import { CompanyQuery } from '@obi/people/api';
import { Clock, Db, Jobs } from '@obi/shared/api';
import { SessionLinks } from '../confirm-link/session-links';
import { callNameOf, otherOf, type Two } from '../pair/two';
import { LIVING_PAIRS_SQL, livingPair, type LivingPairRow } from './living-pairs.sql';
import { pairBegan } from './pair-began.notice';
import { proposalWaits } from './proposal-waits.notice';
import { sessionDisputed } from './session-disputed.notice';
import { type SessionToConfirm, sessionToConfirm } from './session-to-confirm.notice';
import { yourTurn } from './your-turn.notice';

/** How many pairs one statement reads. */
const PAGE = 1_000;

/** A corrected session is asked about anew: each revision is told once. */
const keyOf = (sessionId: string, revision: number): string =>
  revision === 1 ? sessionId : `${sessionId} ${revision}`;

interface SentProposal {
  readonly id: string;
  readonly deadline: Date;
  readonly menteeId: string;
  readonly mentorId: string;
  readonly mentee: string;
  readonly mentor: string;
}

/** Tells the two of a pair whose answer is waited for: at once, and again when it takes long. */
@Injectable()
export class TellPairs implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(SessionLinks) private readonly links: SessionLinks,
  ) {}

  onModuleInit(): void {
    this.notices.define(proposalWaits);
    this.notices.define(pairBegan);
    this.notices.define<SessionToConfirm>({
      ...sessionToConfirm,
      mailLink: ({ link, pairId }) => this.links.pathOf(link) ?? `/pair/${pairId}`,
    });
    this.notices.define(sessionDisputed);
    this.notices.define(yourTurn);
    this.jobs.define('mentoring.nudge', () => this.nudge(), { cron: '30 2 * * *' });
  }

  /** These proposals have just gone out to both sides. */
  async proposalsSent(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const rows = await this.db.rows<SentProposal & Record<string, unknown>>(
      `select o.id, o.deadline, o.mentee_id as "menteeId", o.mentor_id as "mentorId", e.call_name as mentee,
         m.call_name as mentor
       from mentoring.proposal o join mentoring.person_card e on e.id = o.mentee_id
       join mentoring.person_card m on m.id = o.mentor_id where o.id = any($1)`,
      [ids],
    );
    const { timeZone } = await this.companies.company();
    const told = rows.flatMap(({ id, deadline, ...two }) => {
      const by = dayIn(deadline, timeZone);
      const detail = (side: Side, other: string) => ({ side, other, by });
      return [
        { personId: two.menteeId, key: id, detail: detail('mentee', two.mentor) },
        { personId: two.mentorId, key: id, detail: detail('mentor', two.mentee) },
      ];
    });
    await this.notices.sendAll(proposalWaits, told);
  }

  /** These people need not answer a proposal any more. */
  proposalAnswered(id: string, personIds: readonly string[]): Promise<void> {
    return this.notices.settle(proposalWaits, personIds, id);
  }

  /** The second yes was given: who said yes first hears of it. */
  async pairBegan(pairId: string, lastYes: string, two: readonly string[]): Promise<void> {
    const detail = { other: await callNameOf(this.db, lastYes), pairId };
    const [personId = ''] = two.filter((id) => id !== lastYes);
    await this.notices.send(pairBegan, { personId, key: pairId, detail });
  }

  /** A session was logged: the other side is asked to confirm it. */
  async sessionLogged(
    sessionId: string,
    loggedBy: string,
    pair: Two,
    heldOn: LocalDate,
    revision = 1,
  ): Promise<void> {
    const personId = otherOf(pair, loggedBy);
    await this.heard(pair);
    const link = await this.links.make({ sessionId, revision, personId });
    const detail = { other: await callNameOf(this.db, loggedBy), heldOn, pairId: pair.id, link };
    // Once it is corrected, who logged it is not waited for any more.
    if (revision > 1) await this.notices.settle(sessionDisputed, [loggedBy], keyOf(sessionId, revision - 1));
    await this.notices.send(sessionToConfirm, { personId, key: keyOf(sessionId, revision), detail });
  }

  /** A session was confirmed, perhaps after it was disputed: nobody is waited for. */
  async sessionConfirmed(sessionId: string, revision: number, pair: Two): Promise<void> {
    const [both, key] = [[pair.mentorId, pair.menteeId], keyOf(sessionId, revision)];
    await this.heard(pair);
    await this.notices.settle(sessionToConfirm, both, key);
    await this.notices.settle(sessionDisputed, both, key);
  }

  /** A session was disputed: who logged it hears that, and is waited for. */
  async sessionDisputed(
    { sessionId, revision, heldOn }: { sessionId: string; revision: number; heldOn: LocalDate },
    disputedBy: string,
    pair: Two,
  ): Promise<void> {
    const key = keyOf(sessionId, revision);
    await this.heard(pair);
    await this.notices.settle(sessionToConfirm, [disputedBy], key);
    const detail = { other: await callNameOf(this.db, disputedBy), heldOn, pairId: pair.id };
    await this.notices.send(sessionDisputed, { personId: otherOf(pair, disputedBy), key, detail });
  }

  /** One of the two did something: what they were reminded of is out of date. */
  private heard({ id, mentorId, menteeId }: Two): Promise<void> {
    return this.notices.settleAbout([yourTurn], [mentorId, menteeId], { pairId: id });
  }

  /**
   * Who is waited for hears of it on days 7, 14 and 21; both are asked to complete or extend once their last day is over, and
   * whether to conclude after 90 days of silence.
   */
  private async nudge(): Promise<void> {
    const today = await this.companies.today();
    let pairs: LivingPairRow[] = [];
    do {
      const after = pairs.at(-1)?.id ?? null;
      pairs = await this.db.rows<LivingPairRow & Record<string, unknown>>(LIVING_PAIRS_SQL, [after, PAGE]);
      // A pair is reminded of one thing at a time: what they were reminded of before leaves their lists.
      await this.notices.replaceAll(
        yourTurn,
        pairs.flatMap((pair) => this.reminders(pair, today)),
        'pairId',
      );
    } while (pairs.length === PAGE);
  }

  private reminders(pair: LivingPairRow, today: LocalDate) {
    return remindersOf(livingPair(pair, today), this.clock.now()).map(
      ({ side, waitsFor, thing, since, days }) => ({
        personId: side === 'mentor' ? pair.mentorId : pair.menteeId,
        key: `${waitsFor} ${thing} ${since.toISOString()} ${days}`,
        detail: { waitsFor, other: side === 'mentor' ? pair.mentee : pair.mentor, days, pairId: pair.id },
      }),
    );
  }
}
