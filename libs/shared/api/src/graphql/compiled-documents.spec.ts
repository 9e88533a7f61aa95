import { buildSchema, execute, GraphQLError, parse } from 'graphql';
import { CompiledDocuments } from './compiled-documents';

const schema = buildSchema(`
  type Belt { name: String! earnedOn: String }
  type Person { name: String! belts(most: Int = 2): [Belt!]! secret: String broken: String! }
  type Query { person(id: Int!): Person, people: [Person!]! }
  type Mutation { count: Int! }`);

const belts = [{ name: 'white', earnedOn: '2026-01-05' }, { name: 'yellow' }, { name: 'orange' }];
const fieldsOf = (type: string) => (schema.getType(type) as never as { getFields(): Fields }).getFields();
type Fields = Record<string, { resolve: unknown }>;
let asked = 0;
let counted = 0;
fieldsOf('Query')['person']!.resolve = async (_: unknown, { id }: { id: number }, context: string) => {
  asked += 1;
  return id === 0 ? null : { name: `${context} ${id}` };
};
fieldsOf('Query')['people']!.resolve = () => [{ name: 'Ada' }, { name: 'Ben' }];
fieldsOf('Person')['belts']!.resolve = (_: unknown, { most }: { most: number }) => belts.slice(0, most);
fieldsOf('Person')['secret']!.resolve = () => {
  throw new TypeError('not for you');
};
fieldsOf('Person')['broken']!.resolve = async () => Promise.reject(new TypeError('out of order'));
fieldsOf('Mutation')['count']!.resolve = () => (counted += 1);

const cases: { asking: string; source: string; variables?: Record<string, unknown> }[] = [
  { asking: 'plain fields', source: '{ people { name __typename } }' },
  { asking: 'a variable', source: 'query Q($id: Int!) { person(id: $id) { name } }', variables: { id: 7 } },
  { asking: 'what an argument left out means', source: '{ person(id: 1) { belts { name earnedOn } } }' },
  {
    asking: 'aliases and fragments',
    source: `{ a: person(id: 1) { ...F } ...G } fragment F on Person { n: name }
      fragment G on Query { b: person(id: 0) { name } }`,
  },
  { asking: 'a field that fails', source: '{ person(id: 1) { name secret } }' },
  { asking: 'a field that must not fail', source: '{ person(id: 1) { name broken } people { name } }' },
  {
    asking: 'a variable of the wrong kind',
    source: 'query Q($id: Int!) { person(id: $id) { name } }',
    variables: { id: 'seven' },
  },
  { asking: 'a variable that is missing', source: 'query Q($id: Int!) { person(id: $id) { name } }' },
  {
    asking: 'a directive',
    source: 'query Q($yes: Boolean!) { person(id: 1) { name @skip(if: $yes) belts { name } } }',
    variables: { yes: true },
  },
];

const wish = (source: string, variables?: Record<string, unknown>) => ({
  document: parse(source),
  source,
  context: 'Person',
  ...(variables && { variables }),
});

describe('a compiled document', () => {
  it.each(cases)('answers $asking as GraphQL itself does', async ({ source, variables = {} }) => {
    const documents = new CompiledDocuments(schema, 1);
    const one = wish(source, variables);
    const expected = await execute({
      schema,
      document: one.document,
      variableValues: variables,
      contextValue: 'Person',
    });
    for (let time = 0; time < 3; time += 1) {
      const answer = await documents.run(one);
      expect(JSON.parse(JSON.stringify(answer))).toEqual(JSON.parse(JSON.stringify(expected)));
    }
  });

  it('keeps what was thrown, for the words in which it is told', async () => {
    const { errors } = await new CompiledDocuments(schema, 1).run(wish('{ person(id: 1) { secret } }'));
    expect(errors?.[0]).toBeInstanceOf(GraphQLError);
    expect(errors?.[0]?.originalError).toBeInstanceOf(TypeError);
    expect(errors?.[0]?.extensions).toEqual({});
  });

  it('runs once what is asked once, also when it is answered with nothing', async () => {
    asked = 0;
    const documents = new CompiledDocuments(schema, 1);
    const nobody = wish('{ person(id: 0) { name } }');
    for (let time = 0; time < 5; time += 1)
      expect((await documents.run(nobody)).data).toEqual({ person: null });
    expect(asked).toBe(5);
  });

  it('is not run for who asks for an operation that it has not', async () => {
    const documents = new CompiledDocuments(schema, 1);
    const one = wish('query Q { people { name } }');
    expect((await documents.run({ ...one, operationName: 'Q' })).data).toBeTruthy();
    expect((await documents.run({ ...one, operationName: 'R' })).errors?.[0]?.message).toMatch(
      /Unknown operation/,
    );
  });

  it('is never a change: that is done once and in order', async () => {
    counted = 0;
    const change = wish('mutation { a: count b: count }');
    expect((await new CompiledDocuments(schema, 1).run(change)).data).toEqual({ a: 1, b: 2 });
  });

  it('does not crowd out memory: with very many, all begin anew', async () => {
    const documents = new CompiledDocuments(schema, 1);
    for (let index = 1; index <= 210; index += 1) {
      const { data } = await documents.run(wish(`{ person(id: ${index}) { name } }`));
      expect(data).toEqual({ person: { name: `Person ${index}` } });
    }
  });
});
