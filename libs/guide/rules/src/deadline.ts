import { laterOf, type LocalDate, plusDays } from '@obi/kernel';

/** How long people have to acknowledge a new text. */
export const DAYS_AFTER_PUBLISHING = 14;
/** How long people have who have just joined; nobody has less. */
export const DAYS_AFTER_JOINING = 30;

/** The last day to acknowledge what has been asked since a day: people already here, and people who joined later. */
export function acknowledgeBy(askedSince: LocalDate, joinedOn: LocalDate): LocalDate {
  return laterOf(plusDays(askedSince, DAYS_AFTER_PUBLISHING), plusDays(joinedOn, DAYS_AFTER_JOINING));
}
