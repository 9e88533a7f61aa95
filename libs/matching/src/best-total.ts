import { assign } from './assign';
import type { Cover } from './cover';
import { countedOrder, type Market } from './market';
import { plentySide, shortSide, type Side } from './side';
import type { Kept } from './warm-seats';

/** The pairing with the highest total among those that serve the most, and whole-number prices that prove it. */
export interface BestTotal {
  /** Mentee → mentor, or -1. */
  readonly mentorOf: Int32Array;
  /** Two prices of any pair, one side marked by the cover, sum to its score or more. */
  readonly menteePrice: Float64Array;
  readonly mentorPrice: Float64Array;
}

/**
 * Splits the market by the cover (Dulmage and Mendelsohn): where mentors are plenty every mentee is placed, where they
 * are short every place is filled. No best answer uses a pair across, so the halves are solved apart, and serving one
 * more never has to be weighed against score. The best of a similar market may be given, to start from.
 */
export function bestTotal(market: Market, cover: Cover, atLeast: number, kept?: BestTotal): BestTotal {
  const mentorOf = new Int32Array(market.menteeCount).fill(-1);
  const plenty = plentySide(market, cover, atLeast);
  const placed = assign(plenty, kept && keptByMentees(plenty, kept));
  plenty.listOf.forEach((mentee, asker) => (mentorOf[mentee] = placed.targetOf[asker]));
  const short = shortSide(market, cover, atLeast);
  const filled = assign(short, kept && keptByPlaces(short, kept));
  short.listOf.forEach((mentor, asker) => (mentorOf[filled.targetOf[asker]] = mentor));
  return {
    mentorOf,
    menteePrice: placed.worth.map((worth, mentee) => (cover.mentee[mentee] ? worth : filled.price[mentee])),
    mentorPrice: placed.price.map((price, mentor) => (cover.mentor[mentor] ? filled.worth[mentor] : price)),
  };
}

const keptByMentees = (plenty: Side, { mentorOf, mentorPrice }: BestTotal): Kept => ({
  targetOf: plenty.listOf.map((mentee) => mentorOf[mentee]),
  price: mentorPrice,
});

/** The places of a mentor stand in a row; each keeps one of the mentor's mentees. */
function keptByPlaces(short: Side, { mentorOf, menteePrice }: BestTotal): Kept {
  const seated = mentorOf.map((mentor) => (mentor < 0 ? short.listCount : mentor));
  const { start, order } = countedOrder(seated, short.listCount + 1);
  const given = start.slice(0, short.listCount);
  const targetOf = short.listOf.map((mentor) =>
    given[mentor] < start[mentor + 1] ? order[given[mentor]++] : -1,
  );
  return { targetOf, price: menteePrice };
}
