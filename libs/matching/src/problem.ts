/** One person who takes part, with what they told us. Every list may be left out and then counts as empty. */
export interface Person {
  readonly id: string;
  /** A mentee has 0 or 1 place; a mentor as many as they offer. Left out: 1. */
  readonly capacity?: number;
  readonly optOut?: boolean;
  readonly managerId?: string | null;
  readonly grade?: number;
  readonly unit?: string | null;
  readonly dept?: string | null;
  readonly location?: string | null;
  readonly languages?: readonly string[];
  /** Hours that suit, as [start, end) in minutes of the week in UTC. */
  readonly availability?: readonly (readonly [number, number])[];
  readonly goals?: readonly { readonly skill: string; readonly weight: number }[];
  /** Skill → level 0 to 4. */
  readonly skills?: Readonly<Record<string, number>>;
  readonly offers?: readonly string[];
  readonly wishes?: readonly string[];
  /** Ids of people whom this person would like to meet, the dearest first. */
  readonly preferences?: readonly string[];
  readonly affinities?: readonly string[];
  /** The other side must have one of these. */
  readonly affinityRequired?: readonly string[];
}

/** The hard constraints of a programme; what is left out takes its default. */
export interface Rules {
  readonly minGradeGap?: number;
  readonly maxGradeGap?: number;
  readonly minOverlapMinutes?: number;
  readonly targetOverlapMinutes?: number;
  readonly sameManagerForbidden?: boolean;
  readonly sameLocationRequired?: boolean;
  readonly minGoalCoverage?: number;
  readonly allowPrevious?: boolean;
}

export const defaultRules: Required<Rules> = {
  minGradeGap: 1,
  maxGradeGap: 99,
  minOverlapMinutes: 60,
  targetOverlapMinutes: 300,
  sameManagerForbidden: true,
  sameLocationRequired: false,
  minGoalCoverage: 0,
  allowPrevious: false,
};

/** How much each component counts in the score; only their proportion matters. */
export interface Weights {
  readonly goals: number;
  readonly reciprocity: number;
  readonly crossSilo: number;
  readonly availability: number;
  readonly preference: number;
}

export const defaultWeights: Weights = {
  goals: 55,
  reciprocity: 15,
  crossSilo: 10,
  availability: 10,
  preference: 10,
};

export type Goal = 'cardinality' | 'floor' | 'score';
export const defaultObjective: readonly Goal[] = ['cardinality', 'floor', 'score'];

/** [menteeId, mentorId] */
export type IdPair = readonly [string, string];

/** Eligible pairs with their scores, given from outside as three parallel lists of positions and scores. */
export interface ListedPairs {
  readonly mentee: ArrayLike<number>;
  readonly mentor: ArrayLike<number>;
  readonly score: ArrayLike<number>;
}

/** The pairs that exist today. Of all best answers one is taken that keeps the most of them. */
export interface TodaysPairs {
  readonly pairs: readonly IdPair[];
  /** Points that a kept pair counts on top of its score: with more of them more pairs are kept, at a lower total. */
  readonly bonus?: number;
}

/** Who is to be paired, under which rules. Exactly one of `pairs` and `rules` says who may meet whom. */
export interface Problem {
  readonly name?: string;
  readonly objective?: readonly Goal[];
  readonly mentees: readonly Person[];
  readonly mentors: readonly Person[];
  /** Others, only so that reporting lines are complete. */
  readonly people?: readonly Person[];
  readonly pairs?: ListedPairs;
  readonly rules?: Rules;
  readonly weights?: Partial<Weights>;
  readonly today?: TodaysPairs;
  readonly locked?: readonly IdPair[];
  readonly forbidden?: readonly IdPair[];
  readonly conflicts?: readonly IdPair[];
  readonly previousPairs?: readonly IdPair[];
}

/** How many people this person can meet as their role allows. */
export const capacityOf = (person: Person): number => person.capacity ?? 1;
