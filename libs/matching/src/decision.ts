import type { Choices } from './choices';
import type { Cover } from './cover';
import { forbiddenIn, type NamedPair } from './locks';
import { ranksOf } from './id-order';
import type { Market } from './market';
import { capacityOf, type Problem } from './problem';
import type { Roster } from './roster';
import type { Solved } from './decided';
import type { Solution } from './solution';

/** The answer by positions in the problem, locked pairs included, with what its explanations need. */
export interface Decision {
  readonly problem: Problem;
  readonly roster: Roster | undefined;
  readonly choices: Choices;
  readonly market: Market;
  readonly solution: Solution;
  /** Only in a large market: who competes for whom, when it cannot be told more exactly. */
  readonly contest?: Cover;
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
  solved: Solved,
  locked: readonly NamedPair[],
): Decision {
  const { choices, market, solution } = solved;
  const mentorOf = new Int32Array(problem.mentees.length).fill(-1);
  const isLocked = new Uint8Array(problem.mentees.length);
  solution.mentorOf.forEach((mentor, mentee) => {
    if (mentor >= 0) mentorOf[market.menteeAt[mentee]] = market.mentorAt[mentor];
  });
  for (const { mentee, mentor } of locked) {
    mentorOf[mentee] = mentor;
    isLocked[mentee] = 1;
  }
  const scoreOf = mentorOf.map((mentor, mentee) => (mentor < 0 ? 0 : choices.scoreOf(mentee, mentor)));
  return {
    problem,
    roster,
    ...solved,
    mentorOf,
    scoreOf,
    isLocked,
    isForbidden: forbiddenIn(problem),
  };
}

/** Positions of the mentees of each mentor. */
export function menteesByMentor(decision: Decision): number[][] {
  const mentees: number[][] = decision.problem.mentors.map(() => []);
  decision.mentorOf.forEach((mentor, mentee) => {
    if (mentor >= 0) mentees[mentor].push(mentee);
  });
  return mentees;
}

/** Who would rather have somebody else. */
export interface Envy {
  /** Mentee → the best mentor allowed whose score is above what they have, or -1; and that score. */
  readonly mentor: Int32Array;
  readonly score: Int32Array;
  /** Pairs of people who would both rather have each other than what they have; nobody is asked to leave a lock. */
  readonly blocking: number;
}

/** Told of two people who would both rather have each other, how good they would be, and by how much both would gain. */
export type OnRather = (mentee: number, mentor: number, score: number, gain: number) => void;

/** What each mentor must be offered: one with room would take anybody, a full one only somebody better than their worst. */
function asksOf(decision: Decision): number[] {
  const { problem, scoreOf } = decision;
  return menteesByMentor(decision).map((mentees, mentor) =>
    mentees.length < capacityOf(problem.mentors[mentor])
      ? 0
      : mentees.reduce((least, mentee) => Math.min(least, scoreOf[mentee]), Infinity),
  );
}

/** Goes once through everything that would be better for a mentee than what they have. */
export function envyIn(decision: Decision, onRather?: OnRather): Envy {
  const { choices, market, mentorOf, scoreOf, isLocked } = decision;
  const rank = ranksOf(market.mentorAt);
  const asks = asksOf(decision);
  const best = { mentor: new Int32Array(mentorOf.length).fill(-1), score: new Int32Array(mentorOf.length) };
  let blocking = 0;
  for (let mentee = 0; mentee < mentorOf.length; mentee++) {
    const has = scoreOf[mentee];
    choices.forEach(mentee, has, (mentor, score) => {
      if (!isLocked[mentee] && score > asks[mentor]) {
        blocking++;
        onRather?.(mentee, mentor, score, 2 * score - has - asks[mentor]);
      }
      const known = best.mentor[mentee];
      if (score < best.score[mentee]) return;
      if (score === best.score[mentee] && known >= 0 && rank[mentor] > rank[known]) return;
      best.mentor[mentee] = mentor;
      best.score[mentee] = score;
    });
  }
  return { ...best, blocking };
}
