import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePerson, TestApi } from '@obi/testing/api';

const ROOT = join(__dirname, '../../..');

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

describe('the command line', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.open();
  });
  afterAll(() => api?.close());

  /** Runs it beside a server that runs. */
  function obi(...args: string[]): Promise<Ended> {
    const env = { ...process.env, DATABASE_URL: api.databaseUrl, OBI_DATA_DIR: api.dataDir };
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [join(ROOT, 'dist/cli/main.js'), ...args],
        { env, cwd: api.dataDir },
        (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }),
      );
    });
  }

  function file(name: string, rows: string[]): string {
    const path = join(api.dataDir, name);
    writeFileSync(path, ['nr,name,email,unit,manager', ...rows, ''].join('\n'));
    return path;
  }

  const people = (from: number, to: number) =>
    Array.from(
      { length: to - from + 1 },
      (_, n) => `${from + n},Ana ${from + n},a${from + n}@x.example,Sales,`,
    );

  it('tells what there is, and what it does not know', async () => {
    expect(await obi('help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('people import FILE') as string,
    });
    expect(await obi('people', 'dance')).toMatchObject({ code: 2, out: '' });
    expect(await obi('people', 'import')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^Usage: people import/) as string,
    });
    expect((await obi('people', 'import', 'x', '--fast')).code).toBe(2);
  }, 60_000);

  it('imports a file, tells what a dry run would do, and asks before many leave', async () => {
    const first = file('a.csv', people(1, 20));
    const dry = await obi('people', 'import', first, '--dry-run');
    expect(dry).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing has been written') as string,
    });
    expect(await api.sql('select from people.person where imported')).toHaveLength(0);
    const done = await obi('people', 'import', first, '--json');
    expect(JSON.parse(done.out)).toMatchObject({ applied: true, counts: { joins: 20, faulty: 0 } });
    const fewer = file('b.csv', people(3, 20));
    const asked = await obi('people', 'import', fewer);
    expect(asked).toMatchObject({ code: 1, out: '' });
    expect(asked.err).toContain('2 of 20 people would lose access. Nothing was written');
    expect((await obi('people', 'import', fewer, '--confirm-leaves', '2')).code).toBe(0);
    const belts = await api.sql(
      `select from belts.certification c join people.person p on p.id = c.person_id where p.imported`,
    );
    expect(belts.length).toBeGreaterThan(0);
  }, 60_000);

  it('brings faulty rows back as a file and says so by its exit code', async () => {
    const path = file('c.csv', [...people(3, 20), '30,Ana 30,no address,Sales,Nobody']);
    const done = await obi('people', 'import', path);
    expect(done.code).toBe(1);
    expect(done.out).toContain('Not a complete email address.');
    expect(readFileSync(join(api.dataDir, 'c.faulty.csv'), 'utf8')).toContain(
      '30,Ana 30,no address,Sales,Nobody,20,',
    );
  }, 60_000);

  it('reads a mapping, and says what is wrong with one', async () => {
    const path = file('d.csv', people(3, 20));
    const mapping = join(api.dataDir, 'mapping.json');
    writeFileSync(mapping, JSON.stringify({ columns: [{ header: 'nr', field: 'number' }] }));
    const refused = await obi('people', 'import', path, '--mapping', mapping);
    expect(refused).toMatchObject({
      code: 1,
      err: expect.stringContaining('columns[0].field: use one of') as string,
    });
    const columns = [
      { header: 'nr', field: 'personId' },
      { header: 'name', field: 'fullName' },
    ];
    writeFileSync(mapping, JSON.stringify({ columns }));
    const done = await obi('people', 'import', path, '--mapping', mapping, '--json');
    expect(JSON.parse(done.out)).toMatchObject({ counts: { unchanged: 18, leaves: 0 } });
  }, 60_000);

  it('reads a file as its mapping says', async () => {
    const path = join(api.dataDir, 'e.csv');
    writeFileSync(path, 'nr;name;place\n900;Åsa;Malmö, Köln\n901;Bo;Köln, Malmö\n');
    const mapping = join(api.dataDir, 'semicolons.json');
    const columns = [
      { header: 'nr', field: 'personId' },
      { header: 'name', field: 'fullName' },
      { header: 'place', field: 'location' },
    ];
    writeFileSync(mapping, JSON.stringify({ columns, delimiter: ';', encoding: 'windows-1252' }));
    const done = await obi('people', 'import', path, '--mapping', mapping, '--dry-run');
    expect(done.err).toContain('windows-1252, semicolon');
  }, 60_000);

  it('makes a link for who is here', async () => {
    const person = await makePerson(api);
    const done = await obi('people', 'invite', person.email.toUpperCase());
    expect(done.out).toMatch(/^http:\/\/localhost:3000\/welcome\/[\w-]{43}\n$/);
    expect(await obi('people', 'invite', 'nobody@x.example')).toMatchObject({ code: 1, out: '' });
  }, 60_000);

  it('verifies the audit log', async () => {
    const done = await obi('audit', 'verify', '--json');
    expect({ code: done.code, verdict: JSON.parse(done.out) as object }).toMatchObject({
      code: 0,
      verdict: { intact: true },
    });
  }, 60_000);
});
