import { Pipe, type PipeTransform } from '@angular/core';
import { dayInWords } from './local-date.pipe';

const two = (value: number) => String(value).padStart(2, '0');

/** An instant in the time zone of the browser: "19 Nov 2026, 15:30"; `'time'`: 15:30. */
@Pipe({ name: 'instant' })
export class InstantPipe implements PipeTransform {
  transform(instant: string | null | undefined, form: 'both' | 'time' = 'both'): string {
    if (!instant) return '';
    const date = new Date(instant);
    const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
    if (form === 'time') return time;
    const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    return `${dayInWords(day)}, ${time}`;
  }
}
