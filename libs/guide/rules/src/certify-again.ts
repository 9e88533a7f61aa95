import type { LocalDate } from '@obi/kernel';
import { makesStale } from './change';
import { type Difference, differenceBetween } from './difference';
import type { ClauseHistory, ClauseText } from './history';
import { compareVersions, versionNumberOf } from './version-number';

/** A clause that asks to be certified again of people who certified on it up to a day. */
export interface AskedToCertify {
  /** The last day before what rests on it lapses; null when no change set one. */
  readonly by: LocalDate | null;
  /** The day of the last change that asks it. */
  readonly since: LocalDate;
  /** What changed since that day, in one step. */
  readonly difference: Difference;
}

/** When somebody certified last: the day and, where it is known, the version of the guide that they did it on. */
export interface Certified {
  readonly on: LocalDate;
  readonly version: string | null;
}

/** What a clause asks of somebody who certified on it then; null when no later change asks it again. */
export function askedToCertify(history: ClauseHistory, last: Certified): AskedToCertify | null {
  const asking = history.texts.filter((text) => makesStale(text.asks) && isAfter(text, last));
  const known = history.texts.findLastIndex((text) => !isAfter(text, last));
  const difference = known < 0 ? null : differenceBetween(history, known);
  const newest = asking.at(-1);
  if (newest === undefined || difference === null) return null;
  const days = asking.flatMap(({ certifyBy }) => certifyBy ?? []).sort();
  return { by: days[0] ?? null, since: newest.since, difference };
}

/** The versions decide wherever both are known: earlier on the same day was still on the text before. */
function isAfter({ version, since }: ClauseText, { on, version: known }: Certified): boolean {
  const [its, theirs] = [versionNumberOf(version), known === null ? null : versionNumberOf(known)];
  return its === null || theirs === null ? since > on : compareVersions(its, theirs) > 0;
}
