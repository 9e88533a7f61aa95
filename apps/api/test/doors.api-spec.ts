import { ROLES } from '@obi/kernel';
import { makePerson, TestApi } from '@obi/testing/api';
import { documentOf, rootFields, valueOf } from './any-document';

interface Declared {
  endpoint: string;
  policy: { public?: string; permission?: string; relations?: string[] };
  fresh: boolean;
}

describe('the doors', () => {
  let api: TestApi;
  const declared = () => api.policies() as Declared[];

  beforeAll(async () => {
    api = await TestApi.open();
  });
  afterAll(() => api?.close());

  /** A change of this snapshot is a change of who may do what: review it as such. */
  it('declare who may open them', () => {
    const lines = declared().map(({ endpoint, policy, fresh }) =>
      policy.public
        ? `${endpoint}: everybody`
        : `${endpoint}: ${policy.permission} (${policy.relations?.join(', ')})${fresh ? ', signed in freshly' : ''}`,
    );
    expect(lines.join('\n')).toMatchSnapshot();
  });

  it('are closed to whoever is not signed in, but for those that say why not', async () => {
    for (const root of rootFields()) {
      const endpoint = `${root.operation === 'query' ? 'Query' : 'Mutation'}.${root.field.name}`;
      const policy = declared().find((one) => one.endpoint === endpoint)?.policy;
      if (policy?.public) continue;
      const variables = Object.fromEntries(
        root.field.args.map((arg) => [
          arg.name,
          valueOf(arg.type, (type) =>
            type === 'Int' ? 1 : type === 'LocalDate' ? '2026-01-01' : type === 'Boolean' ? true : 'x',
          ),
        ]),
      );
      const answer = await api.as(undefined).query(documentOf(root, 2), variables);
      expect({ endpoint, codes: answer.codes }).toEqual({ endpoint, codes: ['SIGN_IN_FIRST'] });
    }
  });

  it('that only roles open answer everybody else as if they did not exist', async () => {
    const employee = await makePerson(api);
    for (const root of rootFields()) {
      const endpoint = `${root.operation === 'query' ? 'Query' : 'Mutation'}.${root.field.name}`;
      const relations = declared().find((one) => one.endpoint === endpoint)?.policy.relations ?? [];
      if (relations.length === 0 || !relations.every((one) => (ROLES as readonly string[]).includes(one)))
        continue;
      const variables = Object.fromEntries(
        root.field.args.map((arg) => [
          arg.name,
          valueOf(arg.type, (type) =>
            type === 'Int' ? 1 : type === 'LocalDate' ? '2026-01-01' : type === 'Boolean' ? true : 'white',
          ),
        ]),
      );
      const answer = await api.as(employee.cookie).query(documentOf(root, 2), variables);
      expect({ endpoint, codes: [...new Set(answer.codes)] }).toEqual({
        endpoint,
        codes: [expect.stringMatching(/NOT_FOUND|BAD_INPUT/)],
      });
    }
  });
});
