import { type LocalDate, plusDays } from '@obi/kernel';
import { answererOn, DAYS_TO_FIND_SOMEBODY, holdsOn, matterKey, type Responsibility } from './responsibility';

/** A unit of the tree; `parentId` null at the top. */
export interface UnitInTree {
  readonly id: string;
  readonly parentId: string | null;
  /** Whether people are directly in it, and not only in units under it. */
  readonly hasOwnPeople: boolean;
}

/**
 * Why a matter has a gap: `nobody` is named, everybody who is named has `left`, it `ends` within a month and nobody
 * follows.
 */
export type GapKind = 'nobody' | 'left' | 'ends';

export interface ResponsibilityGap {
  readonly kind: GapKind;
  readonly clause: string;
  /** Null: the clause has no matter at all yet. */
  readonly matter: string | null;
  /** Where: a unit with everything under it that nobody answers for; null is the whole company. */
  readonly unitId: string | null;
  /** Only the people directly in the unit: something is answered under it. */
  readonly isUnitAlone: boolean;
  readonly responsibilityId: string | null;
  /** The last day, of one that ends. */
  readonly until: LocalDate | null;
}

/**
 * Every gap of the guide on a day. A matter that is answered for the whole company has none; one that only some units
 * answer has a gap in each of the highest units that are left over, so that one line stands for a whole branch.
 */
export function responsibilityGaps(
  clauses: readonly string[],
  all: readonly Responsibility[],
  units: readonly UnitInTree[],
  day: LocalDate,
): ResponsibilityGap[] {
  const tree = branches(units);
  return clauses.flatMap((clause) => {
    const ofClause = all.filter((each) => each.clause === clause);
    const matters = new Map(ofClause.map(({ matter }) => [matterKey(matter), matter]));
    const inForce = ofClause.filter((each) => holdsOn(each, day) || each.from > day);
    if (inForce.length === 0) return [gap('nobody', { clause, matter: null })];
    return [...matters].flatMap(([key, matter]) => {
      const known = inForce.filter((each) => matterKey(each.matter) === key);
      return known.length === 0 ? [] : gapsOfMatter({ clause, matter }, known, tree, day);
    });
  });
}

function gapsOfMatter(
  about: { readonly clause: string; readonly matter: string },
  known: readonly Responsibility[],
  tree: Tree,
  day: LocalDate,
): ResponsibilityGap[] {
  const now = known.filter((each) => holdsOn(each, day));
  const answered = new Set(now.map(({ unitId }) => unitId));
  return [
    ...openUnits(answered, tree).map((open) => gap('nobody', { ...about, ...open })),
    ...now.filter((each) => answererOn(each, day) === null).map((each) => gap('left', each)),
    ...now
      .filter((each) => endsWithoutFollower(each, known, day))
      .map((each) => gap('ends', each, each.until)),
  ];
}

function gap(
  kind: GapKind,
  at: Pick<ResponsibilityGap, 'clause' | 'matter'> & {
    readonly id?: string;
    readonly unitId?: string | null;
    readonly isUnitAlone?: boolean;
  },
  until: LocalDate | null = null,
): ResponsibilityGap {
  const { clause, matter, id = null, unitId = null, isUnitAlone = false } = at;
  return { kind, clause, matter, unitId, isUnitAlone, responsibilityId: id, until };
}

function endsWithoutFollower(one: Responsibility, known: readonly Responsibility[], day: LocalDate): boolean {
  const { until } = one;
  if (until === null || until > plusDays(day, DAYS_TO_FIND_SOMEBODY)) return false;
  return !known.some(({ unitId, from }) => unitId === one.unitId && from === plusDays(until, 1));
}

interface Tree {
  readonly tops: readonly UnitInTree[];
  readonly below: ReadonlyMap<string, readonly UnitInTree[]>;
}

function branches(units: readonly UnitInTree[]): Tree {
  const below = new Map<string, UnitInTree[]>();
  for (const unit of units) {
    if (unit.parentId !== null) below.set(unit.parentId, [...(below.get(unit.parentId) ?? []), unit]);
  }
  return { tops: units.filter(({ parentId }) => parentId === null), below };
}

interface OpenUnit {
  readonly unitId: string | null;
  readonly isUnitAlone?: boolean;
}

/** The highest units that nobody answers for; a unit alone when only units under it are answered for. */
function openUnits(answered: ReadonlySet<string | null>, tree: Tree): OpenUnit[] {
  if (answered.has(null)) return [];
  if (answered.size === 0 || tree.tops.length === 0) return [{ unitId: null }];
  const partly = new Set<string>();
  const isAnsweredUnder = (unit: UnitInTree): boolean => {
    // All of them are looked at, so that each branch knows about itself.
    const under = (tree.below.get(unit.id) ?? []).map(isAnsweredUnder).some(Boolean);
    if (under) partly.add(unit.id);
    return under || answered.has(unit.id);
  };
  tree.tops.forEach(isAnsweredUnder);
  const openIn = (unit: UnitInTree): OpenUnit[] => {
    if (answered.has(unit.id)) return [];
    if (!partly.has(unit.id)) return [{ unitId: unit.id }];
    const alone = unit.hasOwnPeople ? [{ unitId: unit.id, isUnitAlone: true }] : [];
    return [...alone, ...(tree.below.get(unit.id) ?? []).flatMap(openIn)];
  };
  return tree.tops.flatMap(openIn);
}
