import { NearestFirst } from './nearest-first';
import { type Offers, offersOf } from './offers';
import { type Seats, sitDownAt, standUp } from './seats';
import type { Side } from './side';

const FREE = -1;

/** Where a chain of moves begins: at an asker without a seat, or with a seat that may stay empty. */
interface Beginning {
  asker: number;
  target: number;
  score: number;
}

/**
 * A free seat must cost nothing. One that does is made cheaper until somebody would as well have it, or until it costs
 * nothing; who comes leaves a seat behind, and so on: the cheapest chain of moves, found from its end.
 */
export class RefillChains {
  private readonly near: NearestFirst;
  /** Target → who would leave it, for which target, at which score. */
  private readonly mover: Int32Array;
  private readonly to: Int32Array;
  private readonly toScore: Int32Array;
  private readonly settled: Int32Array;
  private readonly done: Uint8Array;
  private readonly worth: Float64Array;
  private offers: Offers | undefined;
  private settledCount = 0;
  private length = 0;
  private readonly beginning: Beginning = { asker: FREE, target: FREE, score: 0 };

  constructor(
    private readonly side: Side,
    private readonly seats: Seats,
  ) {
    const targetCount = side.capacity.length;
    this.near = new NearestFirst(targetCount);
    this.mover = new Int32Array(targetCount);
    this.to = new Int32Array(targetCount);
    this.toScore = new Int32Array(targetCount);
    this.settled = new Int32Array(targetCount);
    this.done = new Uint8Array(targetCount);
    this.worth = new Float64Array(side.listCount).fill(-Infinity);
  }

  /** Settles every free seat that costs something. */
  refillAll(): void {
    const { from, taken, price } = this.seats;
    for (let j = 0; j < price.length; j++) {
      while (price[j] > 0 && from[j] + taken[j] < from[j + 1]) this.refill(j);
    }
  }

  private refill(empty: number): void {
    const { near, seats } = this;
    this.length = Infinity;
    near.offer(empty, 0);
    this.mayBegin(FREE, empty, 0, seats.price[empty]);
    while (!near.isEmpty && near.distance[near.first] < this.length) {
      const target = near.take();
      this.settled[this.settledCount++] = target;
      this.done[target] = 1;
      this.lookAtAskers(target);
    }
    for (let at = 0; at < this.settledCount; at++) {
      const target = this.settled[at];
      seats.price[target] -= this.length - near.distance[target];
      near.distance[target] = Infinity;
      this.done[target] = 0;
    }
    this.settledCount = 0;
    near.clear();
    this.move(empty);
  }

  private mayBegin(asker: number, target: number, score: number, length: number): void {
    if (length >= this.length) return;
    this.length = length;
    this.beginning.asker = asker;
    this.beginning.target = target;
    this.beginning.score = score;
  }

  /** Looks at everybody whose list names a target: how much would they lose by sitting there? */
  private lookAtAskers(target: number): void {
    const { start, list, score, askerFrom } = (this.offers ??= offersOf(this.side));
    const { price, seatOf, targetOf, score: seatScore } = this.seats;
    const base = this.near.distance[target] + price[target];
    for (let at = start[target]; at < start[target + 1]; at++) {
      const here = base - score[at];
      const end = askerFrom[list[at] + 1];
      for (let asker = askerFrom[list[at]]; asker < end; asker++) {
        const seat = seatOf[asker];
        if (seat === FREE) this.mayBegin(asker, target, score[at], here + this.bestWorth(list[at]));
        else this.mayMove(asker, targetOf[seat], here + seatScore[seat], target, score[at]);
      }
    }
  }

  private mayMove(asker: number, from: number, withoutPrice: number, to: number, score: number): void {
    if (this.done[from]) return;
    const { near } = this;
    const price = this.seats.price[from];
    const distance = withoutPrice - price;
    if (distance >= this.length || distance >= near.distance[from]) return;
    this.mover[from] = asker;
    this.to[from] = to;
    this.toScore[from] = score;
    near.offer(from, distance);
    this.mayBegin(FREE, from, 0, withoutPrice);
  }

  /** What a list gains at best. Once known it stays: prices only fall, and never so far that it would gain more. */
  private bestWorth(list: number): number {
    if (this.worth[list] > -Infinity) return this.worth[list];
    const { start, target, score } = this.side;
    const { price } = this.seats;
    let best = -Infinity;
    for (let at = start[list]; at < start[list + 1]; at++) {
      const worth = score[at] - price[target[at]];
      if (worth > best) best = worth;
    }
    this.worth[list] = best;
    return best;
  }

  /** Moves everybody of the chain, the one who takes the empty seat first. */
  private move(empty: number): void {
    const { seats, beginning, mover, to, toScore } = this;
    const chain: number[] = [];
    for (let target = beginning.target; target !== empty; target = to[target]) chain.push(target);
    for (let target = chain.pop(); target !== undefined; target = chain.pop()) {
      standUp(seats, mover[target]);
      sitDownAt(seats, to[target], mover[target], toScore[target]);
    }
    if (beginning.asker !== FREE) sitDownAt(seats, beginning.target, beginning.asker, beginning.score);
  }
}
