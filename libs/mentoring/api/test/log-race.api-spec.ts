import { makePerson, TestApi } from '@obi/testing/api';
import { LOG, logInput, makePair, type PairMade } from './mentoring';
import { endingOf, TwoServers } from './two-servers';

const CONFIRM = 'mutation ($id: ID!) { confirmSession(sessionId: $id) { confirmed } }';
const FIT = 'mutation ($id: ID!) { answerFit(pairId: $id, answer: notAFit) { answer } }';

jest.setTimeout(60_000);

describe('the same sent many times to two servers', () => {
  let api: TestApi;
  let servers: TwoServers;
  let pair: PairMade;

  beforeAll(async () => {
    api = await TestApi.open();
    servers = await TwoServers.beside(api);
  });
  beforeEach(async () => {
    pair = await makePair(api, await makePerson(api, { roles: ['hr'] }));
  });
  afterAll(async () => {
    await servers?.close();
    await api?.close();
  });

  const thirty = (cookieAt: (at: number) => string, body: object) =>
    Promise.all(
      Array.from({ length: 30 }, async (_, at) => endingOf(await servers.ask(at, cookieAt(at), body))),
    );
  const sessions = () =>
    api.sql<{ id: string; state: string }>('select id, state from mentoring.session where pair_id = $1', [
      pair.id,
    ]);

  it('leaves one session of thirty logs with one key, and tells each sender that it is there', async () => {
    const input = logInput({ sharedNote: 'We read forty posts', privateNote: 'He listens', learned: 'Much' });
    const body = { query: LOG, variables: { pairId: pair.id, input } };
    expect(await thirty(() => pair.mentor.cookie, body)).toEqual(Array(30).fill('200 ok'));
    expect(await sessions()).toHaveLength(1);
    const kept = await api.sql('select 1 from mentoring.note where pair_id = $1', [pair.id]);
    expect(kept).toHaveLength(2);
    const told = await api.sql(
      `select 1 from notifications.notice where name = 'mentoring.session-to-confirm' and person_id = $1`,
      [pair.mentee.id],
    );
    expect(told).toHaveLength(1);
    const logged = await api.sql(
      `select 1 from audit.entry where operation = 'mentoring.logSession' and detail->>'pairId' = $1`,
      [pair.id],
    );
    expect(logged).toHaveLength(1);
  });

  it('confirms once, and counts once for each of the two', async () => {
    await api.as(pair.mentor.cookie).query(LOG, { pairId: pair.id, input: logInput() });
    const [session] = await sessions();
    const body = { query: CONFIRM, variables: { id: session?.id } };
    const endings = await thirty(() => pair.mentee.cookie, body);
    expect(endings.filter((one) => one === '200 ok')).toHaveLength(1);
    expect(endings.filter((one) => one === '200 CONFLICT MENTORING_SESSION_ALREADY_ANSWERED')).toHaveLength(
      29,
    );
    const events = await api.sql(`select 1 from belts.event where kind = 'session-confirmed' and key = $1`, [
      session?.id,
    ]);
    expect(events).toHaveLength(2);
  });

  it('pairs anew once when both say at the same moment that they do not fit', async () => {
    await api.as(pair.mentor.cookie).query(LOG, { pairId: pair.id, input: logInput() });
    const [session] = await sessions();
    await api.as(pair.mentee.cookie).query(CONFIRM, { id: session?.id });
    const both = [pair.mentor.cookie, pair.mentee.cookie];
    const endings = await thirty((at) => both[at % 2] as string, { query: FIT, variables: { id: pair.id } });
    expect(endings.filter((one) => one === '200 ok')).toHaveLength(1);
    expect(endings.filter((one) => one === '200 CONFLICT MENTORING_PAIR_ENDED')).toHaveLength(29);
    const entries = await api.sql(
      `select 1 from audit.entry where operation = 'mentoring.rePair' and subject_id = $1`,
      [pair.id],
    );
    expect(entries).toHaveLength(1);
  });
});
