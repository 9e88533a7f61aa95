import type { Seats } from './seats';
import type { Side } from './side';

/** So many of the best offers of a list are remembered. */
const REMEMBERED = 6;

/**
 * What an asker would bid on, and how far its best target is ahead of the next best. While prices only rise, what offers
 * are worth only falls: as long as two of those that were best are no worse than all the others were, nobody needs to
 * look through the others again. Most of a contest is decided among a few offers that stand together in memory.
 */
export class Bidder {
  target = -1;
  lead = 0;
  /** List → target and score of each of its best offers when it was last looked through. */
  private readonly best: Int32Array;
  /** List → what the best of the others was worth then; Infinity when it must be looked through. */
  private readonly others: Float64Array;
  private readonly worth = new Float64Array(REMEMBERED);

  constructor(
    private readonly side: Side,
    private readonly seats: Seats,
  ) {
    this.best = new Int32Array(2 * REMEMBERED * side.listCount);
    this.others = new Float64Array(side.listCount).fill(Infinity);
  }

  /** To be said when a price fell: any offer may be the best one now. */
  forget(): void {
    this.others.fill(Infinity);
  }

  /** Chooses for a list at today's prices. */
  choose(list: number): void {
    const others = this.others[list];
    if (others === Infinity) return this.lookThrough(list);
    const { best } = this;
    const { price } = this.seats;
    const first = 2 * REMEMBERED * list;
    let chosen = first;
    let worth = -Infinity;
    let nextWorth = -Infinity;
    for (let at = first; at < first + 2 * REMEMBERED; at += 2) {
      const here = best[at + 1] - price[best[at]];
      if (here <= nextWorth) continue;
      if (here > worth) {
        nextWorth = worth;
        worth = here;
        chosen = at;
      } else nextWorth = here;
    }
    if (nextWorth < others) return this.lookThrough(list);
    this.target = best[chosen];
    this.lead = worth - nextWorth;
  }

  private lookThrough(list: number): void {
    const { start, target, score } = this.side;
    const { price } = this.seats;
    const { best, worth } = this;
    const first = 2 * REMEMBERED * list;
    const end = start[list + 1];
    worth.fill(-Infinity);
    let others = -Infinity;
    for (let at = start[list]; at < end; at++) {
      const here = score[at] - price[target[at]];
      if (here <= others) continue;
      let place = REMEMBERED - 1;
      if (here <= worth[place]) {
        others = here;
        continue;
      }
      others = worth[place];
      for (; place > 0 && worth[place - 1] < here; place--) {
        worth[place] = worth[place - 1];
        best[first + 2 * place] = best[first + 2 * place - 2];
        best[first + 2 * place + 1] = best[first + 2 * place - 1];
      }
      worth[place] = here;
      best[first + 2 * place] = target[at];
      best[first + 2 * place + 1] = score[at];
    }
    // A list that is no longer than what is remembered is looked through each time.
    this.others[list] = end - start[list] > REMEMBERED ? others : Infinity;
    this.target = best[first];
    this.lead = worth[1] === -Infinity ? 0 : worth[0] - worth[1];
  }
}
