import { makePerson, type PersonMade, TestApi } from '@obi/testing/api';
import { documentOf, rootFields, valueOf } from './any-document';
import { AnyInput } from './any-input';

const LEAKS =
  /syntax error at or near|input syntax for type|out of range for|byte sequence|violates|constraint|relation "|column "|at .*\.ts:|node_modules|\/dist\//i;

/** A few thousand in every run; `npm run fuzz` sends fifty thousand before a release (security.md R15). */
const REQUESTS = Number(process.env['OBI_FUZZ_REQUESTS'] ?? 2_400);
const SEED = Number(process.env['OBI_FUZZ_SEED'] ?? 20_261_122);
const ROOTS = rootFields();
/** One share for each field, one for broken documents and one for the routes. */
const SHARE = Math.ceil(REQUESTS / (ROOTS.length + 2));
const TIME = 60_000 + SHARE * 300;

const ROUTES = [
  'get /api/belts/certification.csv?tab=*&unit=*&search=*&held=*&needs=*&overdueDays=*&withinDays=*',
  'get /api/people/imports/*/faulty.csv',
  'get /api/people/imports/*/mapping.json',
  'post /api/people/imports',
  'get /api/*',
  'get /health/*',
];

describe('bad input', () => {
  let api: TestApi;
  let personas: readonly (PersonMade | undefined)[];
  const input = new AnyInput(SEED);
  let sent = 0;

  beforeAll(async () => {
    api = await TestApi.open();
    personas = [
      undefined,
      await makePerson(api),
      await makePerson(api, { roles: ['hr'] }),
      await makePerson(api, { roles: ['administrator', 'auditor', 'conversationManager', 'assessor'] }),
    ];
    input.learn(personas.map((one) => `${one?.id} ${one?.unitId}`).join());
  });
  afterAll(async () => {
    process.stdout.write(`${sent} generated requests, seed ${SEED}\n`);
    await api?.close();
  });

  /** A session of its own when one may be ended. */
  const cookieOf = async (person: PersonMade | undefined, name: string) =>
    person && (/sign|password/i.test(name) ? await api.signIn(person.id) : person.cookie);

  it.each(ROOTS.map((root) => [root.field.name, root] as const))(
    'never ends %s in a bug, and says nothing of our insides',
    async (name, root) => {
      const text = documentOf(root);
      for (let round = 0; round < SHARE; round += 1) {
        const person = personas[round % personas.length];
        const leaf = (type: string) => input.scalar(type);
        const variables = Object.fromEntries(
          root.field.args.map((arg) => [arg.name, valueOf(arg.type, leaf)]),
        );
        const answer = await api.as(await cookieOf(person, name)).query(text, variables);
        sent += 1;
        const { status, codes, errors } = answer;
        const isSound = status < 500 && !codes.includes('INTERNAL') && !LEAKS.test(JSON.stringify(errors));
        expect({ name, variables, status, codes, errors, isSound }).toMatchObject({ isSound: true });
        if (round < 40) input.learn(JSON.stringify(answer.data ?? ''));
      }
    },
    TIME,
  );

  it(
    'never ends in a bug for a document that is broken somewhere',
    async () => {
      for (let round = 0; round < SHARE; round += 1) {
        const text = input.broken(documentOf(input.one(ROOTS)));
        const { status, codes, errors } = await api.as(input.one(personas)?.cookie).query(text, {});
        sent += 1;
        const isSound = status < 500 && !codes.includes('INTERNAL') && !LEAKS.test(JSON.stringify(errors));
        expect({ text, status, codes, isSound }).toMatchObject({ isSound: true });
      }
    },
    TIME,
  );

  it(
    'never ends in a bug on a route',
    async () => {
      for (let round = 0; round < SHARE; round += 1) {
        const [method, path = ''] = input.one(ROUTES).split(' ');
        const where = path.replaceAll('*', () =>
          encodeURIComponent(String(input.scalar('String')).toWellFormed()),
        );
        const request = api
          .http(method as 'get' | 'post', where, input.one(personas)?.cookie)
          .set('x-obi', '1');
        const answer = await (method === 'post'
          ? request.attach('file', Buffer.from(input.text().repeat(20)), 'people.csv')
          : request);
        sent += 1;
        const isSound = answer.status < 500 && !LEAKS.test(answer.text ?? '');
        expect({ method, where, status: answer.status, isSound }).toMatchObject({ isSound: true });
      }
    },
    TIME,
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
