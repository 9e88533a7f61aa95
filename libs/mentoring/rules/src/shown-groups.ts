import type { MentoringRefusal } from './refusals';
import { refusalOfText } from './text';

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

/**
 * Why the company cannot set this limit: it is the one or the other, and somebody said why. What is shown is about whole tens or whole fives, so
 * whoever looks before and after a change, and takes the one from the other, is left with five people at least; between a
 * limit of 9 and one of 10 they would be left with a single person.
 */
export function refusalToSmallestGroup(people: number, reason: string): MentoringRefusal | undefined {
  if (people === SMALLEST_GROUP || people === LEAST_SMALLEST_GROUP)
    return refusalOfText(reason, 'reason', { most: 500 });
  const params = { least: LEAST_SMALLEST_GROUP, most: SMALLEST_GROUP };
  return { code: 'MENTORING_SMALLEST_GROUP_OUT_OF_RANGE', field: 'people', params };
}

const byAge = (a: Subject, b: Subject): number =>
  a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? -1 : 1;

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

/** Five people who are counted together or not at all; of one group, or of several that had people left over. */
interface Five extends ShownCounts {
  readonly group: string | null;
  readonly since: string;
}

function fivesOf(subjects: readonly Subject[], group: string | null): Five[] {
  const inOrder = [...subjects].sort(byAge);
  return Array.from({ length: Math.floor(inOrder.length / LEAST_SMALLEST_GROUP) }, (_, at) => {
    const five = inOrder.slice(at * LEAST_SMALLEST_GROUP, (at + 1) * LEAST_SMALLEST_GROUP);
    const counts = summed(five.map((one) => one.counts));
    return { group, counts, people: five.length, since: five[0]?.since ?? '' };
  });
}

/** Everybody in fives, those who came first, so that what is new tells of five people and not of one. */
function inFives(subjects: readonly Subject[], names: readonly string[]): Five[] {
  const leftOver: Subject[] = [];
  const own = names.flatMap((name) => {
    const group = subjects.filter((one) => one.group === name).sort(byAge);
    leftOver.push(...group.slice(group.length - (group.length % LEAST_SMALLEST_GROUP)));
    return fivesOf(group, name);
  });
  return [...own, ...fivesOf(leftOver, null)];
}

const together = (fives: readonly ShownCounts[]): ShownCounts | null =>
  fives.length === 0
    ? null
    : {
        people: fives.reduce((sum, { people }) => sum + people, 0),
        counts: summed(fives.map(({ counts }) => counts)),
      };

/**
 * What may be shown of groups of people. Whatever is shown, and whatever can be worked out from it by adding and taking
 * away, also before and after the limit changed, is about as many people as the limit says, or about nobody: everybody
 * is in one five, a limit of ten shows two fives of a group at a time, and what is left over of all groups is counted
 * together and stands in the sum alone.
 */
export function shownGroups(all: readonly Subject[], limit: number = SMALLEST_GROUP): ShownGroups {
  const subjects = once(all);
  const names = [...new Set(subjects.map((one) => one.group))].sort();
  const fives = inFives(subjects, names);
  const atATime = Math.ceil(limit / LEAST_SMALLEST_GROUP);
  const whole = (some: readonly Five[]): number => some.length - (some.length % atATime);
  const groups = new Map<string, ShownCounts | null>();
  const leftOver = fives.filter(({ group }) => group === null);
  for (const name of names) {
    const own = fives.filter(({ group }) => group === name);
    groups.set(name, together(own.slice(0, whole(own))));
    leftOver.push(...own.slice(whole(own)));
  }
  leftOver.sort((a, b) => (a.since < b.since ? -1 : 1));
  const sums = [...groups.values(), together(leftOver.slice(0, whole(leftOver)))];
  return { total: together(sums.filter((counts) => counts !== null)), groups };
}
