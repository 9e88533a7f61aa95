import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import { PAGE_DEFAULT, PAGE_MAX } from '@obi/kernel';
import { badInput } from '../errors/refused';

@ObjectType('PageInfo', { description: 'Where a page lies in its list.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether more rows follow.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Give it as `after` to get the rows that follow.' })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: PAGE_DEFAULT, description: `How many rows, 1 to ${PAGE_MAX}.` })
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor after which the page begins.' })
  after?: string;
}

export interface Connection<Row> {
  nodes: Row[];
  pageInfo: PageInfoType;
}

/** The GraphQL type of one page of an unbounded list. */
export function connectionOf<Row>(row: Type<Row>, name: string): Type<Connection<Row>> {
  @ObjectType(`${name}Connection`, { description: `One page of a list of ${name} rows.` })
  class ConnectionType implements Connection<Row> {
    @Field(() => [row], { description: 'The rows of the page, in the order of the list.' })
    nodes: Row[];

    @Field(() => PageInfoType, { description: 'Where the page lies.' })
    pageInfo: PageInfoType;
  }
  return ConnectionType;
}

/** The values of the last row, in the order in which the list is sorted, as one opaque text. */
export function cursorOf(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor back; one that we did not make is refused. */
export function readCursor(
  after: string | undefined,
  length: number,
): (string | number | null)[] | undefined {
  if (after == null || after === '') return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    const plain = (value: unknown) =>
      value === null || typeof value === 'string' || typeof value === 'number';
    if (Array.isArray(values) && values.length === length && values.every(plain)) return values as string[];
  } catch {
    // Not ours: answered below like every other faulty cursor.
  }
  return badInput('BAD_CURSOR', 'after');
}

/** Refuses a page that is empty or larger than allowed. */
export function pageSize(first: number): number {
  if (first < 1 || first > PAGE_MAX) badInput('BAD_PAGE_SIZE', 'first', { max: PAGE_MAX });
  return first;
}

/** Cuts the page out of the rows, of which one more than asked for was read. */
export function pageOf<Row>(rows: Row[], first: number, cursor: (row: Row) => string): Connection<Row> {
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > first, endCursor: last === undefined ? null : cursor(last) },
  };
}
