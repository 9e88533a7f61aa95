import { cheapestSeat, type Seats, sit } from './seats';
import type { Side } from './side';

const FREE = -1;

/** A first round settles most askers; when bids no longer settle anything, the chains of swaps take over. */
const bidsPerAsker = 8;

/** The best offer of a list at today's prices, and what the second best target would be worth. */
interface Choice {
  offer: number;
  worth: number;
  nextWorth: number;
}

/** Writes the choice of a list into `choice`; of two equally good targets one with a free seat, which costs nothing. */
function choose(side: Side, seats: Seats, list: number, choice: Choice): void {
  const { start, target, score, capacity } = side;
  const { price, taken } = seats;
  let offer = -1;
  let worth = -Infinity;
  let nextWorth = -Infinity;
  for (let at = start[list]; at < start[list + 1]; at++) {
    const here = score[at] - price[target[at]];
    if (here <= nextWorth) continue;
    if (here > worth || (here === worth && taken[target[at]] < capacity[target[at]])) {
      nextWorth = worth;
      worth = here;
      offer = at;
    } else nextWorth = here;
  }
  choice.offer = offer;
  choice.worth = worth;
  choice.nextWorth = nextWorth;
}

/**
 * Askers bid for what they like best: each takes the cheapest seat of its best target and raises that seat's price to
 * the point where its second choice would be as good; whoever sat there asks again. A bid that would raise nothing is
 * not made. So at the end everybody who sits has a best target at the prices reached, and a free seat costs nothing.
 */
export function bid(side: Side, seats: Seats): void {
  const { from, asker: sitting, taken, price, seatPrice } = seats;
  const queue = Int32Array.from(side.listOf.keys()).filter((asker) => seats.seatOf[asker] === FREE);
  for (let j = 0; j < price.length; j++) seatPrice.fill(price[j], from[j], from[j + 1]);
  const choice: Choice = { offer: -1, worth: 0, nextWorth: 0 };
  let head = 0;
  let waiting = queue.length;
  for (let left = bidsPerAsker * queue.length; left > 0 && waiting > 0; left--) {
    const asker = queue[head];
    head = (head + 1) % queue.length;
    waiting--;
    choose(side, seats, side.listOf[asker], choice);
    const j = side.target[choice.offer];
    const free = taken[j] < side.capacity[j];
    if (!free && choice.worth === choice.nextWorth) continue;
    const seat = free ? from[j] + taken[j]++ : cheapestSeat(seatPrice, from[j], from[j + 1]);
    if (!free) {
      seats.seatOf[sitting[seat]] = FREE;
      queue[(head + waiting++) % queue.length] = sitting[seat];
    }
    sit(seats, seat, asker, side.score[choice.offer]);
    // With no second choice at all any price would be paid; one step above is enough to order the bids.
    seatPrice[seat] = price[j] + (choice.nextWorth === -Infinity ? 1 : choice.worth - choice.nextWorth);
    if (taken[j] === side.capacity[j]) price[j] = seatPrice[cheapestSeat(seatPrice, from[j], from[j + 1])];
  }
}
