import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';

const ONE = `query ($id: ID!) { certification(personId: $id) {
  personId name unit held needs dueOn overdueSince overdueFor overdueDays missing { code count } } }`;
const WITHIN = `query ($unitId: ID) { certificationOverview(unitId: $unitId) { people within { id name } units { name } } }`;
const ADD_NEED = `mutation ($input: AddNeedInput!) { addNeed(input: $input) { id } }`;

interface Overview {
  certificationOverview: {
    people: number;
    within: { id: string; name: string }[];
    units: { name: string }[];
  };
}

describe('the certification of one', () => {
  let api: TestApi;
  let hr: PersonMade;
  let localHr: PersonMade;
  let person: PersonMade;
  let company: string;
  let stores: string;
  let lyon: string;
  let finance: string;

  beforeAll(async () => {
    api = await TestApi.open();
    company = await makeUnit(api, 'Marlowe');
    stores = await makeUnit(api, 'Stores', company);
    lyon = await makeUnit(api, 'Lyon', stores);
    finance = await makeUnit(api, 'Finance', company);
    hr = await makePerson(api, { unitId: company, roles: ['hr'] });
    person = await makePerson(api, { name: 'Karin Holm', unitId: lyon, joinedOn: '2026-01-05' });
    localHr = await makePerson(api, { unitId: stores });
    await api.sql(`insert into people.role_grant (person_id, role, unit_id) values ($1, 'hr', $2)`, [
      localHr.id,
      stores,
    ]);
    const elsa = await makePerson(api, { name: 'Elsa Nyström', unitId: finance });
    await api.sql(`update people.person set sort_name = 'elsa nystrom' where id = $1`, [elsa.id]);
    const input = { belt: 'yellow', unitId: lyon, withinDays: 30, effectiveFrom: '2026-01-01' };
    await api.as(hr.cookie).query(ADD_NEED, { input });
  });
  afterAll(() => api?.close());

  const overview = async (who: PersonMade, unitId?: string) => {
    const { data, codes } = await api.as(who.cookie).query<Overview>(WITHIN, { unitId });
    return codes.length > 0 ? codes : data.certificationOverview;
  };

  it('says what they need, since when, and what is missing', async () => {
    const { data } = await api.as(hr.cookie).query<{ certification: { missing: { count: number }[] } }>(ONE, {
      id: person.id,
    });
    expect(data.certification).toMatchObject({
      ...{ personId: person.id, name: 'Karin Holm', unit: 'Stores, Lyon', held: null, needs: 'yellow' },
      dueOn: '2026-02-04',
      overdueSince: '2026-02-05',
    });
    expect(data.certification.missing.length).toBeGreaterThan(0);
  });

  it('is for HR of their unit, and for nobody else there', async () => {
    const [near] = await Promise.all([api.as(localHr.cookie).query(ONE, { id: person.id })]);
    expect(near?.codes).toEqual([]);
    const far = await makePerson(api, { unitId: finance });
    for (const [who, id] of [
      [localHr, far.id],
      [localHr, '00000000-0000-4000-8000-000000000000'],
      [person, person.id],
    ] as const) {
      expect((await api.as(who.cookie).query(ONE, { id })).codes).toEqual(['NOT_FOUND']);
    }
  });

  it.each(['karin', 'Holm, Karin', 'Nystrom', 'Nyström', ','])(
    'is found in the list by name: %s',
    async (search) => {
      const text = `query ($filter: CertificationFilter!) { certificationList(filter: $filter, first: 9) { nodes { name } } }`;
      const { data } = await api
        .as(hr.cookie)
        .query<{ certificationList: { nodes: { name: string }[] } }>(text, {
          filter: { tab: 'everyone', search },
        });
      const found = search.startsWith('N') ? ['Elsa Nyström'] : search === ',' ? [] : ['Karin Holm'];
      expect(data.certificationList.nodes.map(({ name }) => name)).toEqual(found);
    },
  );

  it('is looked for from the top down, with the units above by name', async () => {
    expect(await overview(hr, lyon)).toMatchObject({
      people: 1,
      within: [{ name: 'Marlowe' }, { name: 'Stores' }, { id: lyon, name: 'Lyon' }],
    });
    expect(await overview(hr)).toMatchObject({ within: [] });
  });

  it('shows HR of a unit the way down to it, and no unit beside it', async () => {
    expect(await overview(localHr, lyon)).toMatchObject({
      people: 1,
      within: [{ name: 'Stores' }, { name: 'Lyon' }],
    });
    expect(await overview(localHr, company)).toMatchObject({ people: 2, units: [{ name: 'Stores' }] });
    expect(await overview(localHr, finance)).toEqual(['NOT_FOUND']);
  });

  it('names the belt that is overdue when a lower one than the needed one was taken away', async () => {
    const joinedOn = api.clock.today('UTC');
    const late = await makePerson(api, { unitId: finance, joinedOn });
    const need = { unitId: finance, effectiveFrom: '2026-01-01' };
    for (const [belt, withinDays] of [
      ['white', 0],
      ['yellow', 30],
    ] as const)
      await api.as(hr.cookie).query(ADD_NEED, { input: { ...need, belt, withinDays } });
    const decide = (text: string, more = {}) =>
      api
        .as(hr.cookie)
        .query(text, { input: { personId: late.id, belt: 'white', reason: 'Before Obi' }, ...more });
    const recognise = `mutation ($input: BeltDecisionInput!, $day: LocalDate!) { recogniseBelt(input: $input, earnedOn: $day) }`;
    expect((await decide(recognise, { day: '2026-01-01' })).codes).toEqual([]);
    api.clock.advanceDays(2);
    hr = { ...hr, cookie: await api.signIn(hr.id) };
    const revoke = 'mutation ($input: BeltDecisionInput!) { revokeBelt(input: $input) }';
    expect((await decide(revoke)).codes).toEqual([]);
    const { data } = await api.as(hr.cookie).query<{ certification: object }>(ONE, { id: late.id });
    expect(data.certification).toMatchObject({
      ...{ needs: 'yellow', overdueFor: 'white', overdueSince: api.clock.today('UTC'), overdueDays: 0 },
    });
  });
});
