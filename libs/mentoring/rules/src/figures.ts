import type { MatchResult } from '@obi/matching';
import type { Held } from './changes';
import { LOW_SCORE } from './to-check';
import { shownScore, type Waiting } from './waited';

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
  /** The points of all pairs together. */
  readonly points: number;
  readonly worst: number | null;
  readonly low: number;
  /** Locked pairs that a rule would not allow: they hold, because HR said so. */
  readonly locksBroken: number;
  /** Mentees and mentors who would both rather have each other; not told where it cannot be counted. */
  readonly wouldRather: number | null;
  /** What it would cost that nobody would rather; told of runs, not of what is only tried. */
  readonly stable: PriceOfStability | null;
}

/** What would be lost if no two people would rather have each other. */
export interface PriceOfStability {
  /** Pairs fewer. */
  readonly pairs: number;
  /** Points less of all pairs together; below 0 where there would be more, at a lower worst score. */
  readonly points: number;
  /** The lowest score of a pair that is matched anew, which comes before all points; none without a pair. */
  readonly worst: number | null;
  readonly worstThen: number | null;
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

/** The matching proposed against the one in which nobody would rather; nothing where that was not asked. */
export function priceOfStability(
  { pairs, stability }: MatchResult,
  waiting: Waiting,
): PriceOfStability | null {
  if (stability?.stablePairs === undefined) return null;
  const tallied = (some: MatchResult['pairs'] | typeof stability.stablePairs) =>
    tallyOf(some.map((pair) => shownScore(pair, waiting)));
  const [now, then] = [tallied(pairs), tallied(stability.stablePairs)];
  return {
    pairs: now.pairs - then.pairs,
    points: now.points - then.points,
    worst: now.worst,
    worstThen: then.worst,
  };
}

/** The pairs of a matching with their scores as they are shown. */
export const shownPairs = ({ pairs }: Pick<MatchResult, 'pairs'>, waiting: Waiting): Held[] =>
  pairs.map(({ mentee, mentor, score }) => {
    return { mentee, mentor, score: shownScore({ mentor, score }, waiting) };
  });

/** What a matching comes to, together with the pairs that it leaves as they are: those that were sent or have begun. */
export function figuresOf(result: MatchResult, waiting: Waiting, fixed: Tally): MatchingFigures {
  const tally = together(fixed, tallyOf(shownPairs(result, waiting).map(({ score }) => score)));
  const { pairs, points, worst, low } = tally;
  const broken = result.pairs.filter(({ locked, why }) => locked && (why.overrides ?? []).length > 0);
  return {
    ...{ pairs, points, worst, low, average: averageOf(tally) },
    unserved: result.unmatched.length,
    locksBroken: broken.length,
    wouldRather: result.stability?.blockingPairs ?? null,
    stable: priceOfStability(result, waiting),
  };
}
