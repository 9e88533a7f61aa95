import type { Belt } from '@obi/kernel';
import type { AssessmentContent } from './assessment';
import type { CurriculumRefusal } from './refusals';

/** More characters than any task asks for are not kept. */
export const WORK_LONGEST = 20_000;
export const FILE_LARGEST = 5 * 1024 * 1024;

/** What may be handed in, known by its first bytes and never by its name. */
export const FILE_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
}

/** How much a task asks for. */
export type WorkAsked = Pick<AssessmentContent, 'leastWords' | 'mostWords' | 'mostFiles'>;

/** What is known of somebody who hands in. */
export interface HandInFacts {
  readonly text: string;
  readonly files: number;
  readonly asked: WorkAsked;
  /** The belt that has to stand before; null when nothing is in the way. */
  readonly lockedBy: Belt | null;
  /** Their last work of the same assessment. */
  readonly last: 'none' | 'waiting' | 'passed' | 'returned';
}

/** Why this text cannot be kept, or undefined when it can. */
export function refusalToWrite(text: string): CurriculumRefusal | undefined {
  if (text.length > WORK_LONGEST)
    return {
      code: 'CURRICULUM_WORK_TOO_LONG',
      kind: 'BAD_INPUT',
      field: 'text',
      params: { most: WORK_LONGEST },
    };
  return undefined;
}

/** Why this cannot be handed in, or undefined when it can. */
export function refusalToHandIn({
  text,
  files,
  asked,
  lockedBy,
  last,
}: HandInFacts): CurriculumRefusal | undefined {
  if (last === 'waiting') return { code: 'CURRICULUM_WORK_IS_WAITING', kind: 'CONFLICT' };
  if (last === 'passed') return { code: 'CURRICULUM_WORK_HAS_PASSED', kind: 'CONFLICT' };
  if (lockedBy !== null)
    return { code: 'CURRICULUM_WORK_LOCKED', kind: 'CONFLICT', params: { belt: lockedBy } };
  return refusalToWrite(text) ?? refusalOfWords(wordsIn(text), asked) ?? refusalOfFiles(files, asked);
}

function refusalOfWords(words: number, { leastWords, mostWords }: WorkAsked): CurriculumRefusal | undefined {
  const at = { kind: 'BAD_INPUT', field: 'text' } as const;
  if (words < leastWords)
    return { code: 'CURRICULUM_WORK_TOO_SHORT', ...at, params: { least: leastWords, words } };
  if (words > mostWords)
    return { code: 'CURRICULUM_WORK_TOO_MANY_WORDS', ...at, params: { most: mostWords, words } };
  return undefined;
}

/** Why so many files cannot go with a work, or undefined when they can. */
export function refusalOfFiles(files: number, { mostFiles }: WorkAsked): CurriculumRefusal | undefined {
  if (files <= mostFiles) return undefined;
  return {
    code: 'CURRICULUM_FILES_TOO_MANY',
    kind: 'BAD_INPUT',
    field: 'files',
    params: { most: mostFiles },
  };
}

/** What a file is, by its first bytes; undefined for everything that is not taken. */
export function fileTypeOf(bytes: Uint8Array): FileType | undefined {
  const begins = (...expected: number[]): boolean => expected.every((byte, at) => bytes[at] === byte);
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  const isText =
    bytes.length > 0 && bytes.slice(0, 4096).every((byte) => byte >= 0x20 || [9, 10, 13].includes(byte));
  return isText ? 'text/plain' : undefined;
}
