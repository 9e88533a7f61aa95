import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { AnotherServer } from './another-server';
import { everyDoor } from './every-door';
import { dayFrom, LOG, type Logged, logInput, makePair, type PairMade } from './mentoring';

jest.setTimeout(60_000);

/** Words that occur nowhere else, one for each thing that the two write. */
const SECRETS = {
  sharedNote: 'quokka shared between the two',
  privateNote: 'narwhal for one pair of eyes',
  learned: 'okapi learned today',
  taught: 'axolotl taught today',
};
const MORE = {
  agreement: 'pangolin stays here',
  stop: 'tapir when we stop',
  goal: 'capybara by summer',
  lookBack: 'wombat looking back',
  corrected: 'ocelot put right',
  theirs: 'ocelot of the other one',
};
const ANIMALS = /quokka|narwhal|okapi|axolotl|pangolin|tapir|capybara|wombat|ocelot/i;

const PAIR = `query ($id: ID!) { pair(id: $id) { agreement { staysBetweenUs howWeStop } goals { text } sessions { texts { by kind text } privateNote } } }`;
const AGREE = `mutation ($pairId: ID!, $input: AgreementInput!) { saveAgreement(pairId: $pairId, input: $input) { id } }`;
const GOAL = `mutation ($pairId: ID!, $text: String!) { addGoal(pairId: $pairId, text: $text) { id } }`;

const CONFIRM = 'mutation ($id: ID!) { confirmSession(sessionId: $id) { id } }';
const DISPUTE = 'mutation ($id: ID!) { disputeSession(sessionId: $id) { id } }';
const CORRECT =
  'mutation ($id: ID!, $input: LogSessionInput!) { correctSession(sessionId: $id, input: $input) { id } }';
const WORDS =
  'mutation ($id: ID!, $words: SessionWordsInput!) { writeSessionWords(sessionId: $id, words: $words) { id } }';
const FIT = 'mutation ($id: ID!) { answerFit(pairId: $id, answer: good) { answer } }';
const COMPLETE = 'mutation ($id: ID!) { concludePair(pairId: $id, how: complete) { id } }';
const LOOK_BACK = 'mutation ($id: ID!, $text: String!) { writeLookBack(pairId: $id, text: $text) { mine } }';
const AT_ONCE = `mutation { preferNotices(input: { ways: [{ kind: "answer-waited-for", way: "at-once" },
  { kind: "pair-news", way: "at-once" }], quietFrom: 0, quietTo: 0, digestAt: 480 }) { digestAt } }`;

describe('what two people tell each other', () => {
  let api: TestApi;
  let hr: PersonMade;
  let pair: PairMade;
  let sessionId: string;
  let ended: PairMade;

  /** Two who went the whole way: disputed, corrected, confirmed, asked whether they fit, completed, looked back. */
  async function pairThatEnded(): Promise<PairMade> {
    const two = await makePair(api, hr);
    const tell = async (who: PersonMade, text: string, variables: object = {}) => {
      const { data, codes } = await api.as(who.cookie).query<Logged>(text, variables);
      expect(codes).toEqual([]);
      return data;
    };
    for (const who of [two.mentor, two.mentee]) await tell(who, AT_ONCE);
    const { logSession } = await tell(two.mentor, LOG, { pairId: two.id, input: logInput(SECRETS) });
    const id = logSession.sessions[0]?.id;
    await api.jobs.drain();
    await tell(two.mentee, DISPUTE, { id });
    const input = logInput({ ...SECRETS, sharedNote: MORE.corrected });
    await tell(two.mentor, CORRECT, { id, input });
    await tell(two.mentee, CONFIRM, { id });
    await tell(two.mentee, WORDS, { id, words: { learned: MORE.theirs } });
    await tell(two.mentor, FIT, { id: two.id });
    await tell(two.mentee, COMPLETE, { id: two.id });
    await tell(two.mentor, LOOK_BACK, { id: two.id, text: MORE.lookBack });
    return two;
  }

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, {
      roles: ['hr', 'administrator', 'auditor', 'conversationManager', 'assessor'],
    });
    pair = await makePair(api, hr);
    const input = {
      drives: 'both',
      everyWeeks: 3,
      minutes: 45,
      endsOn: dayFrom(120),
      staysBetweenUs: MORE.agreement,
      howWeStop: MORE.stop,
    };
    await api.as(pair.mentor.cookie).query(AGREE, { pairId: pair.id, input });
    await api.as(pair.mentor.cookie).query(GOAL, { pairId: pair.id, text: MORE.goal });
    const logged = await api
      .as(pair.mentor.cookie)
      .query<Logged>(LOG, { pairId: pair.id, input: logInput(SECRETS) });
    sessionId = logged.data.logSession.sessions[0]?.id as string;
    ended = await pairThatEnded();
    await api.jobs.drain();
  });
  afterAll(() => api?.close());

  it('is read by the two, a private note by its author alone', async () => {
    const seen = async (who: PersonMade) =>
      JSON.stringify((await api.as(who.cookie).query(PAIR, { id: pair.id })).data);
    const shared = [
      SECRETS.sharedNote,
      SECRETS.learned,
      SECRETS.taught,
      MORE.agreement,
      MORE.stop,
      MORE.goal,
    ];
    for (const text of shared) {
      expect(await seen(pair.mentor)).toContain(text);
      expect(await seen(pair.mentee)).toContain(text);
    }
    expect(await seen(pair.mentor)).toContain(SECRETS.privateNote);
    expect(await seen(pair.mentee)).not.toContain(SECRETS.privateNote);
  });

  /** Knocks at every door of the schema with ids of all that was written. */
  const walk = (kind: 'query' | 'mutation', who: () => Promise<PersonMade>, depths: readonly number[]) => {
    const ids = [pair.id, ended.id, pair.programme.id, sessionId, pair.mentor.id, pair.mentee.id];
    return everyDoor(api, { kind, who, ids, depths, typed: 'quokka' });
  };

  it.each<[string, string[], number[]]>([
    ['every role', ['hr', 'administrator', 'auditor', 'conversationManager', 'assessor'], [4, 2]],
    ['HR', ['hr'], [3]],
    ['an administrator', ['administrator'], [3]],
    ['an auditor', ['auditor'], [3]],
  ])('is reached by no query of the whole schema for %s', async (_, roles, depths) => {
    const who = await makePerson(api, { roles });
    const { names, answered, heard } = await walk('query', () => Promise.resolve(who), depths);
    expect(names).toEqual(
      expect.arrayContaining(['pair', 'pairFit', 'lookBack', 'sessionByLink', 'matching', 'programmes']),
    );
    expect(heard.match(ANIMALS)?.[0]).toBeUndefined();
    // The walk would prove nothing if every document were refused.
    expect(answered.size).toBeGreaterThan(names.length / 3);
  });

  it('is found by the same walk of one of the two', async () => {
    const { heard } = await walk('query', () => Promise.resolve(pair.mentor), [4]);
    for (const text of [...Object.values(SECRETS), MORE.agreement, MORE.stop, MORE.goal])
      expect(heard).toContain(text);
  });

  it('is in no column of the database, in no entry of the audit log, and in no export', async () => {
    const columns = await api.sql<{ table: string; column: string; type: string }>(
      `select format('%I.%I', table_schema, table_name) as table, column_name as column, data_type as type
       from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')`,
    );
    expect(columns.length).toBeGreaterThan(150);
    for (const { table, column, type } of columns) {
      const text = type === 'bytea' ? `encode("${column}", 'escape')` : `"${column}"::text`;
      const rows = await api.sql<{ text: string }>(
        `select ${text} as text from ${table} where "${column}" is not null`,
      );
      expect(rows.map((row) => row.text).join('\n')).not.toMatch(ANIMALS);
      const plain = rows.flatMap((row) => row.text.match(/[A-Za-z0-9+/]{24,}={0,2}/g) ?? []);
      for (const part of plain) expect(Buffer.from(part, 'base64').toString('latin1')).not.toMatch(ANIMALS);
    }
    const [log] = await api.sql<{ n: number }>(
      `select count(*)::int as n from audit.entry where operation in ('mentoring.logSession', 'mentoring.saveAgreement', 'mentoring.addGoal')`,
    );
    expect(log?.n).toBe(4);
  });

  it('went out in no mail, though the two were told by mail what to do', async () => {
    const mails = await api.sql<{ subject: string; plain: string; html: string }>(
      'select subject, plain, html from notifications.kept_mail',
    );
    const subjects = mails.map(({ subject }) => subject).join();
    expect(subjects).toMatch(/Confirm your session/);
    expect(subjects).toMatch(/completed your pair/);
    expect(JSON.stringify(mails)).not.toMatch(ANIMALS);
  });

  it('is in no file that HR can take along, nor in what HR wrote themself', async () => {
    const [run] = await api.sql<{ id: string }>('select id from mentoring.run limit 1');
    const files = [
      '/api/belts/certification.csv',
      `/api/mentoring/programmes/${pair.programme.id}/pairs.csv`,
      `/api/mentoring/runs/${run?.id}/input.json`,
      `/api/mentoring/runs/${run?.id}/output.json`,
      '/api/mentoring/my-words.json',
      '/api/mentoring/my-words.md',
    ];
    for (const path of files) {
      const file = await api.http('get', path, hr.cookie);
      expect([path, file.status]).toEqual([path, 200]);
      expect(file.text).not.toMatch(ANIMALS);
    }
  });

  it('does not return in an error, whatever is wrong with it', async () => {
    const send = (change: object) =>
      api.as(pair.mentor.cookie).query(LOG, { pairId: pair.id, input: logInput({ ...SECRETS, ...change }) });
    for (const change of [
      { minutes: 0 },
      { heldOn: '2099-01-01' },
      { goalId: 'x' },
      { privateNote: 'narwhal '.repeat(900) },
    ]) {
      const { errors } = await send(change);
      expect(errors.length).toBeGreaterThan(0);
      expect(JSON.stringify(errors)).not.toMatch(ANIMALS);
    }
  });

  it('never reaches what the server logs, not even when a change fails inside of it', async () => {
    // A fault that only the database finds, so that the server logs a bug with all that it knows of it.
    await api.sql(`alter table mentoring.note add constraint note_fault check (kind <> 'private') not valid`);
    const server = await AnotherServer.start(api);
    try {
      const answers = [];
      for (const change of [{}, { minutes: 0 }, { goalId: 'x' }]) {
        const variables = { pairId: pair.id, input: logInput({ ...SECRETS, ...change }) };
        const answer = await server.send(pair.mentor.cookie, { query: LOG, variables });
        answers.push(JSON.stringify(answer.body));
      }
      expect(answers[0]).toContain('INTERNAL');
      expect(answers.join()).not.toMatch(ANIMALS);
    } finally {
      await server.stop();
      await api.sql('alter table mentoring.note drop constraint note_fault');
    }
    expect(server.said).toContain('note_fault');
    expect(server.said).not.toMatch(ANIMALS);
  });

  it('is sealed by a key in a file that only the server reads, and by no other', async () => {
    const file = join(api.dataDir, 'keys', 'notes.key');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const key = readFileSync(file, 'utf8').trim();
    const rows = await api.sql<{ text: string }>(`select to_jsonb(r)::text as text from mentoring.pair r`);
    expect(rows.map((row) => row.text).join()).not.toContain(key);
    expect(rows.map((row) => row.text).join()).not.toContain(Buffer.from(key, 'base64').toString('hex'));
    const [keyName] = await api.sql<{ key_name: string }>('select key_name from mentoring.pair limit 1');
    await api.sql(`update mentoring.pair set key_name = 'another'`);
    const answer = await api.as(pair.mentor.cookie).query(PAIR, { id: pair.id });
    expect(answer.codes).toEqual(['MENTORING_NOTES_KEY_MISSING']);
    await api.sql('update mentoring.pair set key_name = $1', [keyName?.key_name]);
  });

  it('is told by no change that somebody in every role tries, each signed in anew', async () => {
    const roles = ['hr', 'administrator', 'auditor', 'conversationManager', 'assessor'];
    const { answered, heard } = await walk('mutation', () => makePerson(api, { roles }), [3]);
    expect(heard.match(ANIMALS)?.[0]).toBeUndefined();
    expect(answered.size).toBeGreaterThan(0);
  });
});
