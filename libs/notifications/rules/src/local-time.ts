/** A time on the wall: the calendar day and the minutes after its midnight. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly minute: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Making a format is slow, and a company has few time zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}

/** Where somebody's wall is: where the person is, or else the company; what no map knows counts as not said. */
export function timeZoneOf(person: string | null, company: string | null): string {
  for (const wish of [person, company]) {
    try {
      if (wish && formatIn(wish)) return wish;
    } catch {
      // No map knows it.
    }
  }
  return 'UTC';
}

/** What the clock on the wall shows there at an instant. */
export function wallTimeOf(instant: Date, timeZone: string): WallTime {
  const values = new Map(
    formatIn(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const value = (type: Intl.DateTimeFormatPartTypes): number => values.get(type) ?? 0;
  return {
    year: value('year'),
    month: value('month'),
    day: value('day'),
    minute: value('hour') * 60 + value('minute'),
  };
}

const asUtc = ({ year, month, day, minute }: WallTime): number =>
  Date.UTC(year, month - 1, day) + minute * MINUTE_MS;

/** By how much the wall there is ahead of UTC at an instant. */
function aheadOf(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  return asUtc(wallTimeOf(new Date(whole), timeZone)) - whole;
}

/**
 * The instant at which the wall shows this time: the first one when clocks go back and it is shown twice, and as long
 * after the jump as the time lies in it when clocks go forward and it is never shown.
 */
export function instantOf(wall: WallTime, timeZone: string): Date {
  const asked = asUtc(wall);
  const before = asked - aheadOf(asked - DAY_MS, timeZone);
  const after = asked - aheadOf(asked + DAY_MS, timeZone);
  const shown = [before, after].filter((instant) => instant + aheadOf(instant, timeZone) === asked);
  return new Date(shown.length > 0 ? Math.min(...shown) : before);
}

/** The same time of the day, so many days later. */
export function daysLater(wall: WallTime, days: number): WallTime {
  const date = new Date(Date.UTC(wall.year, wall.month - 1, wall.day + days));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    minute: wall.minute,
  };
}
