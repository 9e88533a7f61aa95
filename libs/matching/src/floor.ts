import { mostServed, type Pairing } from './cardinality';
import { coverOf, type Cover } from './cover';
import { type Market, placeIn, rowsWhere } from './market';

export interface Floor {
  /** The highest worst score with which as many mentees can be served as without any floor. */
  readonly score: number;
  readonly pairing: Pairing;
  /** A cover of the pairs above the floor that is lighter than the number of pairs: proof that no higher floor is. */
  readonly coverAbove: Cover;
}

/** The worst score in a pairing. */
function worstScore(market: Market, { mentorOf }: Pairing): number {
  let worst = Infinity;
  for (let i = 0; i < market.menteeCount; i++) {
    if (mentorOf[i] >= 0) worst = Math.min(worst, market.score[placeIn(market, i, mentorOf[i])]);
  }
  return worst;
}

/**
 * No floor can be above the score that, counted from the best pair of each mentee down, the last one served has; nor
 * above what, counted from the best pair at each place down, the last place filled has.
 */
function ceilingOf(market: Market, size: number): number {
  const { start, mentor, score, places, menteeCount, mentorCount } = market;
  const ofMentee = new Int32Array(menteeCount);
  const ofMentor = new Int32Array(mentorCount);
  for (let i = 0; i < menteeCount; i++) {
    for (let pair = start[i]; pair < start[i + 1]; pair++) {
      if (score[pair] > ofMentee[i]) ofMentee[i] = score[pair];
      if (score[pair] > ofMentor[mentor[pair]]) ofMentor[mentor[pair]] = score[pair];
    }
  }
  const byMentor = Int32Array.from(ofMentor.keys()).sort((a, b) => ofMentor[b] - ofMentor[a]);
  let filled = 0;
  const last = byMentor.find((j) => (filled += places[j]) >= size) ?? 0;
  return Math.min(ofMentee.sort()[menteeCount - size], ofMentor[last]);
}

/**
 * Tries the highest floor that may be, which often is: one mentee, or one mentor who is needed, has nobody better. Else
 * halves the range of what is left. Nothing to find when nobody is served.
 */
export function highestFloor(market: Market, served: Pairing): Floor | undefined {
  if (served.size === 0) return undefined;
  // What is below a floor that is reached is never looked at again.
  let left = market;
  const above = (least: number): Market => ({
    ...left,
    ...rowsWhere(left, (_, __, score) => score >= least),
  });
  let pairing = served;
  let low = worstScore(market, served);
  let high = ceilingOf(market, served.size);
  for (let tried = high; low < high; tried = Math.ceil((low + high) / 2)) {
    const higher = above(tried);
    const raised = mostServed(higher, tried, pairing);
    if (raised.size < served.size) high = tried - 1;
    else {
      left = higher;
      pairing = raised;
      low = worstScore(higher, raised);
    }
  }
  left = above(low + 1);
  const tooHigh = mostServed(left, low + 1, pairing);
  return { score: low, pairing, coverAbove: coverOf(left, tooHigh, low + 1) };
}
