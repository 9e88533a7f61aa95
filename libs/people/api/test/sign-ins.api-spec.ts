import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';

const MINE = '{ mySignIns { id device signedInAt lastUsedAt isHere } }';
const END = 'mutation ($id: ID!) { endSignIn(id: $id) }';
const END_OTHERS = 'mutation { endOtherSignIns }';
const LINK = 'mutation ($personId: ID!) { createSignInLink(personId: $personId) { path } }';
const REDEEM =
  'mutation ($token: String!, $password: String!) { redeemSignInLink(token: $token, password: $password) { id } }';
const SIGN_IN =
  'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }';
const PASSWORD = 'a kettle on a windowsill';
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';

interface SignIn {
  readonly id: string;
  readonly device: string | null;
  readonly isHere: boolean;
  readonly lastUsedAt: string;
}

describe('where one is signed in', () => {
  let api: TestApi;
  let person: PersonMade;

  beforeAll(async () => {
    api = await TestApi.open();
  });
  beforeEach(async () => {
    person = await makePerson(api);
  });
  afterAll(() => api?.close());

  const mine = async (cookie: string) =>
    (await api.as(cookie).query<{ mySignIns: SignIn[] }>(MINE)).data.mySignIns;
  const codes = async (cookie: string | undefined) => (await api.as(cookie).query(MINE)).codes;
  const auditOf = (personId: string) =>
    api.sql<{ detail: object }>(
      `select detail from audit.entry where subject_id = $1 and operation = 'people.endSignIn' order by id`,
      [personId],
    );

  it('is listed, what was used last first, and which of them this one is', async () => {
    const before = await api.signIn(person.id);
    api.clock.advanceMinutes(30);
    const here = await api.signIn(person.id);
    const [first, ...others] = await mine(here);
    expect(first).toMatchObject({ isHere: true });
    expect(others.map(({ isHere }) => isHere)).toEqual([false, false]);
    // Asking from there makes it the one that was used last.
    expect((await mine(before)).filter(({ isHere }) => isHere)).toHaveLength(1);
  });

  it('names the device in our own words, and keeps nothing else of what the browser sent', async () => {
    const hr = await makePerson(api, { roles: ['hr'] });
    const link = await api
      .as(hr.cookie)
      .query<{ createSignInLink: { path: string } }>(LINK, { personId: person.id });
    const token = link.data.createSignInLink.path.replace('/welcome/', '');
    await api.as(undefined).query(REDEEM, { token, password: PASSWORD });
    const answer = await api
      .http('post', '/graphql')
      .set('user-agent', PHONE)
      .send({ query: SIGN_IN, variables: { email: person.email, password: PASSWORD } });
    const [cookie] = answer.headers['set-cookie'] as unknown as string[];
    const listed = await mine(cookie?.split(';')[0] ?? '');
    expect(listed.find(({ isHere }) => isHere)?.device).toBe('Safari on iPhone');
    expect(listed.map(({ device }) => device).sort()).toEqual(['An unknown device', 'Safari on iPhone']);
  });

  it('ends on another device, at once and once', async () => {
    const lost = await api.signIn(person.id);
    const id = (await mine(lost)).find(({ isHere }) => isHere)?.id;
    const twice = await Promise.all([1, 2].map(() => api.as(person.cookie).query(END, { id })));
    expect(twice.map((one) => one.codes).sort()).toEqual([[], ['NOT_FOUND']]);
    expect(await codes(lost)).toEqual(['SIGN_IN_FIRST']);
    expect(await mine(person.cookie)).toHaveLength(1);
    expect(await auditOf(person.id)).toMatchObject([{ detail: { devices: 1 } }]);
  });

  it('ends nowhere for somebody else, who learns nothing', async () => {
    const [own] = await mine(person.cookie);
    const stranger = await makePerson(api, { roles: ['administrator', 'hr', 'auditor'] });
    const theirs = await api.as(stranger.cookie).query(END, { id: own?.id });
    const nobodys = await api.as(stranger.cookie).query(END, { id: '00000000-0000-4000-8000-000000000000' });
    expect(theirs.errors).toEqual(nobodys.errors);
    expect(theirs.codes).toEqual(['NOT_FOUND']);
    expect(await codes(person.cookie)).toEqual([]);
    expect((await mine(stranger.cookie)).map(({ id }) => id)).not.toContain(own?.id);
  });

  it('ends everywhere else, and stays here', async () => {
    const others = [await api.signIn(person.id), await api.signIn(person.id)];
    const ended = await api.as(person.cookie).query<{ endOtherSignIns: number }>(END_OTHERS);
    expect(ended.data.endOtherSignIns).toBe(2);
    for (const other of others) expect(await codes(other)).toEqual(['SIGN_IN_FIRST']);
    expect(await mine(person.cookie)).toMatchObject([{ isHere: true }]);
    expect((await api.as(person.cookie).query<{ endOtherSignIns: number }>(END_OTHERS)).data).toEqual({
      endOtherSignIns: 0,
    });
    expect(await auditOf(person.id)).toMatchObject([{ detail: { devices: 2 } }]);
  });

  it('does not list what is over', async () => {
    await api.signIn(person.id);
    api.clock.advanceMinutes(13 * 60);
    const here = await api.signIn(person.id);
    expect(await mine(here)).toMatchObject([{ isHere: true }]);
  });

  it('is nobody’s question who is not signed in', async () => {
    expect(await codes(undefined)).toEqual(['SIGN_IN_FIRST']);
    expect((await api.as(undefined).query(END_OTHERS)).codes).toEqual(['SIGN_IN_FIRST']);
  });
});
