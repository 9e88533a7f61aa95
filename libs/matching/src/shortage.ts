import { pairingOf } from './cardinality';
import type { Cover } from './cover';
import type { Market } from './market';
import { type LargeMarket, reachOf } from './reach';

/** Up to so many pairs of people who compete are listed, so that who competes with whom can be told exactly. */
const TOLD_EXACTLY = 4_000_000;

/** A market with all pairs of those who compete for mentors, or, when they are too many, who they are. */
export interface Shortage {
  readonly market: Market;
  /** Unmarked mentees compete for marked mentors. Only when not all of their pairs are listed. */
  readonly contest?: Cover;
}

/** Lists everything that explains why somebody goes without: whom the unserved, and all who could make room, may meet. */
export function shortageIn(large: LargeMarket, market: Market, mentorOf: Int32Array): Shortage {
  const { isOpen, prospects, lists } = large;
  if (isOpen.every((open, i) => !open || mentorOf[i] >= 0)) return { market };
  const pairing = pairingOf(market, mentorOf);
  const { cover } = reachOf(large, { market, pairing }, 0, large.places.length);
  const known = lists.growth > 0 ? lists.market() : market;
  prospects.setPrices(Float64Array.from(large.places, (count) => (count > 0 ? 0 : Infinity)));
  const listedBy = new Int32Array(large.places.length).fill(-1);
  let listed = 0;
  for (let i = 0; i < isOpen.length; i++) {
    if (!isOpen[i] || cover.mentee[i]) continue;
    const count = prospects.find(i, 0);
    listed += count;
    if (listed > TOLD_EXACTLY) return { market: known, contest: cover };
    for (let at = known.start[i]; at < known.start[i + 1]; at++) listedBy[known.mentor[at]] = i;
    for (let at = 0; at < count; at++) {
      const j = prospects.mentor[at];
      if (listedBy[j] !== i) lists.add(i, j, prospects.score[at]);
    }
  }
  return { market: lists.growth > 0 ? lists.market() : known };
}
