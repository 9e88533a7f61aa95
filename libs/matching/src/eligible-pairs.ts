import { isEligible } from './eligibility';
import type { Problem } from './problem';
import type { Roster } from './roster';
import { componentsOf, totalOf, weightsOf } from './score';

/** All pairs that the rules allow, as positions in the lists of the problem, before anything is locked or forbidden. */
export interface EligiblePairs {
  readonly mentee: Int32Array;
  readonly mentor: Int32Array;
  readonly score: Int32Array;
}

/** Finds and scores every pair that the rules of the programme allow. */
function pairsByRules(problem: Problem, roster: Roster): EligiblePairs {
  const { mentees, mentors, rules } = roster;
  const weights = weightsOf(problem.weights);
  let room = Math.max(1024, 16 * (mentees.length + mentors.length));
  let pairs = { mentee: new Int32Array(room), mentor: new Int32Array(room), score: new Int32Array(room) };
  let count = 0;
  for (let i = 0; i < mentees.length; i++) {
    if (count + mentors.length > room) {
      room = 2 * room + mentors.length;
      pairs = resized(pairs, room);
    }
    for (let j = 0; j < mentors.length; j++) {
      if (!isEligible(mentees[i], mentors[j], rules)) continue;
      pairs.mentee[count] = i;
      pairs.mentor[count] = j;
      pairs.score[count++] = totalOf(componentsOf(mentees[i], mentors[j], rules), weights);
    }
  }
  return resized(pairs, count);
}

function resized(pairs: EligiblePairs, room: number) {
  const copy = (from: Int32Array) => {
    const to = new Int32Array(room);
    to.set(from.subarray(0, room));
    return to;
  };
  return { mentee: copy(pairs.mentee), mentor: copy(pairs.mentor), score: copy(pairs.score) };
}

/** The eligible pairs of a problem: as listed, or by its rules. */
export function eligiblePairsOf(problem: Problem, roster: Roster | undefined): EligiblePairs {
  if (roster) return pairsByRules(problem, roster);
  const listed = problem.pairs ?? { mentee: [], mentor: [], score: [] };
  return {
    mentee: Int32Array.from(listed.mentee),
    mentor: Int32Array.from(listed.mentor),
    score: Int32Array.from(listed.score),
  };
}
