import type { Place } from '../notes/seal';

/** Where the words of an agreement belong; each has a place of its own, so that none can stand for another. */
export const placeOfStays = (pairId: string, authorId: string): Place => ({ pairId, id: pairId, authorId });
export const placeOfStop = (pairId: string, authorId: string): Place => ({
  pairId,
  id: `${pairId}:stop`,
  authorId,
});
export const placeOfChange = (pairId: string, authorId: string): Place => ({
  pairId,
  id: `${pairId}:change`,
  authorId,
});
