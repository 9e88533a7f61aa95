/** The seven belts in their order, from the first to the last. */
export const BELTS = ['white', 'yellow', 'orange', 'green', 'blue', 'brown', 'black'] as const;

export type Belt = (typeof BELTS)[number];

/** The belt that a name says; null when it says none. */
export function beltOf(name: string | null): Belt | null {
  return BELTS.find((belt) => belt === name) ?? null;
}

/** The place of a belt in the ladder: white is 1, black is 7, no belt is 0. */
export function rankOf(belt: Belt | null): number {
  return belt === null ? 0 : BELTS.indexOf(belt) + 1;
}

/** The belt that comes after; nothing comes after black. */
export function beltAfter(belt: Belt | null): Belt | null {
  return BELTS[rankOf(belt)] ?? null;
}
