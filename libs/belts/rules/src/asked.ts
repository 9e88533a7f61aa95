import { plusDays, type Belt, type LocalDate } from '@obi/kernel';
import type { GuideDelta } from './asked-again';
import type { HeldAward } from './holding';
import { requirementStanding } from './progress';
import type { PersonRecord } from './record';
import { EVER, type RequirementStanding } from './requirement';
import type { RulesOnDay } from './rules-on-day';
import type { BeltRule, Requirement } from './rule-set';

/**
 * What a belt asks now. `first`: everything, to earn it. `renewal`: the shorter way, once its window is open.
 * `delta`: only what the guide changed. `nothing`: it stands and asks nothing.
 */
export type BeltAsks = 'first' | 'renewal' | 'delta' | 'nothing';

/** How far a person is with what a belt asks now. */
export interface Asked {
  readonly asks: BeltAsks;
  readonly done: number;
  readonly total: number;
  readonly requirements: readonly RequirementStanding[];
  /** The belt that has to stand before this one is awarded. */
  readonly lockedBy: Belt | null;
}

/** One person on one day: what they did, the rules, and which lower belts stand. */
export interface PersonOnDay {
  readonly record: PersonRecord;
  readonly rules: RulesOnDay;
  readonly standingBelow: ReadonlySet<Belt>;
}

export const ASKS_NOTHING: Asked = { asks: 'nothing', done: 0, total: 0, requirements: [], lockedBy: null };

/**
 * What a belt asks of somebody who does not have it. Work that was done before a revocation does not earn it back;
 * a text that was acknowledged stays acknowledged, for nobody is asked twice to read what has not changed.
 */
export function askedToEarn(rule: BeltRule | null, revokedOn: LocalDate | null, person: PersonOnDay): Asked {
  if (rule === null) return ASKS_NOTHING;
  if (revokedOn === null) return askedOf('first', rule.requirements, EVER, null, person);
  return askedOf('first', rule.requirements, plusDays(revokedOn, 1), null, person);
}

/** What a belt asks of somebody who was awarded it: nothing, what the guide changed, or the renewal. */
export function askedToKeep(
  held: HeldAward,
  rule: BeltRule | null,
  delta: GuideDelta | null,
  person: PersonOnDay,
): Asked {
  const { windowOpensOn } = held.term;
  if (windowOpensOn !== null && windowOpensOn <= person.rules.day) {
    return askedOf('renewal', renewalOf(rule, held.rule), windowOpensOn, delta, person);
  }
  return delta === null ? ASKS_NOTHING : askedOf('delta', [], EVER, delta, person);
}

/** When the ladder has stopped asking for renewals, an award that still expires is renewed as it was promised. */
function renewalOf(now: BeltRule | null, then: BeltRule | null): readonly Requirement[] {
  return now !== null && now.renewal.length > 0 ? now.renewal : (then?.renewal ?? []);
}

/** The progress over everything that is asked. What the guide changed is added unless it is asked for anyway. */
function askedOf(
  asks: BeltAsks,
  requirements: readonly Requirement[],
  workFrom: LocalDate,
  delta: GuideDelta | null,
  { record, rules, standingBelow }: PersonOnDay,
): Asked {
  let lockedBy: Belt | null = null;
  const standings: RequirementStanding[] = [];
  for (const requirement of requirements) {
    if (requirement.kind !== 'belt') {
      standings.push(requirementStanding(requirement, record, rules.curriculum, workFrom));
    } else if (lockedBy === null && !standingBelow.has(requirement.belt)) {
      lockedBy = requirement.belt;
    }
  }
  for (const again of delta?.requirements ?? []) {
    const isAsked = standings.some(({ left }) => again.left.every((key) => left.includes(key)));
    if (!isAsked) standings.push(again);
  }
  let done = 0;
  let total = 0;
  for (const standing of standings) {
    done += standing.done;
    total += standing.total;
  }
  return { asks, done, total, requirements: standings, lockedBy };
}
