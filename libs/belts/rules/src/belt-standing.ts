import { plusDays, type Belt, type LocalDate } from '@obi/kernel';
import { askedToEarn, askedToKeep, type Asked, type PersonOnDay } from './asked';
import { guideDeltaOf } from './asked-again';
import { holdingOf, type HeldAward, type Holding } from './holding';
import { earliestOf } from './rules-on-day';

export type BeltState = 'none' | 'in progress' | 'held' | 'due' | 'lapsed' | 'revoked';

/** How one person stands to one belt on a day. */
export interface BeltStanding extends Asked {
  readonly belt: Belt;
  readonly state: BeltState;
  /** Why it is due; absent in every other state. */
  readonly dueBecause: 'expiring' | 'guide-changed' | null;
  /** The cycle of the last award; 0 when there was none. */
  readonly cycle: number;
  readonly earnedOn: LocalDate | null;
  /** The day since which it has been held without a gap. */
  readonly heldSince: LocalDate | null;
  readonly validUntil: LocalDate | null;
  /** The last day it stands when nothing is done: the expiry, or the day by which the guide is certified again. */
  readonly standsUntil: LocalDate | null;
  readonly windowOpensOn: LocalDate | null;
  /** The first day on which it no longer stood, when it lapsed or was revoked. */
  readonly endedOn: LocalDate | null;
  /** The version of the guide on which it was earned. */
  readonly guideVersion: string | null;
}

const NEVER_EARNED = {
  dueBecause: null,
  earnedOn: null,
  heldSince: null,
  validUntil: null,
  standsUntil: null,
  windowOpensOn: null,
  guideVersion: null,
};

/** How a person stands to a belt, given which belts below it stand. */
export function beltStandingOf(belt: Belt, person: PersonOnDay): BeltStanding {
  const holding = holdingOf(belt, person.record, person.rules);
  return holding.current === null
    ? withoutAward(belt, holding, person)
    : withAward(belt, holding.cycle, holding.current, person);
}

function withoutAward(belt: Belt, { cycle, revokedOn }: Holding, person: PersonOnDay): BeltStanding {
  const asked = askedToEarn(person.rules.rules.get(belt) ?? null, revokedOn, person);
  const begun = asked.done > 0 ? 'in progress' : 'none';
  const state = revokedOn === null ? begun : 'revoked';
  return { belt, state, cycle, ...NEVER_EARNED, endedOn: revokedOn, ...asked };
}

function withAward(belt: Belt, cycle: number, held: HeldAward, person: PersonOnDay): BeltStanding {
  const { award, term, heldSince } = held;
  const { day, curriculum, rules } = person.rules;
  const delta = guideDeltaOf(held.rule, award, person.record, curriculum);
  const asked = askedToKeep(held, rules.get(belt) ?? null, delta, person);
  const standsUntil = earliestOf([term.validUntil, delta?.by ?? null]);
  const isLapsed = standsUntil !== null && standsUntil < day;
  const isDue = !isLapsed && asked.asks !== 'nothing';
  return {
    belt,
    state: isLapsed ? 'lapsed' : isDue ? 'due' : 'held',
    dueBecause: !isDue ? null : asked.asks === 'renewal' ? 'expiring' : 'guide-changed',
    cycle,
    earnedOn: term.earnedOn,
    heldSince,
    validUntil: term.validUntil,
    standsUntil,
    windowOpensOn: term.windowOpensOn,
    endedOn: isLapsed ? plusDays(standsUntil, 1) : null,
    guideVersion: award.kind === 'awarded' ? award.guideVersion : null,
    ...asked,
  };
}
