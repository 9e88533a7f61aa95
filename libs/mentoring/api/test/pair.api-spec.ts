/** What two who accepted each other find in common: their page, their goals, what they agreed and what comes next. */
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

jest.setTimeout(60_000);

describe('the page of a pair', () => {
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

  it('shows a pair to the two and to nobody else', async () => {
    const own = await api.as(pair.mentor.cookie).query<{ pair: object }>(PAIR, { id: pair.id });
    expect(own.data.pair).toMatchObject({
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
    const look = () => api.statementsOfRead(() => api.as(pair.mentor.cookie).query(PAIR, { id: pair.id }));
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
});
