import type { LocalDate } from '@obi/kernel';
import { type Difference, differenceSince } from './difference';
import type { ClauseHistory } from './history';

/** A clause that asks to be certified again of people who certified on it up to a day. */
export interface AskedToCertify {
  /** The last day before what rests on it lapses; null when no change set one. */
  readonly by: LocalDate | null;
  /** What changed since that day, in one step. */
  readonly difference: Difference;
}

/** What a clause asks of somebody who last certified on it on a day; null when no later change asks it again. */
export function askedToCertify(history: ClauseHistory, lastOn: LocalDate): AskedToCertify | null {
  const asking = history.texts.filter(({ asks, since }) => asks === 'certify-again' && since > lastOn);
  const difference = differenceSince(history, lastOn);
  if (asking.length === 0 || difference === null) return null;
  const days = asking.flatMap(({ certifyBy }) => certifyBy ?? []).sort();
  return { by: days[0] ?? null, difference };
}
