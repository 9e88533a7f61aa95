import type { Side } from './side';

const FREE = -1;

/**
 * Who sits where while a side is being solved. Each target has as many seats as it can ever fill; its price is what
 * the cheapest of them would cost, and zero as long as one is free.
 */
export interface Seats {
  /** Target → its first seat; the next target's first seat ends it. */
  readonly from: Int32Array;
  readonly targetOf: Int32Array;
  readonly asker: Int32Array;
  /** Score of the pair that sits there. */
  readonly score: Int32Array;
  readonly taken: Int32Array;
  readonly price: Float64Array;
  /** Asker → seat. */
  readonly seatOf: Int32Array;
}

/** Empty seats for a side: never more at a target than ask for it. */
export function emptySeats(side: Side): Seats {
  const targetCount = side.capacity.length;
  const asked = new Int32Array(targetCount);
  const listAskers = new Int32Array(side.listCount);
  for (const list of side.listOf) listAskers[list]++;
  for (let list = 0; list < side.listCount; list++) {
    for (let at = side.start[list]; at < side.start[list + 1]; at++)
      asked[side.target[at]] += listAskers[list];
  }
  const from = new Int32Array(targetCount + 1);
  for (let target = 0; target < targetCount; target++) {
    from[target + 1] = from[target] + Math.min(side.capacity[target], asked[target]);
  }
  const targetOf = new Int32Array(from[targetCount]);
  for (let target = 0; target < targetCount; target++) targetOf.fill(target, from[target], from[target + 1]);
  return {
    from,
    targetOf,
    asker: new Int32Array(targetOf.length).fill(FREE),
    score: new Int32Array(targetOf.length),
    taken: new Int32Array(targetCount),
    price: new Float64Array(targetCount),
    seatOf: new Int32Array(side.listOf.length).fill(FREE),
  };
}

export function sit(seats: Seats, seat: number, asker: number, score: number): void {
  seats.asker[seat] = asker;
  seats.score[seat] = score;
  seats.seatOf[asker] = seat;
}
