import { BELTS, type Belt, type LocalDate } from '@obi/kernel';
import { guideDeltaOf, type GuideDelta } from './asked-again';
import type { AskedAgain } from './curriculum';
import type { BeltEvent } from './events';
import { holdingOf } from './holding';
import { recordOf } from './record';
import { earliestOf, type RulesOnDay } from './rules-on-day';

/** A belt that stands, and that a change of the guide makes ask for something again. */
export interface BeltFallingDue {
  readonly belt: Belt;
  /** The modules to do again because of the change. */
  readonly modules: readonly string[];
  /** The clauses to acknowledge again because of it. */
  readonly clauses: readonly string[];
  /** The last day before it lapses, by the change or by its own validity if that ends sooner; null when it waits, due. */
  readonly by: LocalDate | null;
}

/**
 * Which of a person's belts a change of the guide makes due that would not be due for the same without it. Both sides
 * are the same day: `before` is the company as it is, `after` with the change in force.
 */
export function beltsFallingDue(
  events: readonly BeltEvent[],
  before: RulesOnDay,
  after: RulesOnDay,
): BeltFallingDue[] {
  const was = recordOf(events, before);
  if (was.awards.length === 0) return [];
  const will = recordOf(events, after);
  return BELTS.flatMap((belt) => {
    const held = holdingOf(belt, was, before).current;
    if (held === null) return [];
    const { award, rule, term } = held;
    const asked = guideDeltaOf(rule, award, was, before.curriculum);
    const standsUntil = earliestOf([term.validUntil, asked?.by ?? null]);
    if (standsUntil !== null && standsUntil < before.day) return [];
    const asks = guideDeltaOf(rule, award, will, after.curriculum);
    return asks === null ? [] : fallingDue(belt, asked, asks, term.validUntil);
  });
}

/**
 * The clauses and modules that a person's history must tell about to answer `beltsFallingDue`. What is asked alike on
 * both sides, and never makes a belt lapse, decides nothing: a history of years need not be read for it.
 */
export function askedDifferently(
  before: RulesOnDay,
  after: RulesOnDay,
): { readonly modules: readonly string[]; readonly clauses: readonly string[] } {
  const clauses = [...after.curriculum.clauses].filter(([key, { asked, material }]) => {
    const was = before.curriculum.clauses.get(key);
    return was?.material.since !== material.since || was.asked.length !== asked.length || hasLastDay(asked);
  });
  const modules = [...after.curriculum.modules].filter(([key, { staleBy }]) => {
    const was = before.curriculum.modules.get(key)?.staleBy;
    return [...staleBy].some(
      ([version, asked]) => was?.get(version)?.length !== asked.length || hasLastDay(asked),
    );
  });
  return { clauses: clauses.map(([key]) => key), modules: modules.map(([key]) => key) };
}

function hasLastDay(asked: readonly AskedAgain[]): boolean {
  return asked.some(({ by }) => by !== null);
}

function fallingDue(
  belt: Belt,
  asked: GuideDelta | null,
  asks: GuideDelta,
  validUntil: LocalDate | null,
): BeltFallingDue[] {
  const modules = leftOnly(asks, 'modules').filter((key) => !leftOnly(asked, 'modules').includes(key));
  const clauses = leftOnly(asks, 'clauses').filter((key) => !leftOnly(asked, 'clauses').includes(key));
  const isSooner = asks.by !== null && asks.by !== (asked?.by ?? null);
  if (modules.length + clauses.length === 0 && !isSooner) return [];
  return [{ belt, modules, clauses, by: asks.by && earliestOf([asks.by, validUntil]) }];
}

function leftOnly(delta: GuideDelta | null, code: 'modules' | 'clauses'): readonly string[] {
  return delta?.requirements.find((requirement) => requirement.code === code)?.left ?? [];
}
