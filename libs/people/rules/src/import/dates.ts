import { isLocalDate } from '@obi/kernel';
import type { LocalDate } from '@obi/kernel';

/** In which order a file writes day, month and year; `serial` is the number that a spreadsheet keeps. */
export type DateOrder = 'YMD' | 'DMY' | 'MDY' | 'serial';

export const DATE_ORDERS: readonly DateOrder[] = ['YMD', 'DMY', 'MDY', 'serial'];

export const DATE_ORDER_LABELS: Readonly<Record<DateOrder, string>> = {
  YMD: 'year, month, day: 2026-12-31',
  DMY: 'day, month, year: 31.12.2026',
  MDY: 'month, day, year: 12/31/2026',
  serial: "a spreadsheet's day number: 46387",
};

/** The last day of 2026 in each order, to show how to write a date. */
export const DATE_FORMS: Readonly<Record<DateOrder, string>> = {
  YMD: '2026-12-31',
  DMY: '31.12.2026',
  MDY: '12/31/2026',
  serial: '2026-12-31',
};

export interface DateOrderFinding {
  /** The order, when the values leave only one; null when there are none, or when HR has to say it. */
  readonly order: DateOrder | null;
  readonly certain: boolean;
  /** A value that decides the order, or one that can be read in each of the orders that are left. */
  readonly example: string | null;
  /** The orders in which every value is a day; more than one means ambiguous, none means contradictory. */
  readonly possible: readonly DateOrder[];
  /** Whether years have two digits: 00 to 69 are read as 2000 to 2069. The screen says so. */
  readonly shortYears: boolean;
}

/** What the dates seen so far still allow; a long file is told one value at a time. */
export interface DateOrderTally {
  readonly possible: readonly DateOrder[];
  /** Values like 2026-12-31 can be read whatever the order, and decide it only when there are no others. */
  readonly seenIso: number;
  readonly seenOthers: number;
  readonly example: string | null;
  readonly shortYears: boolean;
}

export const NO_DATES_YET: DateOrderTally = {
  possible: DATE_ORDERS,
  seenIso: 0,
  seenOthers: 0,
  example: null,
  shortYears: false,
};

const ISO = /^\d{4}-\d{1,2}-\d{1,2}$/;
const SHORT_YEAR_TURN = 70;
const SERIAL_START_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** Takes one more value of a date column into account; what is no date at all says nothing about the order. */
export function tallyDate(tally: DateOrderTally, text: string): DateOrderTally {
  const value = withoutTime(text);
  const fits = ordersThatRead(value);
  if (fits.length === 0) return tally;
  const seen = tally.example ?? value;
  if (ISO.test(value)) return { ...tally, seenIso: tally.seenIso + 1, example: seen };
  const possible = tally.possible.filter((order) => fits.includes(order));
  return {
    possible,
    seenIso: tally.seenIso,
    seenOthers: tally.seenOthers + 1,
    example: possible.length < tally.possible.length ? value : seen,
    shortYears: tally.shortYears || /^\d{1,2}\D\d{1,2}\D\d{2}$/.test(value),
  };
}

/** The order that the values leave. Ambiguous values leave none: HR says it, nobody guesses. */
export function dateOrderFrom(tally: DateOrderTally): DateOrderFinding {
  const { example, shortYears } = tally;
  if (tally.seenOthers === 0) {
    const iso: readonly DateOrder[] = tally.seenIso > 0 ? ['YMD'] : [];
    return { order: iso[0] ?? null, certain: true, example, possible: iso, shortYears };
  }
  const certain = tally.possible.length === 1;
  const order = certain ? (tally.possible[0] ?? null) : null;
  return { order, certain, example, possible: tally.possible, shortYears };
}

/** Between dots the day comes first wherever both could; nobody writes the month first with dots. */
function ordersThatRead(value: string): readonly DateOrder[] {
  const fits = DATE_ORDERS.filter((order) => readDate(value, order) !== undefined);
  return value.includes('.') && fits.includes('DMY') ? ['DMY'] : fits;
}

/** The order in which a column writes its dates, found out from its values. */
export function dateOrderOf(values: Iterable<string>): DateOrderFinding {
  let tally = NO_DATES_YET;
  for (const value of values) tally = tallyDate(tally, value);
  return dateOrderFrom(tally);
}

/** The day that a cell means, or undefined when it is no date or no day of the calendar. */
export function readDate(text: string, order: DateOrder | null): LocalDate | undefined {
  const day = dayIn(text, order);
  return day !== undefined && isLocalDate(day) ? day : undefined;
}

/** Whether a cell looks like a date in this order, though the calendar may not have it (31/02/2026). */
export function looksLikeDate(text: string, order: DateOrder | null): boolean {
  return dayIn(text, order) !== undefined;
}

function dayIn(text: string, order: DateOrder | null): string | undefined {
  const value = withoutTime(text);
  if (ISO.test(value)) return partsOf(value, 'YMD');
  if (order === null) return undefined;
  return order === 'serial' ? serialOf(value) : partsOf(value, order);
}

function partsOf(value: string, order: 'YMD' | 'DMY' | 'MDY'): string | undefined {
  const compact = order === 'YMD' ? /^(\d{4})(\d{2})(\d{2})$/.exec(value) : null;
  const found = compact ?? /^(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{1,4})$/.exec(value)?.toSpliced(2, 1);
  if (found === undefined) return undefined;
  const [, first = '', second = '', third = ''] = found;
  const [year, month, day] =
    order === 'YMD'
      ? [first, second, third]
      : order === 'DMY'
        ? [third, second, first]
        : [third, first, second];
  if (day.length > 2 || month.length > 2 || (order === 'YMD' && year.length !== 4)) return undefined;
  const full = fullYearOf(year);
  return full === undefined ? undefined : `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function fullYearOf(year: string): number | undefined {
  const number = Number(year);
  if (year.length === 2) return number < SHORT_YEAR_TURN ? 2000 + number : 1900 + number;
  return year.length === 4 && number >= 1900 && number < 2200 ? number : undefined;
}

/** 1 is the first day of 1900; files hold working lives, so five digits. */
function serialOf(value: string): string | undefined {
  if (!/^[1-9]\d{4}(\.0+)?$/.test(value)) return undefined;
  return new Date(SERIAL_START_MS + Math.trunc(Number(value)) * DAY_MS).toISOString().slice(0, 10);
}

/** "2026-11-19T00:00:00Z" and "19/11/2026 00:00" are days with a time that HR did not mean. */
function withoutTime(text: string): string {
  return text.trim().replace(/[T ]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([AaPp][Mm]|Z|[+-]\d{2}:?\d{2})?$/, '');
}
