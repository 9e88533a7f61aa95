import { Inject, Injectable } from '@nestjs/common';
import { headersOf, type ImportMapping, planOf, readRow } from '@obi/people/rules';
import { Db } from '@obi/shared/api';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import { type Dialect, rowsOf } from '../file/rows-of';
import { copyLineOf, STAGED } from './copy-row';

const PIECE = 64 * 1024;
/** A character of a text takes at most three bytes. */
const MOST_BYTES = 3;

/** Brings the rows of a file into a table of their own, which ends with the transaction. */
@Injectable()
export class Staging {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Reads every row by itself and copies it; `onRows` is told how many rows were read so far. */
  async stage(
    path: string,
    dialect: Dialect,
    mapping: ImportMapping,
    onRows: (rows: number) => void,
  ): Promise<void> {
    const columns = STAGED.map(([name]) => name).join(', ');
    await this.db.rows(
      `create temporary table import_row (${STAGED.map((one) => one.join(' ')).join(', ')}) on commit drop`,
    );
    const copy = this.db.client().query(copyFrom(`copy import_row (${columns}) from stdin`));
    this.db.statements += 1;
    await pipeline(Readable.from(pieces(path, dialect, mapping, onRows), { highWaterMark: 2 }), copy);
    await this.db.rows('analyze import_row');
  }
}

async function* pieces(
  path: string,
  dialect: Dialect,
  mapping: ImportMapping,
  onRows: (rows: number) => void,
): AsyncGenerator<Buffer> {
  let plan: ReturnType<typeof planOf> | undefined;
  let rows = 0;
  let piece = Buffer.allocUnsafe(PIECE);
  let end = 0;
  for await (const { number, cells } of rowsOf(path, dialect)) {
    if (plan === undefined) {
      plan = planOf(headersOf(cells), mapping);
      continue;
    }
    const line = copyLineOf(number, readRow(cells, number, plan));
    rows += 1;
    // Bytes and not a growing text: a hundred thousand lines as text would live long enough to fill memory.
    if (end > 0 && end + line.length * MOST_BYTES > PIECE) {
      yield piece.subarray(0, end);
      onRows(rows);
      piece = Buffer.allocUnsafe(Math.max(PIECE, line.length * MOST_BYTES));
      end = 0;
    }
    if (line.length * MOST_BYTES > piece.length) piece = Buffer.allocUnsafe(line.length * MOST_BYTES);
    end += piece.write(line, end);
  }
  if (end > 0) yield piece.subarray(0, end);
  onRows(rows);
}
