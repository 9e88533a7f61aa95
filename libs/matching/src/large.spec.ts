import { match } from './match';
import type { Problem } from './problem';
import { proofFaults } from './proof';

/** Every second of 2,000 × 2,000 pairs; scores repeat a pattern, so that many are equal and many are close. */
function company(size: number, scoreOf: (mentee: number, mentor: number) => number): Problem {
  const mentee: number[] = [];
  const mentor: number[] = [];
  const score: number[] = [];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if ((i * 31 + j * 17) % 97 < 45) continue;
      mentee.push(i);
      mentor.push(j);
      score.push(scoreOf(i, j));
    }
  }
  return {
    mentees: Array.from({ length: size }, (_, at) => ({ id: `e${at}` })),
    mentors: Array.from({ length: size }, (_, at) => ({ id: `r${at}`, capacity: 1 + (at % 2) })),
    pairs: { mentee, mentor, score },
  };
}

describe('a company of two thousand mentees and two thousand mentors', () => {
  it('is paired to the optimum with over two million eligible pairs', () => {
    const problem = company(2000, (i, j) => 1 + (((i * 7919) ^ (j * 104729)) % 9973));
    const result = match(problem);
    expect(result.objective.cardinality).toBe(2000);
    expect(proofFaults(problem, result)).toEqual([]);
  });

  it('is paired to the optimum where all prefer the same mentors', () => {
    const problem = company(600, (i, j) => 1 + 15 * j + ((i * 13 + j * 7) % 50));
    expect(proofFaults(problem, match(problem))).toEqual([]);
  });
});
