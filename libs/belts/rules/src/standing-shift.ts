import type { Belt } from '@obi/kernel';
import { awardsDueIn } from './award';
import type { BeltStanding } from './belt-standing';
import type { BeltEvent } from './events';
import type { RulesOnDay } from './rules-on-day';
import { standingOn, stands, type Standing } from './standing';

/**
 * What other rules do to one belt of one person. `awarded`: it is earned by them. `lost`: it stood and no longer does.
 * `due`: it asked nothing and now does. `more`, `less`: what is left of a belt that was begun grows or shrinks.
 */
export const SHIFTS = ['awarded', 'lost', 'due', 'more', 'less'] as const;
export type Shift = (typeof SHIFTS)[number];

export interface BeltShift {
  readonly belt: Belt;
  readonly shift: Shift;
}

/** An award may complete the belt above it, at most once per belt. */
const MOST_ROUNDS = 8;

/** What changes for one person when the company's rules are these instead of those, on one day. */
export function shiftsBetween(
  events: readonly BeltEvent[],
  before: RulesOnDay,
  after: RulesOnDay,
): BeltShift[] {
  const was = settled(events, before);
  const will = settled(events, after);
  return was.standing.belts.flatMap((belt, at) => {
    const next = will.standing.belts[at]!;
    // What the old rules would only award on that day is nobody's belt yet.
    if (was.awarded.has(belt.belt)) return [];
    const shifts = will.awarded.has(belt.belt) ? (['awarded'] as const) : shiftsOf(belt, next);
    return shifts.map((shift) => ({ belt: belt.belt, shift }));
  });
}

function shiftsOf(was: BeltStanding, will: BeltStanding): Shift[] {
  if (stands(was) && !stands(will)) return ['lost'];
  if (was.state === 'held' && will.state === 'due') return ['due'];
  if (!isBegun(was) || !isBegun(will)) return [];
  const [left, asked] = [was.total - was.done, will.total - will.done];
  if (asked === left) return [];
  return [asked > left ? 'more' : 'less'];
}

/** A belt that somebody works at: begun, to renew, or lapsed. */
function isBegun({ state, asks }: BeltStanding): boolean {
  return (state === 'in progress' || state === 'due' || state === 'lapsed') && asks !== 'nothing';
}

/** The standing once everything is awarded that was earned, as deriving it does. */
function settled(
  events: readonly BeltEvent[],
  rules: RulesOnDay,
): { standing: Standing; awarded: ReadonlySet<Belt> } {
  const awarded = new Set<Belt>();
  let known = events;
  let standing = standingOn(known, rules);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const due = awardsDueIn(standing);
    if (due.length === 0) break;
    for (const { belt } of due) awarded.add(belt);
    known = [...known, ...due.map(({ key, ...award }) => ({ ...award, id: key, kind: 'awarded' as const }))];
    standing = standingOn(known, rules);
  }
  return { standing, awarded };
}
