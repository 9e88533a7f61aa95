import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';

const REDEEM = `mutation ($token: String!, $password: String!) { redeemSignInLink(token: $token, password: $password) { id } }`;
const LINK = `mutation ($personId: ID!) { createSignInLink(personId: $personId) { path } }`;
const CONFIRM = `mutation ($password: String!) { confirmPassword(password: $password) }`;
const GRANT = `mutation ($personId: ID!) { grantRole(personId: $personId, role: "assessor") { role } }`;
const REVOKE = `mutation ($input: BeltDecisionInput!) { revokeBelt(input: $input) }`;
const MOVE = `mutation ($id: ID!) { moveNeedDate(personId: $id, dueOn: "2099-01-01", reason: "On leave") }`;
const PASSWORD = 'a kettle on a windowsill';

describe('a fresh sign-in', () => {
  let api: TestApi;
  let chief: PersonMade;
  let other: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    chief = await makePerson(api, { roles: ['administrator', 'hr'] });
    other = await makePerson(api);
    const { data } = await api
      .as(chief.cookie)
      .query<{ createSignInLink: { path: string } }>(LINK, { personId: chief.id });
    const token = data.createSignInLink.path.replace('/welcome/', '');
    await api.as(undefined).query(REDEEM, { token, password: PASSWORD });
  });
  afterAll(() => api?.close());

  /** A session in which eleven minutes went by since the sign-in. */
  async function olderSession(): Promise<string> {
    const cookie = await api.signIn(chief.id);
    api.clock.advanceMinutes(11);
    return cookie;
  }
  const grant = async (cookie: string) => (await api.as(cookie).query(GRANT, { personId: other.id })).codes;

  it('is asked for by what cannot be undone or leaves the company, and by nothing else', async () => {
    const cookie = await olderSession();
    const input = { personId: other.id, belt: 'white', reason: 'By mistake' };
    expect(await grant(cookie)).toEqual(['PEOPLE_SIGN_IN_NOT_FRESH']);
    expect((await api.as(cookie).query(REVOKE, { input })).codes).toEqual(['PEOPLE_SIGN_IN_NOT_FRESH']);
    expect((await api.as(cookie).query(MOVE, { id: other.id })).codes).toEqual(['PEOPLE_SIGN_IN_NOT_FRESH']);
    const file = await api.http('get', '/api/belts/certification.csv', cookie);
    expect([file.status, file.text]).toEqual([422, expect.stringContaining('PEOPLE_SIGN_IN_NOT_FRESH')]);
    expect((await api.as(cookie).query('{ viewer { name } }')).codes).toEqual([]);
  });

  it('is not told to those who may not do it at all', async () => {
    const cookie = await api.signIn(other.id);
    api.clock.advanceMinutes(11);
    expect(await grant(cookie)).toEqual(['NOT_FOUND']);
  });

  it('is there again with the password, for this session and for ten minutes', async () => {
    const [cookie, elsewhere] = [await olderSession(), await api.signIn(chief.id)];
    api.clock.advanceMinutes(11);
    expect((await api.as(cookie).query(CONFIRM, { password: PASSWORD })).codes).toEqual([]);
    expect(await grant(elsewhere)).toEqual(['PEOPLE_SIGN_IN_NOT_FRESH']);
    expect(await grant(cookie)).toEqual([]);
    api.clock.advanceMinutes(11);
    expect(await grant(cookie)).toEqual(['PEOPLE_SIGN_IN_NOT_FRESH']);
    const entries = await api.sql(
      `select 1 from audit.entry where operation = 'people.confirmPassword' and actor_id = $1`,
      [chief.id],
    );
    expect(entries).toHaveLength(1);
  });

  it('is refused with a wrong password, and after 20 guesses also with the right one', async () => {
    const cookie = await olderSession();
    const guess = (password: string) => api.as(cookie).query(CONFIRM, { password });
    const answers = await Promise.all(Array.from({ length: 30 }, () => guess('not the password')));
    const codes = answers.flatMap((answer) => answer.codes);
    // One guess was counted before: the right one.
    expect(codes.filter((code) => code === 'PEOPLE_SIGN_IN_REFUSED')).toHaveLength(19);
    expect((await guess(PASSWORD)).codes).toEqual(['PEOPLE_SIGN_IN_TOO_MANY_GUESSES']);
    expect(await grant(cookie)).toEqual(['PEOPLE_SIGN_IN_NOT_FRESH']);
  });
});
