import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';

const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }`;
const VIEWER = `{ viewer { id name initials roles { role unitName } } }`;
const REDEEM = `mutation ($token: String!, $password: String!) { redeemSignInLink(token: $token, password: $password) { id } }`;
const LINK = `mutation ($personId: ID!) { createSignInLink(personId: $personId) { path } }`;
const PASSWORD = 'a kettle on a windowsill';

describe('signing in', () => {
  let api: TestApi;
  let hr: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
    hr = await makePerson(api, { name: 'Priya Raman', roles: ['hr'] });
  });
  afterAll(() => api?.close());

  async function withPassword(): Promise<PersonMade> {
    const person = await makePerson(api);
    const link = await api
      .as(hr.cookie)
      .query<{ createSignInLink: { path: string } }>(LINK, { personId: person.id });
    const token = link.data.createSignInLink.path.replace('/welcome/', '');
    expect((await api.as(undefined).query(REDEEM, { token, password: PASSWORD })).codes).toEqual([]);
    return person;
  }

  it('tells who is signed in', async () => {
    const { data } = await api.as(hr.cookie).query<{ viewer: object }>(VIEWER);
    expect(data.viewer).toEqual({
      id: hr.id,
      name: 'Priya Raman',
      initials: 'PR',
      roles: [{ role: 'hr', unitName: 'Obi' }],
    });
  });

  it('asks everybody else to sign in', async () => {
    expect((await api.as(undefined).query(VIEWER)).codes).toEqual(['SIGN_IN_FIRST']);
    expect((await api.as('__Host-obi=made-up').query(VIEWER)).codes).toEqual(['SIGN_IN_FIRST']);
  });

  it('lets a person in by a link once, then by the password that they chose', async () => {
    const person = await withPassword();
    const body = { query: SIGN_IN, variables: { email: person.email.toUpperCase(), password: PASSWORD } };
    const answer = await api.http('post', '/graphql').send(body);
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^__Host-obi=[\w-]{43}; Path=\/; Max-Age=604800; HttpOnly; Secure; SameSite=Lax$/);
    const session = cookie?.split(';')[0];
    expect((await api.as(session).query<{ viewer: { id: string } }>(VIEWER)).data.viewer.id).toBe(person.id);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const person = await withPassword();
    const wrong = await api
      .as(undefined)
      .query(SIGN_IN, { email: person.email, password: 'not the password' });
    const unknown = await api
      .as(undefined)
      .query(SIGN_IN, { email: 'no@example.com', password: 'not the password' });
    expect(wrong.errors).toEqual(unknown.errors);
    expect(wrong.codes).toEqual(['PEOPLE_SIGN_IN_REFUSED']);
  });

  it('looks at 20 guesses in 15 minutes and no more, also when they race and use aliases', async () => {
    const email = 'guessed@example.com';
    const text = `mutation ($email: String!) {
      a: signIn(email: $email, password: "guess number one") { id }
      b: signIn(email: $email, password: "guess number two") { id } }`;
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => api.as(undefined).query(text, { email })),
    );
    const codes = answers.flatMap((answer) => answer.codes);
    expect(codes.filter((code) => code === 'PEOPLE_SIGN_IN_REFUSED')).toHaveLength(20);
    expect(codes.filter((code) => code === 'PEOPLE_SIGN_IN_TOO_MANY_GUESSES')).toHaveLength(10);
  });

  it('ends the session on sign-out and when the person leaves', async () => {
    const person = await makePerson(api);
    await api.as(person.cookie).query('mutation { signOut }');
    expect((await api.as(person.cookie).query(VIEWER)).codes).toEqual(['SIGN_IN_FIRST']);
    const leaver = await makePerson(api);
    await api.sql(`update people.person set left_on = current_date where id = $1`, [leaver.id]);
    expect((await api.as(leaver.cookie).query(VIEWER)).codes).toEqual(['SIGN_IN_FIRST']);
  });

  it('lets only HR and administrators make links', async () => {
    const person = await makePerson(api);
    expect((await api.as(person.cookie).query(LINK, { personId: person.id })).codes).toEqual(['NOT_FOUND']);
  });

  it('writes an audit entry with every change', async () => {
    const person = await withPassword();
    const rows = await api.sql<{ operation: string }>(
      'select operation from audit.entry where subject_id = $1 order by id',
      [person.id],
    );
    expect(rows.map((row) => row.operation)).toEqual(['people.makeSignInLink', 'people.setPassword']);
  });

  it('throws away guesses and sessions that no longer decide anything, and nothing else', async () => {
    const person = await makePerson(api);
    await api.sql(
      `insert into people.password_guess (account_hash, at) values ('\\x01', now() - interval '1 hour')`,
    );
    await api.sql(
      `insert into people.session (token_hash, person_id, created_at) values ('\\x01', $1, now() - interval '8 days')`,
      [person.id],
    );
    await api.service<{ tidy(): Promise<void> }>('SignInTidying').tidy();
    expect(await api.sql(`select 1 from people.password_guess where account_hash = '\\x01'`)).toEqual([]);
    expect(await api.sql('select 1 from people.session where person_id = $1', [person.id])).toHaveLength(1);
  });
});
