import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { dayFrom, enrolled, LOG, type Logged, logInput, makePair, type PairMade } from './mentoring';

const END = `mutation ($id: ID!, $how: HowPairConcludes!, $until: LocalDate) {
  concludePair(pairId: $id, how: $how, until: $until) { state endedOn endsOn } }`;
const LOOK_BACK =
  'query ($id: ID!) { lookBack(pairId: $id) { sessions minutes goals goalsMet learned taught mine theirs until } }';
const WRITE = 'mutation ($id: ID!, $text: String!) { writeLookBack(pairId: $id, text: $text) { mine } }';
const CONFIRM = 'mutation ($id: ID!) { confirmSession(sessionId: $id) { id } }';
const SAVE = `mutation ($pairId: ID!, $input: AgreementInput!) { saveAgreement(pairId: $pairId, input: $input) { id } }`;
const PLAN =
  'mutation ($pairId: ID!, $at: DateTime!) { scheduleSession(pairId: $pairId, at: $at) { planned { id } } }';
const CANCEL = 'mutation ($id: ID!) { cancelSession(sessionId: $id, by: mentee, why: work) { id } }';
const NOTICES = '{ myNotices { subject link group } }';
const FIT = 'query ($id: ID!) { pairFit(pairId: $id) { isAsked answer } }';
const ANSWER_FIT = `mutation ($id: ID!, $answer: FitAnswer!) { answerFit(pairId: $id, answer: $answer) { isAsked answer } }`;
const PROPOSALS = '{ myProposals { other { id name } mySide } }';

jest.setTimeout(60_000);

describe('a pair', () => {
  let api: TestApi;
  let hr: PersonMade;
  let pair: PairMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr', 'administrator', 'auditor'] });
  });
  beforeEach(async () => {
    pair = await makePair(api, hr);
  });
  afterAll(() => api?.close());

  const end = (who: PersonMade, how: string, until: string | null = null) =>
    api
      .as(who.cookie)
      .query<{ concludePair: { state: string; endsOn: string } }>(END, { id: pair.id, how, until });
  const told = async (who: PersonMade) =>
    (
      await api.as(who.cookie).query<{ myNotices: { subject: string; link: string }[] }>(NOTICES)
    ).data.myNotices.map(({ subject }) => subject);
  const waiting = async (who: PersonMade) =>
    (
      await api.as(who.cookie).query<{ myNotices: { subject: string; group: string }[] }>(NOTICES)
    ).data.myNotices.flatMap(({ subject, group }) => (group === 'answer' ? [subject] : []));
  const fit = async (who: PersonMade) => (await api.as(who.cookie).query(FIT, { id: pair.id })).data;
  const say = (who: PersonMade, answer: string) =>
    api.as(who.cookie).query(ANSWER_FIT, { id: pair.id, answer });
  const proposedTo = async (who: PersonMade) =>
    (
      await api.as(who.cookie).query<{ myProposals: { other: { id: string } }[] }>(PROPOSALS)
    ).data.myProposals.map(({ other }) => other.id);
  const rowOf = async () =>
    (
      await api.sql<{ state: string; stranded: boolean }>(
        'select state, mentor_stranded as stranded from mentoring.pair where id = $1',
        [pair.id],
      )
    )[0];
  const auditOf = () =>
    api.sql<{ actor_id: string | null; operation: string }>(
      'select actor_id, operation from audit.entry where subject_id = $1 order by id',
      [pair.id],
    );

  async function meet(input: object = {}): Promise<string> {
    const { data, codes } = await api
      .as(pair.mentor.cookie)
      .query<Logged>(LOG, { pairId: pair.id, input: logInput(input) });
    expect(codes).toEqual([]);
    return data.logSession.sessions[0]?.id as string;
  }
  const confirm = (id: string) => api.as(pair.mentee.cookie).query(CONFIRM, { id });

  it('is completed, and both look back: on figures, on what each learned and taught, in words for both', async () => {
    await confirm(await meet({ learned: 'How a board decides', taught: 'What a story is' }));
    const late = await meet();
    expect((await end(pair.mentor, 'complete')).data.concludePair.state).toBe('completed');
    expect(await told(pair.mentee)).toContain('Ines completed your pair');
    // The last session was logged, and then the pair was completed: it may still be confirmed.
    expect((await confirm(late)).codes).toEqual([]);
    const look = async (who: PersonMade) =>
      (await api.as(who.cookie).query<{ lookBack: object }>(LOOK_BACK, { id: pair.id })).data.lookBack;
    expect(await look(pair.mentor)).toMatchObject({
      ...{ sessions: 2, minutes: 90, goals: 0, goalsMet: 0 },
      ...{ learned: ['How a board decides'], taught: ['What a story is'], mine: null, theirs: null },
    });
    expect(await look(pair.mentee)).toMatchObject({ learned: [], taught: [] });
    const write = (who: PersonMade, text: string) => api.as(who.cookie).query(WRITE, { id: pair.id, text });
    expect((await write(pair.mentee, 'I answer by myself now')).codes).toEqual([]);
    expect((await write(pair.mentee, 'I answer by myself, and gladly')).codes).toEqual([]);
    expect(await look(pair.mentor)).toMatchObject({ theirs: 'I answer by myself, and gladly' });
    expect((await write(hr, 'Well done')).codes).toEqual(['NOT_FOUND']);
    expect((await api.as(hr.cookie).query(LOOK_BACK, { id: pair.id })).codes).toEqual(['NOT_FOUND']);
    expect(await rowOf()).toMatchObject({ stranded: false });
  });

  it('does not look back before it is completed, nor when it ended otherwise', async () => {
    const look = () => api.as(pair.mentor.cookie).query(LOOK_BACK, { id: pair.id });
    const write = () => api.as(pair.mentor.cookie).query(WRITE, { id: pair.id, text: 'Much' });
    expect((await look()).data).toEqual({ lookBack: null });
    expect((await write()).codes).toEqual(['MENTORING_PAIR_STILL_RUNS']);
    expect((await end(pair.mentor, 'concludeEarly')).data.concludePair.state).toBe('concludedEarly');
    expect((await look()).data).toEqual({ lookBack: null });
    expect((await write()).codes).toEqual(['MENTORING_PAIR_ENDED']);
    expect(await rowOf()).toMatchObject({ stranded: false });
  });

  it('is extended until a later day, and the other one is told the day', async () => {
    expect((await end(pair.mentee, 'extend')).codes).toEqual(['MENTORING_EXTEND_LATER']);
    expect((await end(pair.mentee, 'extend', '2020-01-01')).codes).toEqual(['MENTORING_EXTEND_LATER']);
    expect((await end(pair.mentee, 'extend', '2099-06-30')).codes).toEqual(['MENTORING_EXTEND_TOO_FAR']);
    const until = dayFrom(300);
    expect((await end(pair.mentee, 'extend', until)).data.concludePair).toMatchObject({
      state: 'extended',
      endsOn: until,
    });
    const [words] = (await told(pair.mentor)).filter((subject) => subject.startsWith('You and Henrik go on'));
    expect(words).toMatch(new RegExp(`until ${Number(until.slice(8))} \\w+ ${until.slice(0, 4)}$`));
    expect((await end(pair.mentor, 'extend', until)).codes).toEqual(['MENTORING_EXTEND_LATER']);
    expect((await end(pair.mentor, 'complete')).data.concludePair.state).toBe('completed');
    expect((await end(pair.mentor, 'extend', '2099-07-30')).codes).toEqual(['MENTORING_PAIR_ENDED']);
  });

  it('that the senior ends early leaves a mentor who comes first next time', async () => {
    await end(pair.mentee, 'concludeEarly');
    expect(await rowOf()).toEqual({ state: 'concludedEarly', stranded: true });
  });

  it('that the mentor ends after the senior called off twice leaves a mentor who comes first, too', async () => {
    for (let time = 0; time < 2; time += 1) {
      const at = new Date(api.clock.now().getTime() + 3 * 86_400_000);
      const planned = await api
        .as(pair.mentor.cookie)
        .query<{ scheduleSession: { planned: { id: string } } }>(PLAN, { pairId: pair.id, at });
      const { id } = planned.data.scheduleSession.planned;
      expect((await api.as(pair.mentee.cookie).query(CANCEL, { id })).codes).toEqual([]);
    }
    await end(pair.mentor, 'rePair');
    expect(await rowOf()).toEqual({ state: 'rePaired', stranded: true });
  });

  it('asks each once after the first confirmed session whether they fit, and tells nobody what they said', async () => {
    expect(await fit(pair.mentor)).toEqual({ pairFit: { isAsked: false, answer: null } });
    expect((await say(pair.mentor, 'good')).codes).toEqual(['MENTORING_FIT_TOO_EARLY']);
    await confirm(await meet());
    expect(await fit(pair.mentor)).toEqual({ pairFit: { isAsked: true, answer: null } });
    expect((await say(pair.mentor, 'deciding')).data).toEqual({
      answerFit: { isAsked: false, answer: 'deciding' },
    });
    expect((await say(pair.mentor, 'good')).codes).toEqual(['MENTORING_FIT_ANSWERED']);
    expect(await fit(pair.mentee)).toEqual({ pairFit: { isAsked: true, answer: null } });
    expect((await api.as(hr.cookie).query(FIT, { id: pair.id })).codes).toEqual(['NOT_FOUND']);
    expect((await say(hr, 'good')).codes).toEqual(['NOT_FOUND']);
    const entries = (await auditOf()).filter(({ operation }) => operation === 'mentoring.answerFit');
    expect(entries).toEqual([{ actor_id: null, operation: 'mentoring.answerFit' }]);
  });

  it.each(['mentor', 'mentee'] as const)(
    'that is no good fit to the %s is paired anew: the other learns that, and not who said so',
    async (side) => {
      const next = await enrolled(api, pair.programme, 'mentor');
      await confirm(await meet());
      const other = side === 'mentor' ? pair.mentee : pair.mentor;
      expect((await say(pair[side], 'notAFit')).data).toEqual({
        answerFit: { isAsked: false, answer: 'notAFit' },
      });
      expect(await rowOf()).toEqual({ state: 'rePaired', stranded: side === 'mentee' });
      const words = (name: string) => `You and ${name} are paired anew, without fault`;
      expect(await told(other)).toContain(words(side === 'mentor' ? 'Ines' : 'Henrik'));
      // The two are told the same, so that nobody can tell from the other's list.
      expect(await told(pair[side])).toContain(words(side === 'mentor' ? 'Henrik' : 'Ines'));
      expect(await fit(other)).toEqual({ pairFit: { isAsked: false, answer: null } });
      expect((await say(other, 'notAFit')).codes).toEqual(['MENTORING_PAIR_ENDED']);
      const actors = (await auditOf()).filter(({ operation }) => /rePair|answerFit/.test(operation));
      expect(actors.map(({ actor_id }) => actor_id)).toEqual([null, null]);
      expect(await proposedTo(pair.mentee)).toEqual([next.id]);
      expect(await proposedTo(pair.mentor)).toEqual([]);
    },
  );

  it('is never made of the same two again after a new pair was asked for, even where earlier pairs may meet', async () => {
    await api.sql('update mentoring.programme set allow_previous = true where id = $1', [pair.programme.id]);
    await end(pair.mentee, 'rePair');
    expect(await proposedTo(pair.mentee)).toEqual([]);
  });

  it('asks nothing more of the two once it has ended, but to confirm what was logged', async () => {
    const at = new Date(api.clock.now().getTime() + 3 * 86_400_000);
    const dispute = 'mutation ($id: ID!) { disputeSession(sessionId: $id) { id } }';
    await api.as(pair.mentee.cookie).query(dispute, { id: await meet() });
    await meet();
    await api.as(pair.mentee.cookie).query(SAVE, {
      pairId: pair.id,
      input: { drives: 'both', everyWeeks: 3, minutes: 45, endsOn: dayFrom(60) },
    });
    await api.as(pair.mentor.cookie).query(PLAN, { pairId: pair.id, at });
    expect(await waiting(pair.mentor)).toHaveLength(2);
    await end(pair.mentee, 'concludeEarly');
    expect(await waiting(pair.mentor)).toEqual([]);
    expect(await waiting(pair.mentee)).toEqual([expect.stringMatching(/^Confirm your session/)]);
    const off = (await told(pair.mentor)).filter((subject) => subject.includes('you do not meet Henrik on'));
    expect(off).toEqual([expect.stringMatching(/^Your pair has ended: /)]);
  });

  it('ends without fault when a mentor has to stop, and the mentee is told what follows for them', async () => {
    const next = await enrolled(api, pair.programme, 'mentor');
    await end(pair.mentor, 'leave');
    const { data } = await api
      .as(pair.mentee.cookie)
      .query<{ myNotices: { subject: string; body: string }[] }>('{ myNotices { subject body } }');
    const words = data.myNotices.find(({ subject }) => subject.startsWith('Ines has to stop'));
    expect(words?.body).toMatch(/the next best is asked now/);
    expect(await proposedTo(pair.mentee)).toEqual([next.id]);
  });

  it('ends without fault when a mentee has to stop; nobody is proposed to them', async () => {
    await enrolled(api, pair.programme, 'mentor');
    await end(pair.mentee, 'leave');
    expect(await rowOf()).toEqual({ state: 'leftWithoutFault', stranded: true });
    expect(await told(pair.mentor)).toContain('Henrik has to stop, through no fault of anybody');
    expect(await proposedTo(pair.mentee)).toEqual([]);
  });

  it('ends by itself when one comes into the line of the other, however far below', async () => {
    const between = await makePerson(api, { managerId: pair.mentee.id });
    await api.jobs.run('mentoring.check-lines');
    expect((await rowOf())?.state).toBe('active');
    await api.sql('update people.person set manager_id = $2 where id = $1', [pair.mentor.id, between.id]);
    const next = await enrolled(api, pair.programme, 'mentor');
    await api.jobs.run('mentoring.check-lines');
    await api.jobs.run('mentoring.check-lines');
    expect(await rowOf()).toEqual({ state: 'leftWithoutFault', stranded: true });
    expect(await told(pair.mentor)).toContain('You and Henrik now work in one reporting line');
    expect(await told(pair.mentee)).toContain('You and Ines now work in one reporting line');
    await api.jobs.drain();
    expect(await proposedTo(pair.mentee)).toEqual([next.id]);
  });
});
