import type { Cover } from './cover';
import type { Decision } from './decision';
import { byId } from './id-order';
import type { Contention } from './result';
import { groupsReachedFrom, swapGroups } from './swap-groups';

/**
 * For each unserved mentee who has eligible mentors: the mentors that all chains of swaps from them lead to, and the
 * mentees who can only be with those. There are more of these mentees than places (Hall): somebody must go without.
 * Answers by the mentee's place in the market; mentees in the same contention share one answer.
 */
export function contentions(decision: Decision): Map<number, Contention> {
  if (decision.contest) return oneContention(decision, decision.contest);
  const { market, solution } = decision;
  const { start, mentor } = market;
  const groups = swapGroups(market, solution.mentorOf);
  const unserved = new Map<string, { reached: number[]; mentees: number[] }>();
  solution.mentorOf.forEach((seat, mentee) => {
    if (seat >= 0 || start[mentee] === start[mentee + 1]) return;
    const reached = groupsReachedFrom(groups, mentor.subarray(start[mentee], start[mentee + 1]));
    const known = unserved.get(reached.join());
    if (known) known.mentees.push(mentee);
    else unserved.set(reached.join(), { reached, mentees: [mentee] });
  });
  const held: number[][] = Array.from({ length: market.mentorCount }, () => []);
  solution.mentorOf.forEach((seat, mentee) => {
    if (seat >= 0) held[seat].push(mentee);
  });
  const found = new Map<number, Contention>();
  for (const { reached, mentees } of unserved.values()) {
    const mentors = reached.flatMap((group) => groups.mentors[group]);
    const contention = namedContention(decision, [...mentees, ...mentors.flatMap((j) => held[j])], mentors);
    for (const mentee of mentees) found.set(mentee, contention);
  }
  return found;
}

function namedContention(decision: Decision, mentees: number[], mentors: number[]): Contention {
  const { problem, market } = decision;
  return {
    mentees: mentees.map((mentee) => problem.mentees[market.menteeAt[mentee]].id).sort(byId),
    mentors: mentors.map((mentor) => problem.mentors[market.mentorAt[mentor]].id).sort(byId),
    places: mentors.reduce((sum, mentor) => sum + market.places[mentor], 0),
  };
}

/** Where too many compete to tell them apart: all of them for all the mentors who are short. */
function oneContention(decision: Decision, { mentee, mentor }: Cover): Map<number, Contention> {
  const { start } = decision.market;
  const competes = [...mentee.keys()].filter((i) => mentee[i] === 0 && start[i] < start[i + 1]);
  const wanted = [...mentor.keys()].filter((j) => mentor[j] === 1);
  const contention = namedContention(decision, competes, wanted);
  const unserved = competes.filter((i) => decision.solution.mentorOf[i] < 0);
  return new Map(unserved.map((i) => [i, contention]));
}
