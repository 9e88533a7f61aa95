import { cheapestSeat, type Seats, sit, standUp } from './seats';
import type { Side } from './side';

const FREE = -1;

/** Each round of bids is this much finer than the one before. */
const FINER = 8;

/** What an asker would bid on, and how far its best target is ahead of the next best. */
class Bidder {
  offer = FREE;
  lead = 0;

  constructor(
    private readonly side: Side,
    private readonly seats: Seats,
  ) {}

  /** Looks through a list at today's prices. */
  choose(list: number): void {
    const { start, target, score } = this.side;
    const { price } = this.seats;
    const end = start[list + 1];
    let offer = FREE;
    let worth = -Infinity;
    let nextWorth = -Infinity;
    for (let at = start[list]; at < end; at++) {
      const here = score[at] - price[target[at]];
      if (here <= nextWorth) continue;
      if (here > worth) {
        nextWorth = worth;
        worth = here;
        offer = at;
      } else nextWorth = here;
    }
    this.offer = offer;
    this.lead = nextWorth === -Infinity ? 0 : worth - nextWorth;
  }
}

/** Everybody bids until everybody sits; each bid goes at least one step above what would be as good elsewhere. */
function roundOfBids(side: Side, seats: Seats, step: number): void {
  const { from, asker: sitting, price, seatPrice } = seats;
  const bidder = new Bidder(side, seats);
  const waiting = Int32Array.from(side.listOf.keys()).reverse();
  let count = waiting.length;
  while (count > 0) {
    const asker = waiting[--count];
    bidder.choose(side.listOf[asker]);
    const j = side.target[bidder.offer];
    const seat = cheapestSeat(seatPrice, from[j], from[j + 1]);
    const out = sitting[seat];
    if (out !== FREE) waiting[count++] = out;
    sit(seats, seat, asker, side.score[bidder.offer]);
    seatPrice[seat] += bidder.lead + step;
    price[j] = seatPrice[cheapestSeat(seatPrice, from[j], from[j + 1])];
  }
}

/** Everybody stands up and prices stay, but a target that was not wanted by enough costs nothing again. */
function clearSeats(seats: Seats): void {
  const { from, asker, price, seatPrice, taken } = seats;
  for (let j = 0; j < price.length; j++) {
    let free = 0;
    for (let seat = from[j]; seat < from[j + 1]; seat++) {
      if (asker[seat] === FREE) free++;
      asker[seat] = FREE;
    }
    if (free > 0) price[j] = 0;
    taken[j] = 0;
    seatPrice.fill(price[j], from[j], from[j + 1]);
  }
  seats.seatOf.fill(FREE);
}

/** Counts who sits, and lets those stand up who would be better off elsewhere. */
function keepContent(side: Side, seats: Seats): void {
  const { start, target, score, listOf } = side;
  const { from, asker, price, taken, seatOf, targetOf } = seats;
  for (let j = 0; j < price.length; j++) {
    taken[j] = 0;
    for (let seat = from[j]; seat < from[j + 1]; seat++) {
      const sits = asker[seat];
      if (sits === FREE) continue;
      // Seats in use stand first.
      const first = from[j] + taken[j]++;
      if (first !== seat) {
        asker[seat] = FREE;
        sit(seats, first, sits, seats.score[seat]);
      }
    }
  }
  for (let of = 0; of < listOf.length; of++) {
    const list = listOf[of];
    const here = seats.score[seatOf[of]] - price[targetOf[seatOf[of]]];
    for (let at = start[list]; at < start[list + 1]; at++) {
      if (score[at] - price[target[at]] <= here) continue;
      standUp(seats, of);
      break;
    }
  }
}

/**
 * Finds prices near the best ones by rounds of bids, coarse at first and then ever finer: coarse steps end contests
 * between many quickly. At the end whoever has the best at these prices sits; the others are left to the chains of swaps.
 */
export function auction(side: Side, seats: Seats): void {
  let highest = 1;
  for (const score of side.score) if (score > highest) highest = score;
  let step = 1;
  while (step * FINER <= highest) step *= FINER;
  for (; step >= 1; step /= FINER) {
    clearSeats(seats);
    roundOfBids(side, seats, step);
  }
  keepContent(side, seats);
}
