import { prospectsOf } from './crowd';
import { LISTED } from './decided';
import { mostServedIn } from './large-market';
import { lockFaults, namedPairs } from './locks';
import { frameOf } from './market';
import type { Problem } from './problem';
import { rosterOf } from './roster';
import { ShortLists } from './short-lists';

/** How many mentees the places could serve at once, over all pairs that the rules allow; nobody is matched for it. */
export function mostServable(problem: Problem, listed = LISTED): number {
  const locked = namedPairs(problem, problem.locked);
  if (lockFaults(problem, locked).length > 0) return 0;
  const frame = frameOf(problem, locked);
  const prospects = prospectsOf(problem, rosterOf(problem), frame, namedPairs(problem, problem.forbidden));
  return locked.length + mostServedIn({ ...frame, prospects, lists: new ShortLists(frame), listed });
}
