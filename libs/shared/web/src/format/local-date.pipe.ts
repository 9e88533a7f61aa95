import { Pipe, type PipeTransform } from '@angular/core';
import type { LocalDate } from '@obi/kernel';

const forms = {
  /** 19 Nov 2026 */
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  /** 19 Nov */
  short: { day: 'numeric', month: 'short' },
  /** Thursday 19 November */
  long: { weekday: 'long', day: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateForm = keyof typeof forms;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day in words: "19 Nov 2026". */
export function dayInWords(day: LocalDate, form: DateForm = 'day'): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (form === 'long')
    return new Intl.DateTimeFormat('en-GB', { ...forms.long, timeZone: 'UTC' }).format(date);
  // The browser's own short form of September has four letters; ours has three, as the other months.
  const short = `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
  return form === 'short' ? short : `${short} ${date.getUTCFullYear()}`;
}

/** `{{ day | localDate }}`: 19 Nov 2026; `'short'`: 19 Nov; `'long'`: Thursday 19 November. */
@Pipe({ name: 'localDate' })
export class LocalDatePipe implements PipeTransform {
  transform(day: LocalDate | null | undefined, form: DateForm = 'day'): string {
    return day ? dayInWords(day, form) : '';
  }
}
