import { headersOf } from '@obi/people/rules';
import { LONGEST_VALUE, oftenFirst } from './file-sample';
import { type Dialect, rowsOf } from './rows-of';

/** More different values than this are no titles: nobody gives them grades one by one. */
export const MOST_TITLES = 2_000;

/** The different values of one column and how often they stand there, from the whole file; none when they are too many. */
export async function valuesInColumn(
  path: string,
  dialect: Dialect,
  header: string,
): Promise<readonly (readonly [string, number])[] | undefined> {
  const known = new Map<string, number>();
  let index: number | undefined;
  for await (const { cells } of rowsOf(path, dialect)) {
    if (index === undefined) {
      index = headersOf(cells).indexOf(header);
      if (index === -1) return undefined;
      continue;
    }
    const cell = cells[index] ?? '';
    if (cell === '') continue;
    known.set(cell, (known.get(cell) ?? 0) + 1);
    if (known.size > MOST_TITLES || cell.length > LONGEST_VALUE) return undefined;
  }
  return oftenFirst(known);
}
