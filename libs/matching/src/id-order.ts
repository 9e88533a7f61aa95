/** A 32-bit mix of an id's characters: the same on every machine, and unrelated to the alphabet or to seniority. */
export function hashOfId(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Compares ids character by character, never by the rules of a language, which differ between machines. */
export const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The order in which people are considered: by the hash of their id, so that nobody gains from a row's place in the
 * file or from a name early in the alphabet. Answers positions in the given list.
 */
export function orderOfIds(ids: readonly string[]): Int32Array {
  const hashes = Float64Array.from(ids, hashOfId);
  return Int32Array.from(ids.keys()).sort((a, b) => hashes[a] - hashes[b] || byId(ids[a], ids[b]));
}

/** The other way round: position in the list → place in the order. */
export function ranksOf(order: Int32Array): Int32Array {
  const ranks = new Int32Array(order.length);
  order.forEach((position, rank) => (ranks[position] = rank));
  return ranks;
}
