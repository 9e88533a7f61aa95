import type { LocalDate } from '@obi/kernel';
import type { AskedAgain } from './curriculum';

/** When something was done: the day and, where it is known, the version of the guide that it was done on. */
export interface Moment {
  readonly on: LocalDate;
  readonly guideVersion?: string | null;
}

/**
 * Whether a change of the guide asks again of what was done then. The versions decide wherever both are known: what was
 * begun before a change and finished after it, or done earlier on the same day, was done on the text before.
 */
export function isAskedAfter(
  change: AskedAgain,
  { on, guideVersion }: Moment,
  editions: ReadonlyMap<string, number>,
): boolean {
  const edition = guideVersion ? editions.get(guideVersion) : undefined;
  return edition === undefined || change.edition === null ? change.since > on : change.edition > edition;
}
