import { Inject, Injectable } from '@nestjs/common';
import { beltsAccess } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';
import { CompanyQuery } from '@obi/people/api';
import { refusalToLookBack } from '@obi/people/rules';
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
  refuseIf,
} from '@obi/shared/api';
import { Certifications } from './certifications';
import type { CertificationType } from './list.graphql';
import { type CertificationFilter, type Condition, conditionOf } from './list.sql';
import { ONE_PAST_SQL, ONE_SQL, pageStatement } from './list-page.sql';
import { OVERVIEW_SQL, PAST_OVERVIEW_SQL } from './overview.sql';
import { PastDays } from './past-days';

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
    @Inject(PastDays) private readonly pastDays: PastDays,
  ) {}

  /** The JSON of the overview of a unit, or of all that the actor may see, today or on a past day. */
  async overview(actor: Actor, unitId: string | null, asOf?: LocalDate | null): Promise<string> {
    const { day, isPast } = await this.day(asOf);
    const units = this.access.unitsFor(actor, beltsAccess, 'certification.view');
    // A unit above one's own is on the way down to it; any other one is not there.
    if (unitId !== null && units !== undefined && !units.includes(unitId))
      await this.unitsBelow(unitId, units);
    const [row] = await this.db.prepared<{ json: string }>(
      isPast ? 'belts.past-overview' : 'belts.overview',
      isPast ? PAST_OVERVIEW_SQL : OVERVIEW_SQL,
      [day, unitId, units ?? null, this.clock.now()],
    );
    return row?.json ?? notFound();
  }

  /** The condition of a filter, cut to the units that the actor may see. */
  async condition(actor: Actor, filter: CertificationFilter, asOf?: LocalDate | null): Promise<Condition> {
    const day = await this.day(asOf);
    const visible = this.access.unitsFor(actor, beltsAccess, 'certification.view');
    const units = filter.unitId ? await this.unitsBelow(filter.unitId, visible) : visible;
    return conditionOf(filter, units, day);
  }

  /** The day that is asked for, with its rows ready: today's as they are kept, a past one's from what had happened. */
  private async day(asOf?: LocalDate | null): Promise<{ day: LocalDate; isPast: boolean }> {
    const today = await this.companies.today();
    if (!asOf || asOf === today) {
      await this.certifications.deriveChangedByDay();
      return { day: today, isPast: false };
    }
    refuseIf(refusalToLookBack(asOf, today));
    await this.pastDays.prepare(asOf);
    return { day: asOf, isPast: true };
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
    const dated = rows.map((row) => ({ ...row, asOf: condition.asOf }));
    return pageOf(dated, size, (row) => cursorOf([row.sortDay, row.sortName, row.personId]));
  }

  /** The row of one person, today or on a past day; nobody who was not there on it. */
  async one(personId: string, asOf?: LocalDate | null): Promise<PersonCertification> {
    const { day, isPast } = await this.day(asOf);
    const row = isPast
      ? await this.db.row<PersonCertification>(ONE_PAST_SQL, [personId, day])
      : await this.db.row<PersonCertification>(ONE_SQL, [personId]);
    return row ? { ...row, asOf: day } : notFound();
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
