import fc from 'fast-check';
import { peopleProblem } from '../test/people-problem';
import { match } from './match';
import { proofFaults } from './proof';

describe('a market that is never written down', () => {
  it('has the same best answer as one that is, and a proof over all pairs', () => {
    fc.assert(
      fc.property(peopleProblem, fc.integer({ min: 1, max: 3 }), (problem, listed) => {
        const found = match(problem, { writtenDown: 0, listed });
        const written = match(problem);
        expect(found.objective).toEqual(written.objective);
        expect(found.stability === undefined).toBe(written.stability === undefined);
        expect(proofFaults(problem, found)).toEqual([]);
        expect(proofFaults(problem, written)).toEqual([]);
        const reasons = found.unmatched.map(({ mentee, reason, codes }) => ({ mentee, reason, codes }));
        expect(reasons).toHaveLength(written.unmatched.length);
      }),
      { numRuns: 500 },
    );
  });
});
