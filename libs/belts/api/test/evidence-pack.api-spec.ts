import { execFile } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';
import { EARNED_ON, VALID_UNTIL } from './some-months-ago';

const CLI = join(__dirname, '../../../../dist/cli/main.js');
const RECOGNISE = `mutation ($input: BeltDecisionInput!, $on: LocalDate!) { recogniseBelt(input: $input, earnedOn: $on) }`;
const REVOKE = `mutation ($input: BeltDecisionInput!) { revokeBelt(input: $input) }`;

interface Ended {
  readonly code: number;
  readonly out: string;
}

interface Award {
  readonly belt: string;
  readonly code: string;
}

describe('the evidence pack', () => {
  let api: TestApi;
  let hr: PersonMade;
  let ines: PersonMade;
  let omarId: string;
  let today: string;

  beforeAll(async () => {
    api = await TestApi.open();
    today = api.clock.today('UTC');
    hr = await makePerson(api, { roles: ['hr'] });
    const stores = await makeUnit(api, 'Stores');
    const lyon = await makeUnit(api, 'Lyon', stores);
    ines = await makePerson(api, { name: 'Ines "Nê" Duarte, Dr', unitId: lyon });
    await makePerson(api, { name: 'Theo Marsh', unitId: stores });
    omarId = (await makePerson(api, { name: 'Omar Vance' })).id;
    const input = { personId: ines.id, belt: 'orange', reason: 'Earned in the pilot' };
    expect((await api.as(hr.cookie).query(RECOGNISE, { input, on: EARNED_ON })).codes).toEqual([]);
    await api.sql(
      `insert into guide.acknowledgement (person_id, clause_key, text_hash, version_id, check_clause, check_answer, acknowledged_on, at)
       select $1, key, text_hash, version_id, key, 0, $2, now() from guide.clause limit 3`,
      [ines.id, today],
    );
  });
  afterAll(() => api?.close());

  function run(...args: string[]): Promise<Ended> {
    const env = { ...process.env, DATABASE_URL: api.databaseUrl, OBI_DATA_DIR: api.dataDir };
    return new Promise((resolve) => {
      execFile(process.execPath, args, { env, cwd: api.dataDir }, (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out: out || err }),
      );
    });
  }

  async function pack(name: string, ...more: string[]): Promise<{ folder: string; key: string }> {
    const folder = join(api.dataDir, name);
    const made = await run(CLI, 'evidence', 'pack', '--as-of', today, '--out', folder, '--json', ...more);
    expect(made).toMatchObject({ code: 0 });
    return { folder, ...(JSON.parse(made.out) as { key: string }) };
  }

  const verify = (folder: string, key: string) => run(join(folder, 'verify.mjs'), folder, key);
  const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');

  it('holds who was certified, what they acknowledged, the certificates and the texts, of one unit', async () => {
    const { folder, key } = await pack('stores', '--unit', 'stores');
    expect(await verify(folder, key)).toEqual({ code: 0, out: 'Everything is as it was signed.\n' });
    const roster = read(folder, 'roster.csv').trimEnd().split('\r\n');
    expect(roster).toHaveLength(3);
    expect(roster.find((line) => line.includes('Duarte'))).toContain(
      '"Ines ""Nê"" Duarte, Dr",Stores / Lyon',
    );
    expect(roster.find((line) => line.includes('Duarte'))).toContain(
      `orange,held,${VALID_UNTIL},${EARNED_ON}`,
    );
    expect(read(folder, 'acknowledgements.csv').trimEnd().split('\r\n')).toHaveLength(4);
    const award = JSON.parse(read(folder, 'awards.jsonl')) as Record<string, string>;
    expect(award).toMatchObject({ belt: 'orange', state: 'valid', kind: 'recognised' });
    expect(readdirSync(join(folder, 'credentials'))).toEqual([`${award['code']}.json`]);
    expect(readdirSync(join(folder, 'guide')).length).toBeGreaterThan(0);
    expect(readdirSync(join(folder, 'status')).toSorted()).toEqual([
      'revocation-1.json',
      'suspension-1.json',
    ]);
  }, 60_000);

  it('lies in a folder that says what it holds when none is named, and never over another one', async () => {
    const asked = ['evidence', 'pack', '--as-of', today, '--unit', 'Stores / Lyon'];
    const first = await run(CLI, ...asked);
    const name = join(api.dataDir, `obi-evidence-${today}-stores-lyon`);
    expect(first).toEqual({ code: 0, out: `1 person, 1 certificate.\nThe evidence pack is in ${name}\n` });
    expect(JSON.parse((await run(CLI, ...asked, '--json')).out)).toMatchObject({ folder: `${name}-2` });
    expect(readdirSync(name)).toEqual(readdirSync(`${name}-2`));
  }, 60_000);

  it('finds any altered byte, and any file added or taken away', async () => {
    const { folder, key } = await pack('altered');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'verify.mjs')
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files) {
      const bytes = readFileSync(file);
      const altered = Buffer.from(bytes);
      const at = Math.floor(bytes.length / 2);
      altered[at] = (bytes[at] ?? 0) === 65 ? 66 : 65;
      writeFileSync(file, altered);
      expect({ file, code: (await verify(folder, key)).code }).toEqual({ file, code: 1 });
      writeFileSync(file, bytes);
    }
    appendFileSync(join(folder, 'guide', 'more.json'), '{}');
    expect((await verify(folder, key)).out).toBe('guide/more.json: not listed\n');
    rmSync(join(folder, 'guide', 'more.json'));
    rmSync(join(folder, 'roster.csv'));
    expect((await verify(folder, key)).out).toBe('roster.csv: missing\n');
  }, 120_000);

  it('is refused with another key, and stays good after the company signs with a new one', async () => {
    const { folder, key } = await pack('rotated');
    const rotated = await run(CLI, 'keys', 'rotate', '--json');
    const { key: newer, keys } = JSON.parse(rotated.out) as { key: string; keys: string[] };
    expect(keys).toEqual([newer, key]);
    expect((await verify(folder, newer)).out).toBe('manifest.json: not signed with this key\n');
    expect((await verify(folder, key)).code).toBe(0);
    expect(await verify(folder, 'z6Mkbad')).toEqual({
      code: 2,
      out: 'This cannot be verified: this is not a public key\n',
    });
    expect((await run(join(folder, 'verify.mjs'), join(folder, 'nowhere'), key)).code).toBe(2);
  }, 60_000);

  it('is of the address that the server had last, and the server signs for its own one when it is asked', async () => {
    writeFileSync(join(api.dataDir, 'address'), 'https://obi.example.com\n');
    const { folder, key } = await pack('elsewhere');
    rmSync(join(api.dataDir, 'address'));
    expect((await verify(folder, key)).code).toBe(0);
    expect(JSON.parse(read(folder, 'manifest.json'))).toMatchObject({ issuer: 'did:web:obi.example.com' });
    const { code } = JSON.parse(read(folder, 'awards.jsonl')) as { code: string };
    const elsewhere = read(folder, `credentials/${code}.json`);
    expect(elsewhere).toContain(`https://obi.example.com/verify/${code}`);
    const answer = await api.http('get', `/api/belts/certificates/${code}.json`, ines.cookie).buffer(true);
    const here = JSON.stringify(answer.body);
    expect(here).not.toContain('obi.example.com');
    const check = (badge: string) =>
      api
        .http('post', '/api/belts/credentials/check')
        .set('x-obi', '1')
        .attach('file', Buffer.from(badge), 'badge.json');
    expect((await check(here)).body).toEqual({ verdict: 'genuine', code, status: null });
    expect((await check(elsewhere)).body).toEqual({ verdict: 'foreign', code: null, status: null });
  }, 60_000);

  it('tells which credentials did not count when it was made: withdrawn ones, and those suspended for a time', async () => {
    const decide = async (mutation: string, belt: string, more = {}) => {
      const input = { personId: omarId, belt, reason: 'Earned in the pilot' };
      expect((await api.as(hr.cookie).query(mutation, { input, ...more })).codes).toEqual([]);
    };
    for (const belt of ['green', 'yellow']) await decide(RECOGNISE, belt, { on: EARNED_ON });
    await decide(REVOKE, 'green');
    await api.sql(`update belts.certification set lapses_early = $2 where person_id = $1`, [
      ...[omarId, JSON.stringify([{ belt: 'yellow', from: today }])],
    ]);
    const { folder, key } = await pack('marked');
    const awards = read(folder, 'awards.jsonl').trimEnd().split('\n');
    const codes = new Map(
      awards.map((line) => JSON.parse(line) as Award).map(({ belt, code }) => [belt, code]),
    );
    const { code, out } = await verify(folder, key);
    const [said, ...marked] = out.trimEnd().split('\n');
    expect({ code, said }).toEqual({ code: 0, said: 'Everything is as it was signed.' });
    expect(codes.size).toBe(3);
    expect(marked.toSorted()).toEqual(
      [
        `credentials/${codes.get('green')}.json: revocation`,
        `credentials/${codes.get('yellow')}.json: suspension`,
      ].toSorted(),
    );
  }, 60_000);

  it('tells a past day as it was, whatever happened since', async () => {
    api.clock.advanceDays(1);
    const input = { personId: ines.id, belt: 'orange', reason: 'Mistaken' };
    expect((await api.as(await api.signIn(hr.id)).query(REVOKE, { input })).codes).toEqual([]);
    const { folder } = await pack('past', '--unit', 'Stores');
    expect(read(folder, 'roster.csv')).toContain(`orange,held,${VALID_UNTIL}`);
    expect(JSON.parse(read(folder, 'awards.jsonl'))).toMatchObject({ state: 'valid' });
  }, 60_000);

  it('is not written over another one, for an unknown unit or for a day to come', async () => {
    const { folder } = await pack('once');
    const again = ['evidence', 'pack', '--as-of', today, '--out'];
    expect(await run(CLI, ...again, folder)).toMatchObject({ code: 1 });
    expect(await run(CLI, ...again, `${folder}2`, '--unit', 'Moon')).toMatchObject({ code: 1 });
    expect(await run(CLI, 'evidence', 'pack', '--as-of', '2999-01-01', '--out', `${folder}3`)).toMatchObject({
      code: 1,
    });
    expect(await run(CLI, 'evidence', 'pack', '--out', `${folder}4`)).toMatchObject({ code: 2 });
  }, 60_000);

  it('comes with a verifier of fewer than a hundred lines that needs nothing', () => {
    const text = readFileSync(join(__dirname, '../src/evidence-pack/verify.mjs'), 'utf8');
    expect(text.split('\n').length).toBeLessThan(100);
    for (const [, from = ''] of text.matchAll(/from '([^']+)'/g)) expect(from).toMatch(/^node:/);
  });
});
