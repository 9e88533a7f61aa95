import type { Belt, LocalDate } from '@obi/kernel';
import type { BeltStanding } from './belt-standing';
import type { BeltEvent } from './events';
import { isMet } from './requirement';
import type { BeltRules } from './rules-on-day';
import { standing, stands, type Standing } from './standing';

/** An award that a person has earned and not been given yet. */
export interface AwardDue {
  readonly belt: Belt;
  readonly cycle: number;
  /** The same award has the same key, however often and by whomever it is submitted. */
  readonly key: string;
  readonly on: LocalDate;
  readonly ruleSet: number;
  readonly guideVersion: string | null;
  /** The ids of the events that it rests on. */
  readonly evidence: readonly string[];
}

/** Which belts are to be awarded now, in their order; one submit may complete several. */
export function awardsDue(events: readonly BeltEvent[], rules: BeltRules, asOf: LocalDate): AwardDue[] {
  return awardsDueIn(standing(events, rules, asOf));
}

/** The same answer from a standing that is known already. */
export function awardsDueIn(standing: Standing): AwardDue[] {
  if (standing.ruleSet === null) return [];
  const there = new Set<Belt>();
  const due: AwardDue[] = [];
  for (const belt of standing.belts) {
    const earned = isEarned(belt, there);
    if (earned) due.push(awardOf(belt, standing, standing.ruleSet));
    if (earned || stands(belt)) there.add(belt.belt);
  }
  return due;
}

/** The words under which an award is written down once. */
export function awardKey(belt: Belt, cycle: number): string {
  return `${belt}:${cycle}`;
}

/** A belt is earned when nothing that it asks is left, and the belt before it stands or is earned with it. */
function isEarned(belt: BeltStanding, there: ReadonlySet<Belt>): boolean {
  if (belt.asks !== 'first' && belt.asks !== 'renewal') return false;
  if (belt.lockedBy !== null && !there.has(belt.lockedBy)) return false;
  return belt.requirements.length > 0 && belt.requirements.every(isMet);
}

function awardOf({ belt, cycle, requirements }: BeltStanding, standing: Standing, ruleSet: number): AwardDue {
  return {
    belt,
    cycle: cycle + 1,
    key: awardKey(belt, cycle + 1),
    on: standing.asOf,
    ruleSet,
    guideVersion: standing.guideVersion,
    evidence: requirements.flatMap(({ evidence }) => evidence),
  };
}
