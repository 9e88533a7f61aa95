import { randomUUID } from 'node:crypto';
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { LOG, type Logged, logInput, makePair, type PairMade } from './mentoring';

const CONFIRM = 'mutation ($id: ID!) { confirmSession(sessionId: $id) { id } }';
const READ = `mutation ($module: String!, $key: ID!) {
  completeStep(module: $module, version: 1, step: "read", idempotencyKey: $key) { key } }`;
const MODULES = ['black.one', 'black.two', 'black.three', 'black.four'];

jest.setTimeout(60_000);

describe('a mentee who passes the module that a session was about', () => {
  let api: TestApi;
  let hr: PersonMade;
  let pair: PairMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
    const contents = MODULES.map((key, at) => ({
      ...{
        key,
        version: 1,
        belt: 'black',
        position: 60 + at,
        title: key,
        summary: '',
        quote: '',
        minutes: 5,
      },
      ...{ clauses: [], questions: [] },
      steps: [{ key: 'read', type: 'lesson', title: 'Read', blocks: [{ type: 'text', text: 'Read this.' }] }],
    }));
    await api.service<{ load(all: object): Promise<void> }>('ModuleStarter').load(contents);
  });
  beforeEach(async () => {
    // Days pass between the stories: HR signs in again.
    pair = await makePair(api, { ...hr, cookie: await api.signIn(hr.id) });
  });
  afterAll(() => api?.close());

  async function meet(module: string | null, change: object = {}): Promise<string> {
    const heldOn = api.clock.today('UTC');
    const { data, codes } = await api
      .as(await api.signIn(pair.mentor.id))
      .query<Logged>(LOG, { pairId: pair.id, input: logInput({ module, heldOn, ...change }) });
    expect(codes).toEqual([]);
    return data.logSession.sessions[0]?.id as string;
  }
  const confirm = async (id: string) =>
    expect((await api.as(await api.signIn(pair.mentee.id)).query(CONFIRM, { id })).codes).toEqual([]);
  const pass = async (module: string) =>
    expect(
      (await api.as(await api.signIn(pair.mentee.id)).query(READ, { module, key: randomUUID() })).codes,
    ).toEqual([]);
  const taughtBy = (who: PersonMade) =>
    api.sql<{ person: string; key: string }>(
      `select detail->>'person' as person, key from belts.event where person_id = $1 and kind = 'taught' order by key`,
      [who.id],
    );

  it('counts as taught by the mentor, in the same transaction and once', async () => {
    await confirm(await meet('black.one'));
    expect(await taughtBy(pair.mentor)).toEqual([]);
    api.clock.advanceMinutes(5);
    await pass('black.one');
    await pass('black.one');
    expect(await taughtBy(pair.mentor)).toEqual([{ person: pair.mentee.id, key: `${pair.id} black.one` }]);
    expect(await taughtBy(pair.mentee)).toEqual([]);
  });

  it('does not count when the session was about something else, was confirmed later, or was over in minutes', async () => {
    await confirm(await meet(null));
    api.clock.advanceMinutes(40);
    const late = await meet('black.two');
    api.clock.advanceMinutes(40);
    await confirm(await meet('black.three', { minutes: 15 }));
    api.clock.advanceMinutes(5);
    for (const module of ['black.one', 'black.two', 'black.three']) await pass(module);
    await confirm(late);
    expect(await taughtBy(pair.mentor)).toEqual([]);
  });

  it('does not count what was logged in one go, nor what the mentee had passed before', async () => {
    await pass('black.three');
    api.clock.advanceDays(1);
    for (const module of ['black.one', 'black.two']) await confirm(await meet(module));
    api.clock.advanceMinutes(60);
    await confirm(await meet('black.three'));
    api.clock.advanceMinutes(5);
    for (const module of ['black.one', 'black.two', 'black.three']) await pass(module);
    expect(await taughtBy(pair.mentor)).toEqual([]);
  });

  it('counts for three modules of a pair at most', async () => {
    for (const module of MODULES) {
      await confirm(await meet(module));
      api.clock.advanceMinutes(45);
    }
    for (const module of MODULES) await pass(module);
    expect(await taughtBy(pair.mentor)).toHaveLength(3);
  });

  it('cannot be about a module that there is not', async () => {
    const input = logInput({ module: 'black.none', heldOn: api.clock.today('UTC') });
    const { codes } = await api.as(await api.signIn(pair.mentor.id)).query(LOG, { pairId: pair.id, input });
    expect(codes).toEqual(['MENTORING_MODULE_UNKNOWN']);
  });
});
