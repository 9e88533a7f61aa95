import { isLocalDate, laterOf, plusDays, plusMonths, type LocalDate } from '@obi/kernel';
import type { Validity } from './rule-set';

/** How long one award counts. */
export interface Term {
  readonly earnedOn: LocalDate;
  /** The last day on which the award counts; null: for ever. */
  readonly validUntil: LocalDate | null;
  readonly windowOpensOn: LocalDate | null;
  /**
   * The day from which the chain of renewals counts its months. Counting every renewal from one day keeps
   * the 31st: 31 August, 28 February, 31 August.
   */
  readonly countedFrom: LocalDate;
  readonly months: number;
}

/** How long an award counts that is earned on a day, perhaps renewing the one before it. */
export function termOf(validity: Validity | null, earnedOn: LocalDate, previous: Term | null): Term {
  if (validity === null) {
    return { earnedOn, validUntil: null, windowOpensOn: null, countedFrom: earnedOn, months: 0 };
  }
  const count =
    validity.base === 'calendar-day'
      ? { countedFrom: calendarExpiry(validity, earnedOn, previous), months: 0 }
      : monthsCounted(validity, earnedOn, previous);
  const validUntil = plusMonths(count.countedFrom, count.months);
  return { earnedOn, validUntil, windowOpensOn: plusDays(validUntil, -validity.windowDays), ...count };
}

/** The last day the award counts. A belt earned on the 31st expires on the last day of a shorter month. */
export function expiresOn(
  validity: Validity | null,
  earnedOn: LocalDate,
  previous: Term | null = null,
): LocalDate | null {
  return termOf(validity, earnedOn, previous).validUntil;
}

/** The first and the last day on which an award can be renewed without losing a day; none when it never expires. */
export function renewalWindowOf(
  term: Term,
): { readonly opensOn: LocalDate; readonly closesOn: LocalDate } | null {
  if (term.validUntil === null || term.windowOpensOn === null) return null;
  return { opensOn: term.windowOpensOn, closesOn: term.validUntil };
}

/** Whether a renewal on this day lies inside the window, so that it loses no days. */
export function isRenewalInside(term: Term, day: LocalDate): boolean {
  const window = renewalWindowOf(term);
  return window !== null && window.opensOn <= day && day <= window.closesOn;
}

function monthsCounted(
  validity: Validity,
  earnedOn: LocalDate,
  previous: Term | null,
): { countedFrom: LocalDate; months: number } {
  const step = Math.max(1, validity.months);
  const continues =
    previous !== null &&
    previous.validUntil !== null &&
    (validity.base === 'previous-expiry' || isRenewalInside(previous, earnedOn));
  if (!continues) return { countedFrom: earnedOn, months: step };
  // A renewal that comes years late keeps the anniversary, but gets one that is not already behind it.
  const earliest = plusDays(earnedOn, validity.minimumActiveDays);
  let months = previous.months + step;
  while (plusMonths(previous.countedFrom, months) <= earliest) months += step;
  return { countedFrom: previous.countedFrom, months };
}

/** The first such day of the year that leaves the minimum active period, plus the years beyond the first. */
function calendarExpiry(validity: Validity, earnedOn: LocalDate, previous: Term | null): LocalDate {
  let after = plusDays(earnedOn, validity.minimumActiveDays);
  if (previous?.validUntil && isRenewalInside(previous, earnedOn))
    after = laterOf(after, previous.validUntil);
  const monthDay = validity.calendarDay ?? '12-31';
  let year = Number(after.slice(0, 4));
  if (dayOfYear(year, monthDay) <= after) year += 1;
  return dayOfYear(year + Math.max(1, Math.round(validity.months / 12)) - 1, monthDay);
}

function dayOfYear(year: number, monthDay: string): LocalDate {
  const day = `${year}-${monthDay}`;
  return isLocalDate(day) ? day : `${year}-02-28`;
}
