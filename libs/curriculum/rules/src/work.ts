import type { CurriculumRefusal } from './refusals';

/** How much a piece of work may hold. */
export const WORK_LONGEST = 20_000;
export const WORK_SHORTEST_WORDS = 50;
export const FILES_MOST = 5;
export const FILE_LARGEST = 5 * 1024 * 1024;

/** What may be handed in, known by its first bytes and never by its name. */
export const FILE_TYPES = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
}

/** What is known of somebody who hands in. */
export interface HandInFacts {
  readonly text: string;
  readonly files: number;
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
export function refusalToHandIn({ text, files, last }: HandInFacts): CurriculumRefusal | undefined {
  if (last === 'waiting') return { code: 'CURRICULUM_WORK_IS_WAITING', kind: 'CONFLICT' };
  if (last === 'passed') return { code: 'CURRICULUM_WORK_HAS_PASSED', kind: 'CONFLICT' };
  const tooLong = refusalToWrite(text);
  if (tooLong) return tooLong;
  if (wordsIn(text) < WORK_SHORTEST_WORDS)
    return {
      code: 'CURRICULUM_WORK_TOO_SHORT',
      kind: 'BAD_INPUT',
      field: 'text',
      params: { least: WORK_SHORTEST_WORDS },
    };
  return files > FILES_MOST
    ? { code: 'CURRICULUM_FILES_TOO_MANY', kind: 'BAD_INPUT', field: 'files', params: { most: FILES_MOST } }
    : undefined;
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
