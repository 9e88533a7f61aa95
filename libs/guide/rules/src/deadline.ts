import { daysBetween, laterOf, type LocalDate, plusDays } from '@obi/kernel';

/** How long people have to acknowledge a new text. */
export const DAYS_AFTER_PUBLISHING = 14;
/** How long people have who have just joined; nobody has less. */
export const DAYS_AFTER_JOINING = 30;

/** The last day to acknowledge what has been asked since a day: people already here, and people who joined later. */
export function acknowledgeBy(askedSince: LocalDate, joinedOn: LocalDate): LocalDate {
  return laterOf(plusDays(askedSince, DAYS_AFTER_PUBLISHING), plusDays(joinedOn, DAYS_AFTER_JOINING));
}

/** How many days before the last day somebody is told again who has not acknowledged yet. */
export const LAST_DAYS_NOTICE = [7, 1] as const;

/** Which of the two reminders is due on a day; none before the first and none after the last day. */
export function lastDaysNoticeOn(
  today: LocalDate,
  lastDay: LocalDate,
): (typeof LAST_DAYS_NOTICE)[number] | null {
  const left = daysBetween(today, lastDay);
  return left < 0 ? null : (LAST_DAYS_NOTICE.findLast((days) => left <= days) ?? null);
}
