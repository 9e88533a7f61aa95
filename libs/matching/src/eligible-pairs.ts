import type { Order } from './crowd';
import { ranksOf } from './id-order';
import { forbiddenIn } from './locks';
import { groupedByMentee, type Rows } from './market';
import type { Problem } from './problem';
import type { Prospects } from './prospects';

/** Pairs that may meet, in no order. */
export interface EligiblePairs {
  readonly mentee: Int32Array;
  readonly mentor: Int32Array;
  readonly score: Int32Array;
}

/** Writes down every pair that the rules of the programme allow, by places in the order. */
export function rowsFound(prospects: Prospects, { menteeAt, mentorAt }: Order): Rows {
  const start = new Int32Array(menteeAt.length + 1);
  const scoreWith = new Int32Array(mentorAt.length);
  // Room for all: of what is never written to, most systems take nothing.
  const mentor = new Int32Array(menteeAt.length * mentorAt.length);
  const score = new Int32Array(mentor.length);
  let size = 0;
  for (let i = 0; i < menteeAt.length; i++) {
    const count = prospects.find(i, 0);
    for (let at = 0; at < count; at++) scoreWith[prospects.mentor[at]] = prospects.score[at];
    // They are found in no order; going through all mentors puts them in theirs.
    for (let j = 0; j < scoreWith.length; j++) {
      if (scoreWith[j] === 0) continue;
      mentor[size] = j;
      score[size++] = scoreWith[j];
      scoreWith[j] = 0;
    }
    start[i + 1] = size;
  }
  return { start, mentor: mentor.subarray(0, size), score: score.subarray(0, size) };
}

/** The pairs that a problem lists, as positions in its lists. */
export function pairsListed({ pairs }: Problem): EligiblePairs {
  const listed = pairs ?? { mentee: [], mentor: [], score: [] };
  return {
    mentee: Int32Array.from(listed.mentee),
    mentor: Int32Array.from(listed.mentor),
    score: Int32Array.from(listed.score),
  };
}

/** The pairs that a problem lists and HR did not forbid, by places in the order. */
export function rowsListed(problem: Problem, { menteeAt, mentorAt }: Order): Rows {
  const { mentee, mentor, score } = pairsListed(problem);
  const menteeRank = ranksOf(menteeAt);
  const mentorRank = ranksOf(mentorAt);
  const isForbidden = forbiddenIn(problem);
  let size = 0;
  for (let pair = 0; pair < mentee.length; pair++) {
    if (isForbidden(mentee[pair], mentor[pair])) continue;
    mentee[size] = menteeRank[mentee[pair]];
    mentor[size] = mentorRank[mentor[pair]];
    score[size++] = score[pair];
  }
  const kept = {
    mentee: mentee.subarray(0, size),
    mentor: mentor.subarray(0, size),
    score: score.subarray(0, size),
  };
  return groupedByMentee(kept, menteeAt.length, mentorAt.length);
}
