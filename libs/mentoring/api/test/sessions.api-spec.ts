import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { dayFrom, LOG, type Logged, logInput, makePair, type PairMade } from './mentoring';

const PAIR = `query ($id: ID!) { pair(id: $id) { mySide confirmed next today planned { id plannedFor }
  agreement { drives everyWeeks minutes staysBetweenUs } goals { id text byOn metOn }
  sessions { id state waitsForMe cancelledBy howLate why texts { by kind text } privateNote } mentor { name held } mentee { name } } }`;
const AGREE = `mutation ($pairId: ID!, $input: AgreementInput!) { saveAgreement(pairId: $pairId, input: $input) { minutes agreement { staysBetweenUs savedAt } next } }`;
const AGREE_TOO = `mutation ($pairId: ID!, $readAt: DateTime!) { agreeToo(pairId: $pairId, readAt: $readAt) { next } }`;
const GOAL = `mutation ($pairId: ID!, $text: String!) { addGoal(pairId: $pairId, text: $text) { goals { id text } } }`;
const REOPEN = `mutation ($goalId: ID!) { reopenGoal(goalId: $goalId) { goals { metOn } } }`;
const REMOVE = `mutation ($goalId: ID!) { removeGoal(goalId: $goalId) { goals { id } sessions { goalId } } }`;
const MEET = `mutation ($goalId: ID!) { meetGoal(goalId: $goalId) { goals { metOn } } }`;
const PLAN = `mutation ($pairId: ID!, $at: DateTime!) { scheduleSession(pairId: $pairId, at: $at) { planned { id } next } }`;
const CONFIRM = `mutation ($id: ID!) { confirmSession(sessionId: $id) { confirmed } }`;
const DISPUTE = `mutation ($id: ID!) { disputeSession(sessionId: $id) { sessions { state } } }`;
const WORDS = `mutation ($id: ID!, $words: SessionWordsInput!) { writeSessionWords(sessionId: $id, words: $words) { id } }`;
const CANCEL = `mutation ($id: ID!, $by: MentoringSide = mentee) { cancelSession(sessionId: $id, by: $by, why: work) { sessions { cancelledBy howLate why state } } }`;
const CONTEST = `mutation ($id: ID!) { contestCallOff(sessionId: $id) { sessions { cancelledBy mayContest } } }`;
const COUNTS = 'query ($id: ID!) { pair(id: $id) { sessions { id counts } } }';
const CORRECT = `mutation ($id: ID!, $input: LogSessionInput!) { correctSession(sessionId: $id, input: $input) { id } }`;
const WAITS = '{ myNotices { subject link } myPairs { toConfirm toCorrect } }';

interface Waits {
  readonly myNotices: readonly { readonly subject: string; readonly link: string }[];
  readonly myPairs: readonly object[];
}

interface Seen {
  pair: { sessions: Logged['logSession']['sessions']; planned: { id: string } | null; confirmed: number };
}

jest.setTimeout(60_000);

describe('the sessions of a pair', () => {
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

  it('shows a pair to the two and to nobody else', async () => {
    expect(await seenBy(pair.mentor)).toMatchObject({
      mySide: 'mentor',
      next: 'agree',
      mentor: { name: 'Ines Duarte' },
      mentee: { name: 'Henrik Vos' },
    });
    const outsider = await makePerson(api, { roles: ['hr', 'administrator', 'auditor'] });
    const foreign = await api.as(outsider.cookie).query(PAIR, { id: pair.id });
    const missing = await api.as(outsider.cookie).query(PAIR, { id: outsider.id });
    expect(foreign.codes).toEqual(['NOT_FOUND']);
    expect(foreign.errors).toEqual(missing.errors);
    expect((await log(outsider, logInput())).codes).toEqual(['NOT_FOUND']);
  });

  it('needs few statements for a pair, with one session and with twenty', async () => {
    const look = () => api.statementsOf(() => api.as(pair.mentor.cookie).query(PAIR, { id: pair.id }));
    await log(pair.mentor, logInput());
    expect(await look()).toBeLessThanOrEqual(6);
    const one = await look();
    for (let at = 0; at < 19; at++)
      await log(pair.mentor, logInput({ sharedNote: `Note ${at}`, learned: 'Much' }));
    expect(await look()).toBeLessThanOrEqual(one);
  });

  it('takes back that a goal was met, and takes away one that nobody wants to reach any more', async () => {
    const ask = <Answer>(who: PersonMade, text: string, variables: object) =>
      api.as(who.cookie).query<Answer>(text, variables);
    const added = await ask<{ addGoal: { goals: { id: string }[] } }>(pair.mentor, GOAL, {
      ...{ pairId: pair.id, text: 'Read the feed' },
    });
    const goalId = added.data.addGoal.goals[0]?.id ?? '';
    await ask(pair.mentor, LOG, { pairId: pair.id, input: logInput({ goalId }) });
    await ask(pair.mentee, MEET, { goalId });
    expect((await ask(pair.mentor, REMOVE, { goalId })).codes).toEqual(['MENTORING_GOAL_ALREADY_MET']);
    for (let twice = 0; twice < 2; twice += 1)
      expect((await ask(pair.mentee, REOPEN, { goalId })).data).toEqual({
        reopenGoal: { goals: [{ metOn: null }] },
      });
    for (const text of [REOPEN, REMOVE])
      expect((await ask(hr, text, { goalId })).codes).toEqual(['NOT_FOUND']);
    expect((await ask(pair.mentee, REMOVE, { goalId })).data).toEqual({
      removeGoal: { goals: [], sessions: [{ goalId: null }] },
    });
    expect((await ask(pair.mentee, REMOVE, { goalId })).codes).toEqual(['NOT_FOUND']);
  });

  it('agrees, sets goals and plans, and then it is time to meet', async () => {
    const input = {
      drives: 'mentor',
      everyWeeks: 2,
      minutes: 30,
      endsOn: dayFrom(120),
      staysBetweenUs: 'Everything',
    };
    const agreed = await api
      .as(pair.mentee.cookie)
      .query<{ saveAgreement: { agreement: { savedAt: string } } }>(AGREE, { pairId: pair.id, input });
    expect(agreed.data).toEqual({
      saveAgreement: {
        minutes: 30,
        agreement: { staysBetweenUs: 'Everything', savedAt: expect.any(String) as string },
        next: 'agree',
      },
    });
    const readAt = agreed.data.saveAgreement.agreement.savedAt;
    await api.as(pair.mentor.cookie).query(AGREE_TOO, { pairId: pair.id, readAt });
    const goal = await api.as(pair.mentor.cookie).query<{ addGoal: { goals: { id: string }[] } }>(GOAL, {
      pairId: pair.id,
      text: 'Henrik answers one post',
    });
    const met = await api.as(pair.mentee.cookie).query(MEET, { goalId: goal.data.addGoal.goals[0]?.id });
    expect(met.codes).toEqual([]);
    const at = new Date(Date.now() + 3_600_000).toISOString();
    const planned = await api.as(pair.mentor.cookie).query(PLAN, { pairId: pair.id, at });
    expect(planned.data).toMatchObject({ scheduleSession: { next: 'meet' } });
    expect(
      (await api.as(pair.mentor.cookie).query(PLAN, { pairId: pair.id, at: '2020-01-01T00:00:00Z' })).codes,
    ).toEqual(['MENTORING_SESSION_IN_PAST']);
  });

  it('keeps one session of thirty sends with one key, and refuses other content', async () => {
    const input = logInput({ sharedNote: 'We read forty posts', privateNote: 'He listens' });
    const answers = await Promise.all(Array.from({ length: 30 }, () => log(pair.mentor, input)));
    expect(answers.flatMap((answer) => answer.codes)).toEqual([]);
    expect((await seenBy(pair.mentor)).sessions).toHaveLength(1);
    expect((await log(pair.mentor, { ...input, sharedNote: 'We read fifty posts' })).codes).toEqual([
      'MENTORING_KEY_USED_FOR_OTHER_CONTENT',
    ]);
    expect((await log(pair.mentor, { ...input, minutes: 60 })).codes).toEqual([
      'MENTORING_KEY_USED_FOR_OTHER_CONTENT',
    ]);
    expect((await log(pair.mentee, input)).codes).toEqual(['MENTORING_KEY_USED_FOR_OTHER_CONTENT']);
  });

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

  it('that did not take place keeps who cancelled, how late, and why', async () => {
    const at = new Date(Date.now() + 40 * 60_000).toISOString();
    await api.as(pair.mentor.cookie).query(PLAN, { pairId: pair.id, at });
    const id = (await seenBy(pair.mentor)).planned?.id;
    expect((await api.as(pair.mentor.cookie).query(CANCEL, { id })).codes).toEqual([
      'MENTORING_CALL_OFF_YOURSELF',
    ]);
    const { data } = await api.as(pair.mentee.cookie).query(CANCEL, { id });
    expect(data).toEqual({
      cancelSession: {
        sessions: [
          { cancelledBy: 'mentee', howLate: 'within the last hour', why: 'work', state: 'didNotHappen' },
        ],
      },
    });
  });

  it('that is to come is called off by each for themselves alone', async () => {
    const at = new Date(Date.now() + 3 * 86_400_000).toISOString();
    await api.as(pair.mentor.cookie).query(PLAN, { pairId: pair.id, at });
    const id = (await seenBy(pair.mentor)).planned?.id;
    const cancel = (who: PersonMade, by: string) => api.as(who.cookie).query(CANCEL, { id, by });
    expect((await cancel(pair.mentee, 'mentor')).codes).toEqual(['MENTORING_CALL_OFF_YOURSELF']);
    expect((await cancel(pair.mentor, 'mentee')).codes).toEqual(['MENTORING_CALL_OFF_YOURSELF']);
    expect((await cancel(pair.mentee, 'mentee')).codes).toEqual([]);
  });

  it('that is over may be laid to the other one, who may say that it was not so: it counts for neither', async () => {
    const at = new Date(Date.now() + 3_600_000).toISOString();
    await api.as(pair.mentor.cookie).query(PLAN, { pairId: pair.id, at });
    const id = (await seenBy(pair.mentor)).planned?.id;
    await api.sql(`update mentoring.session set planned_for = now() - interval '2 hours' where id = $1`, [
      id,
    ]);
    const contest = (who: PersonMade) => api.as(who.cookie).query(CONTEST, { id });
    expect((await contest(pair.mentor)).codes).toEqual(['MENTORING_CALL_OFF_NOT_SAID_OF_YOU']);
    expect((await api.as(pair.mentee.cookie).query(CANCEL, { id, by: 'mentor' })).codes).toEqual([]);
    expect((await contest(pair.mentee)).codes).toEqual(['MENTORING_CALL_OFF_NOT_SAID_OF_YOU']);
    expect((await contest(hr)).codes).toEqual(['NOT_FOUND']);
    expect((await contest(pair.mentor)).data).toEqual({
      contestCallOff: { sessions: [{ cancelledBy: null, mayContest: false }] },
    });
    expect((await contest(pair.mentor)).codes).toEqual(['MENTORING_CALL_OFF_NOT_SAID_OF_YOU']);
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

  it('that was planned for today becomes the one that is logged', async () => {
    await api
      .as(pair.mentor.cookie)
      .query(PLAN, { pairId: pair.id, at: new Date(Date.now() + 5_000).toISOString() });
    const { today } = (await seenBy(pair.mentor)) as unknown as { today: string };
    await api.sql(`update mentoring.session set planned_for = now() where pair_id = $1`, [pair.id]);
    await log(pair.mentor, logInput({ heldOn: today }));
    expect(await api.sql('select 1 from mentoring.session where pair_id = $1', [pair.id])).toHaveLength(1);
    expect((await seenBy(pair.mentor)).planned).toBeNull();
  });

  it('refuses what cannot be', async () => {
    const codes = async (change: object) => (await log(pair.mentor, logInput(change))).codes;
    expect(await codes({ heldOn: '2099-01-01' })).toEqual(['MENTORING_SESSION_IN_FUTURE']);
    expect(await codes({ heldOn: '2001-01-01' })).toEqual(['MENTORING_SESSION_BEFORE_PAIR']);
    expect(await codes({ minutes: 0 })).toEqual(['MENTORING_MINUTES_OUT_OF_RANGE']);
    expect(await codes({ goalId: pair.id })).toEqual(['NOT_FOUND']);
    expect(await codes({ idempotencyKey: '' })).toEqual(['BAD_IDEMPOTENCY_KEY']);
    expect(await codes({ privateNote: 'x'.repeat(4001) })).toEqual(['MENTORING_TEXT_TOO_LONG']);
  });
});
