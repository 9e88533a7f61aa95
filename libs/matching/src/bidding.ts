import type { Seats } from './seats';
import { sit } from './seats';
import type { Side } from './side';

const FREE = -1;

/** A first round settles most askers; when bids no longer settle anything, the chains of swaps take over. */
const bidsPerAsker = 8;

/**
 * Askers bid for what they like best: each takes the cheapest seat of its best target and raises that seat's price to
 * the point where its second choice would be as good; whoever sat there asks again. A bid that would raise nothing is
 * not made. So at the end everybody who sits has a best target at the prices reached, and a free seat costs nothing.
 */
export function bid(side: Side, seats: Seats): void {
  const { start, target, score, listOf, capacity } = side;
  const { from, asker: sitting, taken, price } = seats;
  const seatPrice = new Float64Array(sitting.length);
  const queue = new Int32Array(listOf.length + 1);
  let head = 0;
  let tail = 0;
  for (let asker = 0; asker < listOf.length; asker++) queue[tail++] = asker;
  for (let left = bidsPerAsker * listOf.length; left > 0 && head !== tail; left--) {
    const asker = queue[head];
    head = head + 1 === queue.length ? 0 : head + 1;
    let best = -1;
    let bestWorth = -Infinity;
    let nextWorth = -Infinity;
    for (let at = start[listOf[asker]]; at < start[listOf[asker] + 1]; at++) {
      const worth = score[at] - price[target[at]];
      if (worth <= nextWorth) continue;
      // Of two equally good targets one with a free seat is taken: it costs nothing and displaces nobody.
      if (worth > bestWorth || (worth === bestWorth && taken[target[at]] < capacity[target[at]])) {
        nextWorth = bestWorth;
        bestWorth = worth;
        best = at;
      } else nextWorth = worth;
    }
    const j = target[best];
    const free = taken[j] < capacity[j];
    if (!free && !(bestWorth > nextWorth)) continue;
    const seat = free ? from[j] + taken[j]++ : cheapest(seatPrice, from[j], from[j + 1]);
    const displaced = sitting[seat];
    if (displaced !== FREE) {
      seats.seatOf[displaced] = FREE;
      queue[tail] = displaced;
      tail = tail + 1 === queue.length ? 0 : tail + 1;
    }
    sit(seats, seat, asker, score[best]);
    // With no second choice at all any price would be paid; one step above is enough to order the bids.
    seatPrice[seat] = price[j] + (nextWorth === -Infinity ? 1 : bestWorth - nextWorth);
    if (taken[j] === capacity[j]) price[j] = seatPrice[cheapest(seatPrice, from[j], from[j + 1])];
  }
}

/** The seat with the lowest price, the first of equals. */
function cheapest(seatPrice: Float64Array, from: number, to: number): number {
  let seat = from;
  for (let at = from + 1; at < to; at++) if (seatPrice[at] < seatPrice[seat]) seat = at;
  return seat;
}
