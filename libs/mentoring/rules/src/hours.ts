import type { LocalDate } from '@obi/kernel';

/** Hours of one weekday that suit, in the person's own time zone. */
export interface WeeklyHours {
  /** Monday is 1, Sunday is 7. */
  readonly day: number;
  /** Minutes after midnight. */
  readonly from: number;
  readonly to: number;
}

const DAY = 1_440;
const WEEK = 7 * DAY;

/** Whether there is such a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Where a time zone is, as one says it: "America/New_York" is New York. */
export const cityOf = (timeZone: string): string =>
  timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;

/** Whether hours are whole, on a day of the week, and do not overlap one another. */
export function areHoursSound(hours: readonly WeeklyHours[]): boolean {
  const sound = hours.every(
    ({ day, from, to }) =>
      [day, from, to].every(Number.isInteger) && day >= 1 && day <= 7 && from >= 0 && from < to && to <= DAY,
  );
  return sound && hours.every((one, at) => hours.slice(at + 1).every((other) => !overlap(one, other)));
}

const overlap = (a: WeeklyHours, b: WeeklyHours): boolean =>
  a.day === b.day && a.from < b.to && b.from < a.to;

/** One for each time zone: making them is what takes time when thousands are paired. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** What is known of one day: when a company is paired, everybody's hours are told as they are on the same one. */
const offsets = { on: '', ahead: new Map<string, number>() };

/** How many minutes a time zone is ahead of UTC at noon of a day; summer time counts. */
export function minutesAheadOfUtc(timeZone: string, on: LocalDate): number {
  if (offsets.on !== on) Object.assign(offsets, { on, ahead: new Map() });
  const known = offsets.ahead.get(timeZone) ?? minutesAhead(timeZone, on);
  offsets.ahead.set(timeZone, known);
  return known;
}

function minutesAhead(timeZone: string, on: LocalDate): number {
  const noon = new Date(`${on}T12:00:00Z`);
  const parts = clockOf(timeZone).formatToParts(noon);
  const value = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  const local = Date.UTC(value('year'), value('month') - 1, value('day'), value('hour'), value('minute'));
  return (local - noon.getTime()) / 60_000;
}

/** A stretch of the week that may run over its end, cut into stretches that do not. */
function cut(start: number, length: number): [number, number][] {
  const from = ((start % WEEK) + WEEK) % WEEK;
  const to = from + length;
  return to <= WEEK
    ? [[from, to]]
    : [
        [from, WEEK],
        [0, to - WEEK],
      ];
}

/**
 * Weekly hours of a person as [start, end) in minutes of the week in UTC, from Monday 00:00, in order and joined where
 * they touch: what matching compares. The offset is the one of a day, usually the first of the programme.
 */
export function weekMinutesInUtc(hours: readonly WeeklyHours[], aheadOfUtc: number): [number, number][] {
  const pieces = hours
    .flatMap(({ day, from, to }) => cut((day - 1) * DAY + from - aheadOfUtc, to - from))
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [from, to] of pieces) {
    const last = joined.at(-1);
    if (last && last[1] >= from) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Minutes of the week in both lists. */
export function sharedMinutes(
  one: readonly (readonly [number, number])[],
  other: readonly (readonly [number, number])[],
): number {
  let minutes = 0;
  for (const [a, b] of one)
    for (const [c, d] of other) minutes += Math.max(0, Math.min(b, d) - Math.max(a, c));
  return minutes;
}
