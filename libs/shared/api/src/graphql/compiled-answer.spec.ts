import { buildSchema, parse } from 'graphql';
import type { FastifyReply } from 'fastify';
import type { ObiRequest } from '../access/request';
import { answerCompiled } from './compiled-answer';
import { CompiledDocuments } from './compiled-documents';

const schema = buildSchema('type Query { name(of: Int): String  must: String! }');
const root = schema.getQueryType()?.getFields() as Record<string, { resolve: unknown }>;
root['name']!.resolve = (_: unknown, { of }: { of?: number }, { request }: { request: ObiRequest }) =>
  `${request.headers.cookie} ${of ?? 'nobody'}`;
root['must']!.resolve = () => Promise.reject(new Error('no'));

const QUERY = 'query Name($of: Int) { name(of: $of) }';

/** What is answered to a body, once these texts are compiled. */
async function answerTo(body: object, headers: object = {}): Promise<string | undefined> {
  const documents = new CompiledDocuments(schema, 1);
  const request = { body, headers: { cookie: 'Ada', ...headers } } as ObiRequest;
  for (const source of [QUERY, '{ must }'])
    await documents.run({ document: parse(source), source, context: { request } });
  return answerCompiled(documents, request, {} as FastifyReply);
}

const JSON_ANSWER = '{"data":{"name":"Ada 7"}}';

describe('a compiled document, asked again', () => {
  it('is answered at once, with the variables and to the person of this request', async () => {
    expect(await answerTo({ query: QUERY, variables: { of: 7 } })).toBe(JSON_ANSWER);
    expect(await answerTo({ query: QUERY })).toBe('{"data":{"name":"Ada nobody"}}');
    expect(await answerTo({ query: QUERY, operationName: 'Name', variables: { of: 7 } })).toBe(JSON_ANSWER);
  });

  it.each(['*/*', 'application/json', 'text/html, application/json;q=0.9'])(
    'is answered to who takes %s',
    async (accept) =>
      expect(await answerTo({ query: QUERY, variables: { of: 7 } }, { accept })).toBe(JSON_ANSWER),
  );

  it.each([
    ['another text', { query: `${QUERY} ` }],
    ['no text', {}],
    ['another operation', { query: QUERY, operationName: 'Other' }],
    ['an operation that is no name', { query: QUERY, operationName: 7 }],
    ['variables that are none', { query: QUERY, variables: [7] }],
    ['a variable of the wrong kind', { query: QUERY, variables: { of: 'seven' } }],
    ['extensions', { query: QUERY, extensions: { persistedQuery: {} } }],
    ['a field that fails', { query: '{ must }' }],
  ])('is left to Apollo, whose words are known: %s', async (_, body) =>
    expect(await answerTo(body)).toBeUndefined(),
  );

  it('is left to Apollo when another form of answer is wanted', async () =>
    expect(
      await answerTo({ query: QUERY }, { accept: 'application/graphql-response+json' }),
    ).toBeUndefined());
});
