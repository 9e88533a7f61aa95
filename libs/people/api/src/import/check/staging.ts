import { Inject, Injectable } from '@nestjs/common';
import { headersOf, type ImportMapping, planOf, readRow } from '@obi/people/rules';
import { Db } from '@obi/shared/api';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import { type Dialect, rowsOf } from '../file/rows-of';
import { copyLineOf, STAGED } from './copy-row';

const PIECE = 128 * 1024;

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
    await pipeline(Readable.from(lines(path, dialect, mapping, onRows), { highWaterMark: 2 }), copy);
    await this.db.rows('analyze import_row');
  }
}

async function* lines(
  path: string,
  dialect: Dialect,
  mapping: ImportMapping,
  onRows: (rows: number) => void,
): AsyncGenerator<string> {
  let plan: ReturnType<typeof planOf> | undefined;
  let text = '';
  let rows = 0;
  for await (const { number, cells } of rowsOf(path, dialect)) {
    if (plan === undefined) {
      plan = planOf(headersOf(cells), mapping);
      continue;
    }
    text += copyLineOf(number, readRow(cells, number, plan));
    rows += 1;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
    onRows(rows);
  }
  if (text !== '') yield text;
  onRows(rows);
}
