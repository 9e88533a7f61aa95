import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePerson, TestApi } from '@obi/testing/api';

interface Sealer {
  seal(): Promise<number>;
}
interface Verifier {
  verify(): Promise<{
    intact: boolean;
    position?: number;
    entryId?: string | null;
    fault?: string;
    sealed?: number;
    unsealed?: number;
  }>;
}

describe('the audit log', () => {
  let api: TestApi;

  beforeEach(async () => {
    api = await TestApi.open();
    const hr = await makePerson(api, { roles: ['hr'] });
    const person = await makePerson(api);
    for (let n = 0; n < 6; n += 1) {
      await api
        .as(hr.cookie)
        .query('mutation ($id: ID!) { createSignInLink(personId: $id) { path } }', { id: person.id });
    }
    await sealAll();
  });
  afterEach(() => api?.close());

  /** Entries are sealed once no older transaction runs, on the whole server: other specs have some of their own. */
  async function sealAll(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      await api.service<Sealer>('Sealer').seal();
      if ((await verify()).unsealed === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('The sealer did not come to an end');
  }

  const verify = () => api.service<Verifier>('Verifier').verify();

  /** Changes history as only the owner of the database could, around every trigger. */
  async function tamper(table: string, ...statements: string[]): Promise<void> {
    await api.sql(`alter table ${table} disable trigger user`);
    for (const statement of statements) await api.sql(statement);
    await api.sql(`alter table ${table} enable trigger user`);
  }

  it('is intact when nobody touched it, and sealing twice adds nothing', async () => {
    expect(await api.service<Sealer>('Sealer').seal()).toBe(0);
    expect(await verify()).toMatchObject({ intact: true, unsealed: 0 });
  });

  it('finds an entry that was edited', async () => {
    await tamper(
      'audit.entry',
      `update audit.entry set operation = 'x' where id = (select entry_id from audit.seal where position = 3)`,
    );
    expect(await verify()).toMatchObject({ intact: false, position: 3, fault: 'ENTRY_ALTERED' });
  });

  it('finds two entries that changed places', async () => {
    await tamper(
      'audit.seal',
      'alter table audit.seal drop constraint seal_entry_once',
      `update audit.seal s set entry_id = t.entry_id from audit.seal t
       where s.position in (2, 4) and t.position = 6 - s.position`,
    );
    expect(await verify()).toMatchObject({ intact: false, position: 2, fault: 'ENTRY_ALTERED' });
  });

  it('finds an entry that was removed', async () => {
    await tamper('audit.seal', 'delete from audit.seal where position = 3');
    expect(await verify()).toMatchObject({ intact: false, position: 3, fault: 'POSITION_MISSING' });
  });

  it('finds an end that was cut off, because a checkpoint outside the database remembers it', async () => {
    await tamper('audit.seal', 'delete from audit.seal where position > 2');
    expect(await verify()).toMatchObject({ intact: false, position: 3, fault: 'TRUNCATED' });
  });

  it('finds a checkpoint that was forged', async () => {
    const file = join(api.dataDir, 'audit-checkpoints.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/position\\":\d+/, 'position\\":1'));
    expect(await verify()).toMatchObject({ intact: false, fault: 'CHECKPOINT_FORGED' });
  });

  it('tells the checkpoints of another database apart, once its own are found to agree', async () => {
    await tamper('audit.log', 'update audit.log set id = gen_random_uuid()');
    expect(await verify()).toMatchObject({
      intact: false,
      fault: 'ANOTHER_LOG',
      lastAt: expect.stringMatching(/^20/) as string,
    });
    await tamper('audit.entry', `update audit.entry set operation = 'x'`);
    expect(await verify()).toMatchObject({ intact: false, position: 1, fault: 'ENTRY_ALTERED' });
  });

  it('lets nobody rewrite history, neither the application nor the owner of the tables', async () => {
    await expect(api.sql(`update audit.entry set operation = 'x'`)).rejects.toThrow('never changed');
    await expect(api.sql('truncate audit.seal')).rejects.toThrow('never changed');
    await api.sql('set role obi_app');
    await expect(api.sql('delete from audit.entry')).rejects.toThrow('permission denied');
    await api.sql('reset role');
  });
});
