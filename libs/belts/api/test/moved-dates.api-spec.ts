import { plusDays } from '@obi/kernel';
import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';

const ADD = `mutation ($input: AddNeedInput!) { addNeed(input: $input) { id } }`;
const MOVE = `mutation ($id: ID!, $dueOn: LocalDate!, $reason: String!) { moveNeedDate(personId: $id, dueOn: $dueOn, reason: $reason) }`;
const MOVED = `query ($id: ID!, $asOf: LocalDate) { movedDates(personId: $id, asOf: $asOf) { belt on dueBefore dueOn reason by } }`;

const ONE = `query ($id: ID!) { certification(personId: $id) { overdueFor dueOn } }`;

describe('a day that HR moved', () => {
  let api: TestApi;
  let hr: PersonMade;
  let ines: PersonMade;
  let today: string;
  let unitId: string;

  beforeAll(async () => {
    api = await TestApi.open();
    today = api.clock.today('UTC');
    hr = await makePerson(api, { name: 'Priya Raman', roles: ['hr'] });
    unitId = await makeUnit(api, 'Stores');
    ines = await makePerson(api, { unitId });
    const input = { unitId, belt: 'yellow', withinDays: 30, effectiveFrom: today };
    expect((await api.as(hr.cookie).query(ADD, { input })).codes).toEqual([]);
  });
  afterAll(() => api?.close());

  const moved = async (reader: PersonMade, asOf?: string) =>
    (await api.as(await api.signIn(reader.id)).query<{ movedDates: object[] }>(MOVED, { id: ines.id, asOf }))
      .data?.movedDates;
  const move = async (days: number, reason: string) =>
    api.as(await api.signIn(hr.id)).query(MOVE, { id: ines.id, dueOn: plusDays(today, days), reason });

  it('is read with its reason by the person and by HR, from which day to which; on a past day as it was then', async () => {
    expect(await moved(ines)).toEqual([]);
    expect((await move(60, 'On leave until May')).codes).toEqual([]);
    const first = {
      ...{ belt: 'yellow', on: today, dueBefore: plusDays(today, 30), dueOn: plusDays(today, 60) },
      ...{ reason: 'On leave until May', by: 'Priya Raman' },
    };
    expect(await moved(ines)).toEqual([first]);
    api.clock.advanceDays(1);
    expect((await move(90, 'Leave was made longer')).codes).toEqual([]);
    expect(await moved(hr)).toEqual([
      {
        ...{ belt: 'yellow', on: plusDays(today, 1), dueBefore: first.dueOn, dueOn: plusDays(today, 90) },
        ...{ reason: 'Leave was made longer', by: 'Priya Raman' },
      },
      first,
    ]);
    expect(await moved(hr, today)).toEqual([first]);
  });

  it('moves with it what is needed before and would be past sooner: nobody given time stays overdue', async () => {
    const white = { unitId, belt: 'white', withinDays: 5, effectiveFrom: today };
    // Hidden until now: the same belt is asked earlier by another need.
    const yellow = { unitId, belt: 'yellow', withinDays: 100, effectiveFrom: today };
    for (const input of [white, yellow])
      expect((await api.as(await api.signIn(hr.id)).query(ADD, { input })).codes).toEqual([]);
    api.clock.advanceDays(20);
    const overdue = async () =>
      (await api.as(await api.signIn(hr.id)).query<{ certification: object }>(ONE, { id: ines.id })).data
        .certification;
    expect(await overdue()).toEqual({ overdueFor: 'white', dueOn: plusDays(today, 90) });
    expect((await move(120, 'Back in spring')).codes).toEqual([]);
    expect(await overdue()).toEqual({ overdueFor: null, dueOn: plusDays(today, 120) });
    expect((await moved(ines))?.slice(0, 3)).toMatchObject([
      { dueOn: plusDays(today, 120), reason: 'Back in spring' },
      { dueOn: plusDays(today, 120), reason: 'Back in spring' },
      { dueOn: plusDays(today, 120), reason: 'Back in spring' },
    ]);
  });
});
