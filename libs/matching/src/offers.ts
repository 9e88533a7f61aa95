import type { Side } from './side';

/** The lists of a side read from the other end: target → which lists name it, and for how much. */
export interface Offers {
  readonly start: Int32Array;
  readonly list: Int32Array;
  readonly score: Int32Array;
  /** List → its first asker; the next list's first asker ends it. */
  readonly askerFrom: Int32Array;
}

/** Turns the lists of a side round. */
export function offersOf(side: Side): Offers {
  const targetCount = side.capacity.length;
  const start = new Int32Array(targetCount + 1);
  for (const target of side.target) start[target + 1]++;
  for (let j = 0; j < targetCount; j++) start[j + 1] += start[j];
  const next = start.slice(0, targetCount);
  const list = new Int32Array(side.target.length);
  const score = new Int32Array(side.target.length);
  const askerFrom = new Int32Array(side.listCount + 1);
  for (const of of side.listOf) askerFrom[of + 1]++;
  for (let of = 0; of < side.listCount; of++) {
    askerFrom[of + 1] += askerFrom[of];
    for (let at = side.start[of]; at < side.start[of + 1]; at++) {
      const to = next[side.target[at]]++;
      list[to] = of;
      score[to] = side.score[at];
    }
  }
  return { start, list, score, askerFrom };
}
