import fc from 'fast-check';
import { soundProblem } from '../test/people-problem';
import { allEligible } from './all-eligible';
import { match } from './match';
import type { Problem } from './problem';

describe('a problem without its people', () => {
  it('comes to the same as the one with them', () => {
    fc.assert(
      fc.property(soundProblem, ({ mentees, mentors, objective, ...more }) => {
        const whole: Problem = { mentees, mentors, objective, ...more };
        const bare = ({ id, capacity, optOut }: Problem['mentees'][number]) => ({
          id,
          capacity: optOut ? 0 : capacity,
        });
        const pairs = allEligible(whole, Infinity);
        const listed: Problem = { mentees: mentees.map(bare), mentors: mentors.map(bare), objective, pairs };
        const [one, other] = [match(whole), match(listed)];
        expect(other.objective).toEqual(one.objective);
        expect(other.pairs.map(({ mentee, mentor, score }) => [mentee, mentor, score])).toEqual(
          one.pairs.map(({ mentee, mentor, score }) => [mentee, mentor, score]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is not written down when there are too many pairs', () => {
    const ids = (prefix: string) => Array.from({ length: 4 }, (_, at) => ({ id: `${prefix}${at}` }));
    const cells = Array.from({ length: 16 }, (_, at) => at);
    const problem: Problem = {
      ...{ mentees: ids('e'), mentors: ids('r') },
      pairs: {
        mentee: cells.map((at) => at >> 2),
        mentor: cells.map((at) => at & 3),
        score: cells.map(() => 1),
      },
    };
    expect(allEligible(problem, 15)).toBeUndefined();
    expect(allEligible(problem, 16)?.mentee).toHaveLength(16);
  });
});
