import type { LocalDate } from '@obi/kernel';

/** Which set of people a list shows; the sets exclude each other only on the screen's tabs. */
export type CertificationTab = 'overdue' | 'expiring' | 'everyone';

/** What HR filters by; all of it is in the address of the page. */
export interface CertificationFilter {
  readonly tab: CertificationTab;
  /** The unit and everything under it. */
  readonly unitId?: string | null;
  /** Part of a name, or an employee number. */
  readonly search?: string | null;
  readonly held?: string | null;
  readonly needs?: string | null;
  /** Overdue for more than so many days. */
  readonly overdueDays?: number | null;
  /** Expiring within so many days. */
  readonly withinDays?: number | null;
}

/** A filter as SQL: conditions over `belts.certification c`, and their values. */
export interface Condition {
  readonly where: string;
  readonly values: readonly unknown[];
  /** What the list is sorted by, before name and person. */
  readonly sort: string | null;
}

/** No name of a person has more words. */
const MOST_WORDS = 8;

/** Builds the conditions of a filter; `units` are those that the reader may see and that the filter asks for. */
export function conditionOf(
  filter: CertificationFilter,
  units: readonly string[] | undefined,
  today: LocalDate,
): Condition {
  const values: unknown[] = [];
  const value = (one: unknown): string => `$${values.push(one)}`;
  const where = ['c.counts'];
  if (units !== undefined) where.push(`c.unit_id = any(${value(units)}::uuid[])`);
  if (filter.tab === 'overdue') {
    where.push('c.overdue_since is not null');
    if (filter.overdueDays)
      where.push(`c.overdue_since < ${value(today)}::date - ${value(filter.overdueDays)}::int`);
  }
  if (filter.tab === 'expiring') {
    where.push(
      `c.held_until between ${value(today)}::date and ${value(today)}::date + ${value(filter.withinDays ?? 90)}::int`,
    );
  }
  if (filter.held === 'none') where.push('c.held is null');
  else if (filter.held) where.push(`c.held = ${value(filter.held)}::belts.belt`);
  if (filter.needs) where.push(`c.needs = ${value(filter.needs)}::belts.belt`);
  const search = filter.search?.trim();
  if (search) {
    // The screen says "Ines Duarte", and the name to sort by begins with the family: each word may stand anywhere.
    const words = search.toLowerCase().split(/\s+/).slice(0, MOST_WORDS);
    const name = words.map((word) => `c.sort_name like ${value(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`);
    where.push(
      `(${name.join(' and ')} or c.person_id in (select id from people.person where employee_number = ${value(search)}))`,
    );
  }
  const sort =
    filter.tab === 'overdue' ? 'c.overdue_since' : filter.tab === 'expiring' ? 'c.held_until' : null;
  return { where: where.join(' and '), values, sort };
}
