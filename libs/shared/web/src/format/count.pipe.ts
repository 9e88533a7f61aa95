import { Pipe, type PipeTransform } from '@angular/core';

const format = new Intl.NumberFormat('en-GB');

/** "1,266" */
export function countInWords(value: number): string {
  return format.format(value);
}

/** "1 person", "1,266 people" */
export function counted(value: number, one: string, many: string): string {
  return `${countInWords(value)} ${value === 1 ? one : many}`;
}

/** `{{ 1266 | count }}`: 1,266; `{{ 1 | count: 'person' : 'people' }}`: 1 person. */
@Pipe({ name: 'count' })
export class CountPipe implements PipeTransform {
  transform(value: number | null | undefined, one?: string, many?: string): string {
    if (value === null || value === undefined) return '';
    return one && many ? counted(value, one, many) : countInWords(value);
  }
}
