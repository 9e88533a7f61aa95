import type { EligiblePairs } from './eligible-pairs';
import { orderOfIds, ranksOf } from './id-order';
import { namedPairs, type NamedPair } from './locks';
import { capacityOf, type Problem } from './problem';

/**
 * What is left to decide once locked and forbidden pairs are taken out: who may still meet whom, and how many places
 * each mentor still has. People stand in the order of their ids' hashes, so whatever is decided from a market is the
 * same for every order of rows. The pairs of mentee i are start[i] … start[i + 1], by mentor.
 */
export interface Market {
  readonly menteeCount: number;
  readonly mentorCount: number;
  readonly start: Int32Array;
  readonly mentor: Int32Array;
  readonly score: Int32Array;
  readonly places: Int32Array;
  /** Place in the market → position in the problem. */
  readonly menteeAt: Int32Array;
  readonly mentorAt: Int32Array;
}

/** Orders pairs by mentee, and by mentor within a mentee, in two passes of counting. */
export function groupedByMentee(
  pairs: EligiblePairs,
  menteeCount: number,
  mentorCount: number,
): Pick<Market, 'start' | 'mentor' | 'score'> {
  const count = pairs.mentee.length;
  const byMentor = countedOrder(pairs.mentor, mentorCount).order;
  const start = new Int32Array(menteeCount + 1);
  for (let pair = 0; pair < count; pair++) start[pairs.mentee[pair] + 1]++;
  for (let i = 0; i < menteeCount; i++) start[i + 1] += start[i];
  const next = start.slice(0, menteeCount);
  const mentor = new Int32Array(count);
  const score = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const pair = byMentor[at];
    const to = next[pairs.mentee[pair]]++;
    mentor[to] = pairs.mentor[pair];
    score[to] = pairs.score[pair];
  }
  return { start, mentor, score };
}

/** A stable order of positions by a small whole-number key, and where each key's run starts. */
export function countedOrder(keys: Int32Array, keyCount: number): { start: Int32Array; order: Int32Array } {
  const start = new Int32Array(keyCount + 1);
  for (let at = 0; at < keys.length; at++) start[keys[at] + 1]++;
  for (let key = 0; key < keyCount; key++) start[key + 1] += start[key];
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

/** The eligible pairs that can still be decided: nobody locked or absent, no full mentor, nothing forbidden. */
function openPairs(
  problem: Problem,
  eligible: EligiblePairs,
  locked: readonly NamedPair[],
  left: Int32Array,
) {
  const open = Uint8Array.from(problem.mentees, (mentee) => (capacityOf(mentee) > 0 ? 1 : 0));
  for (const { mentee } of locked) open[mentee] = 0;
  const keyOf = (mentee: number, mentor: number) => mentee * left.length + mentor;
  const forbidden = new Set(
    namedPairs(problem, problem.forbidden).map(({ mentee, mentor }) => keyOf(mentee, mentor)),
  );
  const kept = new Int32Array(eligible.mentee.length);
  let size = 0;
  for (let pair = 0; pair < kept.length; pair++) {
    const i = eligible.mentee[pair];
    const j = eligible.mentor[pair];
    if (!open[i] || left[j] <= 0) continue;
    if (forbidden.size > 0 && forbidden.has(keyOf(i, j))) continue;
    kept[size++] = pair;
  }
  return kept.subarray(0, size);
}

/** Takes locked mentees, full mentors, absent people and forbidden pairs out of the eligible pairs. */
export function marketOf(problem: Problem, eligible: EligiblePairs, locked: readonly NamedPair[]): Market {
  const menteeAt = orderOfIds(problem.mentees.map(({ id }) => id));
  const mentorAt = orderOfIds(problem.mentors.map(({ id }) => id));
  const menteeRank = ranksOf(menteeAt);
  const mentorRank = ranksOf(mentorAt);
  const left = placesLeft(problem, locked);
  const open = openPairs(problem, eligible, locked, left);
  const pairs: EligiblePairs = {
    mentee: open.map((pair) => menteeRank[eligible.mentee[pair]]),
    mentor: open.map((pair) => mentorRank[eligible.mentor[pair]]),
    score: open.map((pair) => eligible.score[pair]),
  };
  return {
    menteeCount: menteeAt.length,
    mentorCount: mentorAt.length,
    ...groupedByMentee(pairs, menteeAt.length, mentorAt.length),
    places: mentorAt.map((position) => left[position]),
    menteeAt,
    mentorAt,
  };
}
