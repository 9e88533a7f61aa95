import { bestTotal, type BestTotal } from './best-total';
import type { Cover } from './cover';
import type { Market } from './market';
import type { ShortLists } from './short-lists';
import type { Today } from './today';

/** What decides which of the best answers is taken. */
export interface Optimum {
  readonly best: BestTotal;
  readonly cover: Cover;
  readonly today: Today;
}

/**
 * How much it counts that a best answer has this pair: that it is one of today's; and far more, that it fills a place or
 * serves a mentee that no best answer leaves free, as their price says. A pair that falls short of its prices is in none.
 */
export function valueIn(
  { best, cover, today }: Optimum,
  i: number,
  j: number,
  score: number,
): number | undefined {
  if (cover.mentee[i] === cover.mentor[j] || score < best.menteePrice[i] + best.mentorPrice[j])
    return undefined;
  const isAskedFor = cover.mentee[i] ? best.mentorPrice[j] > 0 : best.menteePrice[i] > 0;
  const kept = today.mentorOf[i] === j ? 1 : 0;
  return 1 + kept + (isAskedFor ? today.mentorOf.length + 1 : 0);
}

/** Lists the pairs of a market that are in some best answer. */
export function listBestPairs(market: Market, optimum: Optimum, lists: ShortLists): void {
  for (let i = 0; i < market.menteeCount; i++) {
    for (let at = market.start[i]; at < market.start[i + 1]; at++) {
      const value = valueIn(optimum, i, market.mentor[at], market.score[at]);
      if (value !== undefined) lists.add(i, market.mentor[at], value);
    }
  }
}

/** The pairing with the most of today's pairs among those listed, with prices that prove it. */
export const withFewestChanges = (lists: ShortLists, { cover }: Optimum, before?: BestTotal): BestTotal =>
  bestTotal(lists.market(), cover, 1, before);
