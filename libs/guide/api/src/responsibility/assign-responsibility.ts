import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { endForHandOver, guideAccess, refusalToAssign, type ResponsibilityWish } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery, PeopleQuery } from '@obi/people/api';
import { Access, type Actor, Db, notFound, Refused, refuseIf, violates } from '@obi/shared/api';
import { GuideQuery } from '../version/guide-query';

/** What a conversation manager writes down: who answers a matter of a clause in a unit, from when. */
export interface Assignment extends ResponsibilityWish {
  readonly clause: string;
  readonly unitId: string | null;
  readonly shownAs: string | null;
  readonly isPassedOn: boolean;
}

/** Names who answers, hands over to somebody else, and ends it. */
@Injectable()
export class AssignResponsibility {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Access) private readonly access: Access,
    @Inject(GuideQuery) private readonly guide: GuideQuery,
    @Inject(PeopleQuery) private readonly people: PeopleQuery,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /**
   * Answers the id. Who answered until then does so to the day before; what was planned for that day is taken back.
   * Without an actor it is Obi itself that assigns (the demo company).
   */
  async assign(actor: Actor | null, wish: Assignment): Promise<string> {
    this.requireUnit(actor, wish.unitId);
    refuseIf(refusalToAssign(wish, await this.companies.today()));
    if (!(await this.guide.clauses()).has(wish.clause)) notFound();
    await this.requireHere([wish.accountableId, ...wish.deputyIds], wish.from);
    const matterId = await this.matter(wish);
    await this.endOthers(matterId, wish.from);
    const id = await this.insert(actor, matterId, wish);
    await this.record(actor, 'guide.assignResponsibility', id, { ...wish });
    return id;
  }

  /** Ends one with a last day, today at the earliest; one that has not begun is taken back. */
  async end(actor: Actor, id: string): Promise<void> {
    const today = await this.companies.today();
    const row = await this.db.row<{ unitId: string | null; from: LocalDate }>(
      `select m.unit_id as "unitId", r.holds_from::text as "from"
       from guide.responsibility r join guide.matter m on m.id = r.matter_id
       where r.id = $1 and (r.holds_until is null or r.holds_until >= $2) for update of r`,
      [id, today],
    );
    if (!row) notFound();
    this.requireUnit(actor, row.unitId);
    if (row.from > today) await this.db.rows('delete from guide.responsibility where id = $1', [id]);
    else await this.db.rows('update guide.responsibility set holds_until = $2 where id = $1', [id, today]);
    await this.record(actor, 'guide.endResponsibility', id, { lastDay: today });
  }

  private requireUnit(actor: Actor | null, unitId: string | null): void {
    if (!actor) return;
    const units = this.access.unitsFor(actor, guideAccess, 'responsibility.assign');
    if (units !== undefined && (unitId === null || !units.includes(unitId))) notFound();
  }

  private async requireHere(ids: readonly string[], from: LocalDate): Promise<void> {
    const facts = await this.people.factsOf(ids);
    const isMissing = (id: string): boolean => {
      const person = facts.get(id);
      return !person || (person.leftOn !== null && person.leftOn <= from);
    };
    if (ids.some(isMissing))
      throw new Refused({ code: 'GUIDE_ANSWERER_UNKNOWN', kind: 'BAD_INPUT', field: 'accountable' });
  }

  /** The row is locked, so that two who assign the same matter do so one after the other. */
  private async matter({ clause, matter, unitId }: Assignment): Promise<string> {
    const row = await this.db.row<{ id: string }>(
      `insert into guide.matter (clause_key, name, unit_id)
       select $1, btrim($2), $3 where $3::uuid is null or exists (select 1 from people.unit where id = $3)
       on conflict on constraint matter_once do update set name = excluded.name returning id`,
      [clause, matter, unitId],
    );
    return row?.id ?? notFound();
  }

  private async endOthers(matterId: string, from: LocalDate): Promise<void> {
    const open = await this.db.rows<{ id: string; from: LocalDate }>(
      `select id, holds_from::text as "from" from guide.responsibility
       where matter_id = $1 and holds_from <= $2 and (holds_until is null or holds_until >= $2)`,
      [matterId, from],
    );
    for (const before of open) {
      const end = endForHandOver(before, from);
      if (end === 'taken-back')
        await this.db.rows('delete from guide.responsibility where id = $1', [before.id]);
      else
        await this.db.rows('update guide.responsibility set holds_until = $2 where id = $1', [
          before.id,
          end.until,
        ]);
    }
  }

  private async insert(actor: Actor | null, matterId: string, wish: Assignment): Promise<string> {
    try {
      const row = await this.db.row<{ id: string }>(
        `insert into guide.responsibility (matter_id, accountable_id, deputy_ids, shown_as, reach, is_passed_on,
           holds_from, holds_until, assigned_by)
         values ($1, $2, $3, nullif(btrim($4), ''), btrim($5), $6, $7, $8, $9) returning id`,
        [
          matterId,
          wish.accountableId,
          wish.deputyIds,
          wish.shownAs,
          wish.reach,
          wish.isPassedOn,
          wish.from,
          wish.until,
          actor?.id ?? null,
        ],
      );
      return row?.id ?? notFound();
    } catch (error) {
      if (!violates(error, 'responsibility_one_at_a_time')) throw error;
      throw new Refused({ code: 'GUIDE_RESPONSIBILITY_OVERLAPS', kind: 'CONFLICT', field: 'until' });
    }
  }

  private record(actor: Actor | null, operation: string, subjectId: string, detail: object): Promise<void> {
    return this.audit.record({
      actorId: actor?.id ?? null,
      operation,
      subjectType: 'responsibility',
      subjectId,
      detail: { ...detail },
    });
  }
}
