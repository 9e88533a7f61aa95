import fc from 'fast-check';
import { peopleProblem } from '../test/people-problem';
import { match } from './match';
import { mostServable } from './most-served';

describe('how many could be served', () => {
  it('is as many as a matching serves, however few prospects are listed first', () => {
    fc.assert(
      fc.property(peopleProblem, fc.integer({ min: 1, max: 4 }), (problem, listed) => {
        expect(mostServable(problem, listed)).toBe(match(problem).objective.cardinality);
      }),
      { numRuns: 400 },
    );
  });

  it('counts locked pairs, and nobody where locks contradict one another', () => {
    const person = (id: string, grade: number) => ({ id, grade, languages: ['en'] });
    const problem = {
      mentees: [person('e1', 1), person('e2', 9)],
      mentors: [person('m1', 3)],
      rules: { minOverlapMinutes: 0 },
    };
    expect(mostServable(problem)).toBe(1);
    expect(mostServable({ ...problem, locked: [['e1', 'm1']] })).toBe(1);
    const twice = [
      ['e1', 'm1'],
      ['e2', 'm1'],
    ] as const;
    expect(mostServable({ ...problem, locked: twice })).toBe(0);
  });
});
