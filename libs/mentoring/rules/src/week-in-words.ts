import type { WeeklyHours } from './hours';
import { listed } from './topics';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** What stands in one day, in order and joined where hours touch: "09:00 to 12:00 and 14:00 to 17:00". */
function hoursOfDay(hours: readonly WeeklyHours[], day: number): string {
  const stretches: [number, number][] = [];
  for (const { from, to } of hours.filter((one) => one.day === day).sort((a, b) => a.from - b.from)) {
    const last = stretches.at(-1);
    if (last && last[1] >= from) last[1] = Math.max(last[1], to);
    else stretches.push([from, to]);
  }
  return listed(stretches.map(([from, to]) => `${clock(from)} to ${clock(to)}`));
}

/** Days of the week in words; three and more in a row as "Mon to Wed". */
function daysInWords(days: readonly number[]): string {
  const name = (day: number): string => DAYS[day - 1] ?? '';
  const [first = 0] = days;
  const last = days.at(-1) ?? 0;
  if (days.length > 2 && last - first === days.length - 1) return `${name(first)} to ${name(last)}`;
  return listed(days.map(name));
}

/** The hours that somebody gave, as one says them: "Mon to Fri 09:00 to 12:00; Sat 10:00 to 11:00". */
export function weekInWords(hours: readonly WeeklyHours[]): string {
  const groups = new Map<string, number[]>();
  for (let day = 1; day <= DAYS.length; day += 1) {
    const words = hoursOfDay(hours, day);
    if (words) groups.set(words, [...(groups.get(words) ?? []), day]);
  }
  return [...groups].map(([words, days]) => `${daysInWords(days)} ${words}`).join('; ');
}
