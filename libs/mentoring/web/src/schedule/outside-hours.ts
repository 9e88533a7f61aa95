import { type Availability, cityOf, isTaken, suitsAt, type Taken, weekInWords } from '@obi/mentoring/rules';
import { whenInWords } from './when';

/** One of the two, with the hours that they gave. */
export interface Given {
  /** "You", or how the other one is called. */
  readonly name: string;
  readonly availability: Availability;
  /** When they meet somebody else; nobody is told whom. */
  readonly taken: readonly Taken[];
}

/** For whom a session would lie outside the hours that they gave: when it is there, and what these hours are. */
export function outsideHours(at: string, minutes: number, both: readonly Given[]): readonly string[] {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return [];
  return both.flatMap(({ name, availability }) => {
    const { hours, timeZone } = availability;
    if (hours.length === 0 || suitsAt(availability, instant, minutes)) return [];
    const there = `${whenInWords(at, timeZone)} in ${cityOf(timeZone)}`;
    const whom = name === 'You' ? 'you' : name;
    return [
      `For ${whom} it is ${there}, outside the hours ${whom} gave: ${weekInWords(hours)}, ${cityOf(timeZone)} time.`,
    ];
  });
}

/** For whom a session would lie while they meet somebody else. */
export function meetingSomebodyElse(at: string, minutes: number, both: readonly Given[]): readonly string[] {
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) return [];
  return both.flatMap(({ name, taken }) =>
    isTaken(instant, minutes, taken)
      ? [`${name} ${name === 'You' ? 'meet' : 'meets'} somebody else then.`]
      : [],
  );
}
