import { TestApi } from '@obi/testing/api';

interface Jobs {
  define(name: string, run: (payload: { id: string }) => Promise<unknown>, options?: object): void;
  send(name: string, payload: object, options?: { key?: string; at?: Date }): Promise<void>;
  start(): void;
  stop(): void;
}

interface Db {
  transaction<Answer>(work: () => Promise<Answer>): Promise<Answer>;
  rows(sql: string, values?: unknown[]): Promise<unknown[]>;
}

describe('jobs', () => {
  let api: TestApi;
  let jobs: Jobs;
  let db: Db;
  let faults = 0;
  const done: string[] = [];

  beforeAll(async () => {
    api = await TestApi.open();
    jobs = api.service<Jobs>('Jobs');
    db = (jobs as unknown as { db: Db }).db;
    jobs.define('spec.note', async ({ id }) => done.push(id));
    jobs.define('spec.keep', async ({ id }) => {
      await db.rows(`insert into people.unit (name, lineage, path) values ($1, '{}', array[$1])`, [id]);
      if (faults-- > 0) throw new Error('Not this time');
    });
  });
  afterAll(() => api?.close());
  beforeEach(() => done.splice(0));

  const unitsCalled = async (name: string) =>
    (await api.sql('select id from people.unit where name = $1', [name])).length;

  it('are done once what sent them is real, and not at all when it is not', async () => {
    await db.transaction(() => jobs.send('spec.note', { id: 'kept' }));
    const broken = db.transaction(async () => {
      await jobs.send('spec.note', { id: 'lost' });
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    await api.jobs.drain();
    expect(done).toEqual(['kept']);
  });

  it('wait once for each key', async () => {
    await jobs.send('spec.note', { id: 'a' }, { key: 'one' });
    await jobs.send('spec.note', { id: 'b' }, { key: 'one' });
    await jobs.send('spec.note', { id: 'c' }, { key: 'two' });
    expect(await api.jobs.drain()).toBe(2);
    expect(done.sort()).toEqual(['a', 'c']);
    await jobs.send('spec.note', { id: 'd' }, { key: 'one' });
    expect(await api.jobs.drain()).toBe(1);
  });

  it('leave nothing behind when they fail, and are tried again later', async () => {
    faults = 1;
    await jobs.send('spec.keep', { id: 'unit of a job' });
    await expect(api.jobs.drain()).rejects.toThrow('Not this time');
    expect(await unitsCalled('unit of a job')).toBe(0);
    expect(await api.jobs.drain()).toBe(0);
    api.clock.advanceDays(1);
    await api.jobs.drain();
    expect(await unitsCalled('unit of a job')).toBe(1);
    const [kept] = await api.sql<{ output: unknown }>(`select output from job.job where name = 'spec.keep'`);
    expect(JSON.stringify(kept)).not.toContain('Not this time');
  });

  it('wait for their time', async () => {
    const at = new Date(api.clock.now().getTime() + 2 * 86_400_000);
    await jobs.send('spec.note', { id: 'later' }, { at });
    expect(await api.jobs.drain()).toBe(0);
    api.clock.advanceDays(3);
    expect(await api.jobs.drain()).toBe(1);
  });

  it('are done by the server itself, each once, with nobody telling it', async () => {
    jobs.start();
    for (let n = 0; n < 20; n += 1) await jobs.send('spec.note', { id: `n${n}` });
    for (let turn = 0; turn < 100 && done.length < 20; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    jobs.stop();
    expect([...done].sort()).toEqual(Array.from({ length: 20 }, (_, n) => `n${n}`).sort());
  });

  it('have tables as the installed library asks for them', async () => {
    const [{ version }] = await api.sql<{ version: number }>('select version from job.version');
    const { pgboss } = jest.requireActual<{ pgboss: { schema: number } }>(
      `${process.cwd()}/node_modules/pg-boss/package.json`,
    );
    expect(version).toBe(pgboss.schema);
  });

  it('know nobody in their tables but the server, which cannot change them', async () => {
    const [{ owner }] = await api.sql<{ owner: boolean }>(
      `select pg_has_role('obi_app', relowner, 'member') as owner from pg_class where oid = 'job.job'::regclass`,
    );
    expect(owner).toBe(false);
  });
});
