import { defaultWeights, type Person, type Rules, type Weights } from './problem';
import { goalCoverage, overlapMinutes } from './measures';
import { rosterOf, type RosterEntry } from './roster';

/** What speaks for a pair, each from 0 to 10,000. */
export type ScoreComponents = { readonly [component in keyof Weights]: number };

export interface PairScore {
  /** From 1 to 10,001; one more than the weighted mean, so that an eligible pair is never worth nothing. */
  readonly total: number;
  readonly components: ScoreComponents;
}

/** How much of what the mentor wishes to learn the mentee offers to teach. */
export function reciprocity(mentee: RosterEntry, mentor: RosterEntry): number {
  let met = 0;
  for (const wish of mentor.wishes) if (mentee.offers.has(wish)) met++;
  return Math.floor((10000 * met) / Math.max(1, mentor.wishCount));
}

/** Full marks across units, half across departments of one unit. */
function crossSilo(mentee: RosterEntry, mentor: RosterEntry): number {
  if (mentee.unit !== mentor.unit) return 10000;
  return mentee.dept !== mentor.dept ? 5000 : 0;
}

/** Shared hours against the target; more than the target adds nothing. */
export function availability(minutes: number, rules: Required<Rules>): number {
  return Math.min(10000, Math.floor((10000 * minutes) / rules.targetOverlapMinutes));
}

/** The mean of how much each asked for the other. */
function preference(mentee: RosterEntry, mentor: RosterEntry): number {
  const asked = mentee.preferences.get(mentor.number) ?? 0;
  const askedBack = mentor.preferences.get(mentee.number) ?? 0;
  return Math.floor((asked + askedBack) / 2);
}

/** The components of one pair of a roster. */
export const componentsOf = (
  mentee: RosterEntry,
  mentor: RosterEntry,
  rules: Required<Rules>,
): ScoreComponents => ({
  goals: goalCoverage(mentee, mentor),
  reciprocity: reciprocity(mentee, mentor),
  crossSilo: crossSilo(mentee, mentor),
  availability: availability(overlapMinutes(mentee, mentor), rules),
  preference: preference(mentee, mentor),
});

/** The programme's weights, completed with the defaults. */
export const weightsOf = (weights: Partial<Weights> | undefined): Weights => ({
  ...defaultWeights,
  ...weights,
});

/** Weighs the components: one plus their weighted mean, cut to a whole number. */
export function totalOf(parts: ScoreComponents, weights: Weights): number {
  const points =
    weights.goals * parts.goals +
    weights.reciprocity * parts.reciprocity +
    weights.crossSilo * parts.crossSilo +
    weights.availability * parts.availability +
    weights.preference * parts.preference;
  return 1 + Math.floor(points / sumOf(weights));
}

/** All weights together. */
export const sumOf = (weights: Weights): number =>
  weights.goals + weights.reciprocity + weights.crossSilo + weights.availability + weights.preference;

/** How good one pair would be, and why. It does not ask whether they may meet. */
export function scoreOf(
  mentee: Person,
  mentor: Person,
  setting: { readonly rules?: Rules; readonly weights?: Partial<Weights> } = {},
): PairScore {
  const roster = rosterOf({ mentees: [mentee], mentors: [mentor], rules: setting.rules });
  const components = componentsOf(roster.mentees[0], roster.mentors[0], roster.rules);
  return { total: totalOf(components, weightsOf(setting.weights)), components };
}
