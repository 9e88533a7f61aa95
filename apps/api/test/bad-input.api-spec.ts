import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { documentOf, rootFields, valueOf } from './any-document';

/** What a browser, a script or somebody with bad intentions might send in place of each scalar. */
const LEAVES: Readonly<Record<string, readonly unknown[]>> = {
  ID: [
    '',
    'x',
    '00000000-0000-0000-0000-000000000000',
    "' or 1=1 --",
    '\u0000',
    'a'.repeat(5_000),
    '-1',
    'NaN',
  ],
  String: [
    '',
    ' ',
    "'; drop table people.person; --",
    '\u0000',
    '😀'.repeat(500),
    '%_\\',
    '../../etc/passwd',
    '{}',
  ],
  Int: [0, -1, 1, 2_147_483_647, -2_147_483_648, 101, 7, 3],
  Boolean: [true, false],
  LocalDate: ['2026-02-28', '0001-01-01', '9999-12-31', '2026-11-21'],
  DateTime: ['2026-11-21T10:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59Z'],
  Float: [0, -1.5, 1e300],
};

const LEAKS =
  /syntax error at or near|violates|constraint|relation "|column "|at .*\.ts:|node_modules|\/dist\//i;

describe('bad input', () => {
  let api: TestApi;
  let personas: Record<string, PersonMade | undefined>;

  beforeAll(async () => {
    api = await TestApi.open();
    personas = {
      nobody: undefined,
      employee: await makePerson(api),
      hr: await makePerson(api, { roles: ['hr'] }),
      administrator: await makePerson(api, {
        roles: ['administrator', 'auditor', 'conversationManager', 'assessor'],
      }),
    };
  });
  afterAll(() => api?.close());

  /** A leaf of the round: another one for every argument, the same in every run. */
  function leafOf(round: number): (type: string) => unknown {
    let count = round;
    return (type) => {
      const list = LEAVES[type] ?? ['x'];
      count += 1;
      return list[count % list.length];
    };
  }

  it.each(rootFields().map((root) => [root.field.name, root] as const))(
    'never ends %s in a bug, and says nothing of our insides',
    async (name, root) => {
      const text = documentOf(root);
      for (const person of Object.values(personas)) {
        for (let round = 0; round < 8; round += 1) {
          const leaf = leafOf(round);
          const variables = Object.fromEntries(
            root.field.args.map((arg) => [arg.name, valueOf(arg.type, leaf)]),
          );
          const answer = await api.as(person?.cookie).query(text, variables);
          expect({ name, variables, status: answer.status }).toMatchObject({ status: expect.any(Number) });
          expect(answer.status).toBeLessThan(500);
          expect({ name, variables, codes: answer.codes }).not.toMatchObject({
            codes: expect.arrayContaining(['INTERNAL']),
          });
          expect(JSON.stringify(answer.errors)).not.toMatch(LEAKS);
        }
      }
    },
    60_000,
  );

  it.each([
    ['no JSON', '{"query":'],
    ['a list', '[]'],
    ['a text', '"query"'],
    ['nothing', ''],
    ['variables of another kind', '{"query":"{ company { name } }","variables":[1,2]}'],
    ['an unknown document', '{"documentId":"nope"}'],
    ['a document that is no text', '{"query":{"a":1}}'],
    ['a null byte', '{"query":"{ company { name } }\\u0000"}'],
  ])('answers %s with a 4xx', async (_, body) => {
    const answer = await api.http('post', '/graphql').set('content-type', 'application/json').send(body);
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toMatch(LEAKS);
  });
});
