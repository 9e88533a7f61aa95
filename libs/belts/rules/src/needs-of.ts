import { laterOf, plusDays, rankOf, type LocalDate } from '@obi/kernel';
import type { MovedDate, Need, NeedFacts, NeedRule, NeedScope, Placement } from './need';
import { dueDayOf } from './need-day';
import { earliestOf } from './rules-on-day';

/** The belt asked of a person on a day: the highest one, and for the same belt the earliest date. */
export function needOf(facts: NeedFacts, rules: readonly NeedRule[], asOf: LocalDate): Need | null {
  return needsOf(facts, rules, asOf)[0] ?? null;
}

/**
 * Every belt asked of a person that matters, the highest first. A lower belt is listed when it is asked
 * earlier than the higher ones: otherwise a far date for orange would hide an overdue yellow.
 */
export function needsOf(facts: NeedFacts, rules: readonly NeedRule[], asOf: LocalDate): Need[] {
  let earliest: Need | undefined;
  return everyNeedOf(facts, rules, asOf).filter((need) => {
    if (earliest !== undefined && !isSooner(need.dueOn, earliest.dueOn)) return false;
    earliest = need;
    return true;
  });
}

/** Every belt asked of a person, also where something that asks more is due earlier; the highest and earliest first. */
export function everyNeedOf(facts: NeedFacts, rules: readonly NeedRule[], asOf: LocalDate): Need[] {
  if (!isThere(facts, asOf)) return [];
  const placements = placementsUntil(facts, asOf);
  return rules
    .filter((rule) => isInForce(rule, asOf))
    .map((rule) => needFrom(rule, facts, placements, asOf))
    .filter((need) => need !== null)
    .sort(byBeltThenDay);
}

/** The next day on which what is asked of this person changes although nobody does anything. */
export function needsChangeOn(
  facts: NeedFacts,
  rules: readonly NeedRule[],
  asOf: LocalDate,
): LocalDate | null {
  const days = [
    facts.joinedOn,
    facts.leftOn ?? null,
    ...facts.placements.map(({ since }) => since),
    ...(facts.movedDates ?? []).map(({ on }) => on),
    ...(facts.leaves ?? []).map(({ from }) => from),
    ...rules.map(({ effectiveFrom }) => effectiveFrom),
    ...rules.map(({ effectiveTo }) => (effectiveTo ? plusDays(effectiveTo, 1) : null)),
  ];
  return earliestOf(days.filter((day) => day !== null && day > asOf));
}

/** The days count from joining, from moving to where the rule asks, or from the rule, whichever came last. */
function needFrom(
  rule: NeedRule,
  facts: NeedFacts,
  placements: readonly Placement[],
  asOf: LocalDate,
): Need | null {
  let first = placements.length;
  while (first > 0 && fits(rule.when, placements[first - 1]!)) first -= 1;
  const start = placements[first]?.since;
  if (start === undefined) return null;
  const since = laterOf(laterOf(facts.joinedOn, start), rule.effectiveFrom);
  const moved = movedTo(rule.id, facts.movedDates ?? [], since, asOf);
  const dueOn = moved?.dueOn ?? dueDayOf(since, rule.withinDays, facts.leaves ?? [], asOf);
  return { belt: rule.belt, dueOn, ruleId: rule.id, since, movedBecause: moved?.reason ?? null };
}

/** The last decision for this need; one that was made for an earlier job is over. */
function movedTo(
  ruleId: string,
  moved: readonly MovedDate[],
  since: LocalDate,
  asOf: LocalDate,
): MovedDate | null {
  let last: MovedDate | null = null;
  for (const date of moved) {
    if (date.ruleId !== ruleId || date.on < since || date.on > asOf) continue;
    if (last === null || date.on > last.on || (date.on === last.on && date.id > last.id)) last = date;
  }
  return last;
}

function isThere({ joinedOn, leftOn }: NeedFacts, day: LocalDate): boolean {
  return joinedOn <= day && (!leftOn || day < leftOn);
}

function placementsUntil({ placements }: NeedFacts, day: LocalDate): Placement[] {
  return placements.filter(({ since }) => since <= day).sort((a, b) => (a.since < b.since ? -1 : 1));
}

/** Whether a need asks anybody on a day. */
export function isInForce(
  {
    effectiveFrom,
    effectiveTo,
  }: { readonly effectiveFrom: LocalDate; readonly effectiveTo?: LocalDate | null },
  day: LocalDate,
): boolean {
  return effectiveFrom <= day && (!effectiveTo || day <= effectiveTo);
}

function fits({ job, unit, gradeAtLeast }: NeedScope, place: Placement): boolean {
  if (job !== undefined && place.job !== job) return false;
  if (unit !== undefined && !place.unitPath.includes(unit)) return false;
  return gradeAtLeast === undefined || (place.grade !== null && place.grade >= gradeAtLeast);
}

function byBeltThenDay(a: Need, b: Need): number {
  if (a.belt !== b.belt) return rankOf(b.belt) - rankOf(a.belt);
  if (a.dueOn !== b.dueOn) return isSooner(a.dueOn, b.dueOn) ? -1 : 1;
  return a.ruleId < b.ruleId ? -1 : 1;
}

/** A need that waits for the end of a leave comes after every date. */
function isSooner(a: LocalDate | null, b: LocalDate | null): boolean {
  return a !== null && (b === null || a < b);
}
