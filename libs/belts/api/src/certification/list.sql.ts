import { nameWordsOf } from '@obi/people/rules';
import type { CertificationTab } from '@obi/belts/rules';
import type { LocalDate } from '@obi/kernel';

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
  /** The day for which the list is true; a past one has rows of its own. */
  readonly asOf: LocalDate;
  readonly isPast: boolean;
  readonly where: string;
  readonly values: readonly unknown[];
  /** What the list is sorted by, before name and person. */
  readonly sort: string | null;
  /** Answers how many there are: from the figures that are kept, where they know it, else row by row. */
  readonly count: string;
}

/** Builds the conditions of a filter; `units` are those that the reader may see and that the filter asks for. */
export function conditionOf(
  filter: CertificationFilter,
  units: readonly string[] | undefined,
  { day: asOf, isPast }: { readonly day: LocalDate; readonly isPast: boolean },
): Condition {
  const values: unknown[] = [];
  const value = (one: unknown): string => `$${values.push(one)}`;
  const { tab } = filter;
  // Units and belts are known to the figures as well, so their conditions hold for both.
  const figured: string[] = [];
  if (units !== undefined) figured.push(`c.unit_id = any(${value(units)}::uuid[])`);
  if (filter.held === 'none') figured.push('c.held is null');
  else if (filter.held) figured.push(`c.held = ${value(filter.held)}::belts.belt`);
  const others = [...daysOf(filter, asOf, value), ...personOf(filter, value)];
  const isOverdue = tab === 'overdue' ? ['c.overdue_since is not null'] : [];
  const counted = isPast ? `c.as_of = ${value(asOf)}::date` : 'c.counts';
  const where = [counted, ...figured, ...isOverdue, ...others].join(' and ');
  const figure = tab === 'overdue' ? 'overdue' : 'people';
  return {
    asOf,
    isPast,
    where,
    values,
    sort: tab === 'overdue' ? 'c.overdue_since' : tab === 'expiring' ? 'c.held_until' : null,
    count:
      others.length === 0 && !isPast
        ? `select coalesce(sum(c.${figure}), 0) as n from belts.figure c where ${['true', ...figured].join(' and ')}`
        : `select count(*) as n from ${rowsOf(isPast)} c where ${where}`,
  };
}

/** The table that holds the rows of a day. */
export function rowsOf(isPast: boolean): string {
  return isPast ? 'belts.past_certification' : 'belts.certification';
}

type Value = (one: unknown) => string;

function daysOf(filter: CertificationFilter, today: LocalDate, value: Value): string[] {
  if (filter.tab === 'overdue' && filter.overdueDays)
    return [`c.overdue_since < ${value(today)}::date - ${value(filter.overdueDays)}::int`];
  if (filter.tab !== 'expiring') return [];
  const within = `${value(today)}::date + ${value(filter.withinDays ?? 90)}::int`;
  return [`c.held_until between ${value(today)}::date and ${within}`];
}

function personOf(filter: CertificationFilter, value: Value): string[] {
  const needs = filter.needs ? [`c.needs = ${value(filter.needs)}::belts.belt`] : [];
  const search = filter.search?.trim();
  if (!search) return needs;
  // The screen says "Ines Duarte", and the name to sort by begins with the family: each word may stand anywhere.
  const name = nameWordsOf(search).map(
    (word) => `c.sort_name like ${value(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`,
  );
  const byNumber = `select id from people.person where employee_number = ${value(search)}`;
  return [...needs, `(${name.join(' and ') || 'false'} or c.person_id in (${byNumber}))`];
}
