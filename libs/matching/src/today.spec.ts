import fc from 'fast-check';
import { bestWay, someToday, tinyProblem } from '../test/every-way';
import { peopleProblem } from '../test/people-problem';
import { match } from './match';
import type { IdPair, Problem } from './problem';
import { proofFaults } from './proof';

const pairsOf = (problem: Problem): IdPair[] =>
  match(problem).pairs.map(({ mentee, mentor }) => [mentee, mentor]);

describe('pairing again', () => {
  it('keeps the most of today’s pairs that any best answer keeps, and proves the best', () => {
    fc.assert(
      fc.property(tinyProblem, someToday, (tiny, today) => {
        const problem = { ...tiny, today };
        const result = match(problem);
        const best = bestWay(problem);
        expect(result.objective).toMatchObject({ cardinality: best.cardinality, score: best.score });
        expect(result.today?.kept).toBe(best.kept);
        expect(result.pairs.filter(({ kept }) => kept)).toHaveLength(best.kept);
        expect(proofFaults(problem, result)).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('changes as little as possible when one mentee joins', () => {
    fc.assert(
      fc.property(tinyProblem, (whole) => {
        const newcomer = whole.mentees[whole.mentees.length - 1].id;
        const before = { ...whole, forbidden: whole.mentors.map(({ id }): IdPair => [newcomer, id]) };
        const problem = { ...whole, today: { pairs: pairsOf(before) } };
        const result = match(problem);
        const best = bestWay(problem);
        expect(result.objective).toEqual(match(whole).objective);
        expect(result.today).toEqual({ kept: best.kept, of: problem.today.pairs.length });
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing when nothing changed', () => {
    fc.assert(
      fc.property(tinyProblem, (problem) => {
        const pairs = pairsOf(problem);
        expect(pairsOf({ ...problem, today: { pairs } })).toEqual(pairs);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps as many in a market that is never written down', () => {
    fc.assert(
      fc.property(peopleProblem, someToday, fc.integer({ min: 1, max: 3 }), (people, today, listed) => {
        const problem = { ...people, today };
        const written = match(problem);
        const found = match(problem, { writtenDown: 0, listed });
        expect(found.objective).toEqual(written.objective);
        expect(found.today).toEqual(written.today);
        expect(proofFaults(problem, found)).toEqual([]);
        expect(proofFaults(problem, written)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps no fewer pairs, at no higher total, with a higher bonus', () => {
    fc.assert(
      fc.property(tinyProblem, someToday, (tiny, { pairs }) => {
        const results = [0, 1, 20, 500, 5000].map((bonus) => match({ ...tiny, today: { pairs, bonus } }));
        const kept = results.map(({ today }) => today?.kept ?? 0);
        const totals = results.map(({ objective }) => objective.score);
        expect(kept).toEqual([...kept].sort((a, b) => a - b));
        expect(totals).toEqual([...totals].sort((a, b) => b - a));
      }),
      { numRuns: 150 },
    );
  });
});
