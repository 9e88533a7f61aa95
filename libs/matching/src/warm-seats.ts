import { type Seats, sitDownAt } from './seats';
import type { Side } from './side';

/** What is known from a market that was much the same: who had whom, and what places were worth. */
export interface Kept {
  /** Asker → target, or -1. */
  readonly targetOf: Int32Array;
  readonly price: Float64Array;
}

/** Seats everybody again who would still choose the same at the prices known. */
export function sitAsKept(side: Side, seats: Seats, kept: Kept): void {
  const { start, target, score, listOf } = side;
  const { price, from, taken } = seats;
  for (let j = 0; j < price.length; j++) price[j] = from[j] < from[j + 1] ? Math.max(0, kept.price[j]) : 0;
  for (let asker = 0; asker < listOf.length; asker++) {
    const wanted = kept.targetOf[asker];
    if (wanted < 0 || from[wanted] + taken[wanted] === from[wanted + 1]) continue;
    let own = -1;
    let best = -Infinity;
    for (let at = start[listOf[asker]]; at < start[listOf[asker] + 1]; at++) {
      const worth = score[at] - price[target[at]];
      if (worth > best) best = worth;
      if (target[at] === wanted) own = at;
    }
    if (own >= 0 && score[own] - price[wanted] === best) sitDownAt(seats, wanted, asker, score[own]);
  }
}
