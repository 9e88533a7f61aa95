import { isTopic, TOPICS, type Topic, type WeeklyHours } from '@obi/mentoring/rules';
import type { Choice } from '@obi/shared/ui';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const forMentors: readonly Topic[] = [
  'platforms',
  'customers',
  'posting',
  'answering',
  'crisis',
  'guide',
  'searching',
  'ai',
  'young',
  'inclusion',
];
const forMentees: readonly Topic[] = ['leading', 'deciding', 'money', 'career', 'industry', 'presenting'];

const choice = (key: Topic): Choice => ({ value: key, label: capital(TOPICS[key]) });

/** Topics in the order in which a mentor teaches them, or a mentee. */
export function topicsFirst(who: 'mentor' | 'mentee'): readonly Choice[] {
  return (who === 'mentor' ? [...forMentors, ...forMentees] : [...forMentees, ...forMentors]).map(choice);
}

export const knownTopics = (keys: readonly string[]): readonly string[] => keys.filter(isTopic);

const usualLanguages = ['en', 'pt', 'es', 'fr', 'de', 'it', 'nl', 'sv', 'no', 'da', 'pl', 'ja', 'hi', 'zh'];

/** The usual languages, and those that the person has named. */
export function languages(also: readonly string[]): readonly Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return [...new Set([...usualLanguages, ...also])].map((code) => ({
    value: code,
    label: names.of(code) ?? code,
  }));
}

export const days: readonly Choice[] = [
  { value: '1', label: 'Mon' },
  { value: '2', label: 'Tue' },
  { value: '3', label: 'Wed' },
  { value: '4', label: 'Thu' },
  { value: '5', label: 'Fri' },
];

const parts: Readonly<Record<string, { label: string; from: number; to: number }>> = {
  morning: { label: 'Morning, 9 to 12', from: 540, to: 720 },
  midday: { label: 'Midday, 12 to 14', from: 720, to: 840 },
  afternoon: { label: 'Afternoon, 14 to 17', from: 840, to: 1020 },
  evening: { label: 'Late, 17 to 19', from: 1020, to: 1140 },
};

export const times: readonly Choice[] = Object.entries(parts).map(([value, { label }]) => ({ value, label }));

/** Days and times of day as hours of the week. */
export function hoursOf(chosenDays: readonly string[], chosenTimes: readonly string[]): WeeklyHours[] {
  return [...chosenDays].sort().flatMap((day) =>
    chosenTimes.flatMap((time) => {
      const part = parts[time];
      return part ? [{ day: Number(day), from: part.from, to: part.to }] : [];
    }),
  );
}

/** The days and times of day that hours of the week cover. */
export function chosenOf(hours: readonly WeeklyHours[]): { days: string[]; times: string[] } {
  const covered = Object.entries(parts).filter(([, part]) =>
    hours.some((one) => one.from <= part.from && one.to >= part.to),
  );
  return {
    days: [...new Set(hours.map((one) => String(one.day)))],
    times: covered.map(([time]) => time),
  };
}

export const timeZones = (): readonly string[] => Intl.supportedValuesOf('timeZone');
