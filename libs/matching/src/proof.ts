import { capacityOf, type Problem } from './problem';
import { type Row, rowsOf } from './proof-rows';
import type { MatchResult } from './result';

export type Proven = Pick<MatchResult, 'objective' | 'objectiveOrder' | 'pairs' | 'certificate'>;

/** The pairs of an answer by position, and what the locked ones leave open. Built from ids alone, not from the solver. */
interface Claim {
  readonly mentorOf: Map<number, number>;
  readonly lockedMentees: Set<number>;
  readonly left: number[];
  readonly isOpen: (mentee: number, mentor: number) => boolean;
  /** What a pair counts beyond its score, because it exists today. */
  readonly bonusOf: (mentee: number, mentor: number) => number;
}

const positions = (people: Problem['mentees']) => new Map(people.map(({ id }, position) => [id, position]));

function claimOf(problem: Problem, answer: Proven): Claim {
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
  const today = new Map((problem.today?.pairs ?? []).map((pair) => at(pair) as [number, number]));
  return {
    mentorOf: new Map(answer.pairs.map(({ mentee, mentor }) => at([mentee, mentor]) as [number, number])),
    lockedMentees,
    left,
    bonusOf: (mentee, mentor) => (today.get(mentee) === mentor ? (problem.today?.bonus ?? 0) : 0),
    isOpen: (mentee, mentor) =>
      left[mentor] > 0 && (forbidden.size === 0 || !forbidden.has(`${mentee},${mentor}`)),
  };
}

/** What one pass over all open pairs finds. */
interface Seen {
  /** Scores of the pairs of the answer that are not locked. */
  readonly scores: number[];
  escapesFloorCover: boolean;
  escapesCover: boolean;
  isUnderpriced: boolean;
  /** Whether the prices of a pair of the answer are more than it counts. */
  isOverpriced: boolean;
}

/** Looks once at every open pair: no cover may leave one out, no price may be too low for one. */
function look(problem: Problem, answer: Proven, claim: Claim, row: Row): Seen {
  const { coverMentee, coverMentor, dualMentee, dualMentor, dualScale, floorCover } = answer.certificate;
  const floor = answer.objectiveOrder.includes('floor') ? (answer.objective.floor ?? 0) : 0;
  const seen: Seen = {
    scores: [],
    escapesFloorCover: false,
    escapesCover: false,
    isUnderpriced: false,
    isOverpriced: false,
  };
  problem.mentees.forEach((person, i) => {
    if (claim.lockedMentees.has(i) || capacityOf(person) === 0) return;
    row(i, (j, score) => {
      if (!claim.isOpen(i, j)) return;
      const counts = (score + claim.bonusOf(i, j)) * dualScale;
      if (claim.mentorOf.get(i) === j) {
        seen.scores.push(score);
        if (dualMentee[i] + dualMentor[j] > counts) seen.isOverpriced = true;
      }
      if (score > floor && floorCover && floorCover.mentee[i] + floorCover.mentor[j] < 1) {
        seen.escapesFloorCover = true;
      }
      if (score < floor) return;
      const marks = coverMentee[i] + coverMentor[j];
      if (marks < 1) seen.escapesCover = true;
      if (marks === 1 && dualMentee[i] + dualMentor[j] < counts) seen.isUnderpriced = true;
    });
  });
  return seen;
}

/** Every pair is allowed, fits its mentor's places and keeps the locks. */
function pairFaults(problem: Problem, answer: Proven, claim: Claim, { scores }: Seen): string[] {
  const { mentorOf, left, lockedMentees } = claim;
  const faults: string[] = [];
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
  return faults;
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The scores told are those of the pairs, and the objective is theirs. */
function scoreFaults(problem: Problem, answer: Proven, { lockedMentees }: Claim, { scores }: Seen): string[] {
  const faults: string[] = [];
  const lockedIds = new Set((problem.locked ?? []).map(([mentee]) => mentee));
  const told = answer.pairs.filter(({ mentee }) => !lockedIds.has(mentee)).map(({ score }) => score);
  if (sumOf(told) !== sumOf(scores)) faults.push('a score is not that of the pair');
  const { cardinality, score } = answer.objective;
  if (
    cardinality !== scores.length + lockedMentees.size ||
    score !== sumOf(answer.pairs.map((pair) => pair.score))
  ) {
    faults.push('the objective is not that of the pairs');
  }
  return faults;
}

/** How heavy a cover is: its mentees, and the places of its mentors. */
const weigh = (mentee: readonly number[], mentor: readonly number[], left: readonly number[]): number =>
  sumOf(mentee) + mentor.reduce((sum, value, at) => sum + value * left[at], 0);

/** No pair above the floor escapes a cover that is lighter than the number of pairs. */
function floorFaults(answer: Proven, { left }: Claim, { scores, escapesFloorCover }: Seen): string[] {
  const { floor } = answer.objective;
  const cover = answer.certificate.floorCover;
  if (!answer.objectiveOrder.includes('floor') || scores.length === 0) return [];
  if (floor === undefined || !cover) return ['the floor or its proof is missing'];
  const faults: string[] = [];
  if (scores.some((score) => score < floor)) faults.push('a pair is below the floor');
  if (escapesFloorCover || weigh(cover.mentee, cover.mentor, left) >= scores.length)
    faults.push('the floor could be higher');
  return faults;
}

/**
 * Whether somebody in no pair, or a place that is free, has a price. Where neither has, and no pair costs more than it
 * counts, all prices together are the total. It is said pair by pair because high prices, added up by the thousand, are
 * more than a number can hold to the last digit.
 */
function isIdlePriced({ certificate }: Proven, { mentorOf, lockedMentees, left }: Claim): boolean {
  const free = [...left];
  const isIdle = certificate.dualMentee.map(() => true);
  for (const [mentee, mentor] of mentorOf) {
    if (lockedMentees.has(mentee)) continue;
    isIdle[mentee] = false;
    free[mentor]--;
  }
  return (
    certificate.dualMentee.some((price, mentee) => price !== 0 && isIdle[mentee]) ||
    certificate.dualMentor.some((price, mentor) => price !== 0 && free[mentor] > 0)
  );
}

/** The cover shows that nobody more can be served, the prices that no better total exists. */
function optimumFaults(answer: Proven, claim: Claim, seen: Seen): string[] {
  const { coverMentee, coverMentor, dualMentee, dualMentor } = answer.certificate;
  const negative = (marks: readonly number[], prices: readonly number[]) =>
    prices.some((price, at) => marks[at] === 0 && price < 0);
  const faults: string[] = [];
  if (seen.escapesCover || weigh(coverMentee, coverMentor, claim.left) !== seen.scores.length)
    faults.push('more could be served');
  if (negative(coverMentee, dualMentee) || negative(coverMentor, dualMentor))
    faults.push('a price is negative');
  if (seen.isUnderpriced || seen.isOverpriced || isIdlePriced(answer, claim))
    faults.push('the total could be higher');
  return faults;
}

/**
 * Checks an answer with its certificate alone, in one pass and without solving anything: also months later, and also
 * an answer that somebody else wrote. One sentence per fault; none when it is proven to be the best.
 */
export function proofFaults(problem: Problem, answer: Proven): string[] {
  const claim = claimOf(problem, answer);
  const seen = look(problem, answer, claim, rowsOf(problem));
  return [
    ...pairFaults(problem, answer, claim, seen),
    ...scoreFaults(problem, answer, claim, seen),
    ...floorFaults(answer, claim, seen),
    ...optimumFaults(answer, claim, seen),
  ];
}
