import type { UnitTreeQuery } from './people-page.graphql.gen';

export type TreeUnit = UnitTreeQuery['units'][number];

/** A unit as a line of the tree: open when it is chosen or one under it is. */
export interface UnitRow {
  readonly unit: TreeUnit;
  readonly isChosen: boolean;
  readonly isOpen: boolean;
  readonly hasUnitsBelow: boolean;
}

/** The units from the top down to one of them. */
export function trailTo(units: readonly TreeUnit[], id: string): readonly TreeUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const trail: TreeUnit[] = [];
  for (let unit = byId.get(id); unit && !trail.includes(unit); unit = byId.get(unit.parentId ?? '')) {
    trail.unshift(unit);
  }
  return trail;
}

/** The lines of the tree: the top, and what is under every unit on the way to the chosen one. */
export function rowsOf(units: readonly TreeUnit[], chosen: string): readonly UnitRow[] {
  const top = units.filter(({ parentId }) => parentId === null);
  // One unit at the top is the company itself: closed, the tree would say nothing.
  const root = top.length === 1 ? top : [];
  const open = new Set([...root, ...trailTo(units, chosen)].map(({ id }) => id));
  const above = new Set(units.map(({ parentId }) => parentId));
  return units
    .filter(({ parentId }) => parentId === null || open.has(parentId))
    .map((unit) => ({
      unit,
      isChosen: unit.id === chosen,
      isOpen: open.has(unit.id),
      hasUnitsBelow: above.has(unit.id),
    }));
}
