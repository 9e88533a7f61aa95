import type { Belt } from '@obi/kernel';

/** How the cloth of a belt looks: its dye, its edge, and the lines of its weave in a square of eight. */
export interface Cloth {
  readonly fill: string;
  readonly edge: string;
  readonly weave: string;
  readonly thread: string;
}

export const CLOTHS: Readonly<Record<Belt, Cloth>> = {
  white: { fill: '#FDFDFB', edge: '#6D7773', weave: '', thread: '#C9CFC8' },
  yellow: { fill: '#F1C232', edge: '#806200', weave: 'M2 2.5H3M6 6.5H7', thread: '#C79A12' },
  orange: { fill: '#E07A24', edge: '#8F4204', weave: 'M.8 3.6L3.2 1.2M4.8 7.6L7.2 5.2', thread: '#B95C10' },
  green: { fill: '#2F8052', edge: '#17502F', weave: 'M2 0V8M6 0V8', thread: '#24683F' },
  blue: { fill: '#2459A8', edge: '#153A72', weave: 'M0 2H8M0 6H8', thread: '#1B4787' },
  brown: { fill: '#6A4126', edge: '#3F250F', weave: 'M0 0L8 8M8 0L0 8', thread: '#55331C' },
  black: { fill: '#16181A', edge: '#000000', weave: '', thread: '#D0A745' },
};

/** One piece of the knot: what is drawn, turned by so many degrees. */
export interface Piece {
  readonly turn: number;
  readonly outline: string;
  readonly stitches: string;
  readonly tip?: string;
}

/** The knot with its tails in a field from -64, -44 to 64, 124, the hindmost piece first. */
export const KNOT: readonly Piece[] = [
  {
    turn: -27,
    outline: 'M-17 10H17V112H-17Z',
    stitches: 'M-11 14V108M11 14V108',
    tip: 'M-17 92H17V102H-17Z',
  },
  { turn: 25, outline: 'M-17 10H17V104H-17Z', stitches: 'M-11 14V100M11 14V100', tip: 'M-17 84H17V94H-17Z' },
  { turn: 0, outline: 'M-42 -26Q0 -36 40 -30Q47 -2 43 24Q4 35 -38 31Q-48 2 -42 -26Z', stitches: '' },
  {
    turn: 0,
    outline: 'M-6 -32Q16 -33 40 -30Q46 -10 43 4Q26 22 6 33Q-16 34 -38 31Q-45 14 -44 0Q-24 -12 -6 -32Z',
    stitches: 'M6 -28Q-12 -8 -39 8M34 -25Q10 6 -30 26M39 8Q26 20 13 28',
  },
];

/** The picture of a badge: a length of the belt with its knot. */
export function badgeSvg(belt: Belt): string {
  const { fill, edge, weave, thread } = CLOTHS[belt];
  const pieces = KNOT.map(
    ({ turn, outline, stitches, tip }) =>
      `<g transform="rotate(${turn})"><path d="${outline}" fill="url(#cloth)" stroke="${edge}" stroke-width="1.6"/>` +
      `<path d="${stitches}" fill="none" stroke="${edge}" stroke-width="1.2" stroke-dasharray="4 3"/>` +
      `${tip ? `<path d="${tip}" fill="${edge}"/>` : ''}</g>`,
  ).join('');
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n' +
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-100 -76 200 232" width="600" height="696" role="img">' +
    `<title>${belt} belt</title>` +
    `<defs><pattern id="cloth" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${fill}"/>` +
    `<path d="${weave}" stroke="${thread}" stroke-width="1" fill="none"/></pattern></defs>` +
    '<rect x="-100" y="-76" width="200" height="232" fill="#FDFEFC"/>' +
    `<rect x="-101" y="-24" width="202" height="48" fill="url(#cloth)" stroke="${edge}" stroke-width="1.6"/>` +
    `<path d="M-100 -17H100M-100 17H100" stroke="${edge}" stroke-width="1.2" stroke-dasharray="4 3"/>` +
    `${pieces}</svg>\n`
  );
}
