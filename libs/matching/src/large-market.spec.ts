import fc from 'fast-check';
import { peopleProblem } from '../test/people-problem';
import { isEligible } from './eligibility';
import { forbiddenIn } from './locks';
import { match } from './match';
import { capacityOf, type Problem } from './problem';
import { proofFaults } from './proof';
import type { MatchResult } from './result';
import { rosterOf } from './roster';

/** Mentees who share a witness have, together, fewer places open to them than they are, over all pairs. */
function isTrueWitness(problem: Problem, { unmatched }: MatchResult): boolean {
  const { mentees, mentors, rules } = rosterOf(problem);
  const isForbidden = forbiddenIn(problem);
  return unmatched.every(({ mentee, reason, witness }) => {
    if (!witness) return reason !== 'CONTENDED';
    const competing = problem.mentees.flatMap(({ id }, at) => (witness.mentees.includes(id) ? [at] : []));
    const open = problem.mentors.filter((_, mentor) =>
      competing.some((at) => isEligible(mentees[at], mentors[mentor], rules) && !isForbidden(at, mentor)),
    );
    const places = open.reduce((sum, mentor) => sum + capacityOf(mentor), 0);
    return witness.mentees.includes(mentee) && places < competing.length && places === witness.places;
  });
}

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
        expect(isTrueWitness(problem, found)).toBe(true);
        const barred = ({ unmatched }: MatchResult) =>
          unmatched
            .filter(({ reason }) => reason !== 'CONTENDED')
            .map(({ mentee, codes }) => [mentee, codes]);
        expect(barred(found)).toEqual(barred(written));
      }),
      { numRuns: 600 },
    );
  });

  it('has the same pairs whatever the order of rows', () => {
    fc.assert(
      fc.property(peopleProblem, fc.integer({ min: 1, max: 3 }), (problem, listed) => {
        const other = {
          ...problem,
          mentees: [...problem.mentees].reverse(),
          mentors: [...problem.mentors].reverse(),
        };
        const one = match(problem, { writtenDown: 0, listed });
        const again = match(other, { writtenDown: 0, listed });
        expect(again.pairs).toEqual(one.pairs);
        expect(again.unmatched).toEqual(one.unmatched);
        expect(again.certificate.dualMentor).toEqual([...one.certificate.dualMentor].reverse());
      }),
      { numRuns: 300 },
    );
  });
});
