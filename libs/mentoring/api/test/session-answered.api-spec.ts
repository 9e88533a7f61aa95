/** What the other one says to a session that was logged, and what that makes of it for both. */
import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { LOG, type Logged, logInput, makePair, type PairMade } from './mentoring';

const PAIR = `query ($id: ID!) { pair(id: $id) { confirmed sessions { id state waitsForMe texts { by kind text } privateNote } } }`;
const CONFIRM = `mutation ($id: ID!) { confirmSession(sessionId: $id) { confirmed } }`;
const DISPUTE = `mutation ($id: ID!) { disputeSession(sessionId: $id) { sessions { state } } }`;
const WORDS = `mutation ($id: ID!, $words: SessionWordsInput!) { writeSessionWords(sessionId: $id, words: $words) { id } }`;
const COUNTS = 'query ($id: ID!) { pair(id: $id) { sessions { id counts } } }';
const CORRECT = `mutation ($id: ID!, $input: LogSessionInput!) { correctSession(sessionId: $id, input: $input) { id } }`;
const WAITS = '{ myNotices { subject link } myPairs { toConfirm toCorrect } }';

interface Waits {
  readonly myNotices: readonly { readonly subject: string; readonly link: string }[];
  readonly myPairs: readonly object[];
}
interface Seen {
  pair: Pick<Logged['logSession'], 'confirmed' | 'sessions'>;
}

jest.setTimeout(60_000);

describe('a session and the one who did not log it', () => {
  let api: TestApi;
  let hr: PersonMade;
  let pair: PairMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
  });
  beforeEach(async () => {
    pair = await makePair(api, hr);
  });
  afterAll(() => api?.close());

  const log = async (who: PersonMade, input: object) =>
    api.as(who.cookie).query<Logged>(LOG, { pairId: pair.id, input });
  const seenBy = async (who: PersonMade) =>
    (await api.as(who.cookie).query<Seen>(PAIR, { id: pair.id })).data.pair;

  it('is confirmed by the other side with one tap, and then counts for both', async () => {
    const logged = await log(pair.mentor, logInput());
    const id = logged.data.logSession.sessions[0]?.id;
    const confirm = (who: PersonMade) => api.as(who.cookie).query(CONFIRM, { id });
    expect((await confirm(pair.mentor)).codes).toEqual(['MENTORING_SESSION_YOURS_TO_WAIT']);
    expect((await seenBy(pair.mentee)).sessions[0]).toMatchObject({ state: 'logged', waitsForMe: true });
    expect((await confirm(hr)).codes).toEqual(['NOT_FOUND']);
    const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(pair.mentee)));
    const codes = answers.flatMap((answer) => answer.codes);
    expect(codes).toEqual(Array(19).fill('MENTORING_SESSION_ALREADY_ANSWERED'));
    expect((await seenBy(pair.mentor)).confirmed).toBe(1);
    const told = await api.sql<{ person_id: string; role: string }>(
      `select person_id, detail->>'role' as role from belts.event where kind = 'session-confirmed' and key = $1 order by 2`,
      [id],
    );
    expect(told).toEqual([
      { person_id: pair.mentee.id, role: 'mentee' },
      { person_id: pair.mentor.id, role: 'mentor' },
    ]);
  });

  it('counts once a day for a pair, however many are logged and confirmed, and says which one', async () => {
    const ids: string[] = [];
    for (const minutes of [15, 20, 30]) {
      await log(pair.mentor, logInput({ minutes }));
      const [row] = await api.sql<{ id: string }>(
        'select id from mentoring.session where pair_id = $1 and minutes = $2',
        [pair.id, minutes],
      );
      ids.push(row?.id ?? '');
    }
    // The second is confirmed first; two of them at once.
    await api.as(pair.mentee.cookie).query(CONFIRM, { id: ids[1] });
    await Promise.all([ids[0], ids[2]].map((id) => api.as(pair.mentee.cookie).query(CONFIRM, { id })));
    const counted = await api.sql<{ key: string }>(
      `select key from belts.event where kind = 'session-confirmed' and person_id = $1`,
      [pair.mentor.id],
    );
    expect(counted).toEqual([{ key: ids[1] }]);
    const shown = await api
      .as(pair.mentee.cookie)
      .query<{ pair: { sessions: { id: string; counts: boolean }[] } }>(COUNTS, { id: pair.id });
    expect(shown.data.pair.sessions.filter(({ counts }) => counts).map(({ id }) => id)).toEqual([ids[1]]);
    expect(shown.data.pair.sessions).toHaveLength(3);
  });

  it('has words of the one who did not log it, too: learned and taught for both, a note for themselves', async () => {
    const logged = await log(pair.mentor, logInput({ learned: 'Of the mentor' }));
    const id = logged.data.logSession.sessions[0]?.id;
    const write = (who: PersonMade, words: object) => api.as(who.cookie).query(WORDS, { id, words });
    expect((await write(pair.mentor, { learned: 'x' })).codes).toEqual(['MENTORING_SESSION_WORDS_IN_LOG']);
    expect((await write(hr, { learned: 'x' })).codes).toEqual(['NOT_FOUND']);
    expect((await write(pair.mentee, { taught: 'x'.repeat(4001) })).codes).toEqual([
      'MENTORING_TEXT_TOO_LONG',
    ]);
    await write(pair.mentee, { learned: 'To look', privateNote: 'First' });
    expect((await write(pair.mentee, { learned: 'To ask first', privateNote: 'Quick' })).codes).toEqual([]);
    const [seenByMentee] = (await seenBy(pair.mentee)).sessions;
    const [seenByMentor] = (await seenBy(pair.mentor)).sessions;
    expect(seenByMentor?.texts).toEqual(
      expect.arrayContaining([
        { by: 'mentor', kind: 'learned', text: 'Of the mentor' },
        { by: 'mentee', kind: 'learned', text: 'To ask first' },
      ]),
    );
    expect(JSON.stringify(seenByMentor)).not.toMatch(/To look|Quick|First/);
    expect(seenByMentee?.privateNote).toBe('Quick');
  });

  it('may be disputed, and counts as reported when nobody answers for 7 days', async () => {
    const logged = await log(pair.mentee, logInput());
    const id = logged.data.logSession.sessions[0]?.id;
    expect((await api.as(pair.mentor.cookie).query(DISPUTE, { id })).data).toEqual({
      disputeSession: { sessions: [{ state: 'disputed' }] },
    });
    await log(pair.mentee, logInput());
    await api.sql(
      `update mentoring.session set logged_at = now() - interval '8 days' where state = 'logged' and pair_id = $1`,
      [pair.id],
    );
    const states = (await seenBy(pair.mentor)).sessions.map((session) => session.state);
    expect(states.sort()).toEqual(['disputed', 'reported']);
    expect(await api.sql(`select 1 from mentoring.session where state = 'reported'`)).toEqual([]);
  });

  it('is disputed, and waits for who logged it until they correct it', async () => {
    const logged = await log(pair.mentor, logInput({ sharedNote: 'We read forty posts' }));
    const id = logged.data.logSession.sessions[0]?.id;
    const waits = async (who: PersonMade) => (await api.as(who.cookie).query<Waits>(WAITS)).data;
    const told = async () =>
      (await waits(pair.mentor)).myNotices.filter(({ subject }) => /was not like this$/.test(subject));
    expect(await told()).toEqual([]);
    await api.as(pair.mentee.cookie).query(DISPUTE, { id });
    expect(await told()).toEqual([
      { subject: expect.stringMatching(/^Henrik says your session of/) as string, link: `/pair/${pair.id}` },
    ]);
    expect((await waits(pair.mentor)).myPairs).toEqual([{ toConfirm: 0, toCorrect: 1 }]);
    expect((await waits(pair.mentee)).myPairs).toEqual([{ toConfirm: 0, toCorrect: 0 }]);
    await api.as(pair.mentor.cookie).query(CORRECT, { id, input: logInput({ minutes: 30 }) });
    expect(await told()).toEqual([]);
    expect((await waits(pair.mentee)).myPairs).toEqual([{ toConfirm: 1, toCorrect: 0 }]);
    await api.as(pair.mentee.cookie).query(DISPUTE, { id });
    expect(await told()).toHaveLength(1);
    await api.as(pair.mentee.cookie).query(CONFIRM, { id });
    expect(await told()).toEqual([]);
  });
});
