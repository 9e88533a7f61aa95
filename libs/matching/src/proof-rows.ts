import { prospectsOf } from './crowd';
import { isEligible } from './eligibility';
import { pairsListed } from './eligible-pairs';
import { groupedByMentee } from './market';
import type { Problem } from './problem';
import { rosterOf } from './roster';
import { componentsOf, totalOf, weightsOf } from './score';

/** Goes through all eligible pairs of one mentee, by positions in the problem. */
export type Row = (mentee: number, visit: (mentor: number, score: number) => void) => void;

/** Up to so many pairs every one is asked about by itself. */
const ASKED_SINGLY = 400_000;

/** The pairs that an answer is held against: as listed, or by the rules. */
export function rowsOf(problem: Problem): Row {
  if (problem.pairs) return listedRow(problem);
  return problem.mentees.length * problem.mentors.length <= ASKED_SINGLY
    ? rowAskedSingly(problem)
    : rowFound(problem);
}

function listedRow(problem: Problem): Row {
  const { start, mentor, score } = groupedByMentee(
    pairsListed(problem),
    problem.mentees.length,
    problem.mentors.length,
  );
  return (mentee, visit) => {
    for (let at = start[mentee]; at < start[mentee + 1]; at++) visit(mentor[at], score[at]);
  };
}

function rowAskedSingly(problem: Problem): Row {
  const { mentees, mentors, rules } = rosterOf(problem);
  const weights = weightsOf(problem.weights);
  return (mentee, visit) => {
    mentors.forEach((mentor, at) => {
      if (!isEligible(mentees[mentee], mentor, rules)) return;
      visit(at, totalOf(componentsOf(mentees[mentee], mentor, rules), weights));
    });
  };
}

function rowFound(problem: Problem): Row {
  const order = {
    menteeAt: Int32Array.from(problem.mentees.keys()),
    mentorAt: Int32Array.from(problem.mentors.keys()),
  };
  const prospects = prospectsOf(problem, rosterOf(problem), order, []);
  return (mentee, visit) => {
    const count = prospects.find(mentee, 0);
    for (let at = 0; at < count; at++) visit(prospects.mentor[at], prospects.score[at]);
  };
}
