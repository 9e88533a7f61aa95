import { type LocalDate, plusDays } from '@obi/kernel';
import type { GuideRefusal, GuideRefusalCode } from './refusals';

/**
 * Who answers one matter of a clause, for one unit and everything under it. Exactly one person is accountable at any
 * instant (the database refuses a second one); a nearer unit's answer goes before that of a unit above it.
 */
export interface Responsibility {
  readonly id: string;
  readonly clause: string;
  /** What is to be answered: "First reply in public". */
  readonly matter: string;
  /** Null: the whole company. */
  readonly unitId: string | null;
  readonly from: LocalDate;
  /** The last day; null when none is foreseen. */
  readonly until: LocalDate | null;
  readonly accountable: Answerer;
  /** Who answers when the accountable person is not here any more, in this order. */
  readonly deputies: readonly Answerer[];
}

/** A person, and the first day on which they are not in the company any more. */
export interface Answerer {
  readonly personId: string;
  readonly leftOn: LocalDate | null;
}

/** So many days before one ends without a follower it is told as a gap: time enough to find somebody. */
export const DAYS_TO_FIND_SOMEBODY = 30;

const MATTER_LONGEST = 120;
const REACH_LONGEST = 300;
const MOST_DEPUTIES = 5;

/** Whether a responsibility holds on a day. */
export function holdsOn({ from, until }: Pick<Responsibility, 'from' | 'until'>, day: LocalDate): boolean {
  return from <= day && (until === null || until >= day);
}

/** Who really answers on a day: the accountable person, else the first deputy who is still here; nobody is null. */
export function answererOn(
  { accountable, deputies }: Pick<Responsibility, 'accountable' | 'deputies'>,
  day: LocalDate,
): Answerer | null {
  return [accountable, ...deputies].find(({ leftOn }) => leftOn === null || leftOn > day) ?? null;
}

/**
 * Who answers in a unit: for each matter the responsibility of the nearest unit. `lineage` is the unit with those
 * above it, the top first; empty for somebody who is in no unit, for whom only the whole company answers.
 */
export function answeringIn<
  R extends Pick<Responsibility, 'clause' | 'matter' | 'unitId' | 'from' | 'until'>,
>(responsibilities: readonly R[], lineage: readonly string[], day: LocalDate): R[] {
  const nearest = new Map<string, R>();
  const depthOf = ({ unitId }: R): number => (unitId === null ? 0 : lineage.indexOf(unitId) + 1);
  for (const each of responsibilities) {
    if (!holdsOn(each, day) || (each.unitId !== null && !lineage.includes(each.unitId))) continue;
    const key = `${each.clause}\n${matterKey(each.matter)}`;
    const known = nearest.get(key);
    if (!known || depthOf(each) > depthOf(known)) nearest.set(key, each);
  }
  return [...nearest.values()];
}

/** Two matters are one when they differ in capitals and blanks alone. */
export function matterKey(matter: string): string {
  return matter.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** What somebody wants to write down. */
export interface ResponsibilityWish {
  readonly matter: string;
  readonly reach: string;
  readonly accountableId: string;
  readonly deputyIds: readonly string[];
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

/** Why this cannot be written down, or undefined when it can. What held on a past day is never changed. */
export function refusalToAssign(wish: ResponsibilityWish, today: LocalDate): GuideRefusal | undefined {
  const no = (code: GuideRefusalCode, field: string, params = {}): GuideRefusal => ({
    code,
    kind: 'BAD_INPUT',
    field,
    params,
  });
  if (wish.matter.trim() === '') return no('GUIDE_MATTER_MISSING', 'matter');
  if (wish.matter.trim().length > MATTER_LONGEST)
    return no('GUIDE_MATTER_TOO_LONG', 'matter', { most: MATTER_LONGEST });
  if (wish.reach.length > REACH_LONGEST) return no('GUIDE_REACH_TOO_LONG', 'reach', { most: REACH_LONGEST });
  if (wish.deputyIds.length > MOST_DEPUTIES)
    return no('GUIDE_DEPUTIES_TOO_MANY', 'deputies', { most: MOST_DEPUTIES });
  if (new Set([wish.accountableId, ...wish.deputyIds]).size <= wish.deputyIds.length)
    return no('GUIDE_ANSWERER_TWICE', 'deputies');
  if (wish.from < today) return no('GUIDE_RESPONSIBILITY_IN_PAST', 'from');
  if (wish.until !== null && wish.until < wish.from) return no('GUIDE_RESPONSIBILITY_ENDS_FIRST', 'until');
  return undefined;
}

/** What a hand-over does to the one before: it ends the day before, or is taken back when it has not begun. */
export function endForHandOver(
  before: Pick<Responsibility, 'from'>,
  from: LocalDate,
): { readonly until: LocalDate } | 'taken-back' {
  return before.from < from ? { until: plusDays(from, -1) } : 'taken-back';
}
