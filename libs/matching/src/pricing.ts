import { BestFew } from './best-few';
import type { BestTotal } from './best-total';
import type { Cover } from './cover';
import { listBestPairs, type Optimum, valueIn, withFewestChanges } from './fewest-changes';
import { type Market, placeIn } from './market';
import type { LargeMarket } from './reach';
import { ShortLists } from './short-lists';

/** By so many points a pair may fall short of its prices and is listed all the same. */
const NEARLY = 20;
/** How many pairs a round may add to the list of one mentee. */
const ADDED = 12;

/** A pair that was found: what it counts, and by how much that is more than the prices. None when it is not wanted. */
type Judge = (
  i: number,
  j: number,
  score: number,
) => { readonly value: number; readonly gain: number } | undefined;

/** Goes through all pairs above their prices, less a margin, and adds the best few of each mentee to lists. */
function addFound(
  { prospects, isOpen, places, listed }: LargeMarket,
  { best, cover }: Pick<Optimum, 'best' | 'cover'>,
  margin: number,
  lists: ShortLists,
  judge: Judge,
): boolean {
  const few = new BestFew(Math.min(ADDED, listed));
  const before = lists.growth;
  for (const marked of [1, 0]) {
    // Where both sides are marked, or neither, the cover says it all.
    prospects.setPrices(
      best.mentorPrice.map((price, j) => (places[j] > 0 && cover.mentor[j] !== marked ? price : Infinity)),
    );
    for (let i = 0; i < isOpen.length; i++) {
      if (!isOpen[i] || cover.mentee[i] !== marked) continue;
      const count = prospects.find(i, best.menteePrice[i] - margin);
      few.beginFor(i);
      for (let at = 0; at < count; at++) {
        const judged = judge(i, prospects.mentor[at], prospects.score[at]);
        if (judged) few.offer(prospects.mentor[at], judged.value, judged.gain);
      }
      for (let at = 0; at < few.count; at++) lists.add(i, few.mentor[at], few.score[at]);
    }
  }
  return lists.growth > before;
}

/**
 * Adds to the lists what at today's prices would be better for somebody than what they have, and what is so nearly so
 * that it may be better at the next ones; answers whether anything is better.
 */
export function addBetter(
  large: LargeMarket,
  market: Market,
  best: BestTotal,
  cover: Cover,
  atLeast: number,
): boolean {
  let isBetter = false;
  addFound(large, { best, cover }, NEARLY, large.lists, (i, j, score) => {
    if (score < atLeast || placeIn(market, i, j) >= 0) return undefined;
    const gain = score - best.mentorPrice[j];
    isBetter ||= gain > best.menteePrice[i];
    return { value: score, gain };
  });
  return isBetter;
}

/**
 * Of all best answers one that keeps the most of today's pairs. Pairs that are in some best answer may be very many;
 * they are found as the best ones were: those listed first, then those that the prices of keeping leave wanted.
 */
export function fewestChangesOfAll(
  large: LargeMarket,
  valued: Market,
  optimum: Optimum,
  atLeast: number,
): BestTotal {
  const lists = new ShortLists(valued);
  listBestPairs(valued, optimum, lists);
  for (
    let keeping = withFewestChanges(lists, optimum);
    ;
    keeping = withFewestChanges(lists, optimum, keeping)
  ) {
    const { menteePrice, mentorPrice } = keeping;
    const grows = addFound(large, optimum, 1, lists, (i, j, score) => {
      const value = score < atLeast ? undefined : valueIn(optimum, i, j, score);
      return value === undefined || value <= menteePrice[i] + mentorPrice[j]
        ? undefined
        : { value, gain: value - mentorPrice[j] };
    });
    if (!grows) return { ...optimum.best, mentorOf: keeping.mentorOf };
  }
}
