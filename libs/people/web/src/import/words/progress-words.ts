import { counted, countInWords } from '@obi/shared/web';
import type { ImportProgressQuery } from '../import.graphql.gen';

export type Progress = NonNullable<ImportProgressQuery['peopleImport']['progress']>;

const PHASES: Readonly<Record<string, readonly [doing: string, one: string, many: string]>> = {
  reading: ['Reading the file', 'row', 'rows'],
  comparing: ['Comparing with Obi', 'row', 'rows'],
  writing: ['Writing', 'person', 'people'],
};

/** "Reading the file: 41,000 of 98,239 rows, 9,800 a second." */
export function progressInWords({ phase, done, total, ratePerSecond }: Progress): string {
  const [doing, one, many] = PHASES[phase] ?? ['Working', 'row', 'rows'];
  if (total === 0) return `${doing}.`;
  const rate = ratePerSecond ? `, ${countInWords(ratePerSecond)} a second` : '';
  return `${doing}: ${countInWords(done)} of ${counted(total, one, many)}${rate}.`;
}

/** "12 seconds left", "about 3 minutes left". */
export function timeLeftInWords(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 90) return `${counted(Math.max(1, seconds), 'second', 'seconds')} left`;
  return `about ${counted(Math.round(seconds / 60), 'minute', 'minutes')} left`;
}

/** What is read out while it runs: each quarter once, so that nobody is talked over. */
export function quarterInWords(share: number): string {
  const quarter = Math.floor(share * 4);
  return ['', 'A quarter is done', 'Half is done', 'Three quarters are done'][quarter] ?? '';
}
