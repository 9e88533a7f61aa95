import { mostServed, type Pairing } from './cardinality';
import { coverOf, type Cover } from './cover';
import type { Market } from './market';

export interface Floor {
  /** The highest worst score with which as many mentees can be served as without any floor. */
  readonly score: number;
  readonly pairing: Pairing;
  /** A cover of the pairs above the floor that is lighter than the number of pairs: proof that no higher floor is. */
  readonly coverAbove: Cover;
}

/** The worst score in a pairing. */
function worstScore(market: Market, pairing: Pairing): number {
  let worst = Infinity;
  for (let i = 0; i < market.menteeCount; i++) {
    for (let pair = market.start[i]; pair < market.start[i + 1]; pair++) {
      if (market.mentor[pair] === pairing.mentorOf[i] && market.score[pair] < worst)
        worst = market.score[pair];
    }
  }
  return worst;
}

/** No floor can be above the score that, counted from the best pair of each mentee down, the last one served has. */
function ceilingOf(market: Market, size: number): number {
  const best = new Int32Array(market.menteeCount);
  for (let i = 0; i < market.menteeCount; i++) {
    for (let pair = market.start[i]; pair < market.start[i + 1]; pair++) {
      if (market.score[pair] > best[i]) best[i] = market.score[pair];
    }
  }
  return best.sort()[market.menteeCount - size];
}

/** Halves the range of possible floors until one is left. Nothing to find when nobody is served. */
export function highestFloor(market: Market, served: Pairing): Floor | undefined {
  if (served.size === 0) return undefined;
  let pairing = served;
  let low = worstScore(market, served);
  let high = ceilingOf(market, served.size);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const tried = mostServed(market, middle, pairing);
    if (tried.size < served.size) high = middle - 1;
    else {
      pairing = tried;
      low = worstScore(market, tried);
    }
  }
  const above = mostServed(market, low + 1, pairing);
  return { score: low, pairing, coverAbove: coverOf(market, above, low + 1) };
}
