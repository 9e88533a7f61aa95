import { HEADINGS, LEVEL_WORDS, MANAGER_PARTS, OTHER_THINGS } from './column-words';
import type { Heading } from './column-words';

/** What a heading says about its column; `exact` when it is one of the known headings as a whole. */
export interface HeadingFinding {
  readonly heading: Heading;
  readonly exact: boolean;
  /** The number in "org_l3" or "level 2", which orders the levels of the unit. */
  readonly level: number | null;
}

/** The headings of a file as columns are called: trimmed, never empty, never the same twice. */
export function headersOf(cells: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name =
      cell
        .replace(/^\uFEFF/, '')
        .replace(/\s+/gu, ' ')
        .trim()
        .normalize('NFC') || `Column ${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Two headings with the same key mean the same column, however they are written. */
export function headerKeyOf(header: string): string {
  const plain = header.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
  const apart = plain
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  const words = apart
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? header.trim() : words;
}

/** Where a column of a mapping is in this file: by its heading as it is, else by what the heading means; -1 nowhere. */
export function placeOf(header: string, headers: readonly string[]): number {
  const exact = headers.indexOf(header);
  if (exact !== -1) return exact;
  const key = headerKeyOf(header);
  return headers.findIndex((other) => headerKeyOf(other) === key);
}

/** What the heading of a column says that it holds, or undefined when it says nothing that Obi knows. */
export function readHeader(header: string): HeadingFinding | undefined {
  const key = headerKeyOf(header);
  const level = levelIn(key);
  const bare = key.replace(/ ?\d+$/, '').trim();
  if (level !== null && LEVEL_WORDS.includes(bare)) return { heading: 'unit', exact: true, level };
  const exact = byName().get(squeezed(key)) ?? byName().get(squeezed(bare));
  if (exact !== undefined) return { heading: exact, exact: true, level };
  const words = bare.split(' ');
  const manager = managerIn(words);
  if (manager !== undefined) return { heading: manager, exact: false, level };
  if (words.some((word) => OTHER_THINGS.includes(word))) return undefined;
  const heading = longestIn(bare);
  return heading === undefined ? undefined : { heading, exact: false, level };
}

function levelIn(key: string): number | null {
  const found = /(\d{1,2})$/.exec(key)?.[1];
  return found === undefined ? null : Number(found);
}

function managerIn(words: readonly string[]): Heading | undefined {
  const isManager = words.some((word) => byName().get(word) === 'manager');
  if (!isManager || words.length < 2) return undefined;
  const part = MANAGER_PARTS.find(([, beside]) => words.some((word) => beside.includes(word)));
  return part?.[0] ?? 'manager';
}

/** The heading whose words stand in this one; the longest, as it says the most. Short ones are in too many. */
function longestIn(key: string): Heading | undefined {
  let best: { heading: Heading; length: number } | undefined;
  for (const [words, heading] of phrases()) {
    if (words.length < 4 || heading === 'name' || !` ${key} `.includes(` ${words} `)) continue;
    if (best === undefined || words.length > best.length) best = { heading, length: words.length };
  }
  return best?.heading;
}

let known: ReadonlyMap<string, Heading> | undefined;
let written: readonly (readonly [string, Heading])[] | undefined;

function byName(): ReadonlyMap<string, Heading> {
  known ??= new Map(phrases().map(([words, heading]) => [squeezed(words), heading]));
  return known;
}

function phrases(): readonly (readonly [string, Heading])[] {
  written ??= (Object.entries(HEADINGS) as [Heading, string][]).flatMap(([heading, words]) =>
    words.split('|').map((phrase) => [phrase.replace(/\s+/g, ' ').trim(), heading] as const),
  );
  return written;
}

/** "EmployeeID", "employeeid" and "employee id" are one heading. */
function squeezed(key: string): string {
  return key.replaceAll(' ', '');
}
