import { Readable } from 'node:stream';
import type { Delimiter } from '@obi/people/rules';
import { type Dialect, rowsOf } from './rows-of';

/** What is wrong with one row, in the words of the screen. */
export interface FaultyRow {
  readonly number: number;
  readonly problems: string;
  readonly fixes: string;
}

const EXTRA = ['Row', 'Problem', 'How to fix it'];
/** A spreadsheet runs a cell that begins so as a formula (security.md R18). */
const FORMULA = /^[=+\-@\t\r]/;
const PIECE = 64 * 1024;

/**
 * The rows that cannot be imported as a file: the columns as they came, then the row, the problem and the fix. `faulty`
 * comes in the order of rows.
 */
export function faultyRowsFile(path: string, dialect: Dialect, faulty: AsyncIterable<FaultyRow>): Readable {
  return Readable.from(pieces(path, dialect, faulty), { objectMode: false });
}

async function* pieces(
  path: string,
  dialect: Dialect,
  faulty: AsyncIterable<FaultyRow>,
): AsyncGenerator<string> {
  let text = '\uFEFF';
  let width = 0;
  const waiting = faulty[Symbol.asyncIterator]();
  let next = await waiting.next();
  for await (const { number, cells } of rowsOf(path, dialect)) {
    if (width === 0) {
      width = cells.length;
      text += lineOf([...cells, ...EXTRA], dialect.delimiter);
      continue;
    }
    if (next.done) break;
    if (next.value.number !== number) continue;
    const found = next.value;
    next = await waiting.next();
    const padded = [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')];
    text += lineOf([...padded, String(number), found.problems, found.fixes], dialect.delimiter);
    if (text.length > PIECE) {
      yield text;
      text = '';
    }
  }
  yield text;
}

/** One line of CSV as RFC 4180 has it, with formulas made harmless. */
export function lineOf(cells: readonly string[], delimiter: Delimiter): string {
  return `${cells.map((cell) => cellOf(cell, delimiter)).join(delimiter)}\r\n`;
}

function cellOf(cell: string, delimiter: Delimiter): string {
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return harmless.includes(delimiter) || /["\r\n]/.test(harmless)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}
