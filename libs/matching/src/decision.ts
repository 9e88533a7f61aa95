import type { EligiblePairs } from './eligible-pairs';
import { namedPairs, type NamedPair } from './locks';
import type { Market } from './market';
import { capacityOf, type Problem } from './problem';
import type { Roster } from './roster';
import type { Solution } from './solution';

/** The answer by positions in the problem, locked pairs included, with what its explanations need. */
export interface Decision {
  readonly problem: Problem;
  readonly roster: Roster | undefined;
  readonly eligible: EligiblePairs;
  readonly market: Market;
  readonly solution: Solution;
  readonly mentorOf: Int32Array;
  /** Score of the pair a mentee is in; a locked pair that is not eligible scores 0. */
  readonly scoreOf: Int32Array;
  readonly isLocked: Uint8Array;
  readonly isForbidden: (mentee: number, mentor: number) => boolean;
}

/** Joins what HR locked with what was decided. */
export function decisionOf(
  problem: Problem,
  roster: Roster | undefined,
  eligible: EligiblePairs,
  locked: readonly NamedPair[],
  market: Market,
  solution: Solution,
): Decision {
  const mentorOf = new Int32Array(problem.mentees.length).fill(-1);
  const isLocked = new Uint8Array(problem.mentees.length);
  solution.mentorOf.forEach((mentor, mentee) => {
    if (mentor >= 0) mentorOf[market.menteeAt[mentee]] = market.mentorAt[mentor];
  });
  for (const { mentee, mentor } of locked) {
    mentorOf[mentee] = mentor;
    isLocked[mentee] = 1;
  }
  const scoreOf = new Int32Array(problem.mentees.length);
  for (let pair = 0; pair < eligible.mentee.length; pair++) {
    const mentee = eligible.mentee[pair];
    if (mentorOf[mentee] === eligible.mentor[pair]) scoreOf[mentee] = eligible.score[pair];
  }
  return {
    problem,
    roster,
    eligible,
    market,
    solution,
    mentorOf,
    scoreOf,
    isLocked,
    isForbidden: forbiddenIn(problem),
  };
}

function forbiddenIn(problem: Problem): Decision['isForbidden'] {
  const width = problem.mentors.length;
  const keys = new Set(
    namedPairs(problem, problem.forbidden).map(({ mentee, mentor }) => mentee * width + mentor),
  );
  return (mentee, mentor) => keys.size > 0 && keys.has(mentee * width + mentor);
}

/** Positions of the mentees of each mentor. */
export function menteesByMentor(decision: Decision): number[][] {
  const mentees: number[][] = decision.problem.mentors.map(() => []);
  decision.mentorOf.forEach((mentor, mentee) => {
    if (mentor >= 0) mentees[mentor].push(mentee);
  });
  return mentees;
}

/** How many pairs of people would both rather have each other than what they have; nobody is asked to leave a lock. */
export function blockingPairs(decision: Decision): number {
  const { problem, eligible, mentorOf, scoreOf, isLocked, isForbidden } = decision;
  const held = menteesByMentor(decision);
  const worst = held.map((mentees) =>
    mentees.reduce((least, mentee) => Math.min(least, scoreOf[mentee]), Infinity),
  );
  let blocking = 0;
  for (let pair = 0; pair < eligible.mentee.length; pair++) {
    const mentee = eligible.mentee[pair];
    const mentor = eligible.mentor[pair];
    const score = eligible.score[pair];
    if (mentorOf[mentee] === mentor || isLocked[mentee]) continue;
    if (mentorOf[mentee] >= 0 && score <= scoreOf[mentee]) continue;
    const full = held[mentor].length >= capacityOf(problem.mentors[mentor]);
    if (full && !(held[mentor].length > 0 && score > worst[mentor])) continue;
    if (!isForbidden(mentee, mentor)) blocking++;
  }
  return blocking;
}
