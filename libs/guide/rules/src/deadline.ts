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
function lastDaysNoticeOn(today: LocalDate, lastDay: LocalDate): (typeof LAST_DAYS_NOTICE)[number] | null {
  const left = daysBetween(today, lastDay);
  return left < 0 ? null : (LAST_DAYS_NOTICE.findLast((days) => left <= days) ?? null);
}

/** A clause that waits for somebody, as far as they are told of it. */
export interface ClauseToTell {
  readonly by: LocalDate | null;
  /** Whether the version in force asks it of them, and no version before did. */
  readonly isNew: boolean;
  /** Whether it changed, or is new, in what the person knows. */
  readonly isChanged: boolean;
}

/** How many clauses somebody is told of, and the first of their last days. */
export interface TellOf {
  readonly clauses: number;
  readonly by: LocalDate;
}

/**
 * What somebody is told on the day of a new version: all changes that still have their time, those of earlier versions
 * among them. Nothing when the version asks nothing of them. What is late is no news; the guide says that it is. Nor does
 * it concern who never read any: they read the guide as it is.
 */
export function toldOfVersion(
  { waiting, hasRead }: { readonly waiting: readonly ClauseToTell[]; readonly hasRead: boolean },
  today: LocalDate,
): TellOf | null {
  if (!hasRead) return null;
  if (!waiting.some(({ isNew }) => isNew)) return null;
  const days = daysOf(waiting.filter(({ isNew, isChanged }) => isNew || isChanged)).filter(
    (by) => by >= today,
  );
  const [by] = days;
  return by === undefined ? null : { clauses: days.length, by };
}

/** The reminders that are due for somebody on a day: one for each last day that comes near, whatever else is late. */
export function lastDaysToTell(
  waiting: readonly Pick<ClauseToTell, 'by'>[],
  today: LocalDate,
): (TellOf & { readonly days: (typeof LAST_DAYS_NOTICE)[number] })[] {
  const all = daysOf(waiting);
  return [...new Set(all)].flatMap((by) => {
    const days = lastDaysNoticeOn(today, by);
    return days === null ? [] : [{ by, days, clauses: all.filter((one) => one === by).length }];
  });
}

const daysOf = (waiting: readonly Pick<ClauseToTell, 'by'>[]): LocalDate[] =>
  waiting.flatMap(({ by }) => by ?? []).sort();
