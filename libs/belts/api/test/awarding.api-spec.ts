import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';
import { ACKNOWLEDGE, acknowledgementsOf } from './acknowledging';
import { EARNED_ON } from './some-months-ago';

const PATH = `{ myPath { held earning done total belts { belt state earnedOn } } }`;
const STANDING = `query ($id: ID!, $asOf: LocalDate) { standing(personId: $id, asOf: $asOf) { belt state validUntil } }`;
const RECOGNISE = `mutation ($input: BeltDecisionInput!, $on: LocalDate!) { recogniseBelt(input: $input, earnedOn: $on) }`;
const REVOKE = `mutation ($input: BeltDecisionInput!) { revokeBelt(input: $input) }`;
const OVERVIEW = `{ certificationOverview { people met overdue units { name people met overdue belts { belt people } } } }`;
const ADD_NEED = `mutation ($input: AddNeedInput!) { addNeed(input: $input) { id } }`;

interface Path {
  myPath: { held: string | null; earning: string; belts: { belt: string; state: string }[] };
}
describe('belts on the server', () => {
  let api: TestApi;
  let hr: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { name: 'Priya Raman', roles: ['hr'] });
  });
  afterAll(() => api?.close());

  /** Somebody who has done the white modules and read all of the guide but the last reading, which is answered. */
  async function almostWhite(): Promise<{ person: PersonMade; last: object }> {
    const person = await makePerson(api);
    await api.sql(
      `insert into belts.event (person_id, happened_on, kind, key, detail)
       select $1, current_date, 'module-completed', key || ':1', jsonb_build_object('module', key, 'version', 1)
       from curriculum.module where belt = 'white'`,
      [person.id],
    );
    const all = await acknowledgementsOf(api, person);
    for (const input of all.slice(0, -1)) await api.as(person.cookie).query(ACKNOWLEDGE, { input });
    return { person, last: all.at(-1) as object };
  }

  const pathOf = async (person: PersonMade) => (await api.as(person.cookie).query<Path>(PATH)).data.myPath;

  it('shows the whole way to somebody who has just joined', async () => {
    const path = await pathOf(await makePerson(api));
    expect(path).toMatchObject({ held: null, earning: 'white' });
    expect(path.belts.map(({ belt }) => belt)).toEqual([
      ...['white', 'yellow', 'orange', 'green', 'blue', 'brown', 'black'],
    ]);
  });

  it('awards white once when the last acknowledgement is sent ten times at the same moment', async () => {
    const { person, last } = await almostWhite();
    expect((await pathOf(person)).held).toBeNull();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api.as(person.cookie).query(ACKNOWLEDGE, { input: last })),
    );
    expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
    const awards = await api.sql(
      `select detail->>'belt' as belt from belts.event where person_id = $1 and kind = 'awarded'`,
      [person.id],
    );
    expect(awards).toEqual([{ belt: 'white' }]);
    expect((await pathOf(person)).held).toBe('white');
    const audited = await api.sql(
      `select 1 from audit.entry where operation = 'belts.award' and subject_id = $1`,
      [person.id],
    );
    expect(audited).toHaveLength(1);
  });

  it('answers a past day as it was, whatever came later', async () => {
    const { person, last } = await almostWhite();
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const ask = () =>
      api.as(hr.cookie).query<{ standing: object[] }>(STANDING, { id: person.id, asOf: yesterday });
    const before = (await ask()).data;
    await api.as(person.cookie).query(ACKNOWLEDGE, { input: last });
    expect((await ask()).data).toEqual(before);
  });

  it('recognises a belt from before Obi, revokes it, and keeps both with their reasons', async () => {
    const person = await makePerson(api);
    const input = { personId: person.id, belt: 'orange', reason: 'Earned at our old academy' };
    expect((await api.as(hr.cookie).query(RECOGNISE, { input, on: EARNED_ON })).codes).toEqual([]);
    expect((await pathOf(person)).held).toBe('orange');
    expect((await api.as(hr.cookie).query(RECOGNISE, { input, on: EARNED_ON })).codes).toEqual([
      'BELTS_ALREADY_STANDS',
    ]);
    await api.as(hr.cookie).query(REVOKE, { input: { ...input, reason: 'The record was of somebody else' } });
    const path = await pathOf(person);
    expect(path.held).toBeNull();
    expect(path.belts.find(({ belt }) => belt === 'orange')?.state).toBe('revoked');
  });

  it('refuses HR to decide about itself, and hides everybody else from those without the role', async () => {
    const input = { personId: hr.id, belt: 'yellow', reason: 'I know it all' };
    expect((await api.as(hr.cookie).query(RECOGNISE, { input, on: EARNED_ON })).codes).toEqual([
      'BELTS_OWN_BELT',
    ]);
    const [one, other] = [await makePerson(api), await makePerson(api)];
    expect((await api.as(one.cookie).query(STANDING, { id: other.id })).codes).toEqual(['NOT_FOUND']);
    expect(
      (await api.as(one.cookie).query(REVOKE, { input: { ...input, personId: other.id } })).codes,
    ).toEqual(['NOT_FOUND']);
    expect((await api.as(one.cookie).query(OVERVIEW)).codes).toEqual(['NOT_FOUND']);
  });

  it('counts a need, its lateness and its fulfilment in the transaction that changes it', async () => {
    const top = await makeUnit(api, 'Stores of the spec');
    const unit = await makeUnit(api, 'Lyon', top);
    const person = await makePerson(api, { unitId: unit, joinedOn: '2026-01-05' });
    const figures = async () => {
      const { data } = await api
        .as(hr.cookie)
        .query<{ certificationOverview: { units: { name: string }[] } }>(OVERVIEW);
      return data.certificationOverview.units.find(({ name }) => name === 'Stores of the spec');
    };
    await pathOf(person);
    expect(await figures()).toMatchObject({ people: 1, met: 1, overdue: 0 });
    const need = { belt: 'yellow', unitId: top, withinDays: 30, effectiveFrom: '2026-02-01' };
    expect((await api.as(hr.cookie).query(ADD_NEED, { input: need })).codes).toEqual([]);
    expect(await figures()).toMatchObject({
      people: 1,
      met: 0,
      overdue: 1,
      belts: [{ belt: null, people: 1 }],
    });
    const input = { personId: person.id, belt: 'yellow', reason: 'Earned before' };
    await api.as(hr.cookie).query(RECOGNISE, { input, on: '2026-10-01' });
    expect(await figures()).toMatchObject({
      people: 1,
      met: 1,
      overdue: 0,
      belts: [{ belt: 'yellow', people: 1 }],
    });
    api.clock.advanceDays(800);
    expect(await figures()).toMatchObject({
      people: 1,
      met: 0,
      overdue: 1,
      belts: [{ belt: null, people: 1 }],
    });
  });
});
