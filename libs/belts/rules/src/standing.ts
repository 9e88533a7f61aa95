import { BELTS, beltAfter, plusDays, rankOf, type Belt, type LocalDate } from '@obi/kernel';
import { beltStandingOf, type BeltStanding } from './belt-standing';
import type { BeltEvent } from './events';
import { recordOf } from './record';
import { earliestOf, rulesOn, type BeltRules, type RulesOnDay } from './rules-on-day';

/** What one person holds on one day, belt by belt. Every screen, export and certificate reads this one answer. */
export interface Standing {
  readonly asOf: LocalDate;
  /** The highest belt that still stands. */
  readonly held: Belt | null;
  /** The belt that the person is working towards: a lapsed one to renew, otherwise the next one. */
  readonly earning: BeltStanding | null;
  /** All seven, from white to black. */
  readonly belts: readonly BeltStanding[];
  /** The version of the rule set in force on that day. */
  readonly ruleSet: number | null;
  readonly guideVersion: string | null;
  /** The next day on which this answer changes although nothing new happens. */
  readonly nextChangeOn: LocalDate | null;
}

/** What a person held on a day, from what had happened by then and the rules of that day. */
export function standing(events: readonly BeltEvent[], rules: BeltRules, asOf: LocalDate): Standing {
  return standingOn(events, rulesOn(rules, asOf));
}

/** The same answer for many people on one day: the rules of the day are prepared once. */
export function standingOn(events: readonly BeltEvent[], rules: RulesOnDay): Standing {
  const record = recordOf(events, rules);
  const standingBelow = new Set<Belt>();
  const belts = BELTS.map((belt) => {
    const result = beltStandingOf(belt, { record, rules, standingBelow });
    if (stands(result)) standingBelow.add(belt);
    return result;
  });
  const held = belts.findLast(stands)?.belt ?? null;
  return {
    asOf: rules.day,
    held,
    earning: earningOf(belts, held),
    belts,
    ruleSet: rules.ruleSet?.version ?? null,
    guideVersion: rules.curriculum.guideVersion,
    nextChangeOn: earliestOf([rules.nextChangeOn, ...belts.map((belt) => changesOn(belt, rules.day))]),
  };
}

/** How one belt stands. */
export function beltIn(standing: Standing, belt: Belt): BeltStanding {
  return standing.belts[rankOf(belt) - 1]!;
}

/** Whether a belt counts: held, or due and not lapsed yet. */
export function stands({ state }: Pick<BeltStanding, 'state'>): boolean {
  return state === 'held' || state === 'due';
}

/** Whether a belt was earned and is this person's to renew: it counts, or lapsed and can be restored. */
export function isEarned(belt: Pick<BeltStanding, 'state'>): boolean {
  return stands(belt) || belt.state === 'lapsed';
}

/** Renewing restores a lapsed belt, so the highest lapsed one comes before the next new one. */
function earningOf(belts: readonly BeltStanding[], held: Belt | null): BeltStanding | null {
  const lapsed = belts.findLast(({ state }) => state === 'lapsed');
  if (lapsed !== undefined && rankOf(lapsed.belt) > rankOf(held)) return lapsed;
  const next = beltAfter(held);
  return belts.find(({ belt }) => belt === next) ?? null;
}

function changesOn(belt: BeltStanding, day: LocalDate): LocalDate | null {
  const ends = belt.standsUntil === null ? null : plusDays(belt.standsUntil, 1);
  return earliestOf([belt.windowOpensOn, ends].filter((on) => on !== null && on > day));
}
