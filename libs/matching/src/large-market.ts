import { bestTotal, type BestTotal } from './best-total';
import { BestFew } from './best-few';
import { mostServed } from './cardinality';
import type { Cover } from './cover';
import { highestFloor, type Floor } from './floor';
import type { Market } from './market';
import type { Goal } from './problem';
import { tellStep, type OnProgress } from './progress';
import { type LargeMarket, type Listed, reachOf } from './reach';
import type { Solution } from './solution';

/** How many of the best prospects are listed for each mentee to begin with, and how many more a round may add. */
const LISTED = 32;
const ADDED = 12;
/** How many mentors each mentee reaches in the first try to serve one more. */
const NEAR = 6;

/** Lists the best prospects of everybody. */
function listBest({ prospects, lists, isOpen, places }: LargeMarket, tell: OnProgress | undefined): void {
  const best = new BestFew(LISTED);
  prospects.setPrices(Float64Array.from(places, (count) => (count > 0 ? 0 : Infinity)));
  let guess = 0;
  for (let i = 0; i < isOpen.length; i++) {
    if (!isOpen[i]) continue;
    if (i % 256 === 0) tellStep(tell, 'eligible', i / isOpen.length);
    // Scores of the best are much the same for everybody: who is far below is only looked at when too few are found.
    let count = prospects.find(i, guess);
    if (count < LISTED) count = prospects.find(i, 0);
    best.beginFor(i);
    for (let at = 0; at < count; at++) {
      best.offer(prospects.mentor[at], prospects.score[at], prospects.score[at]);
    }
    let least = Infinity;
    for (let at = 0; at < best.count; at++) {
      lists.add(i, best.mentor[at], best.score[at]);
      least = Math.min(least, best.score[at]);
    }
    guess = best.count < LISTED ? 0 : Math.floor((guess + 0.95 * least) / 2);
  }
}

/** Serves the most mentees over all pairs: lists grow until no chain of swaps finds another free place. */
function mostServedOfAll(large: LargeMarket, listed: Listed, atLeast: number): Cover {
  for (;;) {
    listed.pairing = mostServed(listed.market, atLeast, listed.pairing);
    // A few for each first: when every unserved mentee were given all there are, only one could be served.
    const near = reachOf(large, listed, atLeast - 1, NEAR);
    const { cover, opens } = near.opens ? near : reachOf(large, listed, atLeast - 1, large.places.length);
    if (large.lists.growth > 0) listed.market = large.lists.market();
    if (!opens) return cover;
  }
}

/** The highest floor over all pairs: raised as long as everybody can still be served above it. */
function highestFloorOfAll(large: LargeMarket, listed: Listed): Floor | undefined {
  const { size } = listed.pairing;
  for (;;) {
    const floor = highestFloor(listed.market, listed.pairing);
    if (!floor) return undefined;
    listed.pairing = floor.pairing;
    const above: Listed = { market: listed.market, pairing: floor.pairing };
    const coverAbove = mostServedOfAll(large, above, floor.score + 1);
    listed.market = above.market;
    if (above.pairing.size < size) return { ...floor, coverAbove };
    listed.pairing = above.pairing;
  }
}

/** Adds to the lists what at today's prices would be better for somebody than what they have; answers whether any is. */
function addBetter(large: LargeMarket, best: BestTotal, cover: Cover, atLeast: number): boolean {
  const { prospects, lists, isOpen, places } = large;
  const few = new BestFew(ADDED);
  const before = lists.growth;
  for (const marked of [1, 0]) {
    // Where both or neither side is marked the cover says it all.
    prospects.setPrices(
      best.mentorPrice.map((price, j) => (places[j] > 0 && cover.mentor[j] !== marked ? price : Infinity)),
    );
    for (let i = 0; i < isOpen.length; i++) {
      if (!isOpen[i] || cover.mentee[i] !== marked) continue;
      const count = prospects.find(i, best.menteePrice[i]);
      few.beginFor(i);
      for (let at = 0; at < count; at++) {
        const score = prospects.score[at];
        const j = prospects.mentor[at];
        if (score >= atLeast) few.offer(j, score, score - best.mentorPrice[j]);
      }
      for (let at = 0; at < few.count; at++) lists.add(i, few.mentor[at], few.score[at]);
    }
  }
  return lists.growth > before;
}

/**
 * Solves a market of so many pairs that they are never all written down. Begins with the best prospects of everybody;
 * then all others are looked through for one that could serve somebody more, raise the floor, or be better at today's
 * prices. What is found joins the lists, until nothing is found: then the answer is the best over all pairs, and proven.
 */
export function solveLarge(
  large: LargeMarket,
  objective: readonly Goal[],
  tell?: OnProgress,
): { market: Market; solution: Solution } {
  listBest(large, tell);
  tellStep(tell, 'served');
  const market = large.lists.market();
  const listed: Listed = { market, pairing: mostServed(market) };
  let cover = mostServedOfAll(large, listed, 1);
  tellStep(tell, 'floor');
  const floor = objective.includes('floor') ? highestFloorOfAll(large, listed) : undefined;
  const atLeast = floor?.score ?? 1;
  if (floor) cover = mostServedOfAll(large, listed, atLeast);
  tellStep(tell, 'total');
  let best = bestTotal(listed.market, cover, atLeast);
  for (let round = 1; addBetter(large, best, cover, atLeast); round++) {
    listed.market = large.lists.market();
    best = bestTotal(listed.market, cover, atLeast, best);
    tellStep(tell, 'total', 1 - 1 / (1 + round));
  }
  return { market: listed.market, solution: { ...best, cover, floor } };
}
