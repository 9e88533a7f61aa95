import { plusDays, type Belt, type LocalDate } from '@obi/kernel';
import type { BeltsRefusal } from './refusals';
import type { Requirement, RuleSet, Validity } from './rule-set';
import { faultsOfRuleSet } from './rule-set-faults';

/** Rules are planned at most so far ahead: a year that was mistyped would keep every other version waiting. */
const FARTHEST_AHEAD_DAYS = 366;

/** How many of one kind of thing a belt shall ask from now on. */
export interface CountAsked {
  readonly kind: string;
  readonly count: number;
}

/** What HR changes about one belt. What is not named stays as it is. */
export interface BeltChange {
  readonly belt: Belt;
  readonly requirements: readonly CountAsked[];
  readonly renewal: readonly CountAsked[];
  readonly validity?: Validity | null;
}

/** The next rule set as HR writes it down: what changes against the last one, and from when it is in force. */
export interface RuleSetChange {
  /** The version that HR had before their eyes. */
  readonly expectedVersion: number;
  readonly effectiveFrom: LocalDate;
  readonly belts: readonly BeltChange[];
}

/** How many of it a requirement asks; null where there is nothing to count. */
export function countAskedBy(requirement: Requirement): number | null {
  switch (requirement.kind) {
    case 'modules-of-belt':
      return requirement.minimum;
    case 'assessment':
      return requirement.assessors;
    case 'sessions':
    case 'taught':
    case 'refresher':
      return requirement.count;
    default:
      return null;
  }
}

/** The last rule set with what HR changes about it: the next version. */
export function changedRuleSet(last: RuleSet, change: RuleSetChange): RuleSet {
  return {
    version: last.version + 1,
    effectiveFrom: change.effectiveFrom,
    belts: last.belts.map((rule) => {
      const wish = change.belts.find(({ belt }) => belt === rule.belt);
      if (wish === undefined) return rule;
      return {
        ...rule,
        requirements: rule.requirements.map((each) => withCount(each, wish.requirements)),
        renewal: rule.renewal.map((each) => withCount(each, wish.renewal)),
        validity: wish.validity ?? rule.validity,
      };
    }),
  };
}

/** Why the next rule set cannot be put in force, or undefined when it can. No past day's answer may change. */
export function refusalToPublishRules(
  last: RuleSet,
  change: RuleSetChange,
  today: LocalDate,
): BeltsRefusal | undefined {
  if (change.expectedVersion !== last.version) return { code: 'BELTS_RULES_CHANGED', kind: 'CONFLICT' };
  const [fault] = faultsOfRuleSet(changedRuleSet(last, change));
  if (fault) return { code: `BELTS_RULES_${fault.code}`, kind: 'BAD_INPUT', field: fault.at };
  if (change.effectiveFrom < today)
    return { code: 'BELTS_DAY_IN_PAST', kind: 'BAD_INPUT', field: 'effectiveFrom' };
  // What is planned for later would otherwise undo this one on its day.
  if (change.effectiveFrom < last.effectiveFrom)
    return { code: 'BELTS_RULES_BEFORE_THE_LAST', kind: 'BAD_INPUT', field: 'effectiveFrom' };
  if (change.effectiveFrom > plusDays(today, FARTHEST_AHEAD_DAYS))
    return { code: 'BELTS_RULES_TOO_FAR_AHEAD', kind: 'BAD_INPUT', field: 'effectiveFrom' };
  return undefined;
}

function withCount(requirement: Requirement, counts: readonly CountAsked[]): Requirement {
  const count = counts.find(({ kind }) => kind === requirement.kind)?.count;
  if (count === undefined) return requirement;
  switch (requirement.kind) {
    case 'modules-of-belt':
      return { ...requirement, minimum: count };
    case 'assessment':
      return { ...requirement, assessors: count };
    case 'sessions':
    case 'taught':
    case 'refresher':
      return { ...requirement, count };
    default:
      return requirement;
  }
}
