import { dateOrderFrom, type DateOrderFinding, type DateOrderTally, NO_DATES_YET } from './dates';

/** The order in which several columns of one file write their dates: one that every one of them allows. */
export function dateOrderOfColumns(tallies: readonly DateOrderTally[]): DateOrderFinding {
  return dateOrderFrom(tallies.reduce(together, NO_DATES_YET));
}

function together(a: DateOrderTally, b: DateOrderTally): DateOrderTally {
  const possible = a.possible.filter((order) => b.possible.includes(order));
  // The column that leaves the fewest orders has the value that decides.
  const telling = b.possible.length < a.possible.length ? [b, a] : [a, b];
  return {
    possible,
    seenIso: a.seenIso + b.seenIso,
    seenOthers: a.seenOthers + b.seenOthers,
    example: telling[0]?.example ?? telling[1]?.example ?? null,
    shortYears: a.shortYears || b.shortYears,
  };
}
