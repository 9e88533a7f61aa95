import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { type Cells, csvOf, HEADINGS, Importing, someone } from './import-for-specs';

const COMMAND_LINE = join(__dirname, '../../../../../dist/cli/main.js');
const PEOPLE = 4_000;

/** So little that the rows of the wide file do not fit into it: whoever holds them all ends the process. */
const HEAP_MB = 72;
const WIDE_ROWS = 16_000;
const REMARKS = Array.from({ length: 20 }, (_, n) => `remark ${n}`);
/** As long as a cell may be that is kept with the person. */
const REMARK = 'x'.repeat(199);

describe('a large file', () => {
  let api: TestApi;
  let hr: PersonMade;
  let importing: Importing;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
    importing = new Importing(api, hr.cookie);
  });
  afterAll(() => api?.close());

  /** A company of a few dozen units, eight people under each manager. */
  const file = (people: number, job = 'ST') =>
    csvOf(Array.from({ length: people }, (_, n) => ({ ...placed(n), job_code: `${job}-${n % 40}` })));

  const placed = (n: number): Cells =>
    someone(100_000 + n, {
      org_l2: `Team ${n % 60}`,
      mgr_emp_no: n === 0 ? '' : 100_000 + Math.floor((n - 1) / 8),
    });

  async function costOf(people: number, job?: string): Promise<{ check: number; apply: number }> {
    const id = await importing.upload(file(people, job));
    const check = await api.statementsOf(async () => {
      await importing.beginCheck(id);
      await ended(id);
    });
    const apply = await api.statementsOf(async () => {
      await importing.beginApply(id);
      await ended(id);
    });
    expect(await importing.see(id)).toMatchObject({ state: 'applied', counts: { rows: people, faulty: 0 } });
    return { check, apply };
  }

  /** Waits without asking the server, so that its statements are not counted. */
  async function ended(id: string): Promise<void> {
    for (let state = ''; state !== 'checked' && state !== 'applied' && state !== 'failed';) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      state =
        (await api.sql<{ state: string }>('select state from people.import where id = $1', [id]))[0]?.state ??
        '';
    }
  }

  it('of 4,000 people needs as many statements as one of 200', async () => {
    const small = await costOf(200);
    const started = Date.now();
    const large = await costOf(PEOPLE);
    const beats = 2 * Math.ceil((Date.now() - started) / 1000);
    const batches = PEOPLE / 1_000;
    expect(large.check).toBeLessThanOrEqual(small.check + beats);
    // Others are told of a thousand people at a time and look at them together.
    expect(large.apply).toBeLessThanOrEqual(small.apply * (batches + 1) + beats);
  }, 60_000);

  it('shows how far it is while it runs', async () => {
    const id = await importing.upload(file(PEOPLE, 'XX'));
    await importing.beginCheck(id);
    const seen: { phase: string; total: number; share: number }[] = [];
    for (;;) {
      const { data } = await api.as(hr.cookie).query<{
        peopleImport: { state: string; progress: { phase: string; total: number; share: number } | null };
      }>('query ($id: ID!) { peopleImport(id: $id) { state progress { phase total share ratePerSecond secondsLeft } } }', { id });
      if (data.peopleImport.state !== 'checking') break;
      if (data.peopleImport.progress) seen.push(data.peopleImport.progress);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect((await importing.see(id)).counts).toMatchObject({ changes: PEOPLE, joins: 0, leaves: 0 });
    expect(seen.length).toBeGreaterThan(0);
    const shares = seen.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  }, 60_000);

  it('is checked and applied in less memory than its rows take', async () => {
    const path = join(api.dataDir, 'wide.csv');
    const remarks = Object.fromEntries(REMARKS.map((remark) => [remark, REMARK]));
    const rows = Array.from({ length: WIDE_ROWS }, (_, n) => ({ ...placed(n), ...remarks }));
    writeFileSync(path, csvOf(rows, [...HEADINGS, ...REMARKS]));
    const done = await inLittleMemory('people', 'import', path, '--json');
    expect({ code: done.code, err: done.err.slice(0, 500) }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(done.out)).toMatchObject({ applied: true, counts: { rows: WIDE_ROWS, faulty: 0 } });
  }, 240_000);

  function inLittleMemory(...args: string[]): Promise<{ code: unknown; out: string; err: string }> {
    const env = { ...process.env, DATABASE_URL: api.databaseUrl, OBI_DATA_DIR: api.dataDir };
    const limit = `--max-old-space-size=${HEAP_MB}`;
    return new Promise((resolve) => {
      execFile(process.execPath, [limit, COMMAND_LINE, ...args], { env }, (error, out, err) =>
        resolve({ code: error ? (error.signal ?? error.code) : 0, out, err }),
      );
    });
  }
});
