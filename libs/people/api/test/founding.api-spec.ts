import { TestApi } from '@obi/testing/api';

const FOUND = `mutation ($token: String!, $input: FoundCompanyInput!) { foundCompany(token: $token, input: $input) { id } }`;
const input = {
  companyName: 'Marlowe Home',
  timeZone: 'Europe/Lisbon',
  name: 'Nadia Mendes',
  email: 'nadia@example.com',
  password: 'a kettle on a windowsill',
};

describe('founding a company', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.open();
    await api.sql(
      `insert into people.sign_in_link (token_hash, expires_at) values (sha256('the-link'), now() + interval '1 day')`,
    );
  });
  afterAll(() => api?.close());

  it('says before that the link makes the first administrator', async () => {
    const text = '{ signInLink(token: "the-link") { founding expired } }';
    expect((await api.as(undefined).query(text)).data).toEqual({
      signInLink: { founding: true, expired: false },
    });
  });

  it('keeps the link when the password will not do', async () => {
    const answer = await api
      .as(undefined)
      .query(FOUND, { token: 'the-link', input: { ...input, password: 'short' } });
    expect(answer.errors[0]?.extensions).toMatchObject({
      code: 'PEOPLE_PASSWORD_TOO_SHORT',
      field: 'password',
    });
  });

  it('makes one administrator, however many try at once', async () => {
    const tries = Array.from({ length: 8 }, (_, n) =>
      api.as(undefined).query(FOUND, { token: 'the-link', input: { ...input, email: `n${n}@example.com` } }),
    );
    const codes = (await Promise.all(tries)).flatMap((answer) => answer.codes);
    expect(codes).toEqual(Array(7).fill('NOT_FOUND'));
    const people = await api.sql('select full_name, email from people.person');
    expect(people).toHaveLength(1);
    expect(await api.sql('select name, time_zone from people.company')).toEqual([
      { name: 'Marlowe Home', time_zone: 'Europe/Lisbon' },
    ]);
  });

  it('does not work a second time', async () => {
    expect((await api.as(undefined).query(FOUND, { token: 'the-link', input })).codes).toEqual(['NOT_FOUND']);
  });
});
