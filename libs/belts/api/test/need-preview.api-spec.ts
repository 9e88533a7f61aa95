import { plusDays } from '@obi/kernel';
import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';
import { ChangingGuide } from './changing-guide';

const PREVIEW = `query ($input: AddNeedInput!) { needPreview(input: $input) { people unmet overdueAtOnce firstDueOn } }`;
const ADD = 'mutation ($input: AddNeedInput!) { addNeed(input: $input) { id } }';

interface Touched {
  readonly needPreview: {
    readonly people: number;
    readonly unmet: number;
    readonly overdueAtOnce: number;
    readonly firstDueOn: string | null;
  };
}

describe('a need before it is written down', () => {
  let api: TestApi;
  let guide: ChangingGuide;
  let hr: PersonMade;
  let unitId: string;
  const people: PersonMade[] = [];

  beforeAll(async () => {
    api = await TestApi.open();
    guide = new ChangingGuide(api);
    unitId = await makeUnit(api, 'Stores');
    hr = await makePerson(api, { roles: ['hr'] });
    for (let n = 0; n < 4; n += 1) people.push(await makePerson(api, { unitId }));
    await guide.ask({ yellow: ['nothing.yet'] });
    const award = { belt: 'brown', guideVersion: null, ruleSet: 1, cycle: 1, evidence: [] };
    await guide.happened(people[0]!, 'awarded', award);
    const from = plusDays(guide.today(), -60);
    await api.sql(`update people.person set joined_on = $1 where unit_id = $2`, [from, unitId]);
    await api.sql(`update people.placement set since = $1 where unit_id = $2`, [from, unitId]);
    await api.service<{ deriveAll(): Promise<void> }>('Certifications').deriveAll();
  });
  afterAll(() => api?.close());

  const ask = async <Data>(text: string, input: object) =>
    api.as(await api.signIn(hr.id)).query<Data>(text, { input });

  it('touches nobody where nobody is', async () => {
    const empty = await makeUnit(api, 'Not staffed yet');
    const input = { belt: 'brown', unitId: empty, withinDays: 10, effectiveFrom: guide.today() };
    const none = { people: 0, unmet: 0, overdueAtOnce: 0, firstDueOn: null };
    expect((await ask<Touched>(PREVIEW, input)).data.needPreview).toEqual(none);
  });

  it('is told as it will be on its first day when that is still to come', async () => {
    const from = plusDays(guide.today(), 20);
    const input = { belt: 'brown', unitId, withinDays: 10, effectiveFrom: from };
    const told = { people: 4, unmet: 3, overdueAtOnce: 0, firstDueOn: plusDays(from, 10) };
    expect((await ask<Touched>(PREVIEW, input)).data.needPreview).toEqual(told);
  });

  it('touches and makes overdue whom its preview said', async () => {
    const from = plusDays(guide.today(), -60);
    const input = { belt: 'brown', unitId, withinDays: 10, effectiveFrom: from };
    const { needPreview: told } = (await ask<Touched>(PREVIEW, input)).data;
    expect(told).toEqual({ people: 4, unmet: 3, overdueAtOnce: 3, firstDueOn: plusDays(from, 10) });
    expect((await ask(ADD, input)).codes).toEqual([]);
    const [row] = await api.sql<object>(
      `select count(*) filter (where needs is not null)::int as people,
         count(*) filter (where needs is not null and not is_met)::int as unmet,
         count(*) filter (where overdue_since is not null)::int as "overdueAtOnce",
         (min(due_on) filter (where not is_met))::text as "firstDueOn"
       from belts.certification where counts`,
    );
    expect(row).toEqual(told);
  });
});
