import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { LocalDate } from '@obi/kernel';
import { type AgreementTerms, faultsOfAgreement, refusalToAddGoal } from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, Clock, Db, refuseIf, Refused } from '@obi/shared/api';
import { sealText } from '../notes/seal';
import { HeldPairs } from './held-pair';

const SAVE_AGREEMENT = `
  insert into mentoring.agreement (pair_id, drives, every_weeks, minutes, ends_on, stays_between_us, saved_by, saved_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)
  on conflict (pair_id) do update set drives = excluded.drives, every_weeks = excluded.every_weeks,
    minutes = excluded.minutes, ends_on = excluded.ends_on, stays_between_us = excluded.stays_between_us,
    saved_by = excluded.saved_by, saved_at = excluded.saved_at`;

/** What the two agree and what they want to reach. The log never holds their words. */
@Injectable()
export class PairService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(HeldPairs) private readonly pairs: HeldPairs,
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

  private record(
    actor: Actor,
    operation: string,
    subjectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record({ actorId: actor.id, operation, subjectType: 'pair', subjectId, detail });
  }
}
