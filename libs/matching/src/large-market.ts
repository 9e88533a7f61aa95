import { bestTotal, type BestTotal } from './best-total';
import { mostServed } from './cardinality';
import type { Cover } from './cover';
import { highestFloor, type Floor } from './floor';
import { listFirst } from './first-lists';
import type { Market } from './market';
import { tellStep } from './progress';
import { type LargeMarket, type Listed, reachOf } from './reach';
import { addBetter, fewestChangesOfAll } from './pricing';
import type { Solution, Wanted } from './solution';
import { valuedMarket } from './today';

/** How many mentors each mentee reaches in the first try to serve one more. */
const NEAR = 6;

/** Serves the most mentees over all pairs: lists grow until no chain of swaps finds another free place. */
function mostServedOfAll(large: LargeMarket, listed: Listed, atLeast: number): Cover {
  for (;;) {
    listed.pairing = mostServed(listed.market, atLeast, listed.pairing);
    const cover = lookFurther(large, listed, atLeast);
    if (cover) return cover;
  }
}

/** How many mentees of a large market can be served at once. */
export function mostServedIn(large: LargeMarket): number {
  listFirst(large, undefined, undefined);
  const market = large.lists.market();
  const listed: Listed = { market, pairing: mostServed(market) };
  mostServedOfAll(large, listed, 1);
  return listed.pairing.size;
}

/** Lists pairs of a chain that serves one more; when there is none over all pairs, answers the cover that proves it. */
function lookFurther(large: LargeMarket, listed: Listed, atLeast: number): Cover | undefined {
  // A few for each first: when every unserved mentee were given all there are, only one could be served.
  const near = reachOf(large, listed, atLeast - 1, Math.min(NEAR, large.listed));
  const { cover, opens } = near.opens ? near : reachOf(large, listed, atLeast - 1, large.places.length);
  if (large.lists.growth > 0) listed.market = large.lists.market();
  return opens ? undefined : cover;
}

/** The highest floor over all pairs: raised as long as everybody can still be served above it. */
function highestFloorOfAll(large: LargeMarket, listed: Listed): Floor | undefined {
  const { size } = listed.pairing;
  for (;;) {
    const floor = highestFloor(listed.market, listed.pairing);
    if (!floor) return undefined;
    const atLeast = floor.score + 1;
    listed.pairing = floor.pairing;
    const above: Listed = { ...listed };
    const coverAbove = servedAbove(large, above, atLeast, size);
    listed.market = above.market;
    if (coverAbove) return { ...floor, coverAbove };
    listed.pairing = above.pairing;
  }
}

/** Tries to serve so many with scores of at least so much; when it cannot be, answers the cover that proves it. */
function servedAbove(large: LargeMarket, above: Listed, atLeast: number, size: number): Cover | undefined {
  for (;;) {
    above.pairing = mostServed(above.market, atLeast, above.pairing);
    if (above.pairing.size === size) return undefined;
    const cover = lookFurther(large, above, atLeast);
    if (cover) return cover;
  }
}

/**
 * Solves a market of so many pairs that they are never all written down. Begins with the best prospects of everybody;
 * then all others are looked through for one that could serve somebody more, raise the floor, or be better at today's
 * prices. What is found joins the lists, until nothing is found: then the answer is the best over all pairs, and proven.
 */
export function solveLarge(
  large: LargeMarket,
  { objective, today, tell }: Wanted,
): { market: Market; solution: Solution } {
  listFirst(large, today, tell);
  tellStep(tell, 'served');
  const market = large.lists.market();
  const listed: Listed = { market, pairing: mostServed(market) };
  let cover = mostServedOfAll(large, listed, 1);
  tellStep(tell, 'floor');
  const floor = objective.includes('floor') ? highestFloorOfAll(large, listed) : undefined;
  const atLeast = floor?.score ?? 1;
  if (floor) cover = mostServedOfAll(large, listed, atLeast);
  tellStep(tell, 'total');
  const best = bestTotalOfAll(large, listed, cover, { atLeast, today, tell });
  return { market: listed.market, solution: { ...best, cover, floor } };
}

/** The highest total over all pairs, in rounds that start from one another; with today's pairs, the fewest changes. */
function bestTotalOfAll(
  large: LargeMarket,
  listed: Listed,
  cover: Cover,
  { atLeast, today, tell }: Omit<Wanted, 'objective'> & { readonly atLeast: number },
): BestTotal {
  const valued = () => (today ? valuedMarket(listed.market, atLeast, today) : listed.market);
  const least = today ? 1 : atLeast;
  let best = bestTotal(valued(), cover, least);
  for (let round = 1; addBetter(large, listed.market, best, cover, atLeast); round++) {
    listed.market = large.lists.market();
    best = bestTotal(valued(), cover, least, best);
    tellStep(tell, 'total', 1 - 1 / (1 + round));
  }
  if (!today) return best;
  return fewestChangesOfAll(large, valued(), { best, cover, today }, atLeast);
}
