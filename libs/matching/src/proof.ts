import { eligiblePairsOf, type EligiblePairs } from './eligible-pairs';
import { capacityOf, type Problem } from './problem';
import type { MatchResult } from './result';
import { rosterOf } from './roster';

export type Proven = Pick<MatchResult, 'objective' | 'objectiveOrder' | 'pairs' | 'certificate'>;

/** The pairs of an answer by position, and what the locked ones leave open. Built from ids alone, not from the solver. */
interface Claim {
  readonly mentorOf: Map<number, number>;
  readonly lockedMentees: Set<number>;
  readonly left: number[];
  readonly open: EligiblePairs;
}

const positions = (people: Problem['mentees']) => new Map(people.map(({ id }, position) => [id, position]));

function claimOf(problem: Problem, answer: Proven, eligible: EligiblePairs): Claim {
  const menteeAt = positions(problem.mentees);
  const mentorAt = positions(problem.mentors);
  const at = ([mentee, mentor]: readonly [string, string]) => [
    menteeAt.get(mentee) ?? -1,
    mentorAt.get(mentor) ?? -1,
  ];
  const locked = (problem.locked ?? []).map(at);
  const forbidden = new Set((problem.forbidden ?? []).map((pair) => at(pair).join()));
  const left = problem.mentors.map(capacityOf);
  for (const [, mentor] of locked) left[mentor]--;
  const lockedMentees = new Set(locked.map(([mentee]) => mentee));
  const isOpen = (mentee: number, mentor: number) =>
    !lockedMentees.has(mentee) &&
    capacityOf(problem.mentees[mentee]) > 0 &&
    left[mentor] > 0 &&
    (forbidden.size === 0 || !forbidden.has(`${mentee},${mentor}`));
  const kept = Int32Array.from(eligible.mentee.keys()).filter((pair) =>
    isOpen(eligible.mentee[pair], eligible.mentor[pair]),
  );
  return {
    mentorOf: new Map(answer.pairs.map(({ mentee, mentor }) => at([mentee, mentor]) as [number, number])),
    lockedMentees,
    left,
    open: {
      mentee: kept.map((pair) => eligible.mentee[pair]),
      mentor: kept.map((pair) => eligible.mentor[pair]),
      score: kept.map((pair) => eligible.score[pair]),
    },
  };
}

/** Every pair is allowed, fits its mentor's places and keeps the locks; answers the scores of the pairs not locked. */
function freeScores(problem: Problem, answer: Proven, claim: Claim, faults: string[]): number[] {
  const scores: number[] = [];
  const { open, mentorOf, left, lockedMentees } = claim;
  for (let pair = 0; pair < open.mentee.length; pair++) {
    if (mentorOf.get(open.mentee[pair]) === open.mentor[pair]) scores.push(open.score[pair]);
  }
  if (mentorOf.size !== answer.pairs.length) faults.push('a mentee is in two pairs');
  if (scores.length + lockedMentees.size !== mentorOf.size)
    faults.push('a pair is not allowed or a lock is missing');
  for (const [menteeId, mentorId] of problem.locked ?? []) {
    const held = answer.pairs.some(({ mentee, mentor }) => mentee === menteeId && mentor === mentorId);
    if (!held) faults.push(`the lock of ${menteeId} and ${mentorId} is missing`);
  }
  const load = left.map(() => 0);
  for (const [mentee, mentor] of mentorOf) if (!lockedMentees.has(mentee)) load[mentor]++;
  if (load.some((count, mentor) => count > Math.max(0, left[mentor])))
    faults.push('a mentor has more mentees than places');
  return scores;
}

const weigh = (mentee: readonly number[], mentor: readonly number[], left: readonly number[]): number =>
  mentee.reduce((sum, value) => sum + value, 0) +
  mentor.reduce((sum, value, at) => sum + value * left[at], 0);

/** No pair above the floor escapes a cover that is lighter than the number of pairs. */
function floorFaults(answer: Proven, { open, left }: Claim, scores: readonly number[]): string[] {
  const { floor } = answer.objective;
  const cover = answer.certificate.floorCover;
  if (!answer.objectiveOrder.includes('floor') || scores.length === 0) return [];
  if (floor === undefined || !cover) return ['the floor or its proof is missing'];
  const faults: string[] = [];
  if (scores.some((score) => score < floor)) faults.push('a pair is below the floor');
  const escapes = open.score.some(
    (score, pair) => score > floor && cover.mentee[open.mentee[pair]] + cover.mentor[open.mentor[pair]] < 1,
  );
  if (escapes || weigh(cover.mentee, cover.mentor, left) >= scores.length)
    faults.push('the floor could be higher');
  return faults;
}

/** The cover shows that nobody more can be served, the prices that no better total exists. */
function optimumFaults(answer: Proven, { open, left }: Claim, scores: readonly number[]): string[] {
  const { coverMentee, coverMentor, dualMentee, dualMentor, dualScale } = answer.certificate;
  const atLeast = scores.length > 0 ? (answer.objective.floor ?? 0) : 0;
  let uncovered = false;
  let underpriced = false;
  for (let pair = 0; pair < open.mentee.length; pair++) {
    if (open.score[pair] < atLeast) continue;
    const i = open.mentee[pair];
    const j = open.mentor[pair];
    const marks = coverMentee[i] + coverMentor[j];
    if (marks < 1) uncovered = true;
    if (marks === 1 && dualMentee[i] + dualMentor[j] < open.score[pair] * dualScale) underpriced = true;
  }
  const negative = (marks: readonly number[], prices: readonly number[]) =>
    prices.some((price, at) => marks[at] === 0 && price < 0);
  const total = scores.reduce((sum, score) => sum + score, 0) * dualScale;
  const faults: string[] = [];
  if (uncovered || weigh(coverMentee, coverMentor, left) !== scores.length)
    faults.push('more could be served');
  if (negative(coverMentee, dualMentee) || negative(coverMentor, dualMentor))
    faults.push('a price is negative');
  if (underpriced || weigh(dualMentee, dualMentor, left) !== total) faults.push('the total could be higher');
  return faults;
}

/**
 * Checks an answer with its certificate alone, in one pass and without solving anything: also months later, and also
 * an answer that somebody else wrote. One sentence per fault; none when it is proven to be the best.
 */
export function proofFaults(problem: Problem, answer: Proven): string[] {
  const eligible = eligiblePairsOf(problem, problem.pairs ? undefined : rosterOf(problem));
  const claim = claimOf(problem, answer, eligible);
  const faults: string[] = [];
  const scores = freeScores(problem, answer, claim, faults);
  const locked = claim.lockedMentees;
  const told = answer.pairs.filter(
    ({ mentee }) => !(problem.locked ?? []).some(([lockedId]) => lockedId === mentee),
  );
  if (told.reduce((sum, { score }) => sum + score, 0) !== scores.reduce((sum, score) => sum + score, 0)) {
    faults.push('a score is not that of the pair');
  }
  const sum = answer.pairs.reduce((total, { score }) => total + score, 0);
  if (answer.objective.cardinality !== scores.length + locked.size || answer.objective.score !== sum) {
    faults.push('the objective is not that of the pairs');
  }
  return [...faults, ...floorFaults(answer, claim, scores), ...optimumFaults(answer, claim, scores)];
}
