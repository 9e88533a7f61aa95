import type { Certificate } from './certificate';
import type { ExclusionCode } from './eligibility';
import type { Goal } from './problem';
import type { ScoreComponents } from './score';

/** What HR and the two people are told about a pair. */
export interface WhyPair {
  /** Only where the rules of the programme scored the pair. */
  readonly components?: ScoreComponents;
  /** How much better the best mentor allowed for this mentee would have scored; 0 when they have that mentor. */
  readonly regret: number;
  /** The mentor whom the mentee would have preferred, what a place there is worth to others, and who holds it. */
  readonly preferred?: {
    readonly mentor: string;
    readonly score: number;
    readonly price: number;
    readonly heldBy: readonly string[];
  };
  /** Rules that a locked pair goes against, because HR wanted it so. */
  readonly overrides?: readonly (ExclusionCode | 'NOT_LISTED')[];
}

export interface MatchedPair {
  readonly mentee: string;
  readonly mentor: string;
  readonly score: number;
  readonly locked: boolean;
  /** Only when today's pairs were given: whether this is one of them. */
  readonly kept?: boolean;
  readonly why: WhyPair;
}

export type UnmatchedReason = 'OPTED_OUT' | 'NO_ELIGIBLE_MENTOR' | 'CONTENDED';

/** Why one mentor was out of the question: a rule, HR's word, no place, or not on the list. */
export type BarCode = ExclusionCode | 'FORBIDDEN' | 'NO_PLACE_LEFT' | 'NOT_LISTED';

/** More mentees than places among all the mentors who may meet them. */
export interface Contention {
  readonly mentees: readonly string[];
  readonly mentors: readonly string[];
  readonly places: number;
}

/** One thing that, changed alone, would serve this mentee without taking anybody else's mentor away. */
export interface Change {
  readonly code: ExclusionCode | 'MORE_PLACES';
  /** By how much, where the rule has a measure: grades, minutes a week, points of coverage, places. */
  readonly by?: number;
  /** Any one of these mentors would then do: the first few by id. */
  readonly mentors: readonly string[];
  /** How many mentors would do, named or not. */
  readonly of: number;
}

export interface Unmatched {
  readonly mentee: string;
  readonly reason: UnmatchedReason;
  /** For NO_ELIGIBLE_MENTOR: how many mentors each reason ruled out. */
  readonly codes?: Partial<Record<BarCode, number>>;
  /** For CONTENDED. */
  readonly witness?: Contention;
  /** The smallest first; empty when no single change is enough. */
  readonly changes: readonly Change[];
}

/** A mentee and a mentor who would both rather have each other than what they have. */
export interface WouldRather {
  readonly mentee: string;
  readonly mentor: string;
  readonly score: number;
  /** By how much the mentee's score would rise, and the least score of the mentor, together. */
  readonly gain: number;
}

/** How far people would agree with their pairs. Both of a pair see the same score. */
export interface Stability {
  /** Pairs of people who would both rather have each other than what they have. */
  readonly blockingPairs: number;
  /** Only when asked for: those of them with the most to gain, the most first. */
  readonly wouldRather?: readonly WouldRather[];
  /** Only when asked for: what an answer comes to in which no two would rather have each other, and its pairs by mentee id. */
  readonly stableCardinality?: number;
  readonly stableScore?: number;
  readonly stablePairs?: readonly StablePair[];
}

/** A pair of an answer in which no two would rather have each other. */
export interface StablePair {
  readonly mentee: string;
  readonly mentor: string;
  readonly score: number;
}

export interface MatchResult {
  readonly status: 'optimal' | 'infeasible-locks';
  readonly objectiveOrder: readonly Goal[];
  readonly objective: { readonly cardinality: number; readonly floor?: number; readonly score: number };
  /** By mentee id. */
  readonly pairs: readonly MatchedPair[];
  /** By mentee id. */
  readonly unmatched: readonly Unmatched[];
  readonly certificate: Certificate;
  /** Left out where a mentor without a place could be preferred: then it cannot be counted. */
  readonly stability?: Stability;
  /** Only when today's pairs were given: how many of them are kept, of how many. */
  readonly today?: { readonly kept: number; readonly of: number };
  /** Why the locks cannot all hold, one sentence each. */
  readonly lockFaults: readonly string[];
}
