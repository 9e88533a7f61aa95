import { bestTotal, type BestTotal } from './best-total';
import { mostServed } from './cardinality';
import { coverOf, type Cover } from './cover';
import { listBestPairs, withFewestChanges } from './fewest-changes';
import { highestFloor, type Floor } from './floor';
import type { Market } from './market';
import type { Goal } from './problem';
import { tellStep, type OnProgress } from './progress';
import { ShortLists } from './short-lists';
import { type Today, valuedMarket } from './today';

/** The best answer for a market, with everything that proves it. */
export interface Solution extends BestTotal {
  readonly cover: Cover;
  readonly floor: Floor | undefined;
}

/** What is wanted of a solution beyond the market itself. */
export interface Wanted {
  readonly objective: readonly Goal[];
  readonly today?: Today;
  readonly tell?: OnProgress;
}

/** Serves the most mentees; among those ways takes the highest worst score, if asked; among those the highest total. */
export function solve(market: Market, { objective, today, tell }: Wanted): Solution {
  tellStep(tell, 'served');
  const served = mostServed(market);
  tellStep(tell, 'floor');
  const floor = objective.includes('floor') ? highestFloor(market, served) : undefined;
  const atLeast = floor?.score ?? 1;
  const cover = coverOf(market, floor?.pairing ?? served, atLeast);
  tellStep(tell, 'total');
  if (!today) return { ...bestTotal(market, cover, atLeast), cover, floor };
  const valued = valuedMarket(market, atLeast, today);
  const optimum = { best: bestTotal(valued, cover, 1), cover, today };
  const lists = new ShortLists(market);
  listBestPairs(valued, optimum, lists);
  return { ...optimum.best, mentorOf: withFewestChanges(lists, optimum).mentorOf, cover, floor };
}
