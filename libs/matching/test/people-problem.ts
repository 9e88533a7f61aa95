import fc from 'fast-check';
import type { Person, Problem } from '../src/problem';

const some = <T>(values: readonly T[], most: number) =>
  fc.subarray([...values], { maxLength: Math.min(most, values.length) });

const DAYS = [0, 1440, 8640];
const hours = fc
  .array(fc.tuple(fc.constantFrom(...DAYS), fc.nat(40), fc.integer({ min: 0, max: 60 })), { maxLength: 3 })
  .map((spans) => spans.map(([day, from, length]) => [day + 30 * from, day + 30 * (from + length)] as const));

const ids = ['e0', 'e1', 'e2', 'e3', 'r0', 'r1', 'r2', 'r3', 'r4', 'both', 'boss'];

const person = fc.record(
  {
    optOut: fc.constantFrom(false, false, false, true),
    managerId: fc.constantFrom(...ids, null),
    grade: fc.integer({ min: 1, max: 4 }),
    unit: fc.constantFrom('sales', 'legal', null),
    dept: fc.constantFrom('a', 'b'),
    location: fc.constantFrom('Rome', 'Oslo'),
    languages: some(['de', 'en', 'fr'], 3),
    availability: hours,
    goals: fc.array(
      fc.record({ skill: fc.constantFrom('ai', 'posts', 'film'), weight: fc.constantFrom(1, 2, 3, 4000) }),
      { maxLength: 3 },
    ),
    skills: fc.dictionary(fc.constantFrom('ai', 'posts', 'film'), fc.nat(4), { maxKeys: 3 }),
    offers: some(['money', 'career', 'law'], 3),
    wishes: some(['money', 'career', 'law'], 3),
    preferences: some(ids, 3),
    affinities: some(['parents'], 1),
    affinityRequired: fc.constantFrom([], [], [], ['parents']),
  },
  { requiredKeys: ['grade'] },
);

const idPair = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids));
const named = (list: readonly (readonly [string, string])[], problem: Problem) =>
  list.filter(
    ([mentee, mentor]) =>
      problem.mentees.some(({ id }) => id === mentee) && problem.mentors.some(({ id }) => id === mentor),
  );

/** A few people with whatever people may say, under rules of all kinds. */
export const peopleProblem: fc.Arbitrary<Problem> = fc
  .record({
    mentees: fc.array(person, { minLength: 1, maxLength: 5 }),
    mentors: fc.array(fc.tuple(person, fc.nat(3)), { minLength: 1, maxLength: 6 }),
    isBoth: fc.boolean(),
    rules: fc.record(
      {
        minGradeGap: fc.integer({ min: -2, max: 1 }),
        maxGradeGap: fc.integer({ min: 1, max: 9 }),
        minOverlapMinutes: fc.constantFrom(0, 30, 90),
        targetOverlapMinutes: fc.constantFrom(60, 300),
        sameManagerForbidden: fc.boolean(),
        sameLocationRequired: fc.constantFrom(false, false, true),
        minGoalCoverage: fc.constantFrom(0, 0, 2500),
        allowPrevious: fc.boolean(),
      },
      { requiredKeys: ['minGradeGap', 'minOverlapMinutes'] },
    ),
    weights: fc.record({ goals: fc.nat(60), crossSilo: fc.integer({ min: 1, max: 20 }) }),
    conflicts: fc.array(idPair, { maxLength: 3 }),
    previousPairs: fc.array(idPair, { maxLength: 3 }),
    forbidden: fc.array(idPair, { maxLength: 3 }),
    objective: fc.constantFrom<Problem['objective']>(
      ['cardinality', 'score'],
      ['cardinality', 'floor', 'score'],
    ),
  })
  .map(({ isBoth, forbidden, ...problem }) => {
    const id = (prefix: string, at: number) => (isBoth && at === 0 ? 'both' : `${prefix}${at}`);
    const mentees: Person[] = problem.mentees.map((one, at) => ({ ...one, id: id('e', at) }));
    const mentors: Person[] = problem.mentors.map(([one, capacity], at) => ({
      ...one,
      capacity,
      id: id('r', at),
    }));
    const whole = { ...problem, mentees, mentors };
    return { ...whole, forbidden: named(forbidden, whole) };
  });

/** The same, but who takes part on both sides says the same of their manager twice, as the people of a company do. */
export const soundProblem = peopleProblem.map((problem): Problem => {
  const managers = new Map(problem.mentees.map(({ id, managerId }) => [id, managerId]));
  const mentors = problem.mentors.map((mentor) =>
    managers.has(mentor.id) ? { ...mentor, managerId: managers.get(mentor.id) } : mentor,
  );
  return { ...problem, mentors };
});
