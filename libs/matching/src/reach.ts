import { BestFew } from './best-few';
import type { Pairing } from './cardinality';
import type { Cover } from './cover';
import { type Market, placeIn } from './market';
import type { Prospects } from './prospects';
import type { ShortLists } from './short-lists';

/** A large market: who still takes part, what is listed of it so far, and how to find what is not. */
export interface LargeMarket {
  readonly prospects: Prospects;
  readonly lists: ShortLists;
  /** Mentees who are neither locked nor absent. */
  readonly isOpen: Uint8Array;
  readonly places: Int32Array;
  /** How many of the best prospects are listed for each mentee to begin with. */
  readonly listed: number;
}

/** Who is reached from the unserved by chains of swaps over all pairs, listed or not. */
export interface Reach {
  /** Right when no free place was reached: then nobody more can be served with scores above the one asked for. */
  readonly cover: Cover;
  readonly opens: boolean;
}

/** What is listed of a market, and the best pairing known. */
export interface Listed {
  market: Market;
  pairing: Pairing;
}

/**
 * Follows the chains of swaps that start at unserved mentees over all pairs above a score. Each mentor is reached once;
 * pairs that reached somebody and are not listed go on the lists. So when a free place was reached the lists have a
 * chain that serves one more. With fewer than all mentors for each mentee there may be chains that are not found.
 */
export function reachOf(large: LargeMarket, { market, pairing }: Listed, above: number, most: number): Reach {
  const { prospects, lists, isOpen, places } = large;
  const cover: Cover = { mentee: isOpen.slice(), mentor: new Uint8Array(places.length) };
  prospects.setPrices(Float64Array.from(places, (count) => (count > 0 ? 0 : Infinity)));
  const queue: number[] = [];
  const reach = (i: number) => {
    if (cover.mentee[i] === 0) return;
    cover.mentee[i] = 0;
    queue.push(i);
  };
  for (let i = 0; i < isOpen.length; i++) if (pairing.mentorOf[i] < 0) reach(i);
  const few = new BestFew(most);
  let opens = false;
  for (let head = 0; head < queue.length; head++) {
    const i = queue[head];
    few.beginFor(i);
    const count = prospects.find(i, above);
    for (let at = 0; at < count; at++)
      few.offer(prospects.mentor[at], prospects.score[at], prospects.score[at]);
    for (let at = 0; at < few.count; at++) {
      const j = few.mentor[at];
      prospects.takeOut(j);
      cover.mentor[j] = 1;
      if (placeIn(market, i, j) < 0) lists.add(i, j, few.score[at]);
      if (pairing.load[j] < places[j]) opens = true;
      for (let other = pairing.first[j]; other >= 0; other = pairing.next[other]) reach(other);
    }
  }
  return { cover, opens };
}
