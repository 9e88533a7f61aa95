import { join } from 'node:path';
import { match, type Problem, proofFaults } from '@obi/matching';
import { type Attending, MatchingThreads } from '../src/matching/runner/matching-threads';

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
  const threads = new MatchingThreads(WORKER);
  const paired = (problem: Problem, attending?: Attending) =>
    threads.ask('match', { problem, options: {} }, attending);
  afterAll(() => threads.stop());

  it('answers as matching itself does, and tells how far it is', async () => {
    const problem = company(60);
    const shares: number[] = [];
    const result = await paired(problem, { onProgress: ({ share }) => shares.push(share) });
    expect(result).toEqual(match(problem));
    expect(await threads.ask('prove', { problem, answer: result })).toEqual([]);
    expect(shares.at(0)).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('says what is wrong with an answer that is not proven', async () => {
    const problem = company(3);
    const answer = match(problem);
    const pairs = answer.pairs.slice(1);
    expect(await threads.ask('prove', { problem, answer: { ...answer, pairs } })).toEqual(
      proofFaults(problem, { ...answer, pairs }),
    );
  });

  it('leaves the server free while it works', async () => {
    let turns = 0;
    const beat = setInterval(() => turns++, 1);
    await paired(company(400));
    clearInterval(beat);
    expect(turns).toBeGreaterThan(10);
  });

  it('stops at once when nobody wants the answer any more', async () => {
    const gone = new AbortController();
    const answer = paired(company(1200), { signal: gone.signal, onProgress: () => gone.abort() });
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    await expect(paired(company(2), { signal: gone.signal })).rejects.toBe(gone.signal.reason);
    await expect(paired(company(2))).resolves.toMatchObject({ status: 'optimal' });
  });

  it('lets a third wait until one of two is done, and nobody who asks for one mentor', async () => {
    const done: string[] = [];
    const problem = { ...company(2), pairs: undefined, rules: {} };
    await Promise.all([
      ...[150, 150, 2].map((size) => paired(company(size)).then(() => done.push(String(size)))),
      threads.ask('nextBest', { problem, menteeId: 'e0' }).then(() => done.push('one mentor')),
    ]);
    expect(done.filter((one) => one !== 'one mentor').at(0)).toBe('150');
    expect(done).toHaveLength(4);
    expect(threads.count).toBe(3);
  });

  it('keeps a thread for the next one for a while, and then ends it', async () => {
    const brief = new MatchingThreads(WORKER, 200);
    const one = () => brief.ask('match', { problem: company(2), options: {} });
    await one();
    await one();
    expect(brief.count).toBe(1);
    for (let wait = 0; brief.count > 0 && wait < 100; wait++) await new Promise((go) => setTimeout(go, 50));
    expect(brief.count).toBe(0);
    await expect(one()).resolves.toMatchObject({ status: 'optimal' });
    await brief.stop();
  });

  it('hears of an error, and goes on with the next', async () => {
    const broken = { mentees: undefined } as unknown as Problem;
    await expect(paired(broken)).rejects.toThrow();
    await expect(paired(company(2))).resolves.toMatchObject({ status: 'optimal' });
  });

  it('says so when it is ended from outside', async () => {
    const other = new MatchingThreads(WORKER);
    const asked = { problem: company(1200), options: {} };
    const answer = other.ask('match', asked, { onProgress: () => void other.stop() });
    await expect(answer).rejects.toThrow('stopped before it had an answer');
  });
});
