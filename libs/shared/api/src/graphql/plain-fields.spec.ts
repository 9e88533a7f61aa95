import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { withoutPlainResolvers } from './plain-fields';

/** As Nest makes it for a property of that name in the code. */
function ofNest(property: string, otherwise?: string) {
  const rootFieldResolver = (root: Record<string, unknown>): unknown => root[property] ?? otherwise;
  return rootFieldResolver;
}

const field = (resolve: unknown) => ({ type: GraphQLString, resolve: resolve as never });

describe('fields that are plain properties', () => {
  const type = new GraphQLObjectType({
    name: 'Query',
    fields: {
      name: field(ofNest('name')),
      renamed: field(ofNest('oldName')),
      withDefault: field(ofNest('withDefault', 'none')),
      reckoned: field((root: { name: string }) => root.name),
    },
  });
  withoutPlainResolvers(new GraphQLSchema({ query: type }));
  const hasOwn = (name: string) => type.getFields()[name]?.resolve !== undefined;

  it('are read without a function', () => expect(hasOwn('name')).toBe(false));

  it.each(['renamed', 'withDefault', 'reckoned'])('keep it when they are more: %s', (name) =>
    expect(hasOwn(name)).toBe(true),
  );
});
