import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { csvOf, Importing, someone } from './import-for-specs';

describe('importing people', () => {
  let api: TestApi;
  let hr: PersonMade;
  let importing: Importing;

  beforeEach(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { roles: ['hr'] });
    importing = new Importing(api, hr.cookie);
  });
  afterEach(() => api?.close());

  const people = (from = 1, to = 150) => Array.from({ length: to - from + 1 }, (_, n) => someone(from + n));

  it('brings people with their units, lines and first days; who was made by hand stays', async () => {
    const rows = people(1, 3).map((row, n) => ({ ...row, mgr_emp_no: n === 0 ? '' : '1' }));
    const done = await importing.applied(csvOf(rows));
    expect(done).toMatchObject({ state: 'applied', rowCount: 3, counts: { joins: 3, leaves: 0, faulty: 0 } });
    const found = await api.sql(
      `select p.employee_number, p.full_name, p.sort_name, u.path, m.employee_number as manager, p.joined_on::text,
         l.since::text from people.person p left join people.unit u on u.id = p.unit_id
       left join people.person m on m.id = p.manager_id join people.placement l on l.person_id = p.id
       where p.imported order by 1`,
    );
    expect(found[1]).toEqual({
      employee_number: '2',
      full_name: 'Karin Holm 2',
      sort_name: 'karin holm 2',
      path: ['Sales', 'Stores'],
      manager: '1',
      joined_on: '2020-04-19',
      since: '2020-04-19',
    });
    expect((await api.sql('select from people.unit where path = $1', [['Sales']])).length).toBe(1);
    expect((await api.sql('select left_on from people.person where id = $1', [hr.id]))[0]).toEqual({
      left_on: null,
    });
  });

  it('changes nothing the second time, and writes one entry each time', async () => {
    const file = csvOf(people());
    await importing.applied(file);
    const before = await api.sql('select * from people.person order by id');
    const again = await importing.applied(file);
    expect(again.counts).toMatchObject({
      joins: 0,
      changes: 0,
      leaves: 0,
      unchanged: 150,
      peopleBefore: 150,
    });
    expect(again.rememberedAt).not.toBeNull();
    expect(await api.sql('select * from people.person order by id')).toEqual(before);
    const entries = await api.sql<{ operation: string; detail: object }>(
      `select operation, detail from audit.entry where operation like '%mport%' order by id`,
    );
    expect(entries.map(({ operation }) => operation)).toEqual(['people.import', 'people.import']);
    expect(entries[1]?.detail).toMatchObject({ fileName: 'people.csv', unchanged: 150 });
  });

  it('asks for the exact number before more than one in a hundred leave', async () => {
    await importing.applied(csvOf(people()));
    const fewer = await importing.checked(csvOf(people(3)));
    expect(fewer).toMatchObject({ leavesNeedConfirmation: true, counts: { leaves: 2, peopleBefore: 150 } });
    expect(await importing.beginApply(fewer.id)).toEqual(['PEOPLE_IMPORT_LEAVES_UNCONFIRMED']);
    expect(await importing.beginApply(fewer.id, 3)).toEqual(['PEOPLE_IMPORT_LEAVES_UNCONFIRMED']);
    expect(await importing.beginApply(fewer.id, 2)).toEqual([]);
    expect((await importing.ended(fewer.id)).state).toBe('applied');
    const one = await importing.checked(csvOf(people(4)));
    expect(one.leavesNeedConfirmation).toBe(false);
    expect(await importing.beginApply(one.id)).toEqual([]);
    expect((await importing.ended(one.id)).state).toBe('applied');
  });

  it('ends access at once when somebody leaves, and keeps what they did', async () => {
    await importing.applied(csvOf(people()));
    const [leaver] = await api.sql<{ id: string }>(
      `select id from people.person where employee_number = '1'`,
    );
    const cookie = await api.signIn(leaver!.id);
    await api.sql(`insert into people.role_grant (person_id, role) values ($1, 'assessor')`, [leaver!.id]);
    const viewer = () => api.as(cookie).query('{ viewer { id } }');
    expect((await viewer()).codes).toEqual([]);
    await importing.applied(csvOf(people(2)));
    expect((await viewer()).codes).toEqual(['SIGN_IN_FIRST']);
    const [gone] = await api.sql(
      `select left_on = current_date as today, (select count(*)::int from people.placement where person_id = p.id) as placements,
         (select count(*)::int from people.role_grant where person_id = p.id) as roles
       from people.person p where id = $1`,
      [leaver!.id],
    );
    expect(gone).toEqual({ today: true, placements: 1, roles: 0 });
    const back = await importing.applied(csvOf(people()));
    expect(back.counts).toMatchObject({ rejoins: 1, joins: 0 });
    expect((await api.sql('select left_on from people.person where id = $1', [leaver!.id]))[0]).toEqual({
      left_on: null,
    });
  });

  it('moves people to their new place from today on, and lets two swap their addresses', async () => {
    await importing.applied(csvOf(people(1, 120)));
    const moved = people(1, 120).map((row, n) =>
      n === 0
        ? { ...row, org_l2: 'Field service', email_work: 'k2@marlowe.example' }
        : n === 1
          ? { ...row, email_work: 'k1@marlowe.example' }
          : row,
    );
    const done = await importing.applied(csvOf(moved));
    expect(done).toMatchObject({ state: 'applied', counts: { changes: 2, unchanged: 118 } });
    const places = await api.sql(
      `select u.name, l.since = current_date as today from people.placement l join people.unit u on u.id = l.unit_id
       join people.person p on p.id = l.person_id where p.employee_number = '1' order by l.since`,
    );
    expect(places).toEqual([
      { name: 'Stores', today: false },
      { name: 'Field service', today: true },
    ]);
  });

  it('applies only what was checked', async () => {
    const first = await importing.checked(csvOf(people(1, 5)));
    const second = await importing.checked(csvOf(people(1, 6)));
    expect(await importing.beginApply(first.id)).toEqual([]);
    await importing.ended(first.id);
    expect(await importing.beginApply(second.id)).toEqual([]);
    const refused = await importing.ended(second.id);
    expect(refused).toMatchObject({
      state: 'failed',
      failure: { code: 'PEOPLE_IMPORT_CHANGED_SINCE_CHECK' },
    });
    expect(await importing.beginApply(first.id)).toEqual(['PEOPLE_IMPORT_ALREADY_APPLIED']);
    expect(await importing.beginApply(second.id)).toEqual(['PEOPLE_IMPORT_NOT_CHECKED']);
  });

  it('applies once, however many ask at the same moment, and one file after the other', async () => {
    const one = await importing.checked(csvOf(people(1, 100)));
    const other = await importing.checked(csvOf(people(1, 100)));
    const answers = await Promise.all([
      ...Array.from({ length: 10 }, () => importing.beginApply(one.id)),
      importing.beginApply(other.id),
    ]);
    expect(answers.slice(0, 10).filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat().every((code) => code.startsWith('PEOPLE_IMPORT_'))).toBe(true);
    const states = [(await importing.ended(one.id)).state, (await importing.ended(other.id)).state];
    expect(states.sort()).toEqual(['applied', 'failed']);
    expect(await api.sql('select from people.person where imported')).toHaveLength(100);
  });

  it('recognises who was made by hand by the work address', async () => {
    const done = await importing.applied(csvOf([someone(1, { email_work: hr.email }), someone(2)]));
    expect(done.counts).toMatchObject({ joins: 1, changes: 1 });
    const [row] = await api.sql('select employee_number, imported from people.person where id = $1', [hr.id]);
    expect(row).toEqual({ employee_number: '1', imported: true });
  });

  it('never removes the last administrator', async () => {
    const chief = await makePerson(api, { roles: ['administrator'] });
    await importing.applied(csvOf([someone(1, { email_work: chief.email }), someone(2)]));
    const without = await importing.checked(csvOf([someone(2)]));
    expect(await importing.beginApply(without.id, 1)).toEqual([]);
    expect((await importing.ended(without.id)).failure?.code).toBe('PEOPLE_ROLE_LAST_ADMINISTRATOR');
  });

  it('tells of an import whose process is gone', async () => {
    const id = await importing.upload(csvOf(people(1, 2)));
    await api.sql(`update people.import set state = 'applying' where id = $1`, [id]);
    await api.sql(
      `insert into people.import_progress values ($1, 'reading', 1, 2, 0.1, now(), now(), now() - interval '1 minute')`,
      [id],
    );
    expect(await importing.see(id)).toMatchObject({
      state: 'failed',
      failure: { code: 'PEOPLE_IMPORT_INTERRUPTED' },
    });
  });

  it('is for HR of the whole company', async () => {
    const id = await importing.upload(csvOf(people(1, 2)));
    const nobody = await makePerson(api);
    const part = await makePerson(api);
    await api.sql(`insert into people.role_grant (person_id, role, unit_id) values ($1, 'hr', $2)`, [
      part.id,
      part.unitId,
    ]);
    for (const { cookie } of [nobody, part]) {
      const see = await api.as(cookie).query('query ($id: ID!) { peopleImport(id: $id) { id } }', { id });
      expect(see.codes).toEqual(['NOT_FOUND']);
      const bring = await api
        .http('post', '/api/people/imports', cookie)
        .set('x-obi', '1')
        .attach('file', Buffer.from('a'), 'a.csv');
      expect(bring.status).toBe(404);
      expect((await api.http('get', `/api/people/imports/${id}/faulty.csv`, cookie)).status).toBe(404);
    }
    expect((await api.http('post', '/api/people/imports')).status).toBe(401);
  });
});
