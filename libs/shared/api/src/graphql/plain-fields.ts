import { type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';

/** The name of the function that Nest gives to every field that is just a property. */
const OF_NEST = 'rootFieldResolver';

/** Whether a field's function does nothing but read the property of the field's name. */
function readsItsProperty({ name, resolve }: GraphQLField<unknown, unknown>): boolean {
  if (resolve?.name !== OF_NEST) return false;
  const read = resolve as unknown as (from: object) => unknown;
  const value = {};
  return read({ [name]: value }) === value && read({}) === undefined;
}

/**
 * Takes the functions away that only read a property, as GraphQL does by itself: without one, a compiled document reads
 * it in place, and of three hundred fields of a path that is most of the work.
 */
export function withoutPlainResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (readsItsProperty(field)) field.resolve = undefined;
    }
  }
  return schema;
}
