import type { MatchResult } from '@obi/matching';
import { shownScore } from './reasons';
import { LOW_SCORE } from './to-check';

/** How many pairs there are, and how good they are. Points are those that are shown, 0 to 100. */
export interface Tally {
  readonly pairs: number;
  readonly points: number;
  /** The lowest score; none without a pair. */
  readonly worst: number | null;
  /** Pairs that score below what is looked at twice. */
  readonly low: number;
}

/** What a matching comes to, so that HR can set it beside another. */
export interface MatchingFigures {
  readonly pairs: number;
  /** Mentees who wait and go without. */
  readonly unserved: number;
  readonly average: number;
  readonly worst: number | null;
  readonly low: number;
  /** Locked pairs that a rule would not allow: they hold, because HR said so. */
  readonly locksBroken: number;
  /** Mentees and mentors who would both rather have each other; not told where it cannot be counted. */
  readonly wouldRather: number | null;
}

/** Counts pairs by their scores. */
export function tallyOf(scores: readonly number[]): Tally {
  return {
    pairs: scores.length,
    points: scores.reduce((sum, score) => sum + score, 0),
    worst: scores.length === 0 ? null : scores.reduce((least, score) => Math.min(least, score), Infinity),
    low: scores.filter((score) => score < LOW_SCORE).length,
  };
}

/** Counts two sets of pairs as one. */
export function together(one: Tally, other: Tally): Tally {
  const worst = [one.worst, other.worst].filter((score) => score !== null);
  return {
    pairs: one.pairs + other.pairs,
    points: one.points + other.points,
    worst: worst.length === 0 ? null : Math.min(...worst),
    low: one.low + other.low,
  };
}

/** The mean score, whole; 0 without a pair. */
export const averageOf = ({ pairs, points }: Tally): number => (pairs === 0 ? 0 : Math.round(points / pairs));

/** What a matching comes to, together with the pairs that it leaves as they are: those that were sent or have begun. */
export function figuresOf(result: MatchResult, fixed: Tally): MatchingFigures {
  const tally = together(fixed, tallyOf(result.pairs.map(({ score }) => shownScore(Math.max(1, score)))));
  const { pairs, worst, low } = tally;
  const broken = result.pairs.filter(({ locked, why }) => locked && (why.overrides ?? []).length > 0);
  return {
    ...{ pairs, worst, low, average: averageOf(tally) },
    unserved: result.unmatched.length,
    locksBroken: broken.length,
    wouldRather: result.stability?.blockingPairs ?? null,
  };
}
