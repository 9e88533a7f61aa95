/**
 * A calendar day without a time, written `YYYY-MM-DD`. Days compare with `<` and `>` as text.
 * Rules work on days; instants (`timestamptz`) belong to the edge.
 */
export type LocalDate = string;

const DAY_MS = 86_400_000;

function utc(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

function format(date: Date): LocalDate {
  return date.toISOString().slice(0, 10);
}

/** Whether the text is a day that exists in the calendar (31 February does not). */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = utc(text);
  return !Number.isNaN(date.getTime()) && format(date) === text;
}

/** The day that lies `days` later (earlier when negative). */
export function plusDays(day: LocalDate, days: number): LocalDate {
  const wanted = Number(day.slice(8)) + days;
  // Within the same month, which is the most frequent answer, no calendar is asked.
  if (wanted >= 1 && wanted <= 28) return `${day.slice(0, 8)}${twoDigits(wanted)}`;
  return format(new Date(utc(day).getTime() + days * DAY_MS));
}

/** The same day of the month, `months` later; a shorter month answers with its last day. */
export function plusMonths(day: LocalDate, months: number): LocalDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const last =
    month === 2
      ? isLeap(year)
        ? 29
        : 28
      : month === 4 || month === 6 || month === 9 || month === 11
        ? 30
        : 31;
  const date = Math.min(Number(day.slice(8)), last);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(date)}`;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function twoDigits(count: number): string {
  return count < 10 ? `0${count}` : String(count);
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / DAY_MS);
}

/** The later of two days. */
export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

/** Making a format costs more than the hot reads that ask for today, so each time zone keeps its own. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in an IANA time zone. */
export function dayIn(instant: Date, timeZone: string): LocalDate {
  const known = formats.get(timeZone);
  if (known) return known.format(instant);
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(instant);
}
