import type { ListedPairs, Problem } from './problem';
import { rowsOf } from './proof-rows';

/**
 * All pairs that may be, with their scores: whoever has this list can pair and check without knowing anything of anybody.
 * Undefined when there are more than so many.
 */
export function allEligible(problem: Problem, most: number): ListedPairs | undefined {
  const forbidden = new Set((problem.forbidden ?? []).map((pair) => pair.join(' ')));
  const row = rowsOf(problem);
  const [mentee, mentor, score]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < problem.mentees.length; i++) {
    row(i, (j, points) => {
      if (forbidden.has(`${problem.mentees[i].id} ${problem.mentors[j].id}`)) return;
      mentee.push(i);
      mentor.push(j);
      score.push(points);
    });
    if (mentee.length > most) return undefined;
  }
  return { mentee, mentor, score };
}
