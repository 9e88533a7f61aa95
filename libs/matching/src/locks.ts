import { capacityOf, type IdPair, type Person, type Problem } from './problem';

/** Positions of the two people of a pair that HR named. */
export interface NamedPair {
  readonly mentee: number;
  readonly mentor: number;
}

const positionsOf = (people: readonly Person[]): Map<string, number> =>
  new Map(people.map((person, position) => [person.id, position]));

/** The pairs as positions; a pair that names somebody who does not take part is left out. */
export function namedPairs(problem: Problem, pairs: readonly IdPair[] | undefined): NamedPair[] {
  if (!pairs?.length) return [];
  const mentees = positionsOf(problem.mentees);
  const mentors = positionsOf(problem.mentors);
  return pairs.flatMap(([menteeId, mentorId]) => {
    const mentee = mentees.get(menteeId);
    const mentor = mentors.get(mentorId);
    return mentee === undefined || mentor === undefined ? [] : [{ mentee, mentor }];
  });
}

/** Why the locked pairs cannot all hold, one sentence per contradiction; empty when they can. */
export function lockFaults(problem: Problem, locked: readonly NamedPair[]): string[] {
  const forbidden = new Set(
    namedPairs(problem, problem.forbidden).map(({ mentee, mentor }) => `${mentee} ${mentor}`),
  );
  const faults: string[] = [];
  const mentorOf = new Map<number, number>();
  const held = new Map<number, number>();
  for (const { mentee, mentor } of locked) {
    const name = problem.mentees[mentee].id;
    const mentorId = problem.mentors[mentor].id;
    const other = mentorOf.get(mentee);
    if (other !== undefined)
      faults.push(`mentee ${name} is locked to ${problem.mentors[other].id} and to ${mentorId}`);
    mentorOf.set(mentee, mentor);
    held.set(mentor, (held.get(mentor) ?? 0) + 1);
    if (forbidden.has(`${mentee} ${mentor}`))
      faults.push(`${name} and ${mentorId} are both locked and forbidden`);
    if (capacityOf(problem.mentees[mentee]) === 0) faults.push(`mentee ${name} is locked but takes no part`);
  }
  for (const [mentor, count] of held) {
    const places = capacityOf(problem.mentors[mentor]);
    if (count > places) {
      faults.push(
        `mentor ${problem.mentors[mentor].id} is locked to ${count} mentees and has places for ${places}`,
      );
    }
  }
  return faults;
}

/** Answers whether HR forbade a pair of positions. */
export function forbiddenIn(problem: Problem): (mentee: number, mentor: number) => boolean {
  const width = problem.mentors.length;
  const keys = new Set(
    namedPairs(problem, problem.forbidden).map(({ mentee, mentor }) => mentee * width + mentor),
  );
  return (mentee, mentor) => keys.size > 0 && keys.has(mentee * width + mentor);
}
