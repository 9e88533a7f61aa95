import fc from 'fast-check';
import { prospectsOf } from './crowd';
import { isEligible } from './eligibility';
import { namedPairs } from './locks';
import type { Person, Problem } from './problem';
import { rosterOf } from './roster';
import { componentsOf, totalOf, weightsOf } from './score';
import { peopleProblem } from '../test/people-problem';

/** Mentor → score of everybody whom a mentee may meet, asked pair by pair. */
function askedSingly(problem: Problem, mentee: number): Map<number, number> {
  const roster = rosterOf(problem);
  const forbidden = namedPairs(problem, problem.forbidden);
  const found = new Map<number, number>();
  roster.mentors.forEach((mentor, at) => {
    if (!isEligible(roster.mentees[mentee], mentor, roster.rules)) return;
    if (forbidden.some((pair) => pair.mentee === mentee && pair.mentor === at)) return;
    const parts = componentsOf(roster.mentees[mentee], mentor, roster.rules);
    found.set(at, totalOf(parts, weightsOf(problem.weights)));
  });
  return found;
}

const places = (people: readonly Person[]) => Int32Array.from(people.keys());

describe('prospects', () => {
  it('are whom the rules allow, at the scores that the rules give', () => {
    fc.assert(
      fc.property(peopleProblem, (problem) => {
        const order = { menteeAt: places(problem.mentees), mentorAt: places(problem.mentors) };
        const forbidden = namedPairs(problem, problem.forbidden);
        const prospects = prospectsOf(problem, rosterOf(problem), order, forbidden);
        for (const mentee of [...problem.mentees.keys(), 0]) {
          const count = prospects.find(mentee, 0);
          const found = [...prospects.mentor.subarray(0, count)].map(
            (mentor, at) => [mentor, prospects.score[at]] as const,
          );
          expect(new Map(found)).toEqual(askedSingly(problem, mentee));
          expect(count).toBe(new Set(found.map(([mentor]) => mentor)).size);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are those above a score and a price, when asked so', () => {
    fc.assert(
      fc.property(peopleProblem, fc.nat(10_000), fc.array(fc.nat(3000)), (problem, above, prices) => {
        const order = { menteeAt: places(problem.mentees), mentorAt: places(problem.mentors) };
        const prospects = prospectsOf(problem, rosterOf(problem), order, []);
        const priceOf = (mentor: number) => (mentor % 4 === 3 ? Infinity : (prices[mentor] ?? 0) - 500);
        prospects.setPrices(problem.mentors.map((_, mentor) => priceOf(mentor)));
        for (const mentee of problem.mentees.keys()) {
          const count = prospects.find(mentee, above);
          const wanted = [...askedSingly({ ...problem, forbidden: [] }, mentee)].filter(
            ([mentor, score]) => score > above + priceOf(mentor),
          );
          expect([...prospects.mentor.subarray(0, count)].sort()).toEqual(wanted.map(([at]) => at).sort());
        }
      }),
      { numRuns: 300 },
    );
  });
});
