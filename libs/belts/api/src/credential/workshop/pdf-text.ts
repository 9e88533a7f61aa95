import { join } from 'node:path';
import type {} from 'pdfkit';

export type Font = 'sans' | 'bold' | 'serif';

/** The product's own letters: Latin, and the ones that fewer languages need in a file of their own. */
const FILES: Readonly<Record<Font, (script: string) => string>> = {
  sans: (script) => `hanken-grotesk-${script}-400-normal.woff`,
  bold: (script) => `hanken-grotesk-${script}-600-normal.woff`,
  serif: (script) => `newsreader-${script}-400-normal.woff`,
};
const FOLDER = join(__dirname, '..', 'fonts');
const EXTENDED = /[\u0100-\u0130\u0132-\u0151\u0154-\u02BA\u1D00-\u1EFF]+/g;

export function registerFonts(pdf: PDFKit.PDFDocument): void {
  for (const [font, file] of Object.entries(FILES)) {
    pdf.registerFont(font, join(FOLDER, file('latin')));
    pdf.registerFont(`${font}-ext`, join(FOLDER, file('latin-ext')));
  }
}

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: Font;
  readonly colour: string;
}

/** The largest size, up to the given one, at which a line is no wider than this. */
export function fittingSize(
  pdf: PDFKit.PDFDocument,
  text: string,
  { size, font }: Pick<Placed, 'size' | 'font'>,
  width: number,
): number {
  const needed = runsOf(text).reduce((sum, { letters, script }) => {
    pdf.font(script === 'ext' ? `${font}-ext` : font).fontSize(size);
    return sum + pdf.widthOfString(letters);
  }, 0);
  return needed <= width ? size : (size * width) / needed;
}

/** Writes one line; a name such as Łukasz takes its letters from two files. */
export function write(pdf: PDFKit.PDFDocument, text: string, { x, y, size, font, colour }: Placed): void {
  let at = x;
  for (const { letters, script } of runsOf(text)) {
    pdf
      .font(script === 'ext' ? `${font}-ext` : font)
      .fontSize(size)
      .fillColor(colour);
    pdf.text(letters, at, y, { lineBreak: false });
    at += pdf.widthOfString(letters);
  }
}

function runsOf(text: string): { letters: string; script: 'latin' | 'ext' }[] {
  const runs: { letters: string; script: 'latin' | 'ext' }[] = [];
  let from = 0;
  for (const match of text.matchAll(EXTENDED)) {
    if (match.index > from) runs.push({ letters: text.slice(from, match.index), script: 'latin' });
    runs.push({ letters: match[0], script: 'ext' });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ letters: text.slice(from), script: 'latin' });
  return runs;
}
