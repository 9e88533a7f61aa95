import fc from 'fast-check';
import { drawnIn, piecesOf } from './row-window';

const rowsIn = (pieces: ReturnType<typeof piecesOf>) =>
  pieces.filter(({ gap }) => gap === 0).map(({ row }) => row);

describe('a window over many rows', () => {
  const list = { count: 10_000, height: 54, sight: 900 };
  it.each([
    ['at the beginning', { ...list, above: 0 }, { from: 0, to: 29 }],
    ['before the list is reached', { ...list, above: -400 }, { from: 0, to: 22 }],
    ['in the middle', { ...list, above: 270_000 }, { from: 4988, to: 5029 }],
    ['at the end', { ...list, above: 539_100 }, { from: 9971, to: 10_000 }],
    ['beyond the end', { ...list, above: 700_000 }, { from: 10_000, to: 10_000 }],
    ['of a few rows', { ...list, count: 3, above: 0 }, { from: 0, to: 3 }],
    ['of none', { ...list, count: 0, above: 0 }, { from: 0, to: 0 }],
  ])('draws what is in sight and a little more %s', (_, view, drawn) => {
    expect(drawnIn(view)).toEqual(drawn);
  });

  it.each([
    ['above', 2, [2, 10, 11]],
    ['below', 40, [10, 11, 40]],
    ['in it', 11, [10, 11]],
    ['none', -1, [10, 11]],
    ['one that is gone', 900, [10, 11]],
  ])('keeps the row that has the focus drawn: %s', (_, focused, rows) => {
    expect(rowsIn(piecesOf(100, { from: 10, to: 12 }, focused))).toEqual(rows);
  });

  it('is always as high as all rows together, each row once and in its place', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.nat(300),
        fc.nat(300),
        fc.integer({ min: -1, max: 320 }),
        (count, a, b, focused) => {
          const drawn = { from: Math.min(a, b, count), to: Math.min(Math.max(a, b), count) };
          let next = 0;
          for (const { row, gap } of piecesOf(count, drawn, focused)) {
            expect(row).toBe(next);
            next += gap || 1;
          }
          expect(next).toBe(count);
        },
      ),
    );
  });
});
