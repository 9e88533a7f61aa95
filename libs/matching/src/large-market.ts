import { bestTotal, type BestTotal } from './best-total';
import { BestFew } from './best-few';
import { mostServed } from './cardinality';
import type { Cover } from './cover';
import { highestFloor, type Floor } from './floor';
import type { Market } from './market';
import { tellStep, type OnProgress } from './progress';
import { type LargeMarket, type Listed, reachOf } from './reach';
import { addBetter, fewestChangesOfAll } from './pricing';
import type { Solution, Wanted } from './solution';
import { type Today, valuedMarket } from './today';

/** Where the search for the best begins, as a share of the highest score possible, and how far it goes down at once. */
const FIRST_SHARE = 0.7;
const STEP_DOWN = 0.85;
/** How many mentors each mentee reaches in the first try to serve one more. */
const NEAR = 6;

/** Lists the best prospects of everybody, and whom they are with today. */
function listBest(large: LargeMarket, today: Today | undefined, tell: OnProgress | undefined): void {
  const { prospects, lists, isOpen, places, listed } = large;
  const best = new BestFew(listed);
  prospects.setPrices(Float64Array.from(places, (count) => (count > 0 ? 0 : Infinity)));
  let share = FIRST_SHARE;
  for (let i = 0; i < isOpen.length; i++) {
    if (!isOpen[i]) continue;
    if (i % 256 === 0) tellStep(tell, 'eligible', i / isOpen.length);
    // The best are usually as near to what could be at all as for those before: far fewer have to be looked at.
    const ceiling = prospects.ceilingOf(i);
    let count = prospects.find(i, Math.floor(share * ceiling));
    if (count < listed) count = prospects.find(i, Math.floor(STEP_DOWN * share * ceiling));
    if (count < listed) count = prospects.find(i, 0);
    best.beginFor(i);
    for (let at = 0; at < count; at++) {
      best.offer(prospects.mentor[at], prospects.score[at], prospects.score[at]);
    }
    let least = Infinity;
    for (let at = 0; at < best.count; at++) {
      lists.add(i, best.mentor[at], best.score[at]);
      least = Math.min(least, best.score[at]);
    }
    listToday(large, best, i, today?.mentorOf[i] ?? -1);
    if (best.count === listed) share += (0.97 * (least / ceiling) - share) / 8;
  }
}

function listToday({ prospects, lists, places }: LargeMarket, listed: BestFew, i: number, j: number): void {
  if (j < 0 || places[j] <= 0 || listed.mentor.subarray(0, listed.count).includes(j)) return;
  const score = prospects.scoreOf(i, j);
  if (score > 0) lists.add(i, j, score);
}

/** Serves the most mentees over all pairs: lists grow until no chain of swaps finds another free place. */
function mostServedOfAll(large: LargeMarket, listed: Listed, atLeast: number): Cover {
  for (;;) {
    listed.pairing = mostServed(listed.market, atLeast, listed.pairing);
    // A few for each first: when every unserved mentee were given all there are, only one could be served.
    const near = reachOf(large, listed, atLeast - 1, Math.min(NEAR, large.listed));
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

/**
 * Solves a market of so many pairs that they are never all written down. Begins with the best prospects of everybody;
 * then all others are looked through for one that could serve somebody more, raise the floor, or be better at today's
 * prices. What is found joins the lists, until nothing is found: then the answer is the best over all pairs, and proven.
 */
export function solveLarge(
  large: LargeMarket,
  { objective, today, tell }: Wanted,
): { market: Market; solution: Solution } {
  listBest(large, today, tell);
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
  for (let round = 1; addBetter(large, best, cover, atLeast); round++) {
    listed.market = large.lists.market();
    best = bestTotal(valued(), cover, least, best);
    tellStep(tell, 'total', 1 - 1 / (1 + round));
  }
  if (!today) return best;
  return fewestChangesOfAll(large, valued(), { best, cover, today }, atLeast);
}
