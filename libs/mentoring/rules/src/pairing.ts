import type { IdPair, Person, Problem, TodaysPairs } from '@obi/matching';
import type { LocalDate } from '@obi/kernel';
import { minutesAheadOfUtc, weekMinutesInUtc, type WeeklyHours } from './hours';
import type { ProgrammeTerms } from './programme';
import { goalsWith, knownWeights, type ProgrammeWeights, teachesWith, weightsFor } from './waited';

/** One enrolled person as matching needs to know them. */
export interface Participant {
  readonly personId: string;
  readonly grade: number;
  readonly managerId: string | null;
  /** The large unit, and the team in it. */
  readonly unitId: string | null;
  readonly teamId: string | null;
  readonly location: string | null;
  /** Places that are still free. */
  readonly capacity: number;
  readonly wants: readonly string[];
  readonly offers: readonly string[];
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly hours: readonly WeeklyHours[];
  readonly rather: readonly string[];
  /** A mentor whose last pair ended through no fault of theirs, and who has had none since. */
  readonly waited?: boolean;
}

/** Everything that matching looks at, as it was when it ran. Pairs are [mentee, mentor]. */
export interface Pool {
  readonly mentees: readonly Participant[];
  readonly mentors: readonly Participant[];
  /** Managers above the enrolled, so that reporting lines are whole. */
  readonly line: readonly { readonly personId: string; readonly managerId: string | null }[];
  /** Who would rather not meet whom, whichever side said so. */
  readonly exclusions: readonly IdPair[];
  readonly earlierPairs: readonly IdPair[];
  readonly locked: readonly IdPair[];
  /** Forbidden by HR, or declined or left unanswered in this programme. */
  readonly forbidden: readonly IdPair[];
  /** What is proposed now, and the points that keeping a pair counts more: of equally good answers the nearest is taken. */
  readonly today?: TodaysPairs;
}

/** Full marks for shared hours at five times the least that is asked for. */
const TARGET_TIMES = 5;
/** What one can teach is taught in full; how well, the pair finds out. */
const TEACHES = 4;

/** Hours of a participant in minutes of the week in UTC, as they are on a day. */
export function hoursInUtc(
  person: Pick<Participant, 'hours' | 'timeZone'>,
  on: LocalDate,
): [number, number][] {
  return weekMinutesInUtc(person.hours, minutesAheadOfUtc(person.timeZone, on));
}

function shared(person: Participant, on: LocalDate): Person {
  return {
    id: person.personId,
    capacity: person.capacity,
    managerId: person.managerId,
    grade: person.grade,
    unit: person.unitId,
    dept: person.teamId,
    location: person.location,
    languages: person.languages,
    availability: hoursInUtc(person, on),
    preferences: person.rather,
  };
}

/** The first topic that somebody wants weighs three times the third. */
const topicsOf = ({ wants }: Pick<Participant, 'wants'>) =>
  wants.map((skill, place) => ({ skill, weight: Math.max(1, 3 - place) }));

/** How much of what the mentee wants the mentor can teach: 0 to 10,000. */
export function taughtOf(mentee: Pick<Participant, 'wants'>, mentor: Pick<Participant, 'offers'>): number {
  const topics = topicsOf(mentee);
  const sum = (list: typeof topics) => list.reduce((total, { weight }) => total + weight, 0);
  const taught = topics.filter(({ skill }) => mentor.offers.includes(skill));
  return topics.length === 0 ? 0 : Math.floor((10_000 * sum(taught)) / sum(topics));
}

/** A mentee for matching, with the weights that count. */
export function menteeOf(person: Participant, on: LocalDate, weights: ProgrammeWeights): Person {
  return { ...shared(person, on), goals: goalsWith(topicsOf(person), weights), offers: person.offers };
}

/** A mentor for matching: what they can teach, and what they hope to learn in return. */
export function mentorOf(person: Participant, on: LocalDate): Person {
  return {
    ...shared(person, on),
    skills: Object.fromEntries(teachesWith(person).map((topic) => [topic, TEACHES])),
    wishes: person.wants,
  };
}

/** The hard constraints of a programme. Reporting lines, exclusions and capacity hold in every programme. */
export function rulesOf(terms: ProgrammeTerms): Required<NonNullable<Problem['rules']>> {
  return {
    minGradeGap: terms.minGradeGap,
    maxGradeGap: 99,
    minOverlapMinutes: terms.minOverlapMinutes,
    targetOverlapMinutes: terms.minOverlapMinutes * TARGET_TIMES,
    sameManagerForbidden: true,
    sameLocationRequired: terms.sameLocationRequired,
    minGoalCoverage: 0,
    allowPrevious: terms.allowPrevious,
  };
}

/** The matching problem of a programme: who is enrolled, what may never be, and what HR decided. */
export function problemOf(terms: ProgrammeTerms, pool: Pool): Problem {
  const weights = weightsFor(terms.weights, pool.mentors);
  return {
    name: terms.name,
    mentees: pool.mentees.map((person) => menteeOf(person, terms.startsOn, weights)),
    mentors: pool.mentors.map((person) => mentorOf(person, terms.startsOn)),
    people: pool.line.map(({ personId, managerId }) => ({ id: personId, managerId })),
    rules: rulesOf(terms),
    weights: knownWeights(weights),
    conflicts: pool.exclusions,
    previousPairs: pool.earlierPairs,
    locked: pool.locked,
    forbidden: pool.forbidden,
    ...(pool.today && { today: pool.today }),
  };
}
