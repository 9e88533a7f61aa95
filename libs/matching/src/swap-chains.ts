import { NearestFirst } from './nearest-first';
import { sit, type Seats } from './seats';
import type { Side } from './side';

/** The cheapest chain of swaps that seats one more asker; prices rise just enough to keep everybody content. */
export class SwapChains {
  private readonly near: NearestFirst;
  private readonly via: Int32Array;
  private readonly viaScore: Int32Array;
  private readonly settled: Int32Array;
  private readonly done: Uint8Array;
  private settledCount = 0;
  private nearestRoom = Infinity;

  constructor(
    private readonly side: Side,
    private readonly seats: Seats,
  ) {
    const targetCount = side.capacity.length;
    this.near = new NearestFirst(targetCount);
    this.via = new Int32Array(targetCount);
    this.viaScore = new Int32Array(targetCount);
    this.settled = new Int32Array(targetCount);
    this.done = new Uint8Array(targetCount);
  }

  /** Seats an asker, moving others on where that is best for all. */
  seat(asker: number): void {
    const { seats, near, settled, done } = this;
    this.nearestRoom = Infinity;
    this.look(asker, this.bestWorth(asker), 0);
    let end = near.take();
    while (seats.taken[end] === this.side.capacity[end]) {
      settled[this.settledCount++] = end;
      done[end] = 1;
      this.lookFromSeatsOf(end);
      end = near.take();
    }
    const length = near.distance[end];
    near.distance[end] = Infinity;
    for (let at = 0; at < this.settledCount; at++) {
      const target = settled[at];
      seats.price[target] += length - near.distance[target];
      near.distance[target] = Infinity;
      done[target] = 0;
    }
    this.settledCount = 0;
    near.clear();
    this.moveAlong(end, asker);
  }

  private bestWorth(asker: number): number {
    const { start, target, score, listOf } = this.side;
    let best = -Infinity;
    for (let at = start[listOf[asker]]; at < start[listOf[asker] + 1]; at++) {
      const worth = score[at] - this.seats.price[target[at]];
      if (worth > best) best = worth;
    }
    return best;
  }

  private lookFromSeatsOf(target: number): void {
    const { from, taken, asker, score, price } = this.seats;
    const distance = this.near.distance[target];
    for (let seat = from[target]; seat < from[target] + taken[target]; seat++) {
      this.look(asker[seat], score[seat] - price[target], distance);
    }
  }

  /** Brings every target of an asker nearer, where going there instead loses less than any way known so far. */
  private look(asker: number, worth: number, distance: number): void {
    const { start, target, score, listOf, capacity } = this.side;
    const { price, taken } = this.seats;
    const { near, done } = this;
    const known = near.distance;
    const base = distance + worth;
    const end = start[listOf[asker] + 1];
    for (let at = start[listOf[asker]]; at < end; at++) {
      const j = target[at];
      const through = base - score[at] + price[j];
      if (through >= known[j] || through >= this.nearestRoom || done[j]) continue;
      if (taken[j] < capacity[j]) this.nearestRoom = through;
      this.via[j] = asker;
      this.viaScore[j] = score[at];
      near.offer(j, through);
    }
  }

  private moveAlong(end: number, root: number): void {
    const { seats, via, viaScore } = this;
    let seat = seats.from[end] + seats.taken[end]++;
    let target = end;
    for (;;) {
      const mover = via[target];
      const left = seats.seatOf[mover];
      sit(seats, seat, mover, viaScore[target]);
      if (mover === root) return;
      seat = left;
      target = seats.targetOf[left];
    }
  }
}
