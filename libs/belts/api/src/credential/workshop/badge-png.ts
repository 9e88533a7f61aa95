import { deflateSync } from 'node:zlib';
import type { Belt } from '@obi/kernel';
import { chunk, PNG_SIGNATURE } from '../baking/png';
import { CLOTHS, KNOT } from './belt-drawing';
import { linesOf, type Point, turned, widened } from './outline';

const WIDTH = 600;
const HEIGHT = 696;
/** How many dots of the picture make one of the drawing, which begins here. */
const SCALE = 3;
const [LEFT, TOP] = [-100, -76];

/** The picture of a badge as PNG, drawn dot by dot: the server has no browser. */
export function badgePng(belt: Belt): Buffer {
  const { fill, edge } = CLOTHS[belt];
  const canvas = new Canvas('#FDFEFC');
  canvas.fill(linesOf('M-101 -24H101V24H-101Z')[0] ?? [], fill);
  canvas.stroke('M-101 -24H101M-101 24H101', 1.6, edge);
  canvas.stroke('M-101 -17H101M-101 17H101', 0.8, edge);
  for (const { turn, outline, stitches, tip } of KNOT) {
    canvas.fill(turned(linesOf(outline)[0] ?? [], turn), fill);
    if (tip) canvas.fill(turned(linesOf(tip)[0] ?? [], turn), edge);
    canvas.stroke(outline, 1.6, edge, turn);
    canvas.stroke(stitches, 0.8, edge, turn);
  }
  return canvas.png();
}

class Canvas {
  private readonly dots = Buffer.alloc(WIDTH * HEIGHT * 3);

  constructor(paper: string) {
    this.fill(linesOf('M-101 -77H101V157H-101Z')[0] ?? [], paper);
  }

  stroke(path: string, width: number, colour: string, turn = 0): void {
    for (const line of linesOf(path))
      for (const piece of widened(turned(line, turn), width)) this.fill(piece, colour);
  }

  /** Row by row: between every second crossing of the outline lies its inside. */
  fill(outline: readonly Point[], colour: string): void {
    const rgb = Buffer.from(colour.slice(1), 'hex');
    const points = outline.map(([x, y]): Point => [(x - LEFT) * SCALE, (y - TOP) * SCALE]);
    const rows = points.map(([, y]) => y);
    const last = Math.min(HEIGHT - 1, Math.ceil(Math.max(...rows)));
    for (let row = Math.max(0, Math.floor(Math.min(...rows))); row <= last; row += 1) {
      const crossings = crossingsOf(points, row + 0.5);
      for (let index = 0; index + 1 < crossings.length; index += 2)
        this.run(row, crossings[index] ?? 0, crossings[index + 1] ?? 0, rgb);
    }
  }

  png(): Buffer {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(WIDTH, 0);
    header.writeUInt32BE(HEIGHT, 4);
    // Eight bits of red, green and blue.
    header.set([8, 2, 0, 0, 0], 8);
    const rows = Array.from({ length: HEIGHT }, (_, row) =>
      Buffer.concat([Buffer.from([0]), this.dots.subarray(row * WIDTH * 3, (row + 1) * WIDTH * 3)]),
    );
    const parts = [
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.concat(rows))),
      chunk('IEND', Buffer.alloc(0)),
    ];
    return Buffer.concat([PNG_SIGNATURE, ...parts]);
  }

  private run(row: number, from: number, to: number, rgb: Buffer): void {
    const end = Math.min(WIDTH, Math.round(to));
    for (let dot = Math.max(0, Math.round(from)); dot < end; dot += 1)
      rgb.copy(this.dots, (row * WIDTH + dot) * 3);
  }
}

function crossingsOf(points: readonly Point[], row: number): number[] {
  const crossings: number[] = [];
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    if (y <= row !== nextY <= row) crossings.push(x + ((row - y) / (nextY - y)) * (nextX - x));
  });
  return crossings.sort((a, b) => a - b);
}
