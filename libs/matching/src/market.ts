import type { EligiblePairs } from './eligible-pairs';
import { orderOfIds } from './id-order';
import type { NamedPair } from './locks';
import { capacityOf, type Problem } from './problem';

/** Pairs, mentee after mentee: those of mentee i are start[i] … start[i + 1], by mentor. */
export interface Rows {
  readonly start: Int32Array;
  readonly mentor: Int32Array;
  readonly score: Int32Array;
}

/**
 * What is left to decide once locked and forbidden pairs are taken out: who may still meet whom, and how many places
 * each mentor still has. People stand in the order of their ids' hashes, so whatever is decided from a market is the
 * same for every order of rows.
 */
export interface Market extends Rows {
  readonly menteeCount: number;
  readonly mentorCount: number;
  readonly places: Int32Array;
  /** Place in the market → position in the problem. */
  readonly menteeAt: Int32Array;
  readonly mentorAt: Int32Array;
}

/** Where a pair stands in its rows; -1 when it is not there. */
export function placeIn({ start, mentor }: Pick<Rows, 'start' | 'mentor'>, i: number, j: number): number {
  let low = start[i];
  let high = start[i + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentor[middle] < j) low = middle + 1;
    else high = middle;
  }
  return low < start[i + 1] && mentor[low] === j ? low : -1;
}

/** Orders pairs by mentee, and by mentor within a mentee, in two passes of counting. */
export function groupedByMentee(pairs: EligiblePairs, menteeCount: number, mentorCount: number): Rows {
  const count = pairs.mentee.length;
  const from = startsOf(pairs.mentor, mentorCount);
  const next = from.slice(0, mentorCount);
  // By mentor first. What belongs together is carried along, not looked up again: millions of pairs fit in no cache.
  const menteeOf = new Int32Array(count);
  const scoreOf = new Int32Array(count);
  for (let pair = 0; pair < count; pair++) {
    const to = next[pairs.mentor[pair]]++;
    menteeOf[to] = pairs.mentee[pair];
    scoreOf[to] = pairs.score[pair];
  }
  const start = startsOf(pairs.mentee, menteeCount);
  const rowEnd = start.slice(0, menteeCount);
  const mentor = new Int32Array(count);
  const score = new Int32Array(count);
  for (let j = 0; j < mentorCount; j++) {
    for (let at = from[j]; at < from[j + 1]; at++) {
      const to = rowEnd[menteeOf[at]]++;
      mentor[to] = j;
      score[to] = scoreOf[at];
    }
  }
  return { start, mentor, score };
}

/** Where the run of each small whole-number key begins, once ordered by key; the last one ends the last run. */
function startsOf(keys: Int32Array, keyCount: number): Int32Array {
  const start = new Int32Array(keyCount + 1);
  for (let at = 0; at < keys.length; at++) start[keys[at] + 1]++;
  for (let key = 0; key < keyCount; key++) start[key + 1] += start[key];
  return start;
}

/** A stable order of positions by a small whole-number key, and where each key's run starts. */
export function countedOrder(keys: Int32Array, keyCount: number): { start: Int32Array; order: Int32Array } {
  const start = startsOf(keys, keyCount);
  const next = start.slice(0, keyCount);
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) order[next[keys[at]]++] = at;
  return { start, order };
}

/** Places that each mentor still has after the locked pairs took theirs, by position in the problem. */
export function placesLeft(problem: Problem, locked: readonly NamedPair[]): Int32Array {
  // No mentor can fill more places than there are mentees; one more than that still means "never full".
  const most = problem.mentees.length + 1;
  const places = Int32Array.from(problem.mentors, (mentor) => Math.min(capacityOf(mentor), most));
  for (const { mentor } of locked) places[mentor]--;
  return places;
}

/** What is settled about a market before any pair is looked at: who takes part in which order, and how many places. */
export interface MarketFrame extends Omit<Market, keyof Rows> {
  /** By place in the market: mentees who are neither locked nor absent. */
  readonly isOpen: Uint8Array;
}

/** Puts people in the order of their ids' hashes, and takes out who is locked and what places the locks fill. */
export function frameOf(problem: Problem, locked: readonly NamedPair[]): MarketFrame {
  const menteeAt = orderOfIds(problem.mentees.map(({ id }) => id));
  const mentorAt = orderOfIds(problem.mentors.map(({ id }) => id));
  const left = placesLeft(problem, locked);
  const open = Uint8Array.from(problem.mentees, (mentee) => (capacityOf(mentee) > 0 ? 1 : 0));
  for (const { mentee } of locked) open[mentee] = 0;
  return {
    menteeCount: menteeAt.length,
    mentorCount: mentorAt.length,
    places: mentorAt.map((position) => left[position]),
    isOpen: Uint8Array.from(menteeAt, (position) => open[position]),
    menteeAt,
    mentorAt,
  };
}

/** The pairs of a market for which something holds. */
export function rowsWhere(
  { start: from, mentor, score }: Rows,
  holds: (i: number, j: number, score: number) => boolean,
): Rows {
  const start = new Int32Array(from.length);
  const kept = { mentor: new Int32Array(mentor.length), score: new Int32Array(mentor.length) };
  let size = 0;
  for (let i = 0; i + 1 < from.length; i++) {
    for (let at = from[i]; at < from[i + 1]; at++) {
      if (!holds(i, mentor[at], score[at])) continue;
      kept.mentor[size] = mentor[at];
      kept.score[size++] = score[at];
    }
    start[i + 1] = size;
  }
  return { start, mentor: kept.mentor.subarray(0, size), score: kept.score.subarray(0, size) };
}

/** Takes locked and absent mentees and full mentors out of all pairs that may meet. */
export function marketOf(frame: MarketFrame, rows: Rows): Market {
  const { isOpen, places } = frame;
  if (!isOpen.includes(0) && places.every((count) => count > 0)) return { ...frame, ...rows };
  return { ...frame, ...rowsWhere(rows, (i, j) => isOpen[i] === 1 && places[j] > 0) };
}
