import { MailServer, makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { LOG, type Logged, logInput, makePair, type PairMade } from './mentoring';

const LOOK =
  'query ($token: String!) { sessionByLink(token: $token) { other asked heldOn minutes programmeName forSomebodyElse } }';
const ANSWER =
  'mutation ($token: String!, $confirm: Boolean!) { answerSessionByLink(token: $token, confirm: $confirm) { confirmed } }';
const CONFIRM = 'mutation ($id: ID!) { confirmSession(sessionId: $id) { id } }';
const DISPUTE = 'mutation ($id: ID!) { disputeSession(sessionId: $id) { id } }';
const CORRECT =
  'mutation ($id: ID!, $input: LogSessionInput!) { correctSession(sessionId: $id, input: $input) { sessions { id state minutes waitsForMe texts { kind text } privateNote } } }';
const PREFER = 'mutation ($input: NoticePreferencesInput!) { preferNotices(input: $input) { digestAt } }';
const SECRET = 'We spoke about the merger';

jest.setTimeout(60_000);

/** The other side answers from the mail: without signing in, once, and without a word of a note. */
describe('a session that is answered from a mail', () => {
  let api: TestApi;
  let mails: MailServer;
  let hr: PersonMade;
  let pair: PairMade;

  beforeAll(async () => {
    mails = await MailServer.open();
    api = await TestApi.open({
      smtpUrl: mails.url,
      mailFrom: 'Obi <obi@x.example>',
      publicUrl: 'https://obi.x.example',
    });
    hr = await makePerson(api, { roles: ['hr'] });
  });
  beforeEach(async () => {
    pair = await makePair(api, hr);
    const ways = [{ kind: 'answer-waited-for', way: 'at-once' }];
    const input = { ways, quietFrom: 0, quietTo: 0, digestAt: 480 };
    expect((await api.as(pair.mentee.cookie).query(PREFER, { input })).codes).toEqual([]);
  });
  afterAll(async () => {
    await api?.close();
    await mails?.close();
  });

  const nobody = () => api.as(undefined);
  const look = (token: string) => nobody().query<{ sessionByLink: object | null }>(LOOK, { token });
  const answer = (token: string, confirm = true) => nobody().query(ANSWER, { token, confirm });

  async function logged(): Promise<{ sessionId: string; token: string }> {
    const input = logInput({ sharedNote: SECRET, privateNote: SECRET, learned: SECRET });
    const { data } = await api.as(pair.mentor.cookie).query<Logged>(LOG, { pairId: pair.id, input });
    return { sessionId: data.logSession.sessions[0]?.id as string, token: await tokenInMail() };
  }

  async function tokenInMail(): Promise<string> {
    await api.jobs.drain();
    const mail = mails.to(pair.mentee.email).at(-1);
    expect(mail?.subject).toMatch(/^Confirm your session of .* with Ines$/);
    expect(JSON.stringify(mail)).not.toContain('merger');
    const [, token = ''] = /https:\/\/obi\.x\.example\/confirm\/([\w-]+)/.exec(mail?.text ?? '') ?? [];
    expect(mail?.html).toContain(`https://obi.x.example/confirm/${token}`);
    return token;
  }

  const stateOf = async (id: string) =>
    (await api.sql<{ state: string }>('select state from mentoring.session where id = $1', [id]))[0]?.state;

  it('is shown without a note, and looking any number of times changes nothing', async () => {
    const { sessionId, token } = await logged();
    for (let time = 0; time < 3; time += 1) {
      const shown = await look(token);
      expect(shown.data.sessionByLink).toMatchObject({
        other: 'Ines',
        asked: 'Henrik',
        minutes: 45,
        programmeName: 'Spring',
        forSomebodyElse: false,
      });
      expect(JSON.stringify(shown)).not.toContain('merger');
    }
    expect(await stateOf(sessionId)).toBe('logged');
  });

  it('is confirmed by one tap, counts for both, and the link is used up', async () => {
    const { sessionId, token } = await logged();
    expect((await answer(token)).data).toEqual({ answerSessionByLink: { confirmed: true } });
    expect(await stateOf(sessionId)).toBe('confirmed');
    const events = await api.sql(`select 1 from belts.event where kind = 'session-confirmed' and key = $1`, [
      sessionId,
    ]);
    expect(events).toHaveLength(2);
    const [entry] = await api.sql(
      `select actor_id, operation from audit.entry where subject_id = $1 order by id desc limit 1`,
      [sessionId],
    );
    expect(entry).toEqual({ actor_id: pair.mentee.id, operation: 'mentoring.confirmSession' });
    expect((await look(token)).data).toEqual({ sessionByLink: null });
    for (const confirm of [true, false])
      expect((await answer(token, confirm)).codes).toEqual(['MENTORING_LINK_GONE']);
  });

  it('is not answered by the one who logged it, nor by anybody else who is signed in where it is opened', async () => {
    const { sessionId, token } = await logged();
    const seenBy = async (who: PersonMade) =>
      (await api.as(who.cookie).query<{ sessionByLink: object }>(LOOK, { token })).data.sessionByLink;
    for (const who of [pair.mentor, hr]) {
      expect(await seenBy(who)).toMatchObject({ asked: 'Henrik', forSomebodyElse: true });
      for (const confirm of [true, false])
        expect((await api.as(who.cookie).query(ANSWER, { token, confirm })).codes).toEqual([
          'MENTORING_LINK_FOR_SOMEBODY_ELSE',
        ]);
    }
    expect(await stateOf(sessionId)).toBe('logged');
    expect(await seenBy(pair.mentee)).toMatchObject({ forSomebodyElse: false });
    const answered = await api.as(pair.mentee.cookie).query(ANSWER, { token, confirm: true });
    expect(answered.codes).toEqual([]);
    expect(await stateOf(sessionId)).toBe('confirmed');
  });

  it('answers once when the link is pressed thirty times at once', async () => {
    const { sessionId, token } = await logged();
    const codes = (await Promise.all(Array.from({ length: 30 }, () => answer(token)))).flatMap(
      (one) => one.codes,
    );
    expect(codes).toEqual(Array(29).fill('MENTORING_LINK_GONE'));
    expect(await stateOf(sessionId)).toBe('confirmed');
  });

  it('is disputed, corrected by who logged it, and asked about by a new link; the old one stays dead', async () => {
    const { sessionId, token } = await logged();
    expect((await answer(token, false)).data).toEqual({ answerSessionByLink: { confirmed: false } });
    const input = logInput({ minutes: 30, sharedNote: 'Half an hour', privateNote: '' });
    const correct = (who: PersonMade, change: object = {}) =>
      api.as(who.cookie).query<{ correctSession: Logged['logSession'] }>(CORRECT, {
        id: sessionId,
        input: { ...input, ...change },
      });
    expect((await correct(pair.mentee)).codes).toEqual(['MENTORING_SESSION_NOT_YOURS']);
    expect((await correct(hr)).codes).toEqual(['NOT_FOUND']);
    const corrected = await correct(pair.mentor);
    expect(corrected.data.correctSession.sessions).toMatchObject([
      { state: 'logged', minutes: 30, privateNote: null, texts: [{ kind: 'note', text: 'Half an hour' }] },
    ]);
    expect((await correct(pair.mentor)).codes).toEqual([]);
    expect((await correct(pair.mentor, { minutes: 31 })).codes).toEqual([
      'MENTORING_KEY_USED_FOR_OTHER_CONTENT',
    ]);
    expect((await correct(pair.mentor, { idempotencyKey: 'another-key' })).codes).toEqual([
      'MENTORING_SESSION_NOT_DISPUTED',
    ]);
    expect((await look(token)).data).toEqual({ sessionByLink: null });
    const again = await tokenInMail();
    expect(again).not.toBe(token);
    expect((await look(again)).data).toMatchObject({ sessionByLink: { minutes: 30 } });
    expect((await answer(again)).codes).toEqual([]);
    expect(await stateOf(sessionId)).toBe('confirmed');
  });

  it('does not answer what was answered on the page meanwhile', async () => {
    const one = await logged();
    expect((await api.as(pair.mentee.cookie).query(CONFIRM, { id: one.sessionId })).codes).toEqual([]);
    expect((await answer(one.token, false)).codes).toEqual(['MENTORING_LINK_GONE']);
    expect(await stateOf(one.sessionId)).toBe('confirmed');
    const other = await logged();
    expect((await api.as(pair.mentee.cookie).query(DISPUTE, { id: other.sessionId })).codes).toEqual([]);
    expect((await answer(other.token)).codes).toEqual(['MENTORING_LINK_GONE']);
    expect(await stateOf(other.sessionId)).toBe('disputed');
  });

  it('holds for 14 days, and for nobody who changes a letter of it', async () => {
    const { sessionId, token } = await logged();
    const last = token.at(-2) === 'A' ? 'B' : 'A';
    const altered = [
      token.slice(0, -2) + last + token.slice(-1),
      (token.startsWith('a') ? 'b' : 'a') + token.slice(1),
      token.slice(0, 40),
      '',
      'x'.repeat(9_000),
    ];
    for (const wrong of altered) {
      expect((await look(wrong)).data).toEqual({ sessionByLink: null });
      expect((await answer(wrong)).codes).toEqual(['MENTORING_LINK_GONE']);
    }
    const rows = await api.sql<{ text: string }>(
      'select to_jsonb(l)::text as text from mentoring.session_link l',
    );
    expect(rows.map(({ text }) => text).join()).not.toContain(token.slice(32));
    api.clock.advanceDays(13);
    expect((await look(token)).data.sessionByLink).not.toBeNull();
    api.clock.advanceDays(1);
    expect((await look(token)).data.sessionByLink).toBeNull();
    expect((await answer(token)).codes).toEqual(['MENTORING_LINK_GONE']);
    expect(await stateOf(sessionId)).toBe('logged');
  });
});
