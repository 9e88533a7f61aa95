import fc from 'fast-check';
import { bestWay, tinyProblem } from '../test/every-way';
import { match } from './match';
import { capacityOf, type Problem } from './problem';
import { proofFaults } from './proof';
import type { MatchResult } from './result';

/** The same problem with its rows and listed pairs in another order. */
function shuffled(problem: Problem, seed: number): Problem {
  const orderOf = (count: number) =>
    Array.from({ length: count }, (_, at) => at).sort(
      (a, b) => (((a + 1) * seed) % 101) - (((b + 1) * seed) % 101) || a - b,
    );
  const mentees = orderOf(problem.mentees.length);
  const mentors = orderOf(problem.mentors.length);
  const pairs = problem.pairs ?? { mentee: [], mentor: [], score: [] };
  const order = orderOf(pairs.mentee.length);
  return {
    ...problem,
    mentees: mentees.map((at) => problem.mentees[at]),
    mentors: mentors.map((at) => problem.mentors[at]),
    pairs: {
      mentee: order.map((at) => mentees.indexOf(pairs.mentee[at])),
      mentor: order.map((at) => mentors.indexOf(pairs.mentor[at])),
      score: order.map((at) => pairs.score[at]),
    },
  };
}

/** Mentees who share a witness have, together, fewer places open to them than they are. */
function isTrueWitness(problem: Problem, { unmatched }: MatchResult): boolean {
  const pairs = problem.pairs ?? { mentee: [], mentor: [], score: [] };
  return unmatched.every(({ mentee, witness }) => {
    if (!witness) return true;
    const open = new Set<number>();
    Array.from(pairs.mentee).forEach((at, pair) => {
      if (witness.mentees.includes(problem.mentees[at].id)) open.add(pairs.mentor[pair]);
    });
    const places = [...open].reduce((sum, mentor) => sum + capacityOf(problem.mentors[mentor]), 0);
    return witness.mentees.includes(mentee) && places < witness.mentees.length && places === witness.places;
  });
}

describe('against every way to pair a few people', () => {
  it('finds the best objective, in its order', () => {
    fc.assert(
      fc.property(tinyProblem, (problem) => {
        const { objective } = match(problem);
        const best = bestWay(problem);
        expect(objective.cardinality).toBe(best.cardinality);
        expect(objective.score).toBe(best.score);
        if (objective.floor !== undefined) expect(objective.floor).toBe(best.floor);
      }),
      { numRuns: 400 },
    );
  });

  it('proves it, and gives true reasons for going without', () => {
    fc.assert(
      fc.property(tinyProblem, (problem) => {
        const result = match(problem);
        expect(proofFaults(problem, result)).toEqual([]);
        expect(isTrueWitness(problem, result)).toBe(true);
        expect(result.pairs.length + result.unmatched.length).toBe(problem.mentees.length);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same pairs and reasons whatever the order of rows', () => {
    fc.assert(
      fc.property(tinyProblem, fc.integer({ min: 1, max: 100 }), (problem, seed) => {
        const { certificate: one, ...result } = match(problem);
        const { certificate: other, ...again } = match(shuffled(problem, seed));
        expect(again).toEqual(result);
        expect([...other.dualMentor].sort()).toEqual([...one.dualMentor].sort());
      }),
      { numRuns: 300 },
    );
  });

  it('serves one more when a contended mentor gives one more place', () => {
    fc.assert(
      fc.property(tinyProblem, (problem) => {
        const { unmatched, objective } = match(problem);
        for (const { changes } of unmatched) {
          for (const id of changes.flatMap(({ mentors }) => mentors)) {
            const mentors = problem.mentors.map((mentor) =>
              mentor.id === id ? { id, capacity: capacityOf(mentor) + 1 } : mentor,
            );
            expect(match({ ...problem, mentors }).objective.cardinality).toBe(objective.cardinality + 1);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
