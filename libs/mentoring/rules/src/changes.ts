/** A mentee with the mentor and the score that they have, or would have. */
export interface Held {
  readonly mentee: string;
  readonly mentor: string;
  readonly score: number;
}

/** What another matching would change for those who are proposed somebody now, or go without. */
export interface MatchingChanges {
  /** Proposed pairs that would stay. */
  readonly kept: number;
  /** Proposed pairs that would not. */
  readonly changed: number;
  /** Mentees whose score would rise, or who would have a mentor at last. */
  readonly better: number;
  /** Mentees whose score would fall, or who would go without. */
  readonly worse: number;
}

/** Sets what would be beside what is proposed. Who the change is made for is not counted: the others pay for it. */
export function changesBetween(
  now: readonly Held[],
  then: readonly Held[],
  madeFor?: string,
): MatchingChanges {
  const had = new Map(now.map((pair) => [pair.mentee, pair]));
  const has = new Map(then.map((pair) => [pair.mentee, pair]));
  const kept = now.filter(({ mentee, mentor }) => has.get(mentee)?.mentor === mentor).length;
  const gains = [...new Set([...had.keys(), ...has.keys()])]
    .filter((mentee) => mentee !== madeFor)
    // No score is below 0, and going without is worse than any.
    .map((mentee) => (has.get(mentee)?.score ?? -1) - (had.get(mentee)?.score ?? -1));
  return {
    kept,
    changed: now.length - kept,
    better: gains.filter((gain) => gain > 0).length,
    worse: gains.filter((gain) => gain < 0).length,
  };
}
