import type { RosterEntry } from './roster';

/** People who are alike in some respect, numbered in the order in which they are met. */
export interface Kinds {
  /** Person → kind. */
  readonly of: Int32Array;
  /** Kind → somebody of that kind, who stands for all of them. */
  readonly example: readonly RosterEntry[];
}

/** Sorts people into kinds by a key that alike people share. */
export function kindsOf(people: readonly RosterEntry[], keyOf: (person: RosterEntry) => string): Kinds {
  const numbers = new Map<string, number>();
  const example: RosterEntry[] = [];
  const of = Int32Array.from(people, (person) => {
    const key = keyOf(person);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, example.length);
    example.push(person);
    return example.length - 1;
  });
  return { of, example };
}

const sorted = (numbers: Iterable<number>): string => [...numbers].sort((a, b) => a - b).join();

/** What decides by itself whether people may meet, apart from hours and from who they are. */
export const settingKey = (person: RosterEntry): string =>
  [
    person.grade,
    person.location,
    sorted(person.languages),
    sorted(person.affinities),
    sorted(person.affinityRequired),
  ].join('|');

export const hoursKey = (person: RosterEntry): string => person.hours.join();
export const offersKey = (person: RosterEntry): string => sorted(person.offers);
export const wishesKey = (person: RosterEntry): string => `${person.wishCount}|${sorted(person.wishes)}`;
export const skillsKey = (person: RosterEntry): string =>
  Array.from(person.skills, (skill, at) => `${skill}:${person.levels[at]}`)
    .sort()
    .join();
