import type { Weights } from '@obi/matching';
import type { Participant } from './pairing';

/** What counts in a programme: what matching weighs of every pair, and that a mentor waited. */
export interface ProgrammeWeights extends Weights {
  /**
   * That the mentor's last pair ended through no fault of theirs, and they have had none since. It is no part of a score:
   * as much as all others together, and they come first. 0: nobody comes first.
   */
  readonly waited: number;
}

/** What the other weights come to together: of them a score is made. */
export const weightOfScore = ({ waited: _, ...weights }: ProgrammeWeights): number =>
  Object.values(weights).reduce((sum: number, weight: number) => sum + weight, 0);

/** By how many points of a score who waited goes before who did not. With 100 no score makes up for it: they come first. */
export const pointsAhead = (weights: ProgrammeWeights): number =>
  Math.min(100, Math.round((100 * weights.waited) / weightOfScore(weights)));

/** A topic that nobody chooses: whoever waited teaches it, and every mentee is taken to want it. */
const WAITING = 'waiting';

/** The weights that count for these mentors: where nobody waited, waiting takes no points from anybody. */
export function weightsFor(
  weights: ProgrammeWeights,
  mentors: readonly Pick<Participant, 'waited'>[],
): ProgrammeWeights {
  const somebodyWaited = mentors.some(({ waited }) => waited === true);
  return { ...weights, waited: somebodyWaited ? (weights.waited ?? 0) : 0 };
}

/**
 * Whether a run was made when waiting still counted with the wishes of a mentor who waited. Obi scores no pair so any more,
 * so the run can be neither proven nor refuted.
 */
export const isOfEarlierRules = (
  weights: Partial<ProgrammeWeights>,
  mentors: readonly Pick<Participant, 'waited'>[],
): boolean => weights.waited === undefined && mentors.some(({ waited }) => waited === true);

/** The weights as matching knows them. It has none for waiting: that stands among the topics, see `goalsWith`. */
export function knownWeights({ waited, ...weights }: ProgrammeWeights): Weights {
  return { ...weights, goals: weights.goals + waited };
}

/**
 * What a mentee wants, with waiting beside it in just the proportion of the two weights: so many points as topics alone
 * would give with their own weight, and as many more as waiting weighs. Then anybody can check a run who knows topics.
 */
export function goalsWith(
  topics: readonly { readonly skill: string; readonly weight: number }[],
  { goals, waited }: ProgrammeWeights,
): { skill: string; weight: number }[] {
  if (waited === 0) return [...topics];
  const whole = topics.reduce((sum, { weight }) => sum + weight, 0);
  const wanted = [
    ...topics.map(({ skill, weight }) => ({ skill, weight: weight * goals })),
    { skill: WAITING, weight: Math.max(1, whole) * waited },
  ];
  return wanted.filter(({ weight }) => weight > 0);
}

/** Who waited in a run, and what that weighed. */
export interface Waiting {
  readonly weights: ProgrammeWeights;
  readonly mentorIds: ReadonlySet<string>;
}

/** Who among these mentors waited, and what that weighs. */
export const waitingIn = (
  weights: ProgrammeWeights,
  mentors: readonly Pick<Participant, 'personId' | 'waited'>[],
): Waiting => ({
  weights: weightsFor(weights, mentors),
  mentorIds: new Set(mentors.filter(({ waited }) => waited === true).map(({ personId }) => personId)),
});

/** What a pair scores as it is shown, 0 to 100: how good the two are for each other, whether the mentor waited or not. */
export function shownScore(
  pair: { readonly mentor: string; readonly score: number },
  { weights, mentorIds }: Waiting,
): number {
  const others = weightOfScore(weights);
  // A score is one more than a hundred times its points; what goes against a rule has none.
  const counted = Math.max(0, pair.score - 1) * (others + weights.waited);
  const forWaiting = mentorIds.has(pair.mentor) ? 10_000 * weights.waited : 0;
  return Math.max(0, Math.round((counted - forWaiting) / (100 * others)));
}

/** What a mentor teaches, and that they waited. */
export const teachesWith = ({ offers, waited }: Participant): readonly string[] =>
  waited === true ? [...offers, WAITING] : offers;
