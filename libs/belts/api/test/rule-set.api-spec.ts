import { plusDays } from '@obi/kernel';
import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';
import { ChangingGuide } from './changing-guide';

const LIST =
  '{ ruleSets { version effectiveFrom publishedBy belts { belt validity { months windowDays } } } }';
const PREVIEW = `query ($input: RuleSetInput!) { ruleSetPreview(input: $input) { people belts { belt awarded due lapsed freed more less } } }`;
const PUBLISH =
  'mutation ($input: RuleSetInput!) { publishRuleSet(input: $input) { version effectiveFrom } }';
const NEED_PREVIEW = `query ($input: AddNeedInput!) { needPreview(input: $input) { people unmet overdueAtOnce } }`;
const ADD_NEED = 'mutation ($input: AddNeedInput!) { addNeed(input: $input) { id } }';

const NOTHING_LOST = { due: 0, lapsed: 0, freed: 0 };

describe('the rule set', () => {
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
  });
  afterAll(() => api?.close());

  const ask = async <Data>(text: string, input?: object) =>
    api.as(await api.signIn(hr.id)).query<Data>(text, { input });
  const change = (expectedVersion: number, effectiveFrom: string, belts: object[]) => ({
    expectedVersion,
    effectiveFrom,
    belts,
  });
  const brown = (count: number) => ({
    belt: 'brown',
    requirements: [{ kind: 'sessions', count }],
    renewal: [],
  });
  const validity = { months: 24, base: 'completion', windowDays: 90, minimumActiveDays: 90 };

  it('is refused with the reason', async () => {
    const today = guide.today();
    const refused = async (input: object) => (await ask(PUBLISH, input)).codes;
    const short = { ...validity, minimumActiveDays: 30 };
    const yellow = { belt: 'yellow', requirements: [], renewal: [], validity: short };
    expect(await refused(change(2, today, [yellow]))).toEqual(['BELTS_RULES_MINIMUM_SHORTER_THAN_WINDOW']);
    expect(await refused(change(2, today, [brown(0)]))).toEqual(['BELTS_RULES_COUNT_TOO_SMALL']);
    expect(await refused(change(2, plusDays(today, -1), []))).toEqual(['BELTS_DAY_IN_PAST']);
    expect(await refused(change(1, today, []))).toEqual(['BELTS_RULES_CHANGED']);
    expect(await refused(change(2, plusDays(today, 900), []))).toEqual(['BELTS_RULES_TOO_FAR_AHEAD']);
  });

  it('is changed by nobody who is responsible for a unit only', async () => {
    const ofUnit = await makePerson(api, { unitId });
    await api.sql(`insert into people.role_grant (person_id, role, unit_id) values ($1, 'hr', $2)`, [
      ofUnit.id,
      unitId,
    ]);
    const input = change(2, guide.today(), [brown(2)]);
    const cookie = await api.signIn(ofUnit.id);
    expect((await api.as(cookie).query(PUBLISH, { input })).codes).toEqual(['NOT_FOUND']);
    expect((await api.as(cookie).query(PREVIEW, { input })).codes).toEqual(['NOT_FOUND']);
  });

  it('does what its preview said', async () => {
    const [one, two, three] = people as [PersonMade, PersonMade, PersonMade];
    const above = { guideVersion: null, ruleSet: 2, cycle: 1, evidence: [] };
    for (const person of [one, two, three])
      await guide.happened(person, 'awarded', { belt: 'blue', ...above });
    for (let n = 0; n < 3; n += 1) {
      await guide.happened(one, 'session-confirmed', { session: `one ${n}`, role: 'mentor' });
      if (n > 0) await guide.happened(two, 'session-confirmed', { session: `two ${n}`, role: 'mentor' });
    }
    const input = change(2, guide.today(), [brown(3)]);
    const { data } = await ask<{ ruleSetPreview: object }>(PREVIEW, input);
    expect(data.ruleSetPreview).toEqual({
      people: 2,
      belts: [{ belt: 'brown', awarded: 1, ...NOTHING_LOST, more: 0, less: 1 }],
    });
    const held = () =>
      api.sql<{ id: string }>(`select person_id as id from belts.certification where held = 'brown'`);
    expect(await held()).toEqual([]);
    expect((await ask(PUBLISH, input)).codes).toEqual([]);
    expect(await held()).toEqual([{ id: one.id }]);
  });

  it('that counts from a later day is derived on that day', async () => {
    const [, two] = people as [PersonMade, PersonMade];
    const from = plusDays(guide.today(), 5);
    expect((await ask(PUBLISH, change(3, from, [brown(2)]))).codes).toEqual([]);
    const isBrown = async () => {
      await api.service<{ deriveChangedByDay(): Promise<void> }>('Certifications').deriveChangedByDay();
      const sql = `select held = 'brown' as is from belts.certification where person_id = $1`;
      return (await api.sql<{ is: boolean }>(sql, [two.id]))[0]?.is;
    };
    api.clock.advanceDays(4);
    expect(await isBrown()).toBe(false);
    api.clock.advanceDays(1);
    expect(await isBrown()).toBe(true);
  });

  it('keeps every version, with who published it', async () => {
    const { data } = await ask<{ ruleSets: { version: number; publishedBy: string | null }[] }>(LIST);
    expect(data.ruleSets.map(({ version, publishedBy }) => [version, publishedBy === null])).toEqual([
      [4, false],
      [3, false],
      [2, true],
      [1, true],
    ]);
  });

  it('a need touches and makes overdue whom its preview said', async () => {
    const from = plusDays(guide.today(), -60);
    await api.sql(`update people.person set joined_on = $1 where unit_id = $2`, [from, unitId]);
    await api.sql(`update people.placement set since = $1 where unit_id = $2`, [from, unitId]);
    const input = { belt: 'brown', unitId, withinDays: 10, effectiveFrom: from };
    const { data } = await ask<{ needPreview: { people: number; overdueAtOnce: number } }>(
      NEED_PREVIEW,
      input,
    );
    expect((await ask(ADD_NEED, input)).codes).toEqual([]);
    const [row] = await api.sql<{ asked: number; overdue: number }>(
      `select count(*) filter (where needs is not null)::int as asked,
         count(*) filter (where overdue_since is not null)::int as overdue from belts.certification where counts`,
    );
    expect(row).toEqual({ asked: data.needPreview.people, overdue: data.needPreview.overdueAtOnce });
    expect(row?.overdue).toBeGreaterThan(0);
  });
});
