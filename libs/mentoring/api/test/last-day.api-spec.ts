import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { dayFrom, makePair, type PairMade } from './mentoring';

const SAVE = `mutation ($pairId: ID!, $input: AgreementInput!) { saveAgreement(pairId: $pairId, input: $input) { id } }`;
const AGREE = `mutation ($pairId: ID!, $readAt: DateTime!) { agreeToo(pairId: $pairId, readAt: $readAt) { id } }`;
const PAIR = `query ($id: ID!) { pair(id: $id) { next nextSince } }`;
const EXTEND = `mutation ($pairId: ID!, $until: LocalDate!) {
  concludePair(pairId: $pairId, how: extend, until: $until) { state next } }`;

describe('the last day of a pair', () => {
  let api: TestApi;
  let pair: PairMade;

  beforeAll(async () => {
    api = await TestApi.open();
    pair = await makePair(api, await makePerson(api, { roles: ['hr'] }));
    const input = { drives: 'both', everyWeeks: 3, minutes: 45, endsOn: dayFrom(20) };
    await api.as(pair.mentor.cookie).query(SAVE, { pairId: pair.id, input });
    const [row] = await api.sql<{ at: Date }>('select saved_at as at from mentoring.agreement');
    const agreed = { pairId: pair.id, readAt: row?.at.toISOString() };
    expect((await api.as(pair.mentee.cookie).query(AGREE, agreed)).codes).toEqual([]);
  });
  afterAll(() => api?.close());

  const pass = async (days: number) => {
    for (let day = 0; day < days; day += 1) {
      api.clock.advanceDays(1);
      await api.jobs.run('mentoring.nudge');
    }
  };
  const next = async ({ id }: PersonMade) =>
    (
      await api
        .as(await api.signIn(id))
        .query<{ pair: { next: string; nextSince: string } }>(PAIR, { id: pair.id })
    ).data.pair;
  const reminded = (isSettled: boolean) =>
    api.sql<{ side: string; what: string }>(
      `select case when person_id = $1 then 'mentor' else 'mentee' end as side,
         (detail->>'waitsFor') || ' ' || (detail->>'days') as what
       from notifications.notice where name = 'mentoring.your-turn' and detail->>'waitsFor' = 'end'
         and (settled_at is not null) = $2 order by side, id`,
      [pair.mentor.id, isSettled],
    );

  it('is theirs: nobody is asked to end on it', async () => {
    await pass(20);
    expect((await next(pair.mentor)).next).toBe('plan');
    expect(await reminded(false)).toEqual([]);
  });

  it('is followed by one question to both, to complete or to go on, and by reminders of it alone', async () => {
    await pass(1);
    expect(await next(pair.mentor)).toEqual({ next: 'end', nextSince: `${dayFrom(21)}T00:00:00.000Z` });
    const both = (what: string) => ['mentee', 'mentor'].map((side) => ({ side, what }));
    expect(await reminded(false)).toEqual(both('end 0'));
    await pass(8);
    expect(await reminded(false)).toEqual(both('end 7'));
    expect(await reminded(true)).toEqual(both('end 0'));
  });

  it('is another one when either of them extends, and nobody is asked any more', async () => {
    const extended = await api
      .as(await api.signIn(pair.mentee.id))
      .query<{ concludePair: object }>(EXTEND, { pairId: pair.id, until: dayFrom(90) });
    expect(extended.data.concludePair).toEqual({ state: 'extended', next: 'plan' });
    expect(await reminded(false)).toEqual([]);
    await pass(2);
    expect(await reminded(false)).toEqual([]);
  });
});
