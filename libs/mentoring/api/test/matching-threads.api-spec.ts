import { join } from 'node:path';
import { match, type Problem, proofFaults } from '@obi/matching';
import { MatchingThreads } from '../src/matching/runner/matching-threads';

/** As many mentees as mentors, everybody allowed with everybody, scores that repeat. */
function company(size: number): Problem {
  const cells = Array.from({ length: size * size }, (_, at) => at);
  return {
    mentees: Array.from({ length: size }, (_, at) => ({ id: `e${at}` })),
    mentors: Array.from({ length: size }, (_, at) => ({ id: `r${at}` })),
    pairs: {
      mentee: cells.map((at) => Math.floor(at / size)),
      mentor: cells.map((at) => at % size),
      score: cells.map((at) => 1 + ((at * 7919) % 9973)),
    },
  };
}

const WORKER = join(__dirname, '../../../../dist/api/matching-worker.js');

describe('matching beside the server', () => {
  const runner = new MatchingThreads(WORKER);
  afterAll(() => runner.stop());

  it('answers as matching itself does, and tells how far it is', async () => {
    const problem = company(60);
    const shares: number[] = [];
    const result = await runner.run(problem, { onProgress: ({ share }) => shares.push(share) });
    expect(result).toEqual(match(problem));
    expect(proofFaults(problem, result)).toEqual([]);
    expect(shares.at(0)).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('leaves the server free while it works', async () => {
    let turns = 0;
    const beat = setInterval(() => turns++, 1);
    await runner.run(company(400));
    clearInterval(beat);
    expect(turns).toBeGreaterThan(10);
  });

  it('stops at once when nobody wants the answer any more', async () => {
    const gone = new AbortController();
    const answer = runner.run(company(1200), { signal: gone.signal, onProgress: () => gone.abort() });
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await expect(runner.run(company(2), { signal: gone.signal })).rejects.toBe(gone.signal.reason);
    await expect(runner.run(company(2))).resolves.toMatchObject({ status: 'optimal' });
  });

  it('lets a third wait until one of two is done', async () => {
    const sizes = [150, 150, 2];
    const done: number[] = [];
    await Promise.all(sizes.map((size) => runner.run(company(size)).then(() => done.push(size))));
    expect(done).toHaveLength(3);
    expect(done[0]).toBe(150);
  });

  it('says so when it is ended from outside', async () => {
    const other = new MatchingThreads(WORKER);
    const answer = other.run(company(1200), { onProgress: () => void other.stop() });
    await expect(answer).rejects.toThrow('stopped before it had an answer');
  });
});
