import { certifiedTo, codeShown } from '@obi/belts/rules';
import type { Belt, LocalDate } from '@obi/kernel';
import PDFDocument from 'pdfkit';
import { drawBand, drawKnot, drawQr, drawSeal } from './pdf-drawing';
import { fittingSize, registerFonts, write } from './pdf-text';

/** What is printed. */
export interface PrintedCertificate {
  readonly holder: string;
  readonly belt: Belt;
  readonly company: string;
  readonly code: string;
  readonly earnedOn: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly guideVersion: string | null;
  readonly assessedBy: keyof typeof ASSESSED_BY;
  readonly state: 'valid' | 'expired' | 'withdrawn';
  /** Of the public page about it. */
  readonly address: string;
}

const ASSESSED_BY = {
  assessors: 'Two assessors',
  sessions: 'Confirmed sessions',
  quizzes: 'Quizzes and scenarios',
  reading: 'Reading the guide',
  recognised: 'Recognised',
} as const;

/** 18 mm. */
const MARGIN = 51;
const [WIDTH, HEIGHT] = [841.89, 595.28];
const [INK, INK_2] = ['#14181A', '#454E4B'];
const BAND_TOP = 262;
const SEAL = 100;
/** What stands beside the seal ends before it; what stands below it ends at the margin. */
const BESIDE_SEAL = WIDTH - 2 * MARGIN - SEAL - 18;
const WHOLE = WIDTH - 2 * MARGIN;
const NAME = { size: 42, font: 'bold' } as const;
const PURPOSE = { size: 18, font: 'serif' } as const;

/** The certificate on one sheet of A4, landscape. */
export async function certificatePdf(printed: PrintedCertificate): Promise<Buffer> {
  const title = `${printed.belt} belt of ${printed.holder}`;
  const pdf = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    font: null as never,
    lang: 'en',
    info: { Title: title, Author: printed.company, Subject: `Certificate ${codeShown(printed.code)}` },
  });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => pdf.on('end', resolve));
  registerFonts(pdf);
  head(pdf, printed);
  drawBand(pdf, printed.belt, { top: BAND_TOP, height: 72, width: WIDTH });
  drawKnot(pdf, printed.belt, { x: WIDTH - MARGIN - 104, y: BAND_TOP + 36, scale: 1.4 });
  facts(pdf, printed);
  foot(pdf, printed);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

function head(
  pdf: PDFKit.PDFDocument,
  { holder, belt, company, code, state, earnedOn }: PrintedCertificate,
): void {
  const size = fittingSize(pdf, holder, NAME, BESIDE_SEAL);
  write(pdf, 'Obi', { x: MARGIN, y: MARGIN, size: 18, font: 'bold', colour: INK });
  write(pdf, `Certificate ${codeShown(code)}`, { x: MARGIN, y: 104, size: 11, font: 'sans', colour: INK_2 });
  // A smaller name stands on the same line as a large one.
  write(pdf, holder, { ...NAME, x: MARGIN, y: 124 + (NAME.size - size), size, colour: INK });
  write(pdf, `holds the ${belt} belt`, { x: MARGIN, y: 172, size: 28, font: 'bold', colour: INK });
  const purpose = `Certified to ${certifiedTo(belt)} for ${company}.`;
  const fits = fittingSize(pdf, purpose, PURPOSE, WHOLE);
  write(pdf, purpose, { ...PURPOSE, x: MARGIN, y: 214, size: fits, colour: INK });
  // What does not count any more bears no seal.
  if (state === 'valid')
    drawSeal(pdf, { x: WIDTH - MARGIN - SEAL, y: 100, lines: ['CERTIFIED', dayShown(earnedOn)] });
}

function facts(pdf: PDFKit.PDFDocument, printed: PrintedCertificate): void {
  const row: [string, string][] = [
    ['Earned', dayShown(printed.earnedOn)],
    ['Valid until', printed.validUntil ? dayShown(printed.validUntil) : 'It does not expire'],
    ['Guide version', printed.guideVersion ?? 'Before Obi'],
    ['Assessed by', ASSESSED_BY[printed.assessedBy]],
  ];
  row.forEach(([name, value], index) => {
    const x = MARGIN + index * 126;
    write(pdf, name, { x, y: 362, size: 11, font: 'sans', colour: INK_2 });
    write(pdf, value, { x, y: 378, size: 14, font: 'bold', colour: INK });
  });
}

function foot(pdf: PDFKit.PDFDocument, { address, code, company }: PrintedCertificate): void {
  drawQr(pdf, address, { x: MARGIN, y: HEIGHT - MARGIN - 96, size: 96 });
  const x = MARGIN + 114;
  write(pdf, 'Check that it is valid today', {
    x,
    y: HEIGHT - MARGIN - 70,
    size: 13,
    font: 'bold',
    colour: INK,
  });
  write(pdf, address, { x, y: HEIGHT - MARGIN - 50, size: 11, font: 'sans', colour: INK });
  const foot = `Code ${codeShown(code)}. Issued by ${company} with Obi.`;
  write(pdf, foot, { x, y: HEIGHT - MARGIN - 32, size: 11, font: 'sans', colour: INK_2 });
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** 18 June 2026. */
function dayShown(day: LocalDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
