import { Bidder } from './bidder';
import { cheapestSeat, type Seats, sitDownAt, standUp } from './seats';
import type { Side } from './side';

const FREE = -1;

/** Each round of bids is this much finer than the one before. */
const FINER = 8;

/** The first step is about such a part of the highest score: coarser ones leave prices that later rounds must undo. */
const FIRST = 64;

/** The last step: far below one point, so that in whole points nearly everybody sits where they would best. */
const LAST = 1 / 64;

/**
 * Everybody bids until everybody sits; each bid goes at least one step above what would be as good elsewhere. Only who
 * sits on a seat is written down, and what it costs: the rest is looked up when the rounds are over.
 */
function roundOfBids(side: Side, seats: Seats, bidder: Bidder, step: number): void {
  const { from, asker: sitting, price, seatPrice } = seats;
  const waiting = Int32Array.from(side.listOf.keys());
  const size = waiting.length;
  let head = 0;
  let tail = 0;
  for (let count = size; count > 0; count--) {
    const asker = waiting[head];
    head = head + 1 === size ? 0 : head + 1;
    bidder.choose(side.listOf[asker]);
    const j = bidder.target;
    const end = from[j + 1];
    let seat = from[j];
    if (seat + 1 === end) price[j] += bidder.lead + step;
    else {
      seat = cheapestSeat(seatPrice, seat, end);
      seatPrice[seat] += bidder.lead + step;
      price[j] = seatPrice[cheapestSeat(seatPrice, from[j], end)];
    }
    const out = sitting[seat];
    sitting[seat] = asker;
    if (out === FREE) continue;
    waiting[tail] = out;
    tail = tail + 1 === size ? 0 : tail + 1;
    count++;
  }
}

/** Everybody stands up and prices stay, but a target that was not wanted by enough costs nothing again; did one fall? */
function clearSeats(seats: Seats): boolean {
  const { from, asker, price, seatPrice, taken } = seats;
  let fell = false;
  for (let j = 0; j < price.length; j++) {
    let free = 0;
    for (let seat = from[j]; seat < from[j + 1]; seat++) {
      if (asker[seat] === FREE) free++;
      asker[seat] = FREE;
    }
    if (free > 0 && price[j] > 0) {
      price[j] = 0;
      fell = true;
    }
    taken[j] = 0;
    seatPrice.fill(price[j], from[j], from[j + 1]);
  }
  return fell;
}

/** Writes down who sits where, those in use first, and lets those stand up who would be better off elsewhere. */
function keepContent(side: Side, seats: Seats): void {
  const { start, target, score, listOf } = side;
  const { from, asker, price, taken, seatOf, targetOf } = seats;
  for (let j = 0; j < price.length; j++) {
    taken[j] = 0;
    for (let seat = from[j]; seat < from[j + 1]; seat++) {
      const sits = asker[seat];
      if (sits === FREE) continue;
      asker[seat] = FREE;
      sitDownAt(seats, j, sits, 0);
    }
  }
  for (let of = 0; of < listOf.length; of++) {
    const own = targetOf[seatOf[of]];
    let here = 0;
    let best = -Infinity;
    for (let at = start[listOf[of]]; at < start[listOf[of] + 1]; at++) {
      const worth = score[at] - price[target[at]];
      if (worth > best) best = worth;
      if (target[at] === own) here = score[at];
    }
    seats.score[seatOf[of]] = here;
    if (best > here - price[own]) standUp(seats, of);
  }
}

/**
 * Finds prices near the best ones by rounds of bids, coarse at first and then ever finer: coarse steps end contests
 * between many quickly. At the end prices are whole points again, and whoever has the best at these prices sits; the
 * others are left to the chains of swaps.
 */
export function auction(side: Side, seats: Seats): void {
  let highest = 1;
  for (const score of side.score) if (score > highest) highest = score;
  const bidder = new Bidder(side, seats);
  let step = 1;
  while (step * FINER * FIRST <= highest) step *= FINER;
  for (; step >= LAST; step /= FINER) {
    if (clearSeats(seats)) bidder.forget();
    roundOfBids(side, seats, bidder, step);
  }
  for (let j = 0; j < seats.price.length; j++) seats.price[j] = Math.floor(seats.price[j]);
  keepContent(side, seats);
}
