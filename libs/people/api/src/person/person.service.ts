import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '@obi/kernel';
import { nameWordsOf, peopleAccess, refusalToLookBack } from '@obi/people/rules';
import {
  Access,
  type Actor,
  type Connection,
  cursorOf,
  Db,
  notFound,
  pageOf,
  pageSize,
  readCursor,
  refuseIf,
} from '@obi/shared/api';
import { CompanyQuery } from '../company/company';
import type { PersonType, PlacementType } from './person.graphql';
import { LINE_SQL, PEOPLE_ON_SQL, PERSON_ON_SELECT, PERSON_SELECT, PLACEMENTS_SQL } from './person.sql';

export type PersonRow = PersonType & { readonly sortName: string };

/** Which people are looked for. */
export interface PeopleWish {
  readonly search?: string | null;
  readonly unitId?: string | null;
  /** Those who have left instead of those who are here. */
  readonly left?: boolean;
  readonly managerId?: string;
  /** A past day to look at in place of today. */
  readonly asOf?: LocalDate | null;
}

/** Finds people and shows of each what the actor may see. */
@Injectable()
export class PersonService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Access) private readonly access: Access,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
  ) {}

  /** One person; who has left is found only by who may see the details. */
  async read(actor: Actor, id: string): Promise<PersonRow> {
    const seen = await this.seenBy(actor);
    const row = await this.db.row<PersonRow>(`${PERSON_SELECT} where p.id = $4`, [...seen, id]);
    return row && (!row.hasLeft || row.details) ? row : notFound();
  }

  /** One page of people in the order of their names. */
  async page(actor: Actor, wish: PeopleWish, first: number, after?: string): Promise<Connection<PersonRow>> {
    const { seen, isPast } = await this.lookedAt(actor, wish.asOf);
    const { where, values } = this.filter(wish, seen);
    const from = readCursor(after, 2);
    const next = from ? ` and (p.sort_name, p.id) > (${values.push(from[0])}, ${values.push(from[1])})` : '';
    const limit = values.push(pageSize(first) + 1);
    const text = `${isPast ? PERSON_ON_SELECT : PERSON_SELECT} where ${where}${next} order by p.sort_name, p.id limit ${limit}`;
    const rows = await this.db.rows<PersonRow>(text, values.all);
    return pageOf(rows, first, ({ sortName, id }) => cursorOf([sortName, id]));
  }

  /** How many the same search finds in all. */
  async count(actor: Actor, wish: PeopleWish): Promise<number> {
    const { seen, isPast } = await this.lookedAt(actor, wish.asOf);
    const { where, values } = this.filter(wish, seen);
    const row = await this.db.row<{ n: number }>(
      `select count(*)::integer as n from ${isPast ? PEOPLE_ON_SQL : 'people.person'} p
       where ($1::uuid is null or $2::uuid[] is null or $3::date is not null) and ${where}`,
      values.all,
    );
    return row?.n ?? 0;
  }

  /** The managers above a person, the nearest first. */
  async line(actor: Actor, id: string): Promise<PersonRow[]> {
    await this.access.require(actor, peopleAccess, 'person.viewDetails', id);
    return this.db.rows<PersonRow>(LINE_SQL, [...(await this.seenBy(actor)), id]);
  }

  /** Where a person stood from which day on, the latest first. */
  async placements(actor: Actor, id: string): Promise<PlacementType[]> {
    await this.access.require(actor, peopleAccess, 'person.viewDetails', id);
    return this.db.rows<PlacementType>(PLACEMENTS_SQL, [id]);
  }

  /** Who reports directly to a person. */
  async reports(actor: Actor, id: string, first: number, after?: string): Promise<Connection<PersonRow>> {
    await this.access.require(actor, peopleAccess, 'person.viewDetails', id);
    return this.page(actor, { managerId: id }, first, after);
  }

  /** The actor, the units whose people they may see in detail, and today. */
  private async seenBy(actor: Actor): Promise<unknown[]> {
    const units = this.access.unitsFor(actor, peopleAccess, 'person.viewDetails');
    return [actor.id, units ?? null, await this.companies.today()];
  }

  /** The same for the day that is looked at; a past one is NOT_FOUND for whom no unit's past is open. */
  private async lookedAt(
    actor: Actor,
    asOf?: LocalDate | null,
  ): Promise<{ seen: unknown[]; isPast: boolean }> {
    const today = await this.companies.today();
    if (!asOf || asOf === today) return { seen: await this.seenBy(actor), isPast: false };
    const units = this.access.unitsFor(actor, peopleAccess, 'person.viewPast');
    if (units?.length === 0) notFound();
    refuseIf(refusalToLookBack(asOf, today));
    return { seen: [actor.id, units ?? null, asOf], isPast: true };
  }

  private filter(wish: PeopleWish, seen: unknown[]): { where: string; values: Values } {
    const values = new Values(seen);
    const wholeCompany = seen[1] === null;
    const conditions = [this.presence(wish.left ?? false)];
    if (wish.unitId) {
      const unit = values.push(wish.unitId);
      conditions.push(`p.unit_id in (select id from people.unit where lineage @> array[${unit}::uuid])`);
    }
    if (wish.managerId) conditions.push(`p.manager_id = ${values.push(wish.managerId)}`);
    const search = wish.search?.trim() ?? '';
    if (search !== '') conditions.push(this.matches(search, wholeCompany, values));
    return { where: conditions.join(' and '), values };
  }

  /** Who has left is shown to those only who may see details of everybody or of that unit. */
  private presence(left: boolean): string {
    if (!left) return '(p.left_on is null or p.left_on > $3)';
    return '(p.left_on <= $3 and ($2::uuid[] is null or p.unit_id = any($2)))';
  }

  /** Every word begins a word of the name; a number or an address is found by those who may see it of everybody. */
  private matches(search: string, wholeCompany: boolean, values: Values): string {
    const each = nameWordsOf(search).map((word) => {
      const escaped = word.replace(/[\\%_]/g, '\\$&');
      return `(p.sort_name like ${values.push(`${escaped}%`)} or p.sort_name like ${values.push(`% ${escaped}%`)})`;
    });
    const named = each.length > 0 ? `(${each.join(' and ')})` : 'false';
    if (!wholeCompany) return named;
    const exact = values.push(search);
    return `(${named} or p.employee_number = ${exact} or lower(p.email) = lower(${exact}))`;
  }
}

/** The values of a statement while its text is put together. */
class Values {
  readonly all: unknown[];

  constructor(first: readonly unknown[]) {
    this.all = [...first];
  }

  push(value: unknown): string {
    this.all.push(value);
    return `$${this.all.length}`;
  }
}
