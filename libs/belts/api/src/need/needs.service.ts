import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  everyNeedOf,
  type NeedRule,
  needsMovedTo,
  refusalToKeepNeed,
  refusalToMoveDate,
} from '@obi/belts/rules';
import type { Belt, LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { type Actor, Clock, Db, notFound, refuseIf } from '@obi/shared/api';
import { Certifications } from '../certification/certifications';
import { PersonFactsQuery } from '../standing/person-facts';
import { StandingQuery } from '../standing/standing.query';

/** A need as HR writes it down. */
export interface NeedWish {
  readonly belt: Belt;
  readonly job?: string | null;
  readonly unitId?: string | null;
  readonly gradeAtLeast?: number | null;
  readonly withinDays: number;
  readonly effectiveFrom: LocalDate;
}

/** A need as it is kept, with the name of its unit. */
export interface KeptNeed extends NeedWish {
  readonly id: string;
  readonly unitName: string | null;
  readonly effectiveTo: LocalDate | null;
}

/** Which belt a job, unit or grade asks for and by when; and the day that HR moved for one person. */
@Injectable()
export class NeedsService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(PersonFactsQuery) private readonly facts: PersonFactsQuery,
    @Inject(StandingQuery) private readonly standings: StandingQuery,
    @Inject(Certifications) private readonly certifications: Certifications,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  list(): Promise<KeptNeed[]> {
    return this.db.rows<KeptNeed>(
      `select n.id, n.belt, n.job, n.unit_id as "unitId", u.name as "unitName", n.grade_at_least as "gradeAtLeast",
         n.within_days as "withinDays", n.effective_from::text as "effectiveFrom", n.effective_to::text as "effectiveTo"
       from belts.need_rule n left join people.unit u on u.id = n.unit_id order by n.belt, n.effective_from, n.id`,
    );
  }

  async one(id: string): Promise<KeptNeed> {
    return (await this.list()).find((one) => one.id === id) ?? notFound();
  }

  /**
   * Writes a need down and derives everybody anew, so that nobody is overdue a day late. Days before it was written
   * down do not know it, however far back it reaches.
   */
  async add(actorId: string | null, wish: NeedWish, madeAt = this.clock.now()): Promise<KeptNeed> {
    await this.requireKeepable(wish);
    const row = await this.db.row<{ id: string }>(
      `insert into belts.need_rule (belt, job, unit_id, grade_at_least, within_days, effective_from, made_by,
         made_at) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [
        ...[wish.belt, wish.job, wish.unitId, wish.gradeAtLeast, wish.withinDays, wish.effectiveFrom],
        ...[actorId, madeAt],
      ],
    );
    await this.audit.record({
      actorId,
      operation: 'belts.addNeed',
      subjectType: 'need',
      subjectId: row?.id ?? '',
      detail: { ...wish },
    });
    await this.certifications.deriveAll();
    return this.one(row?.id ?? '');
  }

  /** Ends a need: from tomorrow it asks nobody any more. */
  async end(actorId: string, id: string): Promise<KeptNeed> {
    const today = await this.companies.today();
    const ended = await this.db.rows(
      `update belts.need_rule set effective_to = greatest($2::date, effective_from)
       where id = $1 and effective_to is null returning id`,
      [id, today],
    );
    if (ended.length === 0) notFound();
    await this.audit.record({ actorId, operation: 'belts.endNeed', subjectType: 'need', subjectId: id });
    await this.certifications.deriveAll();
    return this.one(id);
  }

  /** Gives one person another day for the need that asks most of them, and for what is needed before it. */
  async moveDate(actor: Actor, personId: string, dueOn: LocalDate, reason: string): Promise<void> {
    const [facts] = await this.facts.of([personId]);
    if (!facts) notFound();
    const today = await this.companies.today();
    const needs = everyNeedOf(facts.need, await this.facts.needRules(), today);
    const ruleId = needs[0]?.ruleId ?? '';
    const decision = { actorId: actor.id, personId, reason, today, ruleId, dueOn };
    refuseIf(refusalToMoveDate(decision, needs));
    const held = (await this.standings.heldBelts([personId])).get(personId) as Belt | undefined;
    const moved = needsMovedTo(needs, held ?? null, dueOn);
    await this.db.rows(
      `insert into belts.moved_date (person_id, rule_id, decided_on, due_before, due_on, reason, moved_by)
       select $1, rule_id, $2, due_before, $3, $4, $5 from unnest($6::uuid[], $7::date[]) as n(rule_id, due_before)`,
      [
        ...[personId, today, dueOn, reason.trim(), actor.id],
        ...[moved.map((need) => need.ruleId), moved.map((need) => need.dueOn)],
      ],
    );
    await this.audit.record({
      actorId: actor.id,
      operation: 'belts.moveDate',
      subjectType: 'person',
      subjectId: personId,
      detail: {
        from: moved.map(({ belt, dueOn: from }) => ({ belt, from })),
        to: dueOn,
        reason: reason.trim(),
      },
    });
    await this.certifications.derive([personId]);
  }

  /** Refuses a need that cannot be kept as it is written. */
  async requireKeepable(wish: NeedWish): Promise<void> {
    refuseIf(refusalToKeepNeed(ruleOf(wish)));
    await this.requireKnownUnit(wish.unitId);
  }

  private async requireKnownUnit(unitId: string | null | undefined): Promise<void> {
    if (unitId == null) return;
    if (!(await this.db.row('select 1 from people.unit where id = $1', [unitId]))) notFound();
  }
}

/** A need as the rules read it. */
export function ruleOf(wish: NeedWish): Omit<NeedRule, 'id'> {
  return {
    belt: wish.belt,
    withinDays: wish.withinDays,
    effectiveFrom: wish.effectiveFrom,
    when: {
      ...(wish.job && { job: wish.job }),
      ...(wish.unitId && { unit: wish.unitId }),
      ...(wish.gradeAtLeast != null && { gradeAtLeast: wish.gradeAtLeast }),
    },
  };
}
