import { BELTS, daysBetween, type LocalDate, plusDays, rankOf } from '@obi/kernel';
import type { DemoPerson } from './cast';

/** What the demo company knows of its guide and modules when its people did them. */
export interface Taught {
  readonly guideVersion: string;
  readonly versionId: string;
  readonly clauses: readonly { readonly key: string; readonly textHash: string }[];
  readonly modules: readonly { readonly key: string; readonly belt: string; readonly version: number }[];
}

/** What happened to one person of the demo company on one day. */
export interface Happened {
  readonly number: string;
  readonly on: LocalDate;
  readonly kind: string;
  readonly key: string;
  readonly detail: object;
}

type Unnumbered = Omit<Happened, 'number'>;

const BEFORE_OBI = 'Earned in the programme that the company ran before Obi';
/** So many days with the company make belts from before Obi likely. */
const LONG_HERE = 250;
const TAKEN_AWAY = 'The quiz was taken by somebody else';
/** Whoever taught themself the belts above white has done six modules for each of them. */
const TAUGHT_BELTS = BELTS.slice(0, rankOf('blue'));

/**
 * What one person did until a day, in the words of the belts. Two in three climbed in Obi, module by module; the others
 * brought their belts above yellow along; brown and black come from the programme before Obi.
 */
export function historyOf(person: DemoPerson, index: number, taught: Taught, until: LocalDate): Happened[] {
  const rank = rankOf(person.belt);
  const hasBegun = rank > 0 || (index % 3 === 0 && person.joinedOn < plusDays(until, -10));
  const began = latest(plusDays(person.joinedOn, 4), plusDays(until, -635 + (index % 500)));
  if (!hasBegun || began >= until) return [];
  const climbed =
    person.roles.length > 0 || index % 3 > 0 || person.modulesDone > 5 ? rank : Math.min(rank, 2);
  const learning = learned(person, { taught, climbed, from: plusDays(began, 1), until });
  const learnedOn = learning.at(-1)?.on ?? began;
  const clauses = rank > 0 ? taught.clauses : taught.clauses.slice(0, 4 + (index % 18));
  const events = [
    { on: began, kind: 'clauses-acknowledged', key: 'guide', detail: { clauses } },
    ...learning,
    ...broughtAlong(person, { climbed, learnedOn, until }),
    ...takenAway(person, index, until),
  ];
  return events.map((event) => ({ ...event, number: person.number, on: earliest(event.on, until) }));
}

/** The modules of the belts that were earned one after the other, and what is done of the belt after the last one. */
function learned(
  person: DemoPerson,
  { taught, climbed, from, until }: { taught: Taught; climbed: number; from: LocalDate; until: LocalDate },
): Unnumbered[] {
  const { guideVersion } = taught;
  const rank = rankOf(person.belt);
  const goesOn = climbed === rank;
  const belts = TAUGHT_BELTS.slice(0, goesOn ? climbed + 1 : climbed);
  const steps = belts.map((belt) => {
    const modules = taught.modules.filter((one) => one.belt === belt);
    const isEarned = rank >= rankOf(belt);
    return { belt, isEarned, done: isEarned ? modules : modules.slice(0, person.modulesDone) };
  });
  const days = daysFor(steps.flatMap(({ done }) => done).length, from, until);
  return steps.flatMap(({ belt, isEarned, done }) => {
    const completed = done.map(({ key, version }) => {
      const on = days.shift() ?? until;
      return { on, kind: 'module-completed', key: `${key}:${version}`, detail: { module: key, version } };
    });
    const detail = { belt, cycle: 1, ruleSet: 1, guideVersion, evidence: [] };
    const on = completed.at(-1)?.on ?? from;
    return isEarned ? [...completed, { on, kind: 'awarded', key: `${belt}:1`, detail }] : completed;
  });
}

/** A day for each of so many modules: one every third day, closer together when there is less time. */
function daysFor(count: number, from: LocalDate, until: LocalDate): LocalDate[] {
  const room = [3, 2, 1].find((pace) => plusDays(from, pace * count) <= until) ?? 0;
  return Array.from({ length: count }, (_, place) => earliest(plusDays(from, room * place), until));
}

/**
 * Belts that HR recognised, one after the other: earned in the years before the person began with Obi; or after what they
 * learned here, when they joined shortly before.
 */
function broughtAlong(
  person: DemoPerson,
  { climbed, learnedOn, until }: { climbed: number; learnedOn: LocalDate; until: LocalDate },
): Unnumbered[] {
  const belts = BELTS.slice(Math.min(climbed, TAUGHT_BELTS.length), rankOf(person.belt));
  const wasHere = daysBetween(person.joinedOn, learnedOn) > LONG_HERE && climbed < TAUGHT_BELTS.length;
  const from = wasHere ? person.joinedOn : learnedOn;
  const pace = Math.floor(daysBetween(from, wasHere ? learnedOn : until) / (belts.length + 1));
  return belts.map((belt, place) => {
    const earnedOn = plusDays(from, pace * (place + 1));
    const detail = { belt, cycle: 1, earnedOn, reason: BEFORE_OBI };
    return { on: latest(earnedOn, learnedOn), kind: 'recognised', key: `${belt}:1`, detail };
  });
}

/** Once in a while HR takes a belt away, and its certificate does not verify any more. */
function takenAway({ belt, roles }: DemoPerson, index: number, until: LocalDate): Unnumbered[] {
  if (belt !== 'yellow' || roles.length > 0 || index % 90 !== 40) return [];
  const detail = { belt, cycle: 1, reason: TAKEN_AWAY };
  return [{ on: plusDays(until, -(index % 9)), kind: 'revoked', key: `${belt}:1`, detail }];
}

const latest = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const earliest = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
