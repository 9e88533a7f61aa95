import { counted } from '@obi/shared/web';

const HOUR = 3_600_000;

/** How long something has waited: "3 days", "5 hours", "less than an hour". */
export function waitedInWords(since: string, now: Date): string {
  return hoursInWords((now.getTime() - new Date(since).getTime()) / HOUR);
}

/** A number of hours as people say it. */
export function hoursInWords(hours: number): string {
  if (hours < 1) return 'less than an hour';
  if (hours < 48) return counted(Math.floor(hours), 'hour', 'hours');
  return counted(Math.floor(hours / 24), 'day', 'days');
}

/** What a piece of work lacks: "has waited 3 days for 2 marks, and nobody may give one". */
export function lackingInWords(
  { handedInAt, marksMissing, lacking }: { handedInAt: string; marksMissing: number; lacking: number },
  now: Date,
): string {
  const waits = `has waited ${waitedInWords(handedInAt, now)} for ${counted(marksMissing, 'mark', 'marks')}`;
  if (lacking === marksMissing) return `${waits}, and nobody may give ${marksMissing === 1 ? 'it' : 'one'}.`;
  return `${waits}, and only ${counted(marksMissing - lacking, 'assessor', 'assessors')} may give one.`;
}
