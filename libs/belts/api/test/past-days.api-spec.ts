import { plusDays } from '@obi/kernel';
import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';
import { ChangingGuide } from './changing-guide';

const LIST = `query ($asOf: LocalDate, $filter: CertificationFilter!) {
  certificationList(filter: $filter, first: 100, asOf: $asOf) { totalCount nodes {
    personId name unit manager held heldUntil needs dueOn overdueSince overdueDays asOf } } }`;
const OVERVIEW = `query ($asOf: LocalDate) { certificationOverview(asOf: $asOf) {
  asOf people met overdue expiring { within90 } units { name people met overdue belts { belt people } } } }`;
const ONE = `query ($id: ID!, $asOf: LocalDate) { certification(personId: $id, asOf: $asOf) { held unit asOf } }`;
const ADD_NEED = `mutation ($input: AddNeedInput!) { addNeed(input: $input) { id } }`;
const RECOGNISE = `mutation ($input: BeltDecisionInput!, $on: LocalDate!) { recogniseBelt(input: $input, earnedOn: $on) }`;
const REVOKE = `mutation ($input: BeltDecisionInput!) { revokeBelt(input: $input) }`;

interface Listed {
  readonly totalCount: number;
  readonly nodes: readonly Record<string, unknown>[];
}

describe('HR on a past day', () => {
  let api: TestApi;
  let guide: ChangingGuide;
  let hr: PersonMade;
  let stores: string;
  let care: string;
  let ana: PersonMade;
  let ben: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    guide = new ChangingGuide(api);
    const top = await makeUnit(api, 'Marlowe');
    stores = await makeUnit(api, 'Stores', top);
    care = await makeUnit(api, 'Care', top);
    hr = await makePerson(api, { unitId: top, roles: ['hr'] });
    ana = await makePerson(api, { name: 'Ana', unitId: stores });
    ben = await makePerson(api, { name: 'Ben', unitId: stores });
    await ask(ADD_NEED, {
      input: { belt: 'yellow', unitId: stores, withinDays: 10, effectiveFrom: guide.today() },
    });
    await recognise(ana, 'yellow');
  });
  afterAll(() => api?.close());

  /** Asks as HR, signed in on the day that it is. */
  async function ask<Data>(text: string, variables: object): Promise<Data> {
    const { data, codes } = await api.as(await api.signIn(hr.id)).query<Data>(text, variables);
    expect(codes).toEqual([]);
    return data;
  }
  const recognise = (person: PersonMade, belt: string) =>
    ask(RECOGNISE, {
      input: { personId: person.id, belt, reason: 'Earned before' },
      on: plusDays(guide.today(), -30),
    });
  const list = async (asOf: string | null, filter: object = { tab: 'everyone' }): Promise<Listed> =>
    (await ask<{ certificationList: Listed }>(LIST, { asOf, filter })).certificationList;
  const overview = async (asOf: string | null) =>
    (await ask<{ certificationOverview: object }>(OVERVIEW, { asOf })).certificationOverview;
  const csv = async (asOf: string) =>
    (await api.http('get', `/api/belts/certification.csv?asOf=${asOf}`, await api.signIn(hr.id))).text;

  let first: string;
  let then: { list: Listed; overdue: Listed; overview: object };

  it('answers a day that has gone by exactly as that day itself was answered', async () => {
    api.clock.advanceDays(20);
    first = guide.today();
    then = {
      list: await list(null),
      overdue: await list(null, { tab: 'overdue' }),
      overview: await overview(null),
    };
    expect(then.overdue.nodes).toMatchObject([{ name: 'Ben', overdueDays: 9, asOf: first }]);
    api.clock.advanceDays(30);
    expect(await list(first)).toEqual(then.list);
    expect(await list(first, { tab: 'overdue' })).toEqual(then.overdue);
    expect(await overview(first)).toEqual(then.overview);
  });

  it('is not changed by belts that were earned or revoked later, or needs written down later', async () => {
    await ask(REVOKE, { input: { personId: ana.id, belt: 'yellow', reason: 'By mistake' } });
    await recognise(ben, 'orange');
    await ask(ADD_NEED, { input: { belt: 'black', withinDays: 0, effectiveFrom: '2026-01-01' } });
    // The rows of the day are thrown away, and derived anew from what is known by now.
    await api.sql('delete from belts.past_day');
    expect(await list(first)).toEqual(then.list);
    expect(await overview(first)).toEqual(then.overview);
    expect((await list(null, { tab: 'everyone', held: 'orange' })).nodes).toMatchObject([{ name: 'Ben' }]);
    expect((await list(first, { tab: 'everyone', held: 'orange' })).totalCount).toBe(0);
    expect((await list(first, { tab: 'everyone', held: 'yellow' })).totalCount).toBe(1);
  });

  it('counts people in the unit of that day, and those who have left since', async () => {
    await api.sql('update people.person set unit_id = $2 where id = $1', [ana.id, care]);
    await api.sql('insert into people.placement (person_id, since, unit_id) values ($1, $2, $3)', [
      ana.id,
      guide.today(),
      care,
    ]);
    await api.sql('update people.person set left_on = $2 where id = $1', [ben.id, guide.today()]);
    await api.service<{ derive(ids: string[]): Promise<void> }>('Certifications').derive([ana.id, ben.id]);
    await api.sql('delete from belts.past_day');
    expect(await list(first)).toEqual(then.list);
    expect((await list(first, { tab: 'everyone', unitId: stores })).totalCount).toBe(2);
    expect((await list(null, { tab: 'everyone', unitId: stores })).totalCount).toBe(0);
    expect(await ask(ONE, { id: ana.id, asOf: first })).toMatchObject({
      certification: { held: 'yellow', unit: 'Stores', asOf: first },
    });
  });

  it('exports the day that is asked for, and says so in the log', async () => {
    const lines = (await csv(first)).trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines.find((line) => line.includes('Ana'))).toMatch(/Stores.*yellow/);
    expect(lines.find((line) => line.includes('Ben'))).toContain('"25 clauses, 12 modules"');
    const [entry] = await api.sql<{ detail: { asOf: string } }>(
      `select detail from audit.entry where operation = 'belts.exportCertification' order by id desc limit 1`,
    );
    expect(entry?.detail.asOf).toBe(first);
    const faulty = await api.http(
      'get',
      '/api/belts/certification.csv?asOf=gestern',
      await api.signIn(hr.id),
    );
    expect([faulty.status, faulty.text]).toEqual([400, expect.stringContaining('BELTS_DAY_UNKNOWN')]);
  });

  it.each([
    'on=2026-03-31',
    'held=purple',
    'needs=none',
    'tab=late',
    'overdueDays=soon',
    'held=white&held=none',
  ])('makes no file of others when it cannot read who is meant: %s', async (words) => {
    const cookie = await api.signIn(hr.id);
    const { status, text } = await api.http('get', `/api/belts/certification.csv?${words}`, cookie);
    expect([status, text]).toEqual([400, expect.stringContaining('BELTS_FILTER_UNKNOWN')]);
  });

  it('refuses a list of who holds something that is no belt, in place of failing', async () => {
    const filter = { tab: 'everyone', held: 'purple' };
    const { codes, errors } = await api.as(await api.signIn(hr.id)).query(LIST, { filter });
    expect([codes.length, errors[0]?.extensions['kind']]).toEqual([1, 'BAD_INPUT']);
  });

  it('answers many who ask for one day at the same moment with one derivation', async () => {
    const day = plusDays(first, 3);
    const cookie = await api.signIn(hr.id);
    const ask = () => api.as(cookie).query(LIST, { asOf: day, filter: { tab: 'everyone' } });
    const answers = await Promise.all(Array.from({ length: 6 }, ask));
    expect(new Set(answers.map(({ data, codes }) => JSON.stringify([data, codes]))).size).toBe(1);
    expect(await api.sql('select 1 from belts.past_day where as_of = $1', [day])).toHaveLength(1);
  });

  it('refuses days that have not come, and shows nobody else anything', async () => {
    const cookie = await api.signIn(hr.id);
    const future = await api.as(cookie).query(OVERVIEW, { asOf: plusDays(guide.today(), 1) });
    expect(future.codes).toEqual(['PEOPLE_DAY_IN_FUTURE']);
    const nobody = await api.as(await api.signIn(ana.id)).query(OVERVIEW, { asOf: first });
    expect(nobody.codes).toEqual(['NOT_FOUND']);
  });
});
