import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';

const PAGE = `query ($search: String, $unitId: ID, $first: Int! = 25, $after: String, $left: Boolean! = false) {
  people(search: $search, unitId: $unitId, first: $first, after: $after, left: $left) {
    nodes { id name initials unit { name path } details { employeeNumber email job grade } } pageInfo { hasNextPage endCursor } }
  peopleCount(search: $search, unitId: $unitId, left: $left) }`;
const ONE = `query ($id: ID!) { person(id: $id) { name hasLeft details { email manager { name } reportCount lastDay } } }`;
const LINE = `query ($id: ID!) { reportingLine(personId: $id) { name } directReports(personId: $id) { nodes { name } } }`;

interface Page {
  people: {
    nodes: { id: string; name: string; details: { employeeNumber: string } | null }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  peopleCount: number;
}

describe('people', () => {
  let api: TestApi;
  let hr: PersonMade;
  let sales: string;
  let stores: string;
  const made: Record<string, PersonMade> = {};

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { name: 'Priya Raman', roles: ['hr'] });
    sales = await makeUnit(api, 'Sales');
    stores = await makeUnit(api, 'Stores', sales);
    made['chief'] = await makePerson(api, { name: 'Elsa Nyström', unitId: sales });
    made['lead'] = await makePerson(api, { name: 'Rui Alves', unitId: sales, managerId: made['chief'].id });
    made['karin'] = await makePerson(api, {
      name: 'Karin Holm',
      unitId: stores,
      managerId: made['lead'].id,
      job: 'ST-04',
    });
    made['gone'] = await makePerson(api, { name: 'Karl Gone', unitId: stores });
    await api.sql(`update people.person set left_on = current_date where id = $1`, [made['gone'].id]);
    await api.sql(`update people.person set sort_name = 'elsa nystrom' where id = $1`, [made['chief'].id]);
  });
  afterAll(() => api?.close());

  const page = async (cookie: string, variables: object) =>
    (await api.as(cookie).query<Page>(PAGE, variables)).data;
  const names = (found: Page) => found.people.nodes.map(({ name }) => name);

  it.each([
    ['kar', ['Karin Holm']],
    ['HOLM k', ['Karin Holm']],
    ['Karin Holm', ['Karin Holm']],
    ['Holm, Karin', ['Karin Holm']],
    ['Elsa Nyström', ['Elsa Nyström']],
    ['Karin Alves', []],
    [',', []],
    ['nystrom', ['Elsa Nyström']],
    ['nyström', ['Elsa Nyström']],
    ['olm', []],
    ['%', []],
  ])('are found by words that begin the name: %s', async (search, found) => {
    const answer = await page(hr.cookie, { search });
    expect([names(answer), answer.peopleCount]).toEqual([found, found.length]);
  });

  it('are found by number and address by who may see them of everybody', async () => {
    const { email } = made['karin']!;
    expect(names(await page(hr.cookie, { search: email.toUpperCase() }))).toEqual(['Karin Holm']);
    expect(names(await page(made['karin']!.cookie, { search: made['lead']!.email }))).toEqual([]);
  });

  it('are those of a unit and of all under it', async () => {
    expect(names(await page(hr.cookie, { unitId: sales }))).toEqual([
      'Elsa Nyström',
      'Karin Holm',
      'Rui Alves',
    ]);
    expect(names(await page(hr.cookie, { unitId: stores }))).toEqual(['Karin Holm']);
    expect(names(await page(hr.cookie, { unitId: stores, left: true }))).toEqual(['Karl Gone']);
  });

  it('come page by page, nobody twice and nobody left out', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { people } = await page(hr.cookie, { first: 1, after });
      seen.push(...people.nodes.map(({ name }) => name));
      after = people.pageInfo.hasNextPage ? people.pageInfo.endCursor : undefined;
    } while (after);
    expect(seen).toEqual(['Elsa Nyström', 'Karin Holm', 'Priya Raman', 'Rui Alves']);
  });

  it('show details to themselves, to those above them and to HR; the rest sees the name', async () => {
    const detailsFor = async (cookie: string) =>
      Object.fromEntries(
        (await page(cookie, { unitId: sales })).people.nodes.map(({ name, details }) => [
          name,
          details !== null,
        ]),
      );
    expect(await detailsFor(hr.cookie)).toEqual({
      'Elsa Nyström': true,
      'Karin Holm': true,
      'Rui Alves': true,
    });
    expect(await detailsFor(made['lead']!.cookie)).toEqual({
      'Elsa Nyström': false,
      'Karin Holm': true,
      'Rui Alves': true,
    });
    expect(await detailsFor(made['karin']!.cookie)).toEqual({
      'Elsa Nyström': false,
      'Karin Holm': true,
      'Rui Alves': false,
    });
  });

  it('have a line above and reports below, for who may see them', async () => {
    const { id } = made['lead']!;
    const answer = await api.as(hr.cookie).query(LINE, { id });
    expect(answer.data).toEqual({
      reportingLine: [{ name: 'Elsa Nyström' }],
      directReports: { nodes: [{ name: 'Karin Holm' }] },
    });
    expect((await api.as(made['karin']!.cookie).query(LINE, { id })).codes).toContain('NOT_FOUND');
  });

  it('stood somewhere on any day, which is kept when they move, for who may see it', async () => {
    const { id } = made['karin']!;
    await api.sql(
      `insert into people.placement (person_id, since, unit_id, job, grade, manager_id)
       select id, joined_on - 30, $2, 'Agent', 2, null from people.person where id = $1`,
      [id, sales],
    );
    const text =
      'query ($id: ID!) { placements(personId: $id) { job grade unit { name } manager { name } } }';
    const answer = await api.as(hr.cookie).query<{ placements: object[] }>(text, { id });
    expect(answer.data.placements).toEqual([
      expect.objectContaining({ unit: { name: 'Stores' }, manager: { name: 'Rui Alves' } }),
      { job: 'Agent', grade: 2, unit: { name: 'Sales' }, manager: null },
    ]);
    const { id: leadId } = made['lead']!;
    expect((await api.as(made['karin']!.cookie).query(text, { id: leadId })).codes).toEqual(['NOT_FOUND']);
  });

  it('are those of a past day where they stood then, for who may see their details', async () => {
    const { id } = made['karin']!;
    await api.sql(`update people.person set joined_on = '2024-01-15' where id = $1`, [id]);
    await api.sql(
      `insert into people.placement (person_id, since, unit_id, job, grade, manager_id)
       values ($1, '2024-01-15', $2, 'Agent', 2, null)`,
      [id, sales],
    );
    const text = `query ($asOf: LocalDate, $unitId: ID, $left: Boolean) {
      people(asOf: $asOf, unitId: $unitId, left: $left, first: 25) { nodes { name unit { name } details { job } } }
      peopleCount(asOf: $asOf, unitId: $unitId, left: $left) }`;
    const on = async (asOf: string, change: object = {}, cookie = hr.cookie) =>
      api.as(cookie).query<Page>(text, { asOf, ...change });
    const then = (await on('2024-01-15')).data;
    expect(then.people.nodes).toEqual([
      { name: 'Karin Holm', unit: { name: 'Sales' }, details: { job: 'Agent' } },
    ]);
    expect(then.peopleCount).toBe(1);
    expect(names((await on('2024-01-14')).data)).toEqual([]);
    expect(names((await on('2024-01-15', { unitId: stores })).data)).toEqual([]);
    expect(names((await on('2024-01-15', { left: true })).data)).toEqual([]);
    expect((await on('2024-01-15', {}, made['chief']!.cookie)).codes).toEqual(['NOT_FOUND']);
    expect((await on('2999-01-01')).codes).toContain('PEOPLE_DAY_IN_FUTURE');
    expect(await api.statementsOfRead(() => on('2024-01-15'))).toBe(
      await api.statementsOfRead(() => on('2024-06-30')),
    );
  });

  it('who have left are found by HR only', async () => {
    const { id } = made['gone']!;
    const seen = await api.as(hr.cookie).query<{ person: { hasLeft: boolean } }>(ONE, { id });
    expect(seen.data.person.hasLeft).toBe(true);
    expect((await api.as(made['karin']!.cookie).query(ONE, { id })).codes).toEqual(['NOT_FOUND']);
    expect((await api.as(hr.cookie).query(ONE, { id: 'nobody' })).codes).toEqual(['NOT_FOUND']);
  });

  it('sit in a tree of units with the people in and under each', async () => {
    const { data } = await api
      .as(made['karin']!.cookie)
      .query<{ units: { name: string }[] }>('{ units { name depth people parentId } }');
    expect(data.units.filter(({ name }) => ['Sales', 'Stores'].includes(name))).toEqual([
      { name: 'Sales', depth: 1, people: 3, parentId: null },
      { name: 'Stores', depth: 2, people: 1, parentId: sales },
    ]);
  });

  it('need as many statements for a hundred as for one', async () => {
    for (let n = 0; n < 30; n += 1)
      await makePerson(api, { name: `Zoe ${n}`, unitId: stores, managerId: made['lead']!.id });
    await api.as(hr.cookie).query(PAGE, { first: 1 });
    const one = await api.statementsOfRead(() => api.as(hr.cookie).query(PAGE, { first: 1 }));
    expect(await api.statementsOfRead(() => api.as(hr.cookie).query(PAGE, { first: 100 }))).toBe(one);
  });
});
