import { type Belt, daysBetween, type LocalDate } from '@obi/kernel';
import { type Standing, stands } from './standing';

/** How many days before a belt ends its holder is told: three times. */
export const EXPIRY_NOTICE_DAYS = [60, 30, 7] as const;

export type ExpiryNotice = (typeof EXPIRY_NOTICE_DAYS)[number];

/** Which of the three notices is due on a day; whoever comes late gets the latest only, and nobody after the last day. */
export function expiryNoticeOn(today: LocalDate, lastDay: LocalDate): ExpiryNotice | null {
  const left = daysBetween(today, lastDay);
  return left < 0 ? null : (EXPIRY_NOTICE_DAYS.findLast((days) => left <= days) ?? null);
}

/** A belt that stands, and the last day on which it does when nothing is done. */
export interface EndingBelt {
  readonly belt: Belt;
  readonly until: LocalDate;
}

/** The belts of a person that end some day: each is told of by itself, also those below the one that is worn. */
export function endingBeltsIn({ belts }: Pick<Standing, 'belts'>): EndingBelt[] {
  return belts.flatMap((belt) =>
    stands(belt) && belt.standsUntil !== null ? [{ belt: belt.belt, until: belt.standsUntil }] : [],
  );
}
