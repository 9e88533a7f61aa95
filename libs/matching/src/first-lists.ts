import { BestFew } from './best-few';
import { placeIn } from './market';
import { type OnProgress, tellStep } from './progress';
import type { LargeMarket } from './reach';
import type { Today } from './today';

/** Where the search for the best begins, as a share of the highest score possible, and how far it goes down at once. */
const FIRST_SHARE = 0.7;
const STEP_DOWN = 0.85;
/** Fewer places than this for each mentee are scarce. */
const ROOMY = 1.2;

/** The lists that a large market is begun with: everybody's best prospects, and whom they are with today. */
export function listFirst(large: LargeMarket, today: Today | undefined, tell: OnProgress | undefined): void {
  listBest(large, today, tell);
  if (isTight(large)) listBestOfMentors(large);
}

/** Whether there are hardly more places than mentees. */
function isTight({ isOpen, places }: LargeMarket): boolean {
  const mentees = isOpen.reduce((sum, open) => sum + open, 0);
  return places.reduce((sum, count) => sum + Math.max(0, count), 0) < ROOMY * mentees;
}

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

/** Where seats are scarce even those whom nobody likes best are needed: lists the best prospects of every mentor too. */
function listBestOfMentors({ prospects, lists, isOpen, places, listed }: LargeMarket): void {
  const market = lists.market();
  const best = Array.from(places, (_, j) => {
    const few = new BestFew(Math.ceil(listed / 2));
    few.beginFor(j);
    return few;
  });
  for (let i = 0; i < isOpen.length; i++) {
    for (let at = market.start[i]; at < market.start[i + 1]; at++)
      best[market.mentor[at]].offer(i, market.score[at], market.score[at]);
  }
  prospects.setPrices(best.map(({ least }, j) => (places[j] > 0 ? Math.max(0, least) : Infinity)));
  for (let i = 0; i < isOpen.length; i++) {
    if (!isOpen[i]) continue;
    const count = prospects.find(i, 0);
    for (let at = 0; at < count; at++) {
      const j = prospects.mentor[at];
      if (placeIn(market, i, j) >= 0) continue;
      best[j].offer(i, prospects.score[at], prospects.score[at]);
      if (best[j].least > 0) prospects.raisePrice(j, best[j].least);
    }
  }
  best.forEach((few, j) => {
    for (let at = 0; at < few.count; at++) {
      if (placeIn(market, few.mentor[at], j) < 0) lists.add(few.mentor[at], j, few.score[at]);
    }
  });
}

function listToday({ prospects, lists, places }: LargeMarket, listed: BestFew, i: number, j: number): void {
  if (j < 0 || places[j] <= 0 || listed.mentor.subarray(0, listed.count).includes(j)) return;
  const score = prospects.scoreOf(i, j);
  if (score > 0) lists.add(i, j, score);
}
