import { open } from 'node:fs/promises';
import {
  cleanCell,
  type ColumnMatch,
  type DateOrderTally,
  type Delimiter,
  delimiterOf,
  type Encoding,
  headersOf,
  matchColumns,
  NO_DATES_YET,
  SAMPLE_ROWS,
  tallyDate,
} from '@obi/people/rules';
import { Refused } from '@obi/shared/api';
import { rowsOf } from './rows-of';

/** What reading a whole file once found out; HR sees all of it before anything is done with the rows. */
export interface FileSample {
  readonly encoding: Encoding;
  /** What all bytes say; HR may have said another one. Absent in files that were brought before this was kept. */
  readonly encodingFound?: Encoding;
  readonly delimiter: Delimiter;
  readonly delimiterCertain: boolean;
  readonly headers: readonly string[];
  /** Rows of people: without the headings and without empty ones. */
  readonly rows: number;
  readonly columns: readonly ColumnMatch[];
  readonly unitSeparator: string | null;
  /** For each column that has dates in it, what they say about their order. */
  readonly dates: Readonly<Record<string, DateOrderTally>>;
  /** For each column with few different values, these values and how often they stand there. */
  readonly values: Readonly<Record<string, readonly (readonly [string, number])[]>>;
}

const MOST_COLUMNS = 300;
/** More different values than this are read from the file again when they are asked for. */
const MOST_VALUES = 200;
export const LONGEST_VALUE = 120;
/** A working life has fewer days. */
const MOST_TOLD = 20_000;
const START_BYTES = 64 * 1024;

/** How HR says that a file is to be read; what is not said is found out. */
export interface DialectWish {
  readonly delimiter?: Delimiter | null;
  readonly encoding?: Encoding | null;
}

/** Reads a file from end to end and tells what is in its columns; HR may have said how. */
export async function sampleOf(
  path: string,
  encodingFound: Encoding,
  wish: DialectWish = {},
): Promise<FileSample> {
  const encoding = wish.encoding ?? encodingFound;
  const found = delimiterOf(await startOf(path, encoding));
  const delimiter = wish.delimiter ?? found.delimiter;
  const reading = new Reading();
  for await (const { cells } of rowsOf(path, { encoding, delimiter })) reading.take(cells);
  return {
    encoding,
    encodingFound,
    delimiter,
    delimiterCertain: wish.delimiter != null || found.certain,
    ...reading.answer(),
  };
}

/** The first lines as text; a character cut in two at the end does no harm. */
async function startOf(path: string, encoding: Encoding): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0);
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead), { stream: true });
  } finally {
    await file.close();
  }
}

/** What is remembered of a file while it is read: the first rows, and small sums over the rest. */
class Reading {
  private headers: readonly string[] | undefined;
  private readonly first: string[][] = [];
  private rows = 0;
  private readonly dates = new Map<number, DateOrderTally>();
  private readonly told = new Map<number, Set<string>>();
  private readonly values: (Map<string, number> | undefined)[] = [];

  take(cells: string[]): void {
    if (this.headers === undefined) {
      if (cells.length > MOST_COLUMNS)
        throw new Refused({ code: 'PEOPLE_IMPORT_FILE_NOT_TEXT', kind: 'BAD_INPUT' });
      this.headers = headersOf(cells);
      this.values.push(...this.headers.map(() => new Map<string, number>()));
      return;
    }
    this.rows += 1;
    if (this.first.length < SAMPLE_ROWS) {
      this.first.push(cells);
      if (this.first.length === SAMPLE_ROWS) this.lookForDates();
    } else {
      this.tally(cells);
    }
    this.values.forEach((known, index) => known && this.count(known, index, cells[index] ?? ''));
  }

  answer(): Omit<FileSample, 'encoding' | 'encodingFound' | 'delimiter' | 'delimiterCertain'> {
    const { headers, rows } = this;
    if (headers === undefined || rows === 0)
      throw new Refused({ code: 'PEOPLE_IMPORT_FILE_EMPTY', kind: 'BAD_INPUT' });
    if (this.first.length < SAMPLE_ROWS) this.lookForDates();
    const { columns, unitSeparator } = matchColumns(headers, this.first);
    return {
      headers,
      rows,
      columns,
      unitSeparator,
      dates: Object.fromEntries([...this.dates].map(([index, tally]) => [headers[index] ?? '', tally])),
      values: Object.fromEntries(
        this.values.flatMap((known, index) =>
          known && known.size > 0 ? [[headers[index] ?? '', oftenFirst(known)]] : [],
        ),
      ),
    };
  }

  /** Only columns in whose first rows a date was seen are looked at further. */
  private lookForDates(): void {
    this.headers?.forEach((_, index) => {
      const tally = this.first.reduce((sum, cells) => tallyDate(sum, cells[index] ?? ''), NO_DATES_YET);
      if (tally.seenIso + tally.seenOthers === 0) return;
      this.dates.set(index, tally);
      this.told.set(index, new Set());
    });
  }

  private tally(cells: readonly string[]): void {
    for (const [index, sum] of this.dates) {
      const text = cells[index] ?? '';
      // The same days come again and again; each of them says something once.
      const told = this.told.get(index);
      if (text === '' || told?.has(text)) continue;
      if (told && told.size < MOST_TOLD) told.add(text);
      this.dates.set(index, tallyDate(sum, text));
    }
  }

  private count(known: Map<string, number>, index: number, cell: string): void {
    if (cell === '') return;
    known.set(cell, (known.get(cell) ?? 0) + 1);
    if (known.size > MOST_VALUES || cell.length > LONGEST_VALUE) this.values[index] = undefined;
  }
}

/** The values as they are compared, the frequent ones first. */
export function oftenFirst(raw: ReadonlyMap<string, number>): [string, number][] {
  const known = new Map<string, number>();
  for (const [cell, times] of raw) {
    const value = cleanCell(cell);
    if (value !== '') known.set(value, (known.get(value) ?? 0) + times);
  }
  return [...known].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
