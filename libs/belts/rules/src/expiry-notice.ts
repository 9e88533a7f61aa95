import { daysBetween, type LocalDate } from '@obi/kernel';

/** How many days before a belt ends its holder is told: three times. */
export const EXPIRY_NOTICE_DAYS = [60, 30, 7] as const;

export type ExpiryNotice = (typeof EXPIRY_NOTICE_DAYS)[number];

/** Which of the three notices is due on a day; whoever comes late gets the latest only, and nobody after the last day. */
export function expiryNoticeOn(today: LocalDate, lastDay: LocalDate): ExpiryNotice | null {
  const left = daysBetween(today, lastDay);
  return left < 0 ? null : (EXPIRY_NOTICE_DAYS.findLast((days) => left <= days) ?? null);
}
