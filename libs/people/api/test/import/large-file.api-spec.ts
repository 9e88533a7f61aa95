import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { csvOf, Importing, someone } from './import-for-specs';

const MB = 1024 * 1024;

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

  /** A company of a few hundred units, eight people under each manager. */
  const file = (people: number, job = 'ST') =>
    csvOf(
      Array.from({ length: people }, (_, n) =>
        someone(100_000 + n, {
          org_l2: `Team ${n % 300}`,
          mgr_emp_no: n === 0 ? '' : 100_000 + Math.floor((n - 1) / 8),
          job_code: `${job}-${n % 40}`,
        }),
      ),
    );

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

  it('of 20,000 people needs as many statements as one of 200, and no memory to speak of', async () => {
    const small = await costOf(200);
    const before = process.memoryUsage().rss;
    const started = Date.now();
    const large = await costOf(20_000);
    const beats = 2 * Math.ceil((Date.now() - started) / 1000);
    const batches = 20;
    expect(large.check).toBeLessThanOrEqual(small.check + beats);
    // Others are told of a thousand people at a time and look at them together.
    expect(large.apply).toBeLessThanOrEqual(small.apply * (batches + 1) + beats);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * MB);
  }, 300_000);

  it('shows how far it is while it runs', async () => {
    const id = await importing.upload(file(20_000, 'XX'));
    await importing.beginCheck(id);
    const seen: { phase: string; total: number; share: number }[] = [];
    for (;;) {
      const { data } = await api.as(hr.cookie).query<{
        peopleImport: { state: string; progress: { phase: string; total: number; share: number } | null };
      }>('query ($id: ID!) { peopleImport(id: $id) { state progress { phase total share ratePerSecond secondsLeft } } }', { id });
      if (data.peopleImport.state !== 'checking') break;
      if (data.peopleImport.progress) seen.push(data.peopleImport.progress);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await importing.see(id)).counts).toMatchObject({ changes: 20_000, joins: 0, leaves: 0 });
    expect(seen.length).toBeGreaterThan(0);
    const shares = seen.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  }, 300_000);
});
