import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** The contract as it is committed. */
export const schema = buildSchema(readFileSync(join(__dirname, '../../../schema.graphql'), 'utf8'));

export interface RootField {
  readonly operation: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every root field of the schema. */
export function rootFields(): RootField[] {
  return (['query', 'mutation'] as const).flatMap((operation) => {
    const type = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {}).map((field) => ({ operation, field }));
  });
}

/** A document that asks for everything below a root field, to some depth. */
export function documentOf({ operation, field }: RootField, depth = 4): string {
  const variables = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const args = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `${operation}${variables && ` (${variables})`} { ${field.name}${args && `(${args})`} ${selectionOf(field.type, depth)} }`;
}

function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return '';
  const fields = Object.values(named.getFields())
    .filter(({ args, type: inner }) => args.length === 0 && (depth > 1 || !isObjectType(getNamedType(inner))))
    .map((field) => `${field.name} ${selectionOf(field.type, depth - 1)}`);
  return `{ ${fields.length > 0 ? fields.join(' ') : '__typename'} }`;
}

/** A value of an input type; leaves come from `leaf`, which is told the name of the type. */
export function valueOf(type: GraphQLInputType, leaf: (type: string) => unknown): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, leaf);
  if (isListType(type)) return [valueOf(type.ofType, leaf), valueOf(type.ofType, leaf)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, valueOf(field.type, leaf)]),
    );
  }
  return leaf(type.name);
}
