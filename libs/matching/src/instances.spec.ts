import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { match } from './match';
import { parseProblem } from './parse-problem';
import type { Goal, Problem } from './problem';
import { proofFaults } from './proof';

const folder = join(__dirname, '../instances');
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));

interface Optimum {
  readonly cardinality: number;
  readonly score: number;
  readonly floor: number;
  readonly floorScore: number;
}

const optima = Object.entries(read('optima') as Record<string, Optimum>);

function problemOf(name: string, objective: readonly Goal[]): Problem {
  const { problem, faults } = parseProblem(read(name));
  if (!problem) throw new Error(faults.join('\n'));
  return { ...problem, objective };
}

describe('problems whose optimum is known', () => {
  it.each(optima)('%s: the highest total among those that serve the most', (name, best) => {
    const problem = problemOf(name, ['cardinality', 'score']);
    const result = match(problem);
    expect(result.objective).toEqual({ cardinality: best.cardinality, score: best.score });
    expect(proofFaults(problem, result)).toEqual([]);
  });

  it.each(optima)('%s: the highest worst pair first', (name, best) => {
    const problem = problemOf(name, ['cardinality', 'floor', 'score']);
    const result = match(problem);
    expect(result.objective).toEqual({
      cardinality: best.cardinality,
      floor: best.floor,
      score: best.floorScore,
    });
    expect(proofFaults(problem, result)).toEqual([]);
  });

  it('scores people by the rules as the contract does', () => {
    const problem = problemOf('profile_mini', ['cardinality', 'score']);
    const result = match(problem);
    expect(result.objective).toEqual({ cardinality: 2, score: 14856 });
    expect(proofFaults(problem, result)).toEqual([]);
  });
});
