import type { PeopleRefusal } from '../refusals';

export type Delimiter = ',' | ';' | '\t';
export type Encoding = 'utf-8' | 'windows-1252';

export const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
export const ENCODINGS: readonly Encoding[] = ['utf-8', 'windows-1252'];

/** How the screen names what stands between two cells. */
export const DELIMITER_LABELS: Readonly<Record<Delimiter, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
};

export interface DelimiterFinding {
  readonly delimiter: Delimiter;
  /** How many columns the first line has with it. */
  readonly columns: number;
  /** Whether every line has as many; when not, the screen asks to look at it. */
  readonly certain: boolean;
}

/** What stands between the cells: the mark that cuts the most lines into as many cells as the first one. */
export function delimiterOf(sampleText: string): DelimiterFinding {
  const findings = DELIMITERS.map((delimiter) => findingFor(delimiter, cellCounts(sampleText, delimiter)));
  const [best] = findings.sort((a, b) => b.even - a.even || b.columns - a.columns);
  return best === undefined || best.columns < 2
    ? { delimiter: ',', columns: 1, certain: false }
    : { delimiter: best.delimiter, columns: best.columns, certain: best.even === 1 };
}

/** Why these first bytes are not a file of people, or undefined when they may be one. */
export function refusalToFile(start: Uint8Array): PeopleRefusal | undefined {
  if (start.length === 0) return { code: 'PEOPLE_IMPORT_FILE_EMPTY', kind: 'BAD_INPUT' };
  const [a, b] = start;
  if (a === 0x50 && b === 0x4b) return { code: 'PEOPLE_IMPORT_FILE_IS_WORKBOOK', kind: 'BAD_INPUT' };
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) {
    return { code: 'PEOPLE_IMPORT_FILE_IS_UTF16', kind: 'BAD_INPUT' };
  }
  if (start.includes(0)) return { code: 'PEOPLE_IMPORT_FILE_NOT_TEXT', kind: 'BAD_INPUT' };
  return undefined;
}

function findingFor(delimiter: Delimiter, counts: readonly number[]) {
  const columns = counts[0] ?? 1;
  const alike = counts.filter((count) => count === columns).length;
  return { delimiter, columns, even: columns < 2 ? 0 : alike / counts.length };
}

/** Cells per line, with quoted cells left whole. The last line of a sample may be cut off and does not count. */
function cellCounts(text: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  let empty = true;
  for (const mark of text) {
    if (mark === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (mark === delimiter) cells += 1;
    else if (mark === '\n') {
      if (!empty) counts.push(cells);
      cells = 1;
      empty = true;
      continue;
    }
    if (mark !== '\r') empty = false;
  }
  return counts.length === 0 ? [cells] : counts;
}
