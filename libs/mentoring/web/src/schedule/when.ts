import type { LocalDate } from '@obi/kernel';
import { dayInWords } from '@obi/shared/web';

/** A moment as the clock and the calendar on a wall show it. */
export interface Moment {
  readonly day: LocalDate;
  /** "Thu 26 Nov". */
  readonly dayWords: string;
  /** "26 Nov". */
  readonly shortDay: string;
  /** "15:30". */
  readonly time: string;
}

/** A moment by the clock of this device, or of another place. */
export function momentOf(instant: string, timeZone?: string): Moment {
  const date = new Date(instant);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(date);
  const weekday = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short' }).format(date);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(date);
  const shortDay = dayInWords(day, 'short');
  return { day, shortDay, dayWords: `${weekday} ${shortDay}`, time };
}

/** "Thu 26 Nov, 15:30", here or in another place. */
export function whenInWords(instant: string, timeZone?: string): string {
  const { dayWords, time } = momentOf(instant, timeZone);
  return `${dayWords}, ${time}`;
}

/** What the other one's clock shows, where it shows something else: "16:30 for Henrik". */
export function timeThere(instant: string, timeZone: string | undefined, name: string): string | null {
  if (!timeZone) return null;
  const [here, there] = [momentOf(instant), momentOf(instant, timeZone)];
  if (here.day === there.day && here.time === there.time) return null;
  return here.day === there.day
    ? `${there.time} for ${name}`
    : `${there.dayWords}, ${there.time} for ${name}`;
}

/** A moment as the browser's field for day and time wants it. */
export function forField(instant: string | null): string {
  if (!instant) return '';
  const { day, time } = momentOf(instant);
  return `${day}T${time}`;
}

/** Whether a place is the address of a call, which one can follow. */
export const isAddress = (place: string): boolean => /^https:\/\/[^\s"'<>]+$/i.test(place);
