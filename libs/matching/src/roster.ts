import { defaultRules, type IdPair, type Person, type Problem, type Rules } from './problem';

/** A person with every word turned into a number, so that millions of pairs can be asked about. */
export interface RosterEntry {
  readonly person: Person;
  /** Number of the id; one person in both roles has one number. */
  readonly number: number;
  readonly grade: number;
  readonly optOut: boolean;
  /** Number of the manager, or -1. */
  readonly manager: number;
  /** Manager, the manager's manager, … */
  readonly line: readonly number[];
  readonly location: number;
  readonly unit: number;
  readonly dept: number;
  readonly languages: readonly number[];
  /** start, end, start, end, … */
  readonly hours: readonly number[];
  readonly goalWeight: number;
  readonly goals: ReadonlyMap<number, number>;
  readonly skills: readonly number[];
  readonly levels: readonly number[];
  readonly offers: ReadonlySet<number>;
  /** Each wish once; `wishCount` counts repeated ones too, as they dilute what one wish is worth. */
  readonly wishes: readonly number[];
  readonly wishCount: number;
  /** Number of a person → points, the first mention counts. */
  readonly preferences: ReadonlyMap<number, number>;
  readonly affinities: readonly number[];
  readonly affinityRequired: readonly number[];
  /** Only on mentees: mentors that either side excluded, and mentors they had before. */
  readonly conflicts: ReadonlySet<number>;
  readonly previous: ReadonlySet<number>;
}

export interface Roster {
  readonly mentees: readonly RosterEntry[];
  readonly mentors: readonly RosterEntry[];
  readonly rules: Required<Rules>;
}

type Numbering = (word: string | null | undefined) => number;

/** Gives every word a number; a missing word is -1 and equals another missing one. */
function numbering(): Numbering {
  const numbers = new Map<string, number>();
  return (word) => {
    if (word === undefined || word === null) return -1;
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    return numbers.size - 1;
  };
}

/** The reporting line above a person; a cycle in the file ends it. */
function lineAbove(person: Person, managers: ReadonlyMap<string, string>): string[] {
  const seen = new Set<string>();
  let manager = person.managerId;
  while (manager && !seen.has(manager)) {
    seen.add(manager);
    manager = managers.get(manager);
  }
  return [...seen];
}

function managersOf(problem: Problem): Map<string, string> {
  const managers = new Map<string, string>();
  // The last mention of an id counts, also when it names no manager.
  for (const person of [...(problem.people ?? []), ...problem.mentees, ...problem.mentors]) {
    if (person.managerId) managers.set(person.id, person.managerId);
    else managers.delete(person.id);
  }
  return managers;
}

function goalsOf(person: Person, wordOf: Numbering): ReadonlyMap<number, number> {
  if (!person.goals?.length) return nothing;
  const goals = new Map<number, number>();
  for (const { skill, weight } of person.goals) {
    const number = wordOf(skill);
    goals.set(number, (goals.get(number) ?? 0) + weight);
  }
  return goals;
}

/** Ten thousand points for the first wish, two thousand less for each next, never under four thousand. */
function preferencesOf(person: Person, idOf: Numbering): ReadonlyMap<number, number> {
  if (!person.preferences?.length) return nothing;
  const points = new Map<number, number>();
  person.preferences.forEach((id, place) => {
    const number = idOf(id);
    if (!points.has(number)) points.set(number, Math.max(4000, 10000 - 2000 * place));
  });
  return points;
}

function partnersOf(pairs: readonly IdPair[] | undefined, idOf: Numbering): Map<string, Set<number>> {
  const partners = new Map<string, Set<number>>();
  for (const [mentee, mentor] of pairs ?? []) {
    const known = partners.get(mentee);
    if (known) known.add(idOf(mentor));
    else partners.set(mentee, new Set([idOf(mentor)]));
  }
  return partners;
}

// Most lists are empty, and a company has many people: all empty ones are the same.
const nobody: ReadonlySet<number> = new Set();
const nothing: ReadonlyMap<number, number> = new Map();
const none: readonly number[] = [];

/** What turns words and ids of one problem into numbers. */
interface Wording {
  readonly idOf: Numbering;
  readonly wordOf: Numbering;
  readonly managers: ReadonlyMap<string, string>;
  readonly conflicts: ReadonlyMap<string, ReadonlySet<number>>;
  readonly previous: ReadonlyMap<string, ReadonlySet<number>>;
}

function entryOf(person: Person, { idOf, wordOf, managers, conflicts, previous }: Wording): RosterEntry {
  const numbers = (words: readonly string[] | undefined) =>
    words?.length ? Array.from(new Set(words), wordOf) : none;
  const goals = goalsOf(person, wordOf);
  const skills = Object.entries(person.skills ?? {});
  return {
    person,
    number: idOf(person.id),
    grade: person.grade ?? 0,
    optOut: person.optOut ?? false,
    manager: person.managerId ? idOf(person.managerId) : -1,
    line: lineAbove(person, managers).map(idOf),
    location: wordOf(person.location),
    unit: wordOf(person.unit),
    dept: wordOf(person.dept),
    languages: numbers(person.languages),
    hours: (person.availability ?? []).flat(),
    goalWeight: [...goals.values()].reduce((sum, weight) => sum + weight, 0),
    goals,
    skills: skills.map(([skill]) => wordOf(skill)),
    levels: skills.map(([, level]) => Math.min(4, level)),
    offers: person.offers?.length ? new Set(numbers(person.offers)) : nobody,
    wishes: numbers(person.wishes),
    wishCount: person.wishes?.length ?? 0,
    preferences: preferencesOf(person, idOf),
    affinities: numbers(person.affinities),
    affinityRequired: numbers(person.affinityRequired),
    conflicts: conflicts.get(person.id) ?? nobody,
    previous: previous.get(person.id) ?? nobody,
  };
}

/** Prepares everybody of a problem for the questions of eligibility and score. */
export function rosterOf(problem: Problem): Roster {
  const idOf = numbering();
  const wording: Wording = {
    idOf,
    wordOf: numbering(),
    managers: managersOf(problem),
    conflicts: partnersOf(problem.conflicts, idOf),
    previous: partnersOf(problem.previousPairs, idOf),
  };
  return {
    mentees: problem.mentees.map((mentee) => entryOf(mentee, wording)),
    mentors: problem.mentors.map((mentor) => entryOf(mentor, wording)),
    rules: { ...defaultRules, ...problem.rules },
  };
}
