import { type Market, placeIn } from './market';

const NONE = -1;

/** Who is with whom in a market. Mentees of one mentor hang on a chain: first → next → … */
export interface Pairing {
  size: number;
  readonly mentorOf: Int32Array;
  readonly load: Int32Array;
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

function emptyPairing(market: Pick<Market, 'menteeCount' | 'mentorCount'>): Pairing {
  return {
    size: 0,
    mentorOf: new Int32Array(market.menteeCount).fill(NONE),
    load: new Int32Array(market.mentorCount),
    first: new Int32Array(market.mentorCount).fill(NONE),
    next: new Int32Array(market.menteeCount).fill(NONE),
    previous: new Int32Array(market.menteeCount).fill(NONE),
  };
}

/** Puts a mentee with a mentor, away from the one they were with. The newcomer heads the chain. */
function place(pairing: Pairing, mentee: number, mentor: number): void {
  const { mentorOf, load, first, next, previous } = pairing;
  const left = mentorOf[mentee];
  if (left === NONE) pairing.size++;
  else {
    load[left]--;
    if (previous[mentee] === NONE) first[left] = next[mentee];
    else next[previous[mentee]] = next[mentee];
    if (next[mentee] !== NONE) previous[next[mentee]] = previous[mentee];
  }
  previous[mentee] = NONE;
  next[mentee] = first[mentor];
  if (first[mentor] !== NONE) previous[first[mentor]] = mentee;
  first[mentor] = mentee;
  mentorOf[mentee] = mentor;
  load[mentor]++;
}

/** A pairing that is known already. */
export function pairingOf(
  market: Pick<Market, 'menteeCount' | 'mentorCount'>,
  mentorOf: Int32Array,
): Pairing {
  const pairing = emptyPairing(market);
  mentorOf.forEach((mentor, mentee) => mentor !== NONE && place(pairing, mentee, mentor));
  return pairing;
}

/** Keeps the pairs of an earlier pairing that reach the score asked for, then seats whoever finds a free place. */
function seatedAtOnce(market: Market, atLeast: number, kept: Pairing | undefined): Pairing {
  const pairing = emptyPairing(market);
  const { start, mentor, score, places } = market;
  kept?.mentorOf.forEach((j, i) => {
    const pair = j === NONE ? NONE : placeIn(market, i, j);
    if (pair !== NONE && score[pair] >= atLeast) place(pairing, i, j);
  });
  for (let i = 0; i < market.menteeCount; i++) {
    for (let pair = start[i]; pairing.mentorOf[i] === NONE && pair < start[i + 1]; pair++) {
      if (score[pair] >= atLeast && pairing.load[mentor[pair]] < places[mentor[pair]])
        place(pairing, i, mentor[pair]);
    }
  }
  return pairing;
}

/** Steps from the nearest unserved mentee; -1 for whom no chain of swaps reaches. */
export interface Layers {
  readonly mentee: Int32Array;
  readonly mentor: Int32Array;
  /** Whether some chain ends at a free place, so that one more mentee can be served. */
  readonly opens: boolean;
}

/** Follows all chains of swaps that start at unserved mentees; stops at the first free places when `whole` is false. */
export function layersOf(market: Market, pairing: Pairing, atLeast: number, whole: boolean): Layers {
  const { start, mentor, score, places } = market;
  const mentee = new Int32Array(market.menteeCount).fill(NONE);
  const reached = new Int32Array(market.mentorCount).fill(NONE);
  const queue = new Int32Array(market.menteeCount);
  let tail = 0;
  for (let i = 0; i < market.menteeCount; i++) {
    if (pairing.mentorOf[i] !== NONE) continue;
    mentee[i] = 0;
    queue[tail++] = i;
  }
  let last = Infinity;
  for (let head = 0; head < tail; head++) {
    const i = queue[head];
    if (mentee[i] > last) break;
    for (let pair = start[i]; pair < start[i + 1]; pair++) {
      const j = mentor[pair];
      if (score[pair] < atLeast || reached[j] !== NONE) continue;
      reached[j] = mentee[i];
      if (pairing.load[j] < places[j]) last = whole ? last : mentee[i];
      for (let other = pairing.first[j]; other !== NONE; other = pairing.next[other]) {
        if (mentee[other] !== NONE) continue;
        mentee[other] = mentee[i] + 1;
        queue[tail++] = other;
      }
    }
  }
  return { mentee, mentor: reached, opens: last !== Infinity };
}

/** One round of shortest chains of swaps: each mentee and each taken place is used at most once. */
function swapRound(market: Market, pairing: Pairing, atLeast: number, layers: Layers): void {
  const { start, mentor, score, places } = market;
  const at = start.slice(0, market.menteeCount);
  const nextToMove = pairing.first.slice();
  const chain = new Int32Array(market.menteeCount + 1);
  for (let root = 0; root < market.menteeCount; root++) {
    if (pairing.mentorOf[root] !== NONE) continue;
    let depth = 0;
    chain[0] = root;
    while (depth >= 0) {
      const i = chain[depth];
      if (at[i] === start[i + 1]) {
        depth--;
        continue;
      }
      const j = mentor[at[i]];
      if (score[at[i]] < atLeast || layers.mentor[j] !== depth) at[i]++;
      else if (pairing.load[j] < places[j]) {
        for (let step = depth; step >= 0; step--) place(pairing, chain[step], mentor[at[chain[step]]]);
        break;
      } else if (nextToMove[j] === NONE) at[i]++;
      else {
        // Who already moved this round went to the head of a chain, before this mark: nobody moves twice.
        chain[++depth] = nextToMove[j];
        nextToMove[j] = pairing.next[nextToMove[j]];
      }
    }
  }
}

/**
 * A pairing that serves as many mentees as possible with pairs of at least the given score. Rounds of shortest chains
 * of swaps (Hopcroft and Karp), where a mentor counts once per place. `kept` saves work when a similar market is known.
 */
export function mostServed(market: Market, atLeast = 1, kept?: Pairing): Pairing {
  const pairing = seatedAtOnce(market, atLeast, kept);
  for (;;) {
    const layers = layersOf(market, pairing, atLeast, false);
    if (!layers.opens) return pairing;
    swapRound(market, pairing, atLeast, layers);
  }
}
