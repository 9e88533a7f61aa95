import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { dayFrom, makePair, type PairMade } from './mentoring';

const PLAN = `mutation ($pairId: ID!, $at: DateTime!) { scheduleSession(pairId: $pairId, at: $at) { id } }`;
const SAVE = `mutation ($pairId: ID!, $input: AgreementInput!) { saveAgreement(pairId: $pairId, input: $input) { id } }`;
const AGREE = `mutation ($pairId: ID!, $readAt: DateTime!) { agreeToo(pairId: $pairId, readAt: $readAt) { id } }`;
const SILENT = `query ($id: ID!) { pair(id: $id) { silentSince } }`;
const END = `mutation ($pairId: ID!, $how: HowPairConcludes!, $until: LocalDate, $silentSince: DateTime) { concludePair(pairId: $pairId, how: $how, until: $until, silentSince: $silentSince) { silentSince state } }`;
const ADD = `mutation ($pairId: ID!, $text: String!) { addToAgenda(pairId: $pairId, text: $text) { silentSince } }`;
const NUDGE = 'mentoring.nudge';

jest.setTimeout(120_000);

describe('a pair of which nothing is heard', () => {
  let api: TestApi;
  let pair: PairMade;

  beforeAll(async () => {
    api = await TestApi.open();
    pair = await makePair(api, await makePerson(api, { roles: ['hr'] }));
    const input = { drives: 'both', everyWeeks: 3, minutes: 45, endsOn: dayFrom(120) };
    await api.as(pair.mentor.cookie).query(SAVE, { pairId: pair.id, input });
    const [row] = await api.sql<{ at: Date }>('select saved_at as at from mentoring.agreement');
    const agreed = await api
      .as(pair.mentee.cookie)
      .query(AGREE, { pairId: pair.id, readAt: row?.at.toISOString() });
    expect(agreed.codes).toEqual([]);
  });
  afterAll(() => api?.close());

  const reminded = async ({ id }: PersonMade) =>
    (
      await api.sql<{ what: string }>(
        `select (detail->>'waitsFor') || ' ' || (detail->>'days') as what from notifications.notice
         where person_id = $1 and name = 'mentoring.your-turn' order by id`,
        [id],
      )
    ).map(({ what }) => what);
  const open = async ({ id }: PersonMade) =>
    (
      await api.sql<{ what: string }>(
        `select (detail->>'waitsFor') || ' ' || (detail->>'days') as what from notifications.notice
         where person_id = $1 and name = 'mentoring.your-turn' and settled_at is null`,
        [id],
      )
    ).map(({ what }) => what);
  /** Every day, by two workers at once, as after a restart in the middle. */
  const pass = async (days: number) => {
    for (let day = 0; day < days; day += 1) {
      api.clock.advanceDays(1);
      await Promise.all([api.jobs.run(NUDGE), api.jobs.run(NUDGE)]);
    }
  };

  it('needs as many statements for one pair as for three', async () => {
    const one = await api.statementsOf(() => api.jobs.run(NUDGE));
    for (let more = 0; more < 2; more += 1) await makePair(api, await makePerson(api, { roles: ['hr'] }));
    expect(await api.statementsOf(() => api.jobs.run(NUDGE))).toBe(one);
  });

  it('hears on days 7, 14 and 21, and after 90 is asked whether to conclude; each once', async () => {
    await pass(120);
    const all = ['plan 7', 'plan 14', 'plan 21', 'conclude 90'];
    expect([await reminded(pair.mentor), await reminded(pair.mentee)]).toEqual([all, all]);
    // Of one thing at a time: what came before has left the list.
    expect([await open(pair.mentor), await open(pair.mentee)]).toEqual([['conclude 90'], ['conclude 90']]);
  });

  const silentSince = async ({ id }: PersonMade) =>
    (
      await api
        .as(await api.signIn(id))
        .query<{ pair: { silentSince: string | null } }>(SILENT, { id: pair.id })
    ).data.pair.silentSince;
  const end = async ({ id }: PersonMade, how: string, more: object = {}) =>
    (await api.as(await api.signIn(id)).query(END, { pairId: pair.id, how, ...more })).codes;

  it('is asked on its page too, both, until one of them does something in it', async () => {
    const since = await silentSince(pair.mentor);
    expect(since).not.toBeNull();
    expect(await silentSince(pair.mentee)).toBe(since);
    const said = { pairId: pair.id, text: 'Where were we?' };
    await api.as(await api.signIn(pair.mentee.id)).query(ADD, said);
    expect(await silentSince(pair.mentor)).toBeNull();
    await pass(91);
    expect(await silentSince(pair.mentor)).not.toBeNull();
  });

  it('is extended once, whoever of the two taps how often, and is asked again after another 90 days', async () => {
    const taps = [pair.mentor, pair.mentee, pair.mentor, pair.mentee];
    const asked = { until: dayFrom(500), silentSince: await silentSince(pair.mentor) };
    const codes = await Promise.all(taps.map((who) => end(who, 'extend', asked)));
    expect(codes.flat()).toEqual(Array(3).fill('MENTORING_NOT_SILENT'));
    // Who still has the question on their screen does not end what the other one has just extended.
    expect(await end(pair.mentee, 'concludeEarly', asked)).toEqual(['MENTORING_NOT_SILENT']);
    expect(await silentSince(pair.mentee)).toBeNull();
    await pass(90);
    expect(await silentSince(pair.mentee)).not.toBeNull();
  });

  it('begins anew with a sign of life, and is quiet while a session is to come', async () => {
    const before = (await reminded(pair.mentor)).length;
    const at = new Date(api.clock.now().getTime() + 30 * 86_400_000).toISOString();
    await api.as(await api.signIn(pair.mentor.id)).query(PLAN, { pairId: pair.id, at });
    await pass(29);
    expect(await reminded(pair.mentor)).toHaveLength(before);
    await pass(10);
    expect((await reminded(pair.mentor)).slice(before)).toEqual(['log 7']);
  });

  it('is concluded once, and then nobody asks any more', async () => {
    await pass(90);
    expect(await silentSince(pair.mentee)).not.toBeNull();
    const codes = await Promise.all([pair.mentor, pair.mentee].map((who) => end(who, 'concludeEarly')));
    expect(codes.flat()).toEqual(['MENTORING_PAIR_ENDED']);
    expect(await silentSince(pair.mentor)).toBeNull();
  });
});
