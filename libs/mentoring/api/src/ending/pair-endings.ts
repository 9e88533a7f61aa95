import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { LocalDate } from '@obi/kernel';
import {
  type EndedBy,
  givesPlaceAgain,
  goesBackToMatching,
  isMentorStranded,
  isRunning,
  type PairAct,
  pairAfter,
  type PairState,
  refusalToAnswerSilence,
  refusalToExtend,
  type SignsOfLife,
} from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, Clock, Db, Events, Jobs, refuseIf, Refused } from '@obi/shared/api';
import { PairEnded } from '../events';
import { HeldPairs } from '../pair/held-pair';
import { LAST_SIGN } from '../pair/last-sign.sql';
import { NextBest } from '../proposal/next-best';
import { sideOf } from '../proposal/proposal-row';
import { Seats } from '../proposal/seats';
import { TellOfEndings, type WhyEnded } from './tell-of-endings';

const BACK_TO_MATCHING = 'mentoring.back-to-matching';

/** What one of the two wants to become of the pair. */
export interface PairWish {
  readonly act: PairAct;
  /** The new last day, to extend. */
  readonly until: LocalDate | null;
  /** Set when one answers what both are asked after a long silence. */
  readonly silentSince: Date | null;
}

const SIGNS_SQL = `
  select r.started_at as "startedAt", ${LAST_SIGN} as "lastSignAt",
    (select s.planned_for from mentoring.session s where s.pair_id = r.id and s.state = 'planned') as "plannedFor"
  from mentoring.pair r where r.id = $1`;

interface RunningPair {
  readonly id: string;
  readonly state: PairState;
}

/** How pairs end or go on. Nobody's word about another person is kept: of a new pair the log says that, not who asked. */
@Injectable()
export class PairEndings implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Events) private readonly events: Events,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(HeldPairs) private readonly pairs: HeldPairs,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(NextBest) private readonly nextBest: NextBest,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(TellOfEndings) private readonly telling: TellOfEndings,
  ) {}

  onModuleInit(): void {
    this.jobs.define(BACK_TO_MATCHING, ({ pairId }) => this.proposeNextBest(String(pairId)));
  }

  /** One of the two ends or extends the pair, in words that do justice to it. */
  async conclude(actor: Actor, pairId: string, { act, until, silentSince }: PairWish): Promise<void> {
    const pair = await this.pairs.hold(actor, pairId);
    if (silentSince) await this.requireStillSilent(pairId, silentSince);
    if (act === 'extend') await this.extend(pairId, until);
    await this.end(pair, act, sideOf(pair, actor.id));
    if (act === 'rePair') return this.pairAnew(pairId);
    await this.record(actor.id, 'mentoring.concludePair', pairId, { act, ...(until && { until }) });
    await this.telling.concluded(pairId, act, actor.id, sideOf(pair, actor.id));
    if (goesBackToMatching(act, sideOf(pair, actor.id))) await this.proposeNextBest(pairId);
  }

  /** One of the two says that it is not a good fit. The other one is told that they are paired anew, and no more. */
  async rePair(actorId: string, pairId: string): Promise<void> {
    const pair = await this.pairs.hold({ id: actorId }, pairId);
    await this.end(pair, 'rePair', sideOf(pair, actorId));
    await this.pairAnew(pairId);
  }

  /** Pairs of people who have left end without anybody's fault; who stays is matched again when the file is in. */
  async endOfLeavers(personIds: readonly string[]): Promise<void> {
    const pairs = await this.db.rows<RunningPair & { mentorLeft: boolean } & Record<string, unknown>>(
      `select id, state, mentor_id = any($1) as "mentorLeft" from mentoring.pair
       where state in ('active', 'extended') and (mentor_id = any($1) or mentee_id = any($1)) order by id for no key update`,
      [personIds],
    );
    for (const pair of pairs) await this.endByItself(pair, pair.mentorLeft ? 'mentor' : 'mentee', 'left');
  }

  /** These pairs may not be any more: one of the two came into the other's reporting line. */
  async endOfOneLine(pairIds: readonly string[]): Promise<void> {
    const pairs = await this.db.rows<RunningPair & Record<string, unknown>>(
      `select id, state from mentoring.pair
       where state in ('active', 'extended') and id = any($1) order by id for no key update`,
      [pairIds],
    );
    for (const pair of pairs) await this.endByItself(pair, 'nobody', 'line');
  }

  private async endByItself(pair: RunningPair, by: EndedBy, why: WhyEnded): Promise<void> {
    await this.end(pair, 'leave', by);
    await this.record(null, 'mentoring.endPair', pair.id, { act: 'leave', why });
    await this.telling.endedByItself(pair.id, why);
    if (goesBackToMatching('leave', by)) await this.jobs.send(BACK_TO_MATCHING, { pairId: pair.id });
  }

  private async pairAnew(pairId: string): Promise<void> {
    await this.record(null, 'mentoring.rePair', pairId, {});
    await this.telling.pairedAnew(pairId);
    await this.proposeNextBest(pairId);
  }

  /** The other one may have answered a moment ago, or done something else. */
  private async requireStillSilent(pairId: string, askedSince: Date): Promise<void> {
    const signs = await this.db.row<SignsOfLife & Record<string, unknown>>(SIGNS_SQL, [pairId]);
    if (signs) refuseIf(refusalToAnswerSilence(signs, askedSince, this.clock.now()));
  }

  private async extend(pairId: string, until: LocalDate | null): Promise<void> {
    const agreed = await this.db.row<{ endsOn: LocalDate }>(
      `select coalesce(a.ends_on, r.extended_until, p.ends_on)::text as "endsOn"
       from mentoring.pair r join mentoring.programme p on p.id = r.programme_id
       left join mentoring.agreement_now a on a.pair_id = r.id where r.id = $1`,
      [pairId],
    );
    refuseIf(refusalToExtend(until, agreed?.endsOn ?? '', await this.companies.today()));
    await this.db.rows(
      `with held as (update mentoring.agreement_in_force set ends_on = $2 where pair_id = $1)
       update mentoring.agreement set ends_on = $2 where pair_id = $1`,
      [pairId, until],
    );
    await this.db.rows('update mentoring.pair set extended_until = $2, extended_at = $3 where id = $1', [
      pairId,
      until,
      this.clock.now(),
    ]);
  }

  private async end(pair: RunningPair, act: PairAct, by: EndedBy): Promise<void> {
    const answer = pairAfter(pair.state, act);
    if ('refusal' in answer) throw new Refused(answer.refusal);
    const isOver = !isRunning(answer.state);
    const stranded = isMentorStranded(act, by, await this.calledOffByMentee(pair.id));
    await this.db.rows(
      'update mentoring.pair set state = $2, ended_on = $3, mentor_stranded = $4 where id = $1',
      [pair.id, answer.state, isOver ? await this.companies.today() : null, stranded],
    );
    if (!isOver) return;
    const sides = (['mentor', 'mentee'] as const).filter((side) => givesPlaceAgain(side, act, by, stranded));
    await this.seats.giveBack(pair.id, sides);
    await this.telling.nothingWaits(pair.id);
    await this.events.publish(new PairEnded(pair.id, answer.state));
  }

  private async calledOffByMentee(pairId: string): Promise<number> {
    const row = await this.db.row<{ times: number }>(
      `select count(*)::int as times from mentoring.session where pair_id = $1 and cancelled_by = 'mentee'`,
      [pairId],
    );
    return row?.times ?? 0;
  }

  private async proposeNextBest(pairId: string): Promise<void> {
    const row = await this.db.row<{ programmeId: string; menteeId: string }>(
      `select r.programme_id as "programmeId", r.mentee_id as "menteeId"
       from mentoring.pair r join mentoring.programme p on p.id = r.programme_id where r.id = $1 and p.ends_on > $2::date`,
      [pairId, await this.companies.today()],
    );
    if (row) await this.nextBest.goesOutTo(row);
  }

  private record(actorId: string | null, operation: string, pairId: string, detail: object): Promise<void> {
    return this.audit.record({
      actorId,
      operation,
      subjectType: 'pair',
      subjectId: pairId,
      detail: { ...detail },
    });
  }
}
