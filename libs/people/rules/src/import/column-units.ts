import type { Candidate } from './column-heading';

/** What may stand between the units of a path, the surest first. */
export const UNIT_SEPARATORS: readonly string[] = ['›', '>', '\\', '|', '::', ' / ', '/'];

/** One column tells clearly more of the other than the other way round. */
const CLEARLY_MORE = 0.25;

/** One column of the unit is a path when its values have separators in them; several are levels, the widest on top. */
export function levelsInOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const units = candidates.filter((candidate) => candidate.field === 'unitLevel');
  const [only] = units;
  if (units.length === 1 && only !== undefined) {
    return candidates.map((one) => (one === only ? onlyUnit(one) : one));
  }
  const ordered = inOrder(units);
  return candidates.map((one) =>
    one.field === 'unitLevel' ? { ...one, level: ordered.indexOf(one) + 1 } : one,
  );
}

/** The separator that most of the values have, or null when the values are single names. */
export function unitSeparatorOf(values: readonly string[]): string | null {
  const filled = values.filter((value) => value !== '');
  const most = filled.length / 2;
  return UNIT_SEPARATORS.find((mark) => filled.filter((value) => value.includes(mark)).length > most) ?? null;
}

function onlyUnit(candidate: Candidate): Candidate {
  if (unitSeparatorOf(candidate.content.values) === null) return { ...candidate, level: 1 };
  const reason = 'The heading says unit, and the values are paths.';
  return { ...candidate, field: 'unitPath', confidence: 'likely', reason };
}

function inOrder(units: readonly Candidate[]): readonly Candidate[] {
  const numbered = units.every((unit) => unit.finding?.level != null);
  const below = (unit: Candidate, at: number): number =>
    units.filter((other, index) => other !== unit && isAbove(unit, other, at < index)).length;
  const placed = units.map((unit, at) => ({
    unit,
    place: numbered ? (unit.finding?.level ?? 0) : -below(unit, at),
  }));
  return placed.sort((a, b) => a.place - b.place).map(({ unit }) => unit);
}

/**
 * Whether one column of the unit stands above another: whoever knows the team knows the department, not the
 * other way round. Where neither tells the other (the same functions in each business unit), the one with
 * fewer units is above; with as many, the one that comes first in the file.
 */
function isAbove(upper: Candidate, lower: Candidate, comesFirst: boolean): boolean {
  const pairs = upper.content.values
    .map((value, row) => [value, lower.content.values[row] ?? ''] as const)
    .filter(([above, below]) => above !== '' && below !== '');
  const difference = told(pairs.map(([above, below]) => [below, above])) - told(pairs);
  if (Math.abs(difference) > CLEARLY_MORE) return difference > 0;
  const fewer = lower.content.distinct - upper.content.distinct;
  return fewer === 0 ? comesFirst : fewer > 0;
}

/** How much knowing the first value helps to guess the second: 0 not at all, 1 it is then certain. */
function told(pairs: readonly (readonly [string, string])[]): number {
  const byKnown = new Map<string, string[]>();
  for (const [known, asked] of pairs) {
    const others = byKnown.get(known);
    if (others === undefined) byKnown.set(known, [asked]);
    else others.push(asked);
  }
  const blind = commonest(pairs.map(([, asked]) => asked));
  const knowing = [...byKnown.values()].reduce((sum, asked) => sum + commonest(asked), 0);
  return pairs.length === blind ? 1 : (knowing - blind) / (pairs.length - blind);
}

function commonest(values: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((most, count) => Math.max(most, count), 0);
}
