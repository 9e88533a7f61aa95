import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';

const RECOGNISE = `mutation ($input: BeltDecisionInput!, $on: LocalDate!) { recogniseBelt(input: $input, earnedOn: $on) }`;
const CODES = `query ($id: ID!) { certificates(personId: $id) { code } }`;
const REPORT = `mutation ($code: String!, $what: String!) { reportMisuse(code: $code, what: $what) }`;
const NOTICES = `{ myNotices { subject link } }`;

describe('a misuse that somebody outside reports', () => {
  let api: TestApi;
  let hr: PersonMade;
  let hrOfUnit: PersonMade;
  let hrElsewhere: PersonMade;
  let ines: PersonMade;
  let code: string;

  beforeAll(async () => {
    api = await TestApi.open();
    const stores = await makeUnit(api, 'Stores');
    const lyon = await makeUnit(api, 'Lyon', stores);
    const office = await makeUnit(api, 'Office');
    hr = await makePerson(api, { roles: ['hr'] });
    hrOfUnit = await makePerson(api);
    hrElsewhere = await makePerson(api);
    await grant(hrOfUnit, stores);
    await grant(hrElsewhere, office);
    ines = await makePerson(api, { name: 'Ines Duarte', unitId: lyon });
    const input = { personId: ines.id, belt: 'orange', reason: 'Earned in the pilot' };
    expect((await api.as(hr.cookie).query(RECOGNISE, { input, on: '2026-06-18' })).codes).toEqual([]);
    const { data } = await api
      .as(ines.cookie)
      .query<{ certificates: { code: string }[] }>(CODES, { id: ines.id });
    code = data.certificates[0]?.code ?? '';
  });
  afterAll(() => api?.close());
  beforeEach(() => api.sql('delete from belts.public_ask'));

  const grant = (person: PersonMade, unitId: string) =>
    api.sql(`insert into people.role_grant (person_id, role, unit_id) values ($1, 'hr', $2)`, [
      person.id,
      unitId,
    ]);
  const report = (what: string, about = code) => api.as(undefined).query(REPORT, { code: about, what });
  const told = () =>
    api.sql<{ person_id: string; detail: object }>(
      `select person_id, detail from notifications.notice where name = 'belts.misuse-reported' order by person_id`,
    );

  it('is told to those in HR who look after the holder, once a day, and kept in the log', async () => {
    for (let n = 0; n < 3; n += 1) expect((await report('not-the-holder')).codes).toEqual([]);
    const notices = await told();
    expect(notices.map((one) => one.person_id)).toEqual([hr.id, hrOfUnit.id].toSorted());
    expect(notices[0]?.detail).toMatchObject({ code, holder: 'Ines Duarte', what: 'not-the-holder' });
    const logged = await api.sql(
      `select 1 from audit.entry where operation = 'belts.reportMisuse' and subject_id = $1`,
      [ines.id],
    );
    expect(logged).toHaveLength(3);
    expect((await report('altered')).codes).toEqual([]);
    expect(await told()).toHaveLength(4);
  });

  it('is told with the way to the holder', async () => {
    const { data } = await api.as(hr.cookie).query<{ myNotices: object[] }>(NOTICES);
    expect(data.myNotices).toContainEqual(
      expect.objectContaining({
        subject: expect.stringContaining('a misuse is reported') as string,
        link: `/hr/certification/${ines.id}`,
      }),
    );
  });

  it('is refused for a code that nobody has, for what is not on the list, and too often', async () => {
    expect((await report('altered', '7K4MQ2XD9A')).codes).toEqual(['NOT_FOUND']);
    expect((await report('I dislike it')).codes).toEqual(['BELTS_MISUSE_UNKNOWN']);
    for (let n = 0; n < 5; n += 1) expect((await report('altered')).codes).toEqual([]);
    expect((await report('altered')).codes).toEqual(['BELTS_TOO_MANY_REPORTS']);
  });
});
