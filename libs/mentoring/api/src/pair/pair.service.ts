import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { LocalDate } from '@obi/kernel';
import { refusalToAddGoal, refusalToRemoveGoal, type Side } from '@obi/mentoring/rules';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, Clock, Db, notFound, refuseIf, Refused } from '@obi/shared/api';
import { sealText } from '../notes/seal';
import { HeldPairs } from './held-pair';

/** What the two want to reach. The log never holds their words. */
@Injectable()
export class PairService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(HeldPairs) private readonly pairs: HeldPairs,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** A goal of both, or of what one side wants to learn. */
  async addGoal(
    actor: Actor,
    pairId: string,
    text: string,
    byOn: LocalDate | null,
    forSide: Side | null = null,
  ): Promise<void> {
    const pair = await this.pairs.hold(actor, pairId);
    const goals = await this.db.row<{ n: number }>(
      'select count(*)::int as n from mentoring.goal where pair_id = $1 and met_on is null',
      [pairId],
    );
    refuseIf(refusalToAddGoal(text, goals?.n ?? 0));
    const id = randomUUID();
    await this.db.rows(
      'insert into mentoring.goal (id, pair_id, sealed, by_on, added_by, added_at, for_side) values ($1, $2, $3, $4, $5, $6, $7)',
      [
        id,
        pairId,
        sealText(pair.key, { pairId, id, authorId: actor.id }, text.trim()),
        byOn,
        actor.id,
        this.clock.now(),
        forSide,
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

  /** It was not met after all. */
  async reopenGoal(actor: Actor, goalId: string): Promise<string> {
    const pair = await this.pairs.holdOf(actor, 'goal', goalId);
    const open = await this.db.rows(
      'update mentoring.goal set met_on = null where id = $1 and met_on is not null returning id',
      [goalId],
    );
    if (open.length > 0) await this.record(actor, 'mentoring.reopenGoal', pair.id, { goalId });
    return pair.id;
  }

  /** The two do not want to reach it any more; sessions that worked on it stay. */
  async removeGoal(actor: Actor, goalId: string): Promise<string> {
    const pair = await this.pairs.holdOf(actor, 'goal', goalId);
    const goal = await this.db.row<{ metOn: LocalDate | null }>(
      'select met_on::text as "metOn" from mentoring.goal where id = $1',
      [goalId],
    );
    if (!goal) notFound();
    refuseIf(refusalToRemoveGoal(goal.metOn));
    await this.db.rows('update mentoring.session set goal_id = null where pair_id = $1 and goal_id = $2', [
      pair.id,
      goalId,
    ]);
    await this.db.rows('delete from mentoring.goal where id = $1', [goalId]);
    await this.record(actor, 'mentoring.removeGoal', pair.id, { goalId });
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
