/** One participant, and people who were as they were on the day on which they began: grade, unit, time here, belts. */
export interface MatchedParticipant {
  /** Belts earned in the time that is looked at. */
  readonly belts: number;
  readonly stayed: boolean;
  /** How many others were like them, and what these came to on average. */
  readonly others: number;
  readonly othersBelts: number;
  /** The share of them who stayed, 0 to 1. */
  readonly othersStayed: number;
}

/** A difference between participants and others, with the interval in which it lies 95 times in 100. */
export interface Difference {
  readonly participants: number;
  readonly others: number;
  readonly difference: number;
  readonly from: number;
  readonly to: number;
  /** Whether the interval leaves 0 out: below this, nothing can be told. */
  readonly isTold: boolean;
}

export interface OutcomeStudy {
  /** Participants who began long enough ago. */
  readonly began: number;
  /** Those of them for whom there were others like them. */
  readonly matched: number;
  /** Belts earned in half a year; null where there is not enough data. */
  readonly belts: Difference | null;
  /** The share who stayed, as hundredths; null where there is not enough data. */
  readonly stayed: Difference | null;
}

/** So many days after they began participants and others are looked at. */
export const OUTCOME_DAYS = 180;
/** With fewer participants than this an interval says nothing. */
export const ENOUGH_PARTICIPANTS = 30;
/** So many others like them make a comparison. */
const ENOUGH_OTHERS = 2;

/** The quantile of Student's distribution for 95 in 100, close enough from 30 on. */
const quantile = (freedom: number): number => 1.96 + 2.4 / freedom;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const rounded = (value: number): number => Math.round(value * 100) / 100 + 0;

/**
 * What differs, in steps of `one`: a belt, or a person who stayed. Where all came out alike the spread says nothing; what
 * was never seen among so many may still happen to three in as many.
 */
function differenceOf(ours: readonly number[], theirs: readonly number[], one: number): Difference {
  const apart = ours.map((value, at) => value - (theirs[at] ?? 0));
  const difference = mean(apart);
  const spread = apart.reduce((sum, value) => sum + (value - difference) ** 2, 0) / (apart.length - 1);
  const margin = Math.max(
    quantile(apart.length - 1) * Math.sqrt(spread / apart.length),
    (3 * one) / apart.length,
  );
  const [from, to] = [rounded(difference - margin), rounded(difference + margin)];
  return {
    ...{ participants: rounded(mean(ours)), others: rounded(mean(theirs)) },
    ...{ difference: rounded(difference), from, to, isTold: from > 0 || to < 0 },
  };
}

/**
 * Whether those who took part earn belts faster, and stay more often, than others who were like them. It compares, it
 * does not prove: who takes part chose to.
 */
export function outcomeOf(participants: readonly MatchedParticipant[]): OutcomeStudy {
  const matched = participants.filter(({ others }) => others >= ENOUGH_OTHERS);
  const counts = { began: participants.length, matched: matched.length };
  if (matched.length < ENOUGH_PARTICIPANTS) return { ...counts, belts: null, stayed: null };
  return {
    ...counts,
    belts: differenceOf(
      matched.map((one) => one.belts),
      matched.map((one) => one.othersBelts),
      1,
    ),
    stayed: differenceOf(
      matched.map((one) => (one.stayed ? 100 : 0)),
      matched.map((one) => 100 * one.othersStayed),
      100,
    ),
  };
}
