/** Rows that are drawn, from one to before another. */
export interface Drawn {
  readonly from: number;
  readonly to: number;
}

/** So many rows more are drawn above and below what is in sight, so that they are there before they come into it. */
const SPARE = 12;

/** What a list of equally high rows shows: `above` is how much of it lies above the window, all in pixels. */
export function drawnIn(list: {
  readonly count: number;
  readonly height: number;
  readonly above: number;
  readonly sight: number;
}): Drawn {
  const { count, height, above, sight } = list;
  const within = (row: number) => Math.max(0, Math.min(count, row));
  const from = within(Math.floor(above / height) - SPARE);
  return { from, to: Math.max(from, within(Math.ceil((above + sight) / height) + SPARE)) };
}

/** A row by its place in the list, or so many rows that are not drawn. */
export type Piece =
  { readonly row: number; readonly gap: 0 } | { readonly row: number; readonly gap: number };

/**
 * The whole list in pieces: the rows that are drawn, and gaps as high as what is left out. A row that has the focus stays
 * drawn wherever one scrolls: nobody loses their place.
 */
export function piecesOf(count: number, { from, to }: Drawn, focused = -1): readonly Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  const draw = (row: number) => {
    if (row > next) pieces.push({ row: next, gap: row - next });
    pieces.push({ row, gap: 0 });
    next = row + 1;
  };
  if (focused >= 0 && focused < Math.min(from, count)) draw(focused);
  for (let row = from; row < to; row++) draw(row);
  if (focused >= to && focused < count) draw(focused);
  if (next < count) pieces.push({ row: next, gap: count - next });
  return pieces;
}
