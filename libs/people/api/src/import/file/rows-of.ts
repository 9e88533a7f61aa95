import { createReadStream } from 'node:fs';
import { Transform } from 'node:stream';
import type { Delimiter, Encoding } from '@obi/people/rules';
import { Refused } from '@obi/shared/api';
import { CsvError, type Parser, parse } from 'csv-parse';

/** How the bytes of a file become cells. */
export interface Dialect {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

export interface FileRow {
  /** As a spreadsheet counts, the headings being row 1; empty rows count and are left out. */
  readonly number: number;
  readonly cells: string[];
}

/** No row of people is longer; a quotation mark that is never closed would else swallow the file. */
const LONGEST_ROW = 256 * 1024;

/** The rows of a file one after the other, the headings first. */
export async function* rowsOf(path: string, dialect: Dialect): AsyncGenerator<FileRow> {
  let number = 0;
  const parser = parserOf(path, dialect);
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1;
      if (cells.some((cell) => cell !== '' && cell.trim() !== '')) yield { number, cells };
    }
  } catch (error) {
    if (error instanceof CsvError) throw quoteOpen(number + 1);
    throw error;
  } finally {
    parser.destroy();
  }
}

function parserOf(path: string, { encoding, delimiter }: Dialect): Parser {
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
  });
  const bytes = createReadStream(path, { highWaterMark: 64 * 1024 });
  const fail = (error: Error): void => void parser.destroy(error);
  bytes.on('error', fail);
  parser.on('close', () => bytes.destroy());
  if (encoding === 'utf-8') return bytes.pipe(parser);
  return bytes.pipe(decoded(encoding)).on('error', fail).pipe(parser);
}

function decoded(encoding: Encoding): Transform {
  const decoder = new TextDecoder(encoding);
  return new Transform({
    transform: (piece: Buffer, _, done) => done(null, decoder.decode(piece, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  });
}

function quoteOpen(row: number): Refused {
  return new Refused({ code: 'PEOPLE_IMPORT_QUOTE_OPEN', kind: 'BAD_INPUT', params: { row } });
}
