import type { MentoringRefusal } from './refusals';

/** Somebody whom a figure is about: the group that they are counted in, since when, and what is counted of them. */
export interface Subject {
  readonly id: string;
  readonly group: string;
  readonly since: string;
  readonly counts: readonly number[];
}

/** Counts about so many people together. */
export interface ShownCounts {
  readonly people: number;
  readonly counts: readonly number[];
}

export interface ShownGroups {
  /** Everybody whom figures are shown of; null where that would be too few. */
  readonly total: ShownCounts | null;
  /** Each group; null where figures of it would tell of too few people. */
  readonly groups: ReadonlyMap<string, ShownCounts | null>;
}

/** A figure about what people think or do is about so many of them at least. */
export const SMALLEST_GROUP = 10;
/** The company may lower it so far, never further. */
export const LEAST_SMALLEST_GROUP = 5;

/** Why the company cannot set this limit. */
export function refusalToSmallestGroup(people: number): MentoringRefusal | undefined {
  if (Number.isInteger(people) && people >= LEAST_SMALLEST_GROUP && people <= SMALLEST_GROUP)
    return undefined;
  const params = { least: LEAST_SMALLEST_GROUP, most: SMALLEST_GROUP };
  return { code: 'MENTORING_SMALLEST_GROUP_OUT_OF_RANGE', field: 'people', params };
}

const byAge = (a: Subject, b: Subject): number =>
  a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? -1 : 1;

/** Counts people in whole tens, those who came first, so that what is new tells of ten people and not of one. */
function inTens(subjects: readonly Subject[], limit: number): ShownCounts | null {
  const people = Math.floor(subjects.length / limit) * limit;
  if (people === 0) return null;
  const counted = [...subjects].sort(byAge).slice(0, people);
  return { people, counts: summed(counted.map((one) => one.counts)) };
}

function summed(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
}

/** Somebody who stands in several pairs is one person. */
function once(subjects: readonly Subject[]): Subject[] {
  const known = new Map<string, Subject>();
  for (const one of [...subjects].sort(byAge)) {
    const before = known.get(one.id);
    known.set(one.id, before ? { ...before, counts: summed([before.counts, one.counts]) } : one);
  }
  return [...known.values()];
}

/**
 * What may be shown of groups of people. Whatever is shown, and whatever can be worked out from it by adding and taking
 * away, is about as many people as the limit says, or about nobody: groups that are too small are counted together,
 * with the next larger ones until they are enough, and only the sum of all is shown of them.
 */
export function shownGroups(all: readonly Subject[], limit: number = SMALLEST_GROUP): ShownGroups {
  const subjects = once(all);
  const names = [...new Set(subjects.map((one) => one.group))].sort();
  const parts = names
    .map((name) => ({ name, of: subjects.filter((one) => one.group === name) }))
    .sort((a, b) => a.of.length - b.of.length || (a.name < b.name ? -1 : 1));
  let hidden = parts.filter((part) => part.of.length < limit).length;
  const rest = () => parts.slice(0, hidden).flatMap((part) => part.of);
  while (hidden > 0 && hidden < parts.length && rest().length < limit) hidden += 1;
  const shown = parts.slice(hidden).map((part) => [part.name, inTens(part.of, limit)] as const);
  const sums = [...shown.map(([, counts]) => counts), inTens(rest(), limit)].filter(
    (counts) => counts !== null,
  );
  const hiddenGroups = parts.slice(0, hidden).map((part) => [part.name, null] as const);
  return {
    total:
      sums.length === 0
        ? null
        : {
            people: sums.reduce((sum, { people }) => sum + people, 0),
            counts: summed(sums.map(({ counts }) => counts)),
          },
    groups: new Map([...shown, ...hiddenGroups].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
