import { layersOf, type Pairing } from './cardinality';
import type { Market } from './market';

/**
 * A cover in König's sense: every pair has at least one marked side, and the marked mentees together with the places
 * of the marked mentors are exactly as many as the pairs made. So nobody could have served more.
 * Marked mentors are those that are short: unserved mentees, or people who could make room for them, compete for them.
 */
export interface Cover {
  readonly mentee: Uint8Array;
  readonly mentor: Uint8Array;
}

/** The cover that belongs to a largest pairing over the pairs of at least the given score. */
export function coverOf(market: Market, pairing: Pairing, atLeast: number): Cover {
  const layers = layersOf(market, pairing, atLeast, true);
  return {
    mentee: Uint8Array.from(layers.mentee, (step) => (step < 0 ? 1 : 0)),
    mentor: Uint8Array.from(layers.mentor, (step) => (step < 0 ? 0 : 1)),
  };
}
