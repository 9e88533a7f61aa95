import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';

const GRANT = `mutation ($personId: ID!, $role: String!, $unitId: ID) {
  grantRole(personId: $personId, role: $role, unitId: $unitId) { role unitName } }`;
const REVOKE = GRANT.replaceAll('grantRole', 'revokeRole');

describe('roles', () => {
  let api: TestApi;
  let chief: PersonMade;
  let hr: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    chief = await makePerson(api, { roles: ['administrator'] });
    hr = await makePerson(api, { roles: ['hr'] });
  });
  afterAll(() => api?.close());

  it('are granted over a unit and what is under it, at once, and taken away at once', async () => {
    const sales = await makeUnit(api, 'Sales');
    const stores = await makeUnit(api, 'Stores', sales);
    const person = await makePerson(api);
    const inStores = await makePerson(api, { unitId: stores });
    const elsewhere = await makePerson(api);
    const sees = async (id: string) => {
      const { data } = await api
        .as(person.cookie)
        .query<{ person: { details: object | null } }>(
          'query ($id: ID!) { person(id: $id) { details { email } } }',
          { id },
        );
      return data.person.details !== null;
    };
    expect(await sees(inStores.id)).toBe(false);
    const granted = await api
      .as(chief.cookie)
      .query(GRANT, { personId: person.id, role: 'hr', unitId: sales });
    expect(granted.data).toEqual({ grantRole: [{ role: 'hr', unitName: 'Sales' }] });
    expect([await sees(inStores.id), await sees(elsewhere.id)]).toEqual([true, false]);
    const again = await api
      .as(chief.cookie)
      .query(GRANT, { personId: person.id, role: 'hr', unitId: stores });
    expect(again.codes).toEqual(['PEOPLE_ROLE_ALREADY_HELD']);
    const revoked = await api
      .as(chief.cookie)
      .query(REVOKE, { personId: person.id, role: 'hr', unitId: sales });
    expect(revoked.data).toEqual({ revokeRole: [] });
    expect(await sees(inStores.id)).toBe(false);
    const entries = await api.sql(
      'select operation, actor_id, detail from audit.entry where subject_id = $1 order by id',
      [person.id],
    );
    expect(entries).toEqual([
      { operation: 'people.grantRole', actor_id: chief.id, detail: { role: 'hr', unitId: sales } },
      { operation: 'people.revokeRole', actor_id: chief.id, detail: { role: 'hr', unitId: sales } },
    ]);
  });

  it('are not for HR to grant', async () => {
    expect((await api.as(hr.cookie).query(GRANT, { personId: hr.id, role: 'administrator' })).codes).toEqual([
      'NOT_FOUND',
    ]);
  });

  it('are not granted by an administrator of another unit', async () => {
    const person = await makePerson(api);
    const local = await makePerson(api);
    await api.sql(
      `insert into people.role_grant (person_id, role, unit_id) values ($1, 'administrator', $2)`,
      [local.id, local.unitId],
    );
    const wide = await api.as(local.cookie).query(GRANT, { personId: person.id, role: 'hr' });
    expect(wide.codes).toEqual(['PEOPLE_ROLE_NOT_YOURS_TO_GRANT']);
  });

  it('leave the company an administrator, also when two take each other’s away', async () => {
    const alone = await api.as(chief.cookie).query(REVOKE, { personId: chief.id, role: 'administrator' });
    expect(alone.codes).toEqual(['PEOPLE_ROLE_LAST_ADMINISTRATOR']);
    const second = await makePerson(api, { roles: ['administrator'] });
    const answers = await Promise.all([
      api.as(chief.cookie).query(REVOKE, { personId: second.id, role: 'administrator' }),
      api.as(second.cookie).query(REVOKE, { personId: chief.id, role: 'administrator' }),
    ]);
    expect(answers.flatMap(({ codes }) => codes)).toHaveLength(1);
    const left = await api.sql(
      `select from people.role_grant where role = 'administrator' and unit_id is null`,
    );
    expect(left).toHaveLength(1);
  });

  it('that do not exist are refused', async () => {
    const [administrator] = await api.sql<{ person_id: string }>(
      `select person_id from people.role_grant where role = 'administrator' and unit_id is null`,
    );
    const cookie = await api.signIn(administrator!.person_id);
    const unknown = await api.as(cookie).query(GRANT, { personId: hr.id, role: 'king' });
    expect(unknown.errors[0]?.extensions).toMatchObject({ kind: 'BAD_INPUT', field: 'role' });
    const nobody = await api
      .as(cookie)
      .query(GRANT, { personId: '00000000-0000-4000-8000-000000000000', role: 'hr' });
    expect(nobody.codes).toEqual(['NOT_FOUND']);
  });
});
