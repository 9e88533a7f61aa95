/** Walks the whole schema, so that what must stay secret is looked for behind doors that nobody thought of as well. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonMade, TestApi } from '@obi/testing/api';
import {
  buildSchema,
  getNamedType,
  type GraphQLField,
  isEnumType,
  isNonNullType,
  isObjectType,
} from 'graphql';

type AnyField = GraphQLField<unknown, unknown>;

/** All fields of a type, as deep as a document may go; a field that needs arguments below the root is left out. */
function selectionOf(field: AnyField, depth: number): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return '';
  if (depth === 0) return ' { __typename }';
  const inner = Object.values(type.getFields())
    .filter((one) => one.args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined))
    .map((one) => one.name + selectionOf(one, depth - 1));
  return ` { __typename ${inner.join(' ')} }`;
}

/** A value for each argument that must be given: an id of something that exists where an id is asked for, a word where text is. */
function argumentsOf(field: AnyField, id: string, typed: string): string {
  const given: string[] = [];
  for (const arg of field.args.filter((one) => isNonNullType(one.type) && one.defaultValue === undefined)) {
    const type = getNamedType(arg.type);
    if (type.name === 'ID') given.push(`${arg.name}: "${id}"`);
    else if (type.name === 'String') given.push(`${arg.name}: "${typed}"`);
    else if (type.name === 'Int') given.push(`${arg.name}: 1`);
    else if (type.name === 'LocalDate') given.push(`${arg.name}: "2026-11-21"`);
    else if (isEnumType(type)) given.push(`${arg.name}: ${type.getValues()[0]?.name}`);
    else given.push(`${arg.name}: {}`);
  }
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

interface Walk {
  readonly kind: 'query' | 'mutation';
  /** Who knocks at the next door. */
  readonly who: () => Promise<PersonMade>;
  /** What is asked for wherever an id is to be given; the first one alone where none is. */
  readonly ids: readonly string[];
  /** What is typed wherever text is asked for; it is not heard when it only comes back. */
  readonly typed: string;
  readonly depths: readonly number[];
}

/** Asks every question, or makes every change, of the schema; which there are, which were answered, and all that was said. */
export async function everyDoor(api: TestApi, { kind, who, ids, typed, depths }: Walk) {
  const schema = buildSchema(readFileSync(join(__dirname, '../../../../schema.graphql'), 'utf8'));
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const fields = Object.values(root?.getFields() ?? {});
  const answered = new Set<string>();
  let heard = '';
  for (const field of fields) {
    const { cookie } = await who();
    const takesId = field.args.some((arg) => getNamedType(arg.type).name === 'ID');
    for (const id of takesId ? ids : ids.slice(0, 1)) {
      for (const depth of depths) {
        const text = `${kind} { ${field.name}${argumentsOf(field, id, typed)}${selectionOf(field, depth)} }`;
        const answer = await api.as(cookie).query(text);
        if (answer.codes.length === 0) answered.add(field.name);
        heard += JSON.stringify([answer.data, answer.errors]).replaceAll(`${typed}"`, '');
      }
    }
  }
  return { names: fields.map(({ name }) => name), answered, heard };
}
