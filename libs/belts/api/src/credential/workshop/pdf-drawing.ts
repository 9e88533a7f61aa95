import type { Belt } from '@obi/kernel';
import { create } from 'qrcode';
import { CLOTHS, type Cloth, KNOT } from './belt-drawing';
import { write } from './pdf-text';

type Pdf = PDFKit.PDFDocument;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SEAL = '#B3301C';

/** Fills what is clipped with the cloth of a belt: the weave keeps belts apart in black and white. */
function weave(pdf: Pdf, { fill, weave: lines, thread }: Cloth, box: Box): void {
  pdf.rect(box.x, box.y, box.width, box.height).fill(fill);
  if (lines === '') return;
  pdf.lineWidth(1).strokeColor(thread);
  for (let x = box.x; x < box.x + box.width; x += 8)
    for (let y = box.y; y < box.y + box.height; y += 8) {
      pdf.save().translate(x, y).path(lines).stroke().restore();
    }
}

/** The belt across the whole sheet, with its two rows of stitching. */
export function drawBand(pdf: Pdf, belt: Belt, band: { top: number; height: number; width: number }): void {
  const cloth = CLOTHS[belt];
  const box = { x: 0, y: band.top, width: band.width, height: band.height };
  pdf.save().rect(box.x, box.y, box.width, box.height).clip();
  weave(pdf, cloth, box);
  pdf.restore();
  const bottom = band.top + band.height;
  pdf.lineWidth(1.2).strokeColor(cloth.edge);
  for (const y of [band.top, bottom]) pdf.moveTo(0, y).lineTo(band.width, y).stroke();
  if (belt === 'black')
    pdf
      .save()
      .lineWidth(2)
      .strokeColor(cloth.thread)
      .moveTo(0, band.top + band.height / 2)
      .lineTo(band.width, band.top + band.height / 2)
      .stroke()
      .restore();
  pdf.lineWidth(0.9).dash(4, { space: 3 });
  for (const y of [band.top + 10, bottom - 10]) pdf.moveTo(0, y).lineTo(band.width, y).stroke();
  pdf.undash();
}

/** The knot, its middle at this place. */
export function drawKnot(pdf: Pdf, belt: Belt, at: { x: number; y: number; scale: number }): void {
  const cloth = CLOTHS[belt];
  for (const { turn, outline, stitches, tip } of KNOT) {
    pdf.save().translate(at.x, at.y).scale(at.scale).rotate(turn);
    pdf.save().path(outline).clip();
    weave(pdf, cloth, { x: -64, y: -44, width: 128, height: 168 });
    pdf.restore();
    if (tip) pdf.path(tip).fill(cloth.edge);
    pdf.lineWidth(1.4).strokeColor(cloth.edge).path(outline).stroke();
    if (stitches) pdf.lineWidth(0.9).dash(4, { space: 3 }).path(stitches).stroke().undash();
    pdf.restore();
  }
}

/** The seal: a square that was stamped by hand. */
export function drawSeal(pdf: Pdf, seal: { x: number; y: number; lines: readonly [string, string] }): void {
  pdf.save().rotate(-4, { origin: [seal.x + 50, seal.y + 50] });
  pdf.lineWidth(3).strokeColor(SEAL).roundedRect(seal.x, seal.y, 100, 100, 4).stroke();
  pdf
    .lineWidth(1)
    .dash(3, { space: 2 })
    .rect(seal.x + 6, seal.y + 6, 88, 88)
    .stroke()
    .undash();
  const [word, day] = seal.lines;
  centred(pdf, word, seal.x + 50, seal.y + 34, 14);
  centred(pdf, day, seal.x + 50, seal.y + 54, 9);
  pdf.restore();
}

function centred(pdf: Pdf, text: string, middle: number, y: number, size: number): void {
  const width = pdf.font('bold').fontSize(size).widthOfString(text);
  write(pdf, text, { x: middle - width / 2, y, size, font: 'bold', colour: SEAL });
}

/** The address as a code for cameras, drawn in squares. */
export function drawQr(pdf: Pdf, text: string, at: { x: number; y: number; size: number }): void {
  const { data, size } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const square = at.size / size;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      if (data[row * size + column]) pdf.rect(at.x + column * square, at.y + row * square, square, square);
  pdf.fill('#14181A');
}
