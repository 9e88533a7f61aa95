export type Point = readonly [number, number];

/** How many straight pieces a curve is drawn with. */
const SMOOTH = 12;

/** The corners of every line in a path of the letters M, L, H, V, Q and Z. */
export function linesOf(path: string): Point[][] {
  const lines: Point[][] = [];
  for (const [, letter = '', rest = ''] of path.matchAll(/([MLHVQZ])([^MLHVQZ]*)/g)) {
    const n = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (letter === 'M') lines.push([[n[0] ?? 0, n[1] ?? 0]]);
    const line = lines.at(-1) ?? [];
    const [x, y] = line.at(-1) ?? [0, 0];
    if (letter === 'L') line.push([n[0] ?? 0, n[1] ?? 0]);
    if (letter === 'H') line.push([n[0] ?? 0, y]);
    if (letter === 'V') line.push([x, n[0] ?? 0]);
    if (letter === 'Z' && line[0]) line.push(line[0]);
    if (letter === 'Q') line.push(...curve([x, y], n));
  }
  return lines;
}

function curve([x, y]: Point, [cx = 0, cy = 0, ex = 0, ey = 0]: readonly number[]): Point[] {
  return Array.from({ length: SMOOTH }, (_, step) => {
    const t = (step + 1) / SMOOTH;
    const s = 1 - t;
    return [s * s * x + 2 * s * t * cx + t * t * ex, s * s * y + 2 * s * t * cy + t * t * ey];
  });
}

/** A line as wide as said, in quadrangles. */
export function widened(line: readonly Point[], width: number): Point[][] {
  return line.slice(1).map((to, index) => {
    const [x, y] = line[index] ?? to;
    const length = Math.hypot(to[0] - x, to[1] - y) || 1;
    const [ox, oy] = [(-(to[1] - y) / length) * (width / 2), ((to[0] - x) / length) * (width / 2)];
    return [
      [x + ox, y + oy],
      [to[0] + ox, to[1] + oy],
      [to[0] - ox, to[1] - oy],
      [x - ox, y - oy],
    ];
  });
}

export function turned(points: readonly Point[], degrees: number): Point[] {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return points.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]);
}
