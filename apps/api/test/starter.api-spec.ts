import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { TestApi } from '@obi/testing/api';

const MAIN = join(__dirname, '../../..', 'dist/api/main.js');

describe('what a company starts with', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.open();
  });
  afterAll(() => api?.close());

  const start = () =>
    execFileSync(process.execPath, [MAIN, '--prepare'], {
      env: { ...process.env, DATABASE_URL: api.databaseUrl },
    });

  const modules = () =>
    api.sql<{ module: string; position: number; published_at: Date }>(
      `select v.module, m.position, v.published_at from curriculum.module m
       join curriculum.module_version v on v.module = m.key and v.version = m.version order by 1`,
    );

  /** As if this company had begun before the module came with Obi. */
  async function forget(module: string): Promise<void> {
    await api.sql('alter table curriculum.module_version disable trigger user');
    await api.sql('delete from curriculum.module_version where module = $1', [module]);
    await api.sql('delete from curriculum.module where key = $1', [module]);
    await api.sql('alter table curriculum.module_version enable trigger user');
  }

  it('holds a module for every belt that modules teach', async () => {
    const belts = await api.sql(
      `select belt, count(*)::int as modules from curriculum.module group by belt order by belt`,
    );
    expect(belts).toEqual([
      // The seventh of blue teaches a clause that the first version of the guide does not have.
      { belt: 'blue', modules: 6 },
      { belt: 'green', modules: 6 },
      { belt: 'orange', modules: 6 },
      { belt: 'white', modules: 6 },
      { belt: 'yellow', modules: 6 },
    ]);
  });

  it('reaches a company that began earlier: a new module is added, what it has stays', async () => {
    const before = await modules();
    await forget('orange.saying-sorry');
    await api.sql(`update curriculum.module set position = 9 where key = 'orange.before-you-reply'`);
    start();
    const after = await modules();
    expect(after.map(({ module }) => module)).toEqual(before.map(({ module }) => module));
    const changed = after.filter(
      (one, n) => one.published_at.getTime() !== before[n]?.published_at.getTime(),
    );
    expect(changed.map(({ module }) => module)).toEqual(['orange.saying-sorry']);
    expect(after.find(({ module }) => module === 'orange.before-you-reply')?.position).toBe(9);
  }, 60_000);

  it('never brings back a module that the company retired', async () => {
    await api.sql(`update curriculum.module set retired_on = current_date where key = 'orange.saying-sorry'`);
    start();
    const [retired] = await api.sql(
      `select retired_on is not null as is_retired from curriculum.module where key = 'orange.saying-sorry'`,
    );
    expect(retired).toEqual({ is_retired: true });
  }, 60_000);
});
