import { type ImportRemark, type ReadGuide, readMarkdown } from '@obi/guide/rules';
import { badInput, Refused, type SentFile } from '@obi/shared/api';
import { markdownOfHtml } from './html-to-markdown';
import { unpackedSize } from './packed-file';
import { remarksOfWord } from './word-marks';

export interface ReadFile extends ReadGuide {
  /** What a remark counts: lines of a text, paragraphs of a Word file. */
  readonly counts: 'line' | 'paragraph';
}

/** A whole guide is far below; what is above is no guide. */
const LARGEST_UNPACKED = 40 * 1024 * 1024;

/** Reads a guide from a Markdown or a Word file; the titles of the sections that there are tell them from a title. */
export async function readGuideFile(
  { name, bytes }: SentFile,
  sections: readonly string[],
): Promise<ReadFile> {
  const isWord = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const read = isWord
    ? await readWord(bytes, sections)
    : { ...readMarkdown(textOf(bytes, name), sections), counts: 'line' as const };
  if (read.sections.length === 0) badInput('GUIDE_IMPORT_EMPTY', 'file');
  return read;
}

function textOf(bytes: Buffer, name: string): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new Error('Not a text');
    return text;
  } catch {
    throw new Refused({
      code: 'GUIDE_IMPORT_UNREADABLE',
      kind: 'BAD_INPUT',
      field: 'file',
      params: { name },
    });
  }
}

async function readWord(bytes: Buffer, sections: readonly string[]): Promise<ReadFile> {
  if (unpackedSize(bytes) > LARGEST_UNPACKED) badInput('GUIDE_IMPORT_TOO_LARGE', 'file');
  // Loaded when the first Word file comes: most servers never see one.
  const mammoth = await import('mammoth');
  const { convertToHtml, images } = mammoth.default ?? mammoth;
  const html = await convertToHtml(
    { buffer: bytes },
    {
      styleMap: ["p[style-name='Title'] => p:fresh", "p[style-name='Subtitle'] => p:fresh"],
      convertImage: images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
    },
  ).catch(() => badInput('GUIDE_IMPORT_UNREADABLE', 'file'));
  const { file, paragraphs } = markdownOfHtml(html.value);
  const read = readMarkdown(file, sections);
  const told = (remark: ImportRemark): ImportRemark => ({
    ...remark,
    line: paragraphs[remark.line - 1] ?? 0,
  });
  return { ...read, remarks: [...remarksOfWord(bytes), ...read.remarks.map(told)], counts: 'paragraph' };
}
