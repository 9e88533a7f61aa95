/** The names of the units from the top of the company down to one unit. Nobody's unit is the empty path. */
export type UnitPath = readonly string[];

/** How a unit's place in the tree is written on screens and in files. */
export const UNIT_PATH_MARK = ' › ';

/** A unit with the ids of everything above it, the nearest last. */
export interface UnitPlace {
  readonly unitId: string;
  readonly ancestorIds: readonly string[];
}

/** A unit's place in the tree as one text: "Sales › Stores › Malmö". */
export function unitPathText(path: UnitPath): string {
  return path.join(UNIT_PATH_MARK);
}

/** The path from one text; empty parts at the end do not count, an empty part in between ends the path. */
export function unitPathOf(text: string, separator: string): UnitPath {
  const mark = separator.trim() === '' ? separator : separator.trim();
  return untilEmpty(text.split(mark).map((name) => name.trim()));
}

/** The names up to the first missing one: below a missing level there can be no unit. */
export function untilEmpty(levels: readonly string[]): UnitPath {
  const end = levels.findIndex((name) => name === '');
  return end === -1 ? levels : levels.slice(0, end);
}
