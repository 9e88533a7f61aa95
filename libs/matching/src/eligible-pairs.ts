import type { Order } from './crowd';
import type { Problem } from './problem';
import type { Prospects } from './prospects';

/** Pairs that may meet, as positions in the lists of the problem, before anything is locked. */
export interface EligiblePairs {
  readonly mentee: Int32Array;
  readonly mentor: Int32Array;
  readonly score: Int32Array;
}

/** Writes down every pair that the rules of the programme allow. */
export function pairsFound(prospects: Prospects, { menteeAt, mentorAt }: Order): EligiblePairs {
  let pairs = { mentee: new Int32Array(1024), mentor: new Int32Array(1024), score: new Int32Array(1024) };
  let size = 0;
  for (let i = 0; i < menteeAt.length; i++) {
    const count = prospects.find(i, 0);
    if (size + count > pairs.mentee.length) pairs = resized(pairs, 2 * (size + count));
    pairs.mentee.fill(menteeAt[i], size, size + count);
    for (let at = 0; at < count; at++) pairs.mentor[size + at] = mentorAt[prospects.mentor[at]];
    pairs.score.set(prospects.score.subarray(0, count), size);
    size += count;
  }
  return resized(pairs, size);
}

function resized(pairs: EligiblePairs, room: number) {
  const copy = (from: Int32Array) => {
    const to = new Int32Array(room);
    to.set(from.subarray(0, room));
    return to;
  };
  return { mentee: copy(pairs.mentee), mentor: copy(pairs.mentor), score: copy(pairs.score) };
}

/** The pairs that a problem lists. */
export function pairsListed({ pairs }: Problem): EligiblePairs {
  const listed = pairs ?? { mentee: [], mentor: [], score: [] };
  return {
    mentee: Int32Array.from(listed.mentee),
    mentor: Int32Array.from(listed.mentor),
    score: Int32Array.from(listed.score),
  };
}
