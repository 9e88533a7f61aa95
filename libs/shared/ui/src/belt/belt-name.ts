import type { Belt } from '@obi/kernel';

/** What a band can be dyed: a belt's colour, or not yet. */
export type Dye = Belt | 'undyed';

/** The colour's name as a word of its own: "Green"; who holds nothing yet has "No belt". */
export function beltName(belt: Belt | null): string {
  return belt === null ? 'No belt' : belt[0]!.toUpperCase() + belt.slice(1);
}

/** The belt's name in a sentence: "green belt". */
export function beltPhrase(belt: Belt | null): string {
  return belt === null ? 'no belt yet' : `${belt} belt`;
}
