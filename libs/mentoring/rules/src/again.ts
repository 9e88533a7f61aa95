import type { IdPair } from '@obi/matching';
import type { Held } from './changes';
import type { Pool } from './pairing';
import type { MentoringRefusal } from './refusals';

/** What HR wants of a matching beyond weights and rules. */
export interface Wanted {
  /** Points that a pair counts more which is proposed now; with 0 the nearest of the best answers is taken. */
  readonly keep: number;
  /** Two who are to be a pair, whatever it costs the others. */
  readonly together?: { readonly menteeId: string; readonly mentorId: string } | null;
}

export const MOST_FOR_KEPT = 20;

/** Why pairs cannot be kept for so many points. */
export const refusalToKeep = (points: number): MentoringRefusal | undefined =>
  Number.isInteger(points) && points >= 0 && points <= MOST_FOR_KEPT
    ? undefined
    : { code: 'MENTORING_KEEP_OUT_OF_RANGE', field: 'keep', params: { least: 0, most: MOST_FOR_KEPT } };

/** The pool as it is matched again: what is proposed now is kept where it costs nothing, or no more than HR allows. */
export function matchedAgain<P extends Pool>(pool: P, now: readonly Held[], { keep, together }: Wanted): P {
  const today = { pairs: now.map(({ mentee, mentor }): IdPair => [mentee, mentor]), bonus: 100 * keep };
  const again = now.length > 0 ? { ...pool, today } : pool;
  if (!together) return again;
  const { menteeId, mentorId } = together;
  const others = pool.locked.filter(([mentee]) => mentee !== menteeId);
  return { ...again, locked: [...others, [menteeId, mentorId]] };
}
