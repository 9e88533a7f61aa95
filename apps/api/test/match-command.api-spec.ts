import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MatchOutput, parseProblem, type Problem, proofFaults } from '@obi/matching';

const ROOT = join(__dirname, '../../..');
const INSTANCES = join(ROOT, 'libs/matching/instances');

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command without any company: no database, no settings. */
function obiMatch(input: string, { file = 'dist/cli/match.js', more = [] as string[] } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [join(ROOT, file), 'match', ...more], { env: {} });
  const heard = { out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => (heard.out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (heard.err += part.toString()));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return new Promise((done) => child.on('close', (code) => done({ code, ...heard })));
}

const instance = (name: string) => readFileSync(join(INSTANCES, `${name}.json`), 'utf8');

describe('obi match', () => {
  it('answers on standard output with the proof, and nothing else', async () => {
    const input = instance('co_lock_300');
    const { code, out, err } = await obiMatch(input);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const answer = JSON.parse(out) as MatchOutput;
    const problem = parseProblem(input).problem as Problem;
    expect(answer).toMatchObject({ schema: 'obi-match-output/1', status: 'optimal' });
    expect(proofFaults(problem, answer)).toEqual([]);
    expect(await obiMatch(input, { file: 'dist/cli/main.js' })).toEqual({ code, out, err });
  });

  it('ends with 2 and a line for each fault of an input that makes no sense', async () => {
    expect(await obiMatch('{"mentees":[]')).toEqual({ code: 2, out: '', err: 'input: is not JSON\n' });
    const faulty = await obiMatch('{"schema":"obi-match-input/1","mentees":[{"id":7}]}');
    expect(faulty).toMatchObject({ code: 2, out: '' });
    expect(faulty.err.trim().split('\n')).toHaveLength(2);
    expect(await obiMatch('', { more: ['fast'] })).toMatchObject({ code: 2, out: '' });
  });

  it('ends with 3 when locked pairs contradict one another, and says which', async () => {
    const people = { mentees: [{ id: 'ana' }, { id: 'ben' }], mentors: [{ id: 'kim' }] };
    const locked = [
      ['ana', 'kim'],
      ['ben', 'kim'],
    ];
    const pairs = { mentee: [0, 1], mentor: [0, 0], score: [3, 4] };
    const { code, out, err } = await obiMatch(
      JSON.stringify({ schema: 'obi-match-input/1', ...people, pairs, locked }),
    );
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ status: 'infeasible-locks', pairs: [] });
    expect(err).toBe('locks: mentor kim is locked to 2 mentees and has places for 1\n');
  });
});
