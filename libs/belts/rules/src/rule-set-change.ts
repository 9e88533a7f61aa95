import { type Belt, isLocalDate, type LocalDate, plusDays } from '@obi/kernel';
import type { BeltsRefusal } from './refusals';
import type { BeltRule, Requirement, RuleSet, Validity } from './rule-set';
import { faultsOfRuleSet } from './rule-set-faults';

/** Rules are planned at most so far ahead: a year that was mistyped would keep every other version waiting. */
const FARTHEST_AHEAD_DAYS = 366;

/** What one belt shall ask and how long it shall count. Which belt comes before it is not to be changed. */
export interface BeltChange {
  readonly belt: Belt;
  readonly requirements: readonly Requirement[];
  readonly renewal: readonly Requirement[];
  /** Null: it never expires. */
  readonly validity: Validity | null;
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

/** The rule of one belt with what HR changes about it. A belt that never expires is never renewed. */
export function changedBelt(rule: BeltRule, change: BeltChange): BeltRule {
  const before = (asked: readonly Requirement[]): Requirement[] =>
    asked.filter(({ kind }) => kind === 'belt');
  const work = (asked: readonly Requirement[]): Requirement[] => asked.filter(({ kind }) => kind !== 'belt');
  return {
    ...rule,
    requirements: [...before(rule.requirements), ...work(change.requirements)],
    renewal: change.validity === null ? [] : work(change.renewal),
    validity: change.validity,
  };
}

/** The last rule set with what HR changes about it: the next version. */
export function changedRuleSet(last: RuleSet, change: RuleSetChange): RuleSet {
  return {
    version: last.version + 1,
    effectiveFrom: change.effectiveFrom,
    belts: last.belts.map((rule) => {
      const wish = change.belts.find(({ belt }) => belt === rule.belt);
      return wish === undefined ? rule : changedBelt(rule, wish);
    }),
  };
}

/** The belts that two versions of the ladder do not treat alike. */
export function beltsThatDiffer(a: RuleSet, b: RuleSet): Belt[] {
  return a.belts.filter((rule, at) => sameText(rule) !== sameText(b.belts[at])).map(({ belt }) => belt);
}

/** Why the next rule set cannot be put in force, or undefined when it can. No past day's answer may change. */
export function refusalToPublishRules(
  last: RuleSet,
  change: RuleSetChange,
  today: LocalDate,
): BeltsRefusal | undefined {
  if (change.expectedVersion !== last.version) return { code: 'BELTS_RULES_CHANGED', kind: 'CONFLICT' };
  const next = changedRuleSet(last, change);
  const [fault] = faultsOfRuleSet(next);
  if (fault) return { code: `BELTS_RULES_${fault.code}`, kind: 'BAD_INPUT', field: fault.at };
  if (beltsThatDiffer(last, next).length === 0) return { code: 'BELTS_RULES_UNCHANGED', kind: 'BAD_INPUT' };
  return refusalOfFirstDay(last, change.effectiveFrom, today);
}

/** Why a next version cannot be in force from this day on, or undefined when it can. */
export function refusalOfFirstDay(
  last: Pick<RuleSet, 'effectiveFrom'>,
  from: LocalDate,
  today: LocalDate,
): BeltsRefusal | undefined {
  const refused = (code: BeltsRefusal['code']): BeltsRefusal => ({
    code,
    kind: 'BAD_INPUT',
    field: 'effectiveFrom',
  });
  if (!isLocalDate(from)) return refused('BELTS_DAY_UNKNOWN');
  if (from < today) return refused('BELTS_DAY_IN_PAST');
  // What is planned for later would otherwise undo this one on its day.
  if (from < last.effectiveFrom) return refused('BELTS_RULES_BEFORE_THE_LAST');
  if (from > plusDays(today, FARTHEST_AHEAD_DAYS)) return refused('BELTS_RULES_TOO_FAR_AHEAD');
  return undefined;
}

/** The same rule in the same words, in whatever order its parts were stored. */
function sameText(rule: BeltRule | undefined): string {
  return JSON.stringify(rule, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
