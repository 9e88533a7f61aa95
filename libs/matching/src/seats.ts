import type { Side } from './side';

const FREE = -1;

/**
 * Who sits where while a side is being solved. Each target has as many seats as it can ever fill, those in use first;
 * its price is what the cheapest of them would cost.
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
  /** While bids go on: what was last bid for a seat. */
  readonly seatPrice: Float64Array;
  /** Asker → seat. */
  readonly seatOf: Int32Array;
}

/** Empty seats for a side: at a target one more than ask for it at most, so that where there is always room it shows. */
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
    from[target + 1] = from[target] + Math.min(side.capacity[target], asked[target] + 1);
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
    seatPrice: new Float64Array(targetOf.length),
    seatOf: new Int32Array(side.listOf.length).fill(FREE),
  };
}

export function sit(seats: Seats, seat: number, asker: number, score: number): void {
  seats.asker[seat] = asker;
  seats.score[seat] = score;
  seats.seatOf[asker] = seat;
}

/** Takes the next empty seat of a target. */
export function sitDownAt(seats: Seats, target: number, asker: number, score: number): void {
  sit(seats, seats.from[target] + seats.taken[target]++, asker, score);
}

/** Leaves a seat; the last one in use moves up, so that those in use stay first. */
export function standUp(seats: Seats, asker: number): void {
  const seat = seats.seatOf[asker];
  const target = seats.targetOf[seat];
  const last = seats.from[target] + --seats.taken[target];
  if (last !== seat) sit(seats, seat, seats.asker[last], seats.score[last]);
  seats.asker[last] = FREE;
  seats.seatOf[asker] = FREE;
}

/** The seat with the lowest price, the first of equals. */
export function cheapestSeat(seatPrice: Float64Array, from: number, to: number): number {
  let seat = from;
  for (let at = from + 1; at < to; at++) if (seatPrice[at] < seatPrice[seat]) seat = at;
  return seat;
}
