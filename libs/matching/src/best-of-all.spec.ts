import fc from 'fast-check';
import { match } from './match';
import { capacityOf, type Goal, type Problem } from './problem';
import { proofFaults } from './proof';
import type { MatchResult } from './result';

interface Best {
  cardinality: number;
  floor: number;
  score: number;
}

/** The best objective found by trying every way to pair, one mentee after another. */
function bestOfAll(problem: Problem, objective: readonly Goal[]): Best {
  const scores = new Map<string, number>();
  const pairs = problem.pairs ?? { mentee: [], mentor: [], score: [] };
  Array.from(pairs.mentee).forEach((mentee, at) =>
    scores.set(`${mentee} ${pairs.mentor[at]}`, pairs.score[at]),
  );
  const left = problem.mentors.map(capacityOf);
  let best: Best = { cardinality: -1, floor: 0, score: 0 };
  const isBetter = (one: Best, other: Best) => {
    const order = objective.map((goal) => one[goal] - other[goal]);
    return (order.find((difference) => difference !== 0) ?? 0) > 0;
  };
  const tryFrom = (mentee: number, so: Best) => {
    if (mentee === problem.mentees.length) {
      if (isBetter(so, best)) best = so;
      return;
    }
    tryFrom(mentee + 1, so);
    left.forEach((places, mentor) => {
      const score = scores.get(`${mentee} ${mentor}`);
      if (score === undefined || places === 0 || capacityOf(problem.mentees[mentee]) === 0) return;
      left[mentor]--;
      const floor = Math.min(so.floor, score);
      tryFrom(mentee + 1, { cardinality: so.cardinality + 1, floor, score: so.score + score });
      left[mentor]++;
    });
  };
  tryFrom(0, { cardinality: 0, floor: Infinity, score: 0 });
  return best;
}

const tinyProblem = fc
  .record({
    mentees: fc.array(fc.constantFrom(1, 1, 1, 1, 0), { minLength: 1, maxLength: 6 }),
    mentors: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }),
    most: fc.constantFrom(2, 9, 1000),
    listed: fc.array(fc.option(fc.nat(), { freq: 2 }), { minLength: 30, maxLength: 30 }),
    objective: fc.constantFrom<Goal[]>(['cardinality', 'score'], ['cardinality', 'floor', 'score']),
  })
  .map(({ mentees, mentors, most, listed, objective }): Problem => {
    const pairs = listed.flatMap((score, at) => {
      const mentee = at % 6;
      const mentor = Math.floor(at / 6);
      const isThere = score !== null && mentee < mentees.length && mentor < mentors.length;
      return isThere ? [{ mentee, mentor, score: 1 + (score % most) }] : [];
    });
    return {
      objective,
      mentees: mentees.map((capacity, at) => ({ id: `e${at}`, capacity })),
      mentors: mentors.map((capacity, at) => ({ id: `r${at}`, capacity })),
      pairs: {
        mentee: pairs.map(({ mentee }) => mentee),
        mentor: pairs.map(({ mentor }) => mentor),
        score: pairs.map(({ score }) => score),
      },
    };
  });

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
        const { objective, objectiveOrder } = match(problem);
        const best = bestOfAll(problem, objectiveOrder);
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
