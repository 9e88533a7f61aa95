import { daysBetween, laterOf, plusDays, type LocalDate } from '@obi/kernel';

/** A time away, both days included; without a last day until it is known. */
export interface Leave {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/**
 * The last day of a need: so many days after it began, with the days on leave not counted.
 * A leave that begins after that day changes nothing; one without an end, once begun, keeps the need waiting (null).
 */
export function dueDayOf(
  since: LocalDate,
  withinDays: number,
  leaves: readonly Leave[],
  asOf: LocalDate,
): LocalDate | null {
  let dueOn = plusDays(since, withinDays);
  let countedFrom = since;
  for (const { from, to } of inOrder(leaves)) {
    const begins = laterOf(from, countedFrom);
    if (begins > dueOn) continue;
    if (to === null) {
      if (from <= asOf) return null;
    } else if (to >= begins) {
      dueOn = plusDays(dueOn, daysBetween(begins, to) + 1);
      countedFrom = plusDays(to, 1);
    }
  }
  return dueOn;
}

function inOrder(leaves: readonly Leave[]): Leave[] {
  return [...leaves].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}
