import { Inject, Injectable } from '@nestjs/common';
import { answeringIn, type ResponsibilityGap, responsibilityGaps, type UnitInTree } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery, PeopleQuery } from '@obi/people/api';
import { Db, notFound } from '@obi/shared/api';
import { GuideQuery } from '../version/guide-query';
import { type KeptResponsibility, RESPONSIBILITIES_SQL } from './responsibility-rows';

/** Who answers in one unit. */
export interface AnsweringInUnit {
  /** Null: for somebody who is in no unit, the whole company. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly responsibilities: readonly KeptResponsibility[];
}

/** A gap with the names that people read. */
export interface NamedGap extends ResponsibilityGap {
  readonly clauseNumber: string;
  readonly clauseTitle: string;
  readonly unitName: string | null;
}

interface Unit extends UnitInTree {
  readonly name: string;
  readonly lineage: string[];
}

/** Who answers what, and where nobody does. */
@Injectable()
export class Responsibilities {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(GuideQuery) private readonly guide: GuideQuery,
    @Inject(PeopleQuery) private readonly people: PeopleQuery,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
  ) {}

  /** Who answers a clause in a unit today; without one, in the unit of the person who asks. */
  async answering(personId: string, clause: string, unitId: string | null): Promise<AnsweringInUnit> {
    const asked = unitId ?? (await this.people.factsOf([personId])).get(personId)?.unitId ?? null;
    return this.inUnit(asked, clause);
  }

  /** Who answers every clause in a unit today; null is the whole company. */
  async inUnit(unitId: string | null, clause: string | null = null): Promise<AnsweringInUnit> {
    const today = await this.companies.today();
    const unit = unitId === null ? null : await this.unit(unitId);
    const lineage = unit?.lineage ?? [];
    const rows = await this.rows(today, clause, lineage);
    const shown = await this.guide.clauses();
    return {
      unitId,
      unitName: unit?.name ?? null,
      responsibilities: answeringIn(rows, lineage, today).filter((each) => shown.has(each.clause)),
    };
  }

  /** What begins after today in exactly this unit: what was assigned ahead. */
  async planned(unitId: string | null): Promise<KeptResponsibility[]> {
    const today = await this.companies.today();
    const rows = await this.rows(today, null, unitId === null ? [] : [unitId]);
    return rows.filter((each) => each.unitId === unitId && each.from > today);
  }

  /** Every gap of the guide today, in the order of its clauses. */
  async gaps(): Promise<NamedGap[]> {
    const today = await this.companies.today();
    const clauses = await this.guide.clauses();
    const units = await this.db.rows<Unit>(
      `select u.id, u.parent_id as "parentId", u.name, exists (
         select 1 from people.person p where p.unit_id = u.id and (p.left_on is null or p.left_on > $1)) as "hasOwnPeople"
       from people.unit u order by u.path`,
      [today],
    );
    const names = new Map(units.map(({ id, name }) => [id, name]));
    const rows = await this.rows(today, null, null);
    return responsibilityGaps([...clauses.keys()], rows, units, today).map((gap) => ({
      ...gap,
      clauseNumber: clauses.get(gap.clause)?.number ?? '',
      clauseTitle: clauses.get(gap.clause)?.title ?? '',
      unitName: gap.unitId === null ? null : (names.get(gap.unitId) ?? null),
    }));
  }

  /** One of them, for whoever has just changed it. */
  async one(id: string): Promise<KeptResponsibility> {
    const [row] = await this.rows(await this.companies.today(), null, null, id);
    return row ?? notFound();
  }

  private rows(
    day: LocalDate,
    clause: string | null,
    units: readonly string[] | null,
    id: string | null = null,
  ): Promise<KeptResponsibility[]> {
    return this.db.rows<KeptResponsibility>(RESPONSIBILITIES_SQL, [day, clause, units, id]);
  }

  private async unit(id: string): Promise<Pick<Unit, 'name' | 'lineage'>> {
    const unit = await this.db.row<Pick<Unit, 'name' | 'lineage'>>(
      'select name, lineage from people.unit where id = $1',
      [id],
    );
    return unit ?? notFound();
  }
}
