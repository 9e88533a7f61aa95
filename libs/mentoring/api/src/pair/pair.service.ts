import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { LocalDate } from '@obi/kernel';
import {
  type AgreementTerms,
  faultsOfAgreement,
  isRunning,
  type PairAct,
  pairAfter,
  type PairState,
  refusalToAddGoal,
} from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, Clock, Db, refuseIf, Refused } from '@obi/shared/api';
import { sealText } from '../notes/seal';
import { Seats } from '../proposal/seats';
import { HeldPairs } from './held-pair';

const SAVE_AGREEMENT = `
  insert into mentoring.agreement (pair_id, drives, every_weeks, minutes, ends_on, stays_between_us, saved_by, saved_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (pair_id) do update set drives = excluded.drives, every_weeks = excluded.every_weeks,
    minutes = excluded.minutes, ends_on = excluded.ends_on, stays_between_us = excluded.stays_between_us,
    saved_by = excluded.saved_by, saved_at = excluded.saved_at`;

/** What the two agree, what they want to reach, and how the pair ends. The log never holds their words. */
@Injectable()
export class PairService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(HeldPairs) private readonly pairs: HeldPairs,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async agree(actor: Actor, pairId: string, terms: AgreementTerms): Promise<void> {
    const pair = await this.pairs.hold(actor, pairId);
    faultsOfAgreement(terms, pair.startedOn).slice(0, 1).forEach(refuseIf);
    const place = { pairId, id: pairId, authorId: actor.id };
    await this.db.rows(SAVE_AGREEMENT, [
      pairId,
      terms.drives,
      terms.everyWeeks,
      terms.minutes,
      terms.endsOn,
      sealText(pair.key, place, terms.staysBetweenUs.trim()),
      actor.id,
      this.clock.now(),
    ]);
    const { drives, everyWeeks, minutes, endsOn } = terms;
    await this.record(actor, 'mentoring.saveAgreement', pairId, { drives, everyWeeks, minutes, endsOn });
  }

  async addGoal(actor: Actor, pairId: string, text: string, byOn: LocalDate | null): Promise<void> {
    const pair = await this.pairs.hold(actor, pairId);
    const goals = await this.db.row<{ n: number }>(
      'select count(*)::int as n from mentoring.goal where pair_id = $1',
      [pairId],
    );
    refuseIf(refusalToAddGoal(text, goals?.n ?? 0));
    const id = randomUUID();
    await this.db.rows(
      'insert into mentoring.goal (id, pair_id, sealed, by_on, added_by, added_at) values ($1, $2, $3, $4, $5, $6)',
      [
        id,
        pairId,
        sealText(pair.key, { pairId, id, authorId: actor.id }, text.trim()),
        byOn,
        actor.id,
        this.clock.now(),
      ],
    );
    await this.record(actor, 'mentoring.addGoal', pairId, { goalId: id, byOn });
  }

  async meetGoal(actor: Actor, goalId: string): Promise<string> {
    const pair = await this.pairs.holdOf(actor, 'goal', goalId);
    const met = await this.db.rows(
      'update mentoring.goal set met_on = $2 where id = $1 and met_on is null returning id',
      [goalId, await this.companies.today()],
    );
    if (met.length === 0) throw new Refused({ code: 'MENTORING_GOAL_ALREADY_MET', kind: 'CONFLICT' });
    await this.record(actor, 'mentoring.meetGoal', pair.id, { goalId });
    return pair.id;
  }

  /** Ends or extends a pair, in words that do justice to it. */
  async conclude(actor: Actor, pairId: string, act: PairAct): Promise<void> {
    const pair = await this.pairs.hold(actor, pairId);
    await this.end([pair], act);
    await this.record(actor, 'mentoring.concludePair', pairId, { act });
  }

  /** Pairs of people who have left end without anybody's fault. */
  async endOf(personIds: readonly string[]): Promise<void> {
    const pairs = await this.db.rows<{ id: string; state: PairState }>(
      `select id, state from mentoring.pair
       where state in ('active', 'extended') and (mentor_id = any($1) or mentee_id = any($1)) order by id for no key update`,
      [personIds],
    );
    await this.end(pairs, 'leave');
    await this.audit.record(
      ...pairs.map(({ id }) => ({
        actorId: null,
        operation: 'mentoring.endPair',
        subjectType: 'pair',
        subjectId: id,
        detail: { act: 'leave' },
      })),
    );
  }

  private async end(pairs: readonly { id: string; state: PairState }[], act: PairAct): Promise<void> {
    for (const pair of pairs) {
      const answer = pairAfter(pair.state, act);
      if ('refusal' in answer) throw new Refused(answer.refusal);
      const over = !isRunning(answer.state);
      await this.db.rows('update mentoring.pair set state = $2, ended_on = $3 where id = $1', [
        pair.id,
        answer.state,
        over ? await this.companies.today() : null,
      ]);
      if (over) await this.seats.free([pair.id]);
    }
  }

  private record(
    actor: Actor,
    operation: string,
    subjectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record({ actorId: actor.id, operation, subjectType: 'pair', subjectId, detail });
  }
}
