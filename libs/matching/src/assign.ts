import { auction } from './auction';
import { bid } from './bidding';
import { RefillChains } from './refill';
import { emptySeats, type Seats } from './seats';
import type { Side } from './side';
import { SwapChains } from './swap-chains';
import { type Kept, sitAsKept } from './warm-seats';

const FREE = -1;

/** The best total for one side, with the prices that prove it. */
export interface Assignment {
  /** Asker → target. */
  readonly targetOf: Int32Array;
  /** What an asker of this list gains over the prices: score of its pair less the price of its target. */
  readonly worth: Float64Array;
  /** What a place at this target is worth to others: never negative, and nothing while it has room. */
  readonly price: Float64Array;
}

/** Where seats are many more than askers, contests are few and short. */
const isRoomy = (side: Side, seats: Seats): boolean => seats.asker.length > 1.1 * side.listOf.length;

/**
 * Seats every asker of a side so that the total score is the highest possible. Everybody must be seatable. What is
 * known of a similar market saves work and changes nothing about how good the answer is.
 */
export function assign(side: Side, kept?: Kept): Assignment {
  const seats = emptySeats(side);
  if (kept) sitAsKept(side, seats, kept);
  else if (!isRoomy(side, seats)) auction(side, seats);
  new RefillChains(side, seats).refillAll();
  bid(side, seats);
  const chains = new SwapChains(side, seats);
  for (let asker = 0; asker < side.listOf.length; asker++) {
    if (seats.seatOf[asker] === FREE) chains.seat(asker);
  }
  const worth = new Float64Array(side.listCount);
  for (let asker = 0; asker < side.listOf.length; asker++) {
    const seat = seats.seatOf[asker];
    worth[side.listOf[asker]] = seats.score[seat] - seats.price[seats.targetOf[seat]];
  }
  return { targetOf: seats.seatOf.map((seat) => seats.targetOf[seat]), worth, price: seats.price };
}
