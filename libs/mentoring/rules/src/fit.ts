import { isRunning, type PairAct, type PairState } from './pair';
import type { MentoringRefusal } from './refusals';

/** What each of the two may answer after their first confirmed session: only they know what they said. */
export const FIT_ANSWERS = ['good', 'deciding', 'notAFit'] as const;
export type FitAnswer = (typeof FIT_ANSWERS)[number];

/** What is known when somebody may be asked whether the two fit. */
export interface FitFacts {
  readonly state: PairState;
  /** Sessions that both confirmed. */
  readonly confirmed: number;
  /** What this person answered, if anything. */
  readonly answer: FitAnswer | null;
}

/** Why somebody is not asked whether the two fit: too early, too late, or asked already. Each is asked once. */
export function refusalToAnswerFit({ state, confirmed, answer }: FitFacts): MentoringRefusal | undefined {
  if (!isRunning(state)) return { code: 'MENTORING_PAIR_ENDED', kind: 'CONFLICT' };
  if (answer !== null) return { code: 'MENTORING_FIT_ANSWERED', kind: 'CONFLICT' };
  return confirmed === 0 ? { code: 'MENTORING_FIT_TOO_EARLY', kind: 'CONFLICT' } : undefined;
}

/** What becomes of the pair by an answer: who does not fit is paired anew, and nobody is told who said so. */
export const actOfFit = (answer: FitAnswer): PairAct | undefined =>
  answer === 'notAFit' ? 'rePair' : undefined;
