import { Inject, Injectable } from '@nestjs/common';
import { beltsAccess } from '@obi/belts/rules';
import { CompanyQuery } from '@obi/people/api';
import {
  Access,
  type Actor,
  Clock,
  type Connection,
  cursorOf,
  Db,
  notFound,
  pageOf,
  pageSize,
  readCursor,
} from '@obi/shared/api';
import { Certifications } from './certifications';
import type { CertificationType } from './list.graphql';
import { type CertificationFilter, type Condition, conditionOf } from './list.sql';
import { ONE_SQL, pageStatement } from './list-page.sql';
import { OVERVIEW_SQL } from './overview.sql';

/** A row of the list with the words by which its page is continued. */
export interface ListedCertification extends CertificationType {
  readonly sortDay: string | null;
  readonly sortName: string;
}

/** A person's row as it stands in the list. */
export type PersonCertification = Omit<ListedCertification, 'sortDay'>;

/** Answers HR's questions about certification from the one row per person. */
@Injectable()
export class CertificationQuery {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(Access) private readonly access: Access,
    @Inject(Certifications) private readonly certifications: Certifications,
  ) {}

  /** The JSON of the overview of a unit, or of all that the actor may see. */
  async overview(actor: Actor, unitId: string | null): Promise<string> {
    const units = this.access.unitsFor(actor, beltsAccess, 'certification.view');
    // A unit above one's own is on the way down to it; any other one is not there.
    if (unitId !== null && units !== undefined && !units.includes(unitId))
      await this.unitsBelow(unitId, units);
    await this.certifications.deriveChangedByDay();
    const today = await this.companies.today();
    const [row] = await this.db.prepared<{ json: string }>('belts.overview', OVERVIEW_SQL, [
      today,
      unitId,
      units ?? null,
      this.clock.now(),
    ]);
    return row?.json ?? notFound();
  }

  /** The condition of a filter, cut to the units that the actor may see. */
  async condition(actor: Actor, filter: CertificationFilter): Promise<Condition> {
    await this.certifications.deriveChangedByDay();
    const visible = this.access.unitsFor(actor, beltsAccess, 'certification.view');
    const units = filter.unitId ? await this.unitsBelow(filter.unitId, visible) : visible;
    return conditionOf(filter, units, await this.companies.today());
  }

  /** One page of the people whom a filter finds, most urgent first. */
  async list(
    condition: Condition,
    first: number,
    after: string | undefined,
  ): Promise<Connection<ListedCertification>> {
    return this.page(condition, pageSize(first), after);
  }

  /** A page of any size, for files. */
  async page(
    condition: Condition,
    size: number,
    after: string | undefined,
  ): Promise<Connection<ListedCertification>> {
    const { text, values } = pageStatement(condition, size, readCursor(after, 3));
    const rows = await this.db.rows<ListedCertification>(text, values);
    return pageOf(rows, size, (row) => cursorOf([row.sortDay, row.sortName, row.personId]));
  }

  /** The row of one person. */
  async one(personId: string): Promise<PersonCertification> {
    await this.certifications.deriveChangedByDay();
    const row = await this.db.row<PersonCertification>(ONE_SQL, [personId]);
    return row ?? notFound();
  }

  /** How many people a filter finds. */
  async count(condition: Condition): Promise<number> {
    const row = await this.db.row<{ n: string }>(condition.count, [...condition.values]);
    return Number(row?.n ?? 0);
  }

  private async unitsBelow(unitId: string, visible: readonly string[] | undefined): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(
      `select id from people.unit where lineage @> array[$1::uuid] and ($2::uuid[] is null or id = any($2))`,
      [unitId, visible ?? null],
    );
    if (rows.length === 0) notFound();
    return rows.map((row) => row.id);
  }
}
