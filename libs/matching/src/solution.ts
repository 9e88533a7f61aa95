import { bestTotal, type BestTotal } from './best-total';
import { mostServed } from './cardinality';
import { coverOf, type Cover } from './cover';
import { highestFloor, type Floor } from './floor';
import type { Market } from './market';
import type { Goal } from './problem';
import { tellStep, type OnProgress } from './progress';

/** The best answer for a market, with everything that proves it. */
export interface Solution extends BestTotal {
  readonly cover: Cover;
  readonly floor: Floor | undefined;
}

/** Serves the most mentees; among those ways takes the highest worst score, if asked; among those the highest total. */
export function solve(market: Market, objective: readonly Goal[], tell?: OnProgress): Solution {
  tellStep(tell, 'served');
  const served = mostServed(market);
  tellStep(tell, 'floor');
  const floor = objective.includes('floor') ? highestFloor(market, served) : undefined;
  const atLeast = floor?.score ?? 1;
  const cover = coverOf(market, floor?.pairing ?? served, atLeast);
  tellStep(tell, 'total');
  return { ...bestTotal(market, cover, atLeast), cover, floor };
}
