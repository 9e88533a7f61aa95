import fc from 'fast-check';
import { soundProblem } from '../test/people-problem';
import { tinyProblem } from '../test/every-way';
import { contentionOf } from './contention-of';
import { exclusionsOf } from './eligibility';
import { match } from './match';
import { capacityOf, type Problem } from './problem';

/** Whom a mentee may meet who has a place, asked one by one. */
function mayMeet(problem: Problem, menteeId: string): string[] {
  const forbidden = new Set((problem.forbidden ?? []).map((pair) => pair.join(' ')));
  return problem.mentors.flatMap((mentor, j) => {
    const i = problem.mentees.findIndex(({ id }) => id === menteeId);
    const isAllowed = problem.pairs
      ? Array.from(problem.pairs.mentee).some((one, at) => one === i && problem.pairs?.mentor[at] === j)
      : exclusionsOf(problem.mentees[i], mentor, problem).length === 0;
    return isAllowed && capacityOf(mentor) > 0 && !forbidden.has(`${menteeId} ${mentor.id}`)
      ? [mentor.id]
      : [];
  });
}

function isTrueOf(problem: Problem): void {
  const { pairs, unmatched } = match(problem);
  const contention = contentionOf(problem, pairs);
  const without = unmatched.filter(({ reason }) => reason === 'CONTENDED').map(({ mentee }) => mentee);
  expect(contention === undefined).toBe(without.length === 0);
  if (!contention) return;
  expect(contention.mentees).toEqual(expect.arrayContaining(without));
  const wanted = new Set(contention.mentees.flatMap((mentee) => mayMeet(problem, mentee)));
  expect([...wanted].sort()).toEqual(contention.mentors);
  const places = problem.mentors.filter(({ id }) => wanted.has(id)).map(capacityOf);
  expect(contention.places).toBe(places.reduce((sum, count) => sum + count, 0));
  expect(contention.places).toBe(contention.mentees.length - without.length);
}

describe('who competes, told from the pairs alone', () => {
  it('is more mentees than places among all who may meet them', () => {
    fc.assert(fc.property(soundProblem, isTrueOf), { numRuns: 300 });
    fc.assert(fc.property(tinyProblem, isTrueOf), { numRuns: 300 });
  });

  it('leaves out who is locked, and the places that they take', () => {
    const people = (ids: string) => [...ids].map((id) => ({ id }));
    const problem: Problem = {
      mentees: people('abc'),
      mentors: people('xy'),
      pairs: { mentee: [0, 1, 1, 2], mentor: [0, 0, 1, 1], score: [5, 5, 5, 5] },
      locked: [['a', 'x']],
    };
    expect(contentionOf(problem, match(problem).pairs)).toEqual({
      mentees: ['b', 'c'],
      mentors: ['y'],
      places: 1,
    });
  });
});
