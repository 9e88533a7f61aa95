import { plusDays, type Belt, type LocalDate } from '@obi/kernel';

/** The side that a person took in a pair; the role belongs to the pair, not to the person. */
export type PairRole = 'mentor' | 'mentee';

/** One thing that a belt asks of a person. */
export type Requirement =
  /** A belt that must stand before this one is awarded. */
  | { readonly kind: 'belt'; readonly belt: Belt }
  /** These modules, by name. */
  | { readonly kind: 'modules'; readonly keys: readonly string[] }
  /** Every published module of a belt; as long as fewer than `minimum` are published it cannot be met. */
  | { readonly kind: 'modules-of-belt'; readonly belt: Belt; readonly minimum: number }
  /** Clauses acknowledged in their current text. */
  | { readonly kind: 'clauses'; readonly keys: 'all' | readonly string[] }
  /** One piece of practical work that so many assessors passed. */
  | { readonly kind: 'assessment'; readonly key: string; readonly assessors: number }
  /** Sessions held in this role and confirmed by the other side. */
  | { readonly kind: 'sessions'; readonly role: PairRole; readonly count: number }
  /** Different persons taught. */
  | { readonly kind: 'taught'; readonly count: number }
  /** Passed refreshers of a belt: short, and drawn from what the person got wrong. */
  | { readonly kind: 'refresher'; readonly belt: Belt; readonly count: number };

/**
 * From where the next expiry is counted.
 * `completion`: from the day of renewing, and from the old expiry when it is renewed inside the window.
 * `previous-expiry`: from the old expiry, however late the renewal comes; the anniversary stays.
 * `calendar-day`: to a fixed day of the year, whenever it was earned.
 */
export type RenewalBase = 'completion' | 'previous-expiry' | 'calendar-day';

/** How long an award of a belt counts, and when it may be renewed. */
export interface Validity {
  readonly months: number;
  readonly base: RenewalBase;
  /** `MM-DD`, for the base `calendar-day`. */
  readonly calendarDay?: string;
  /** The renewal window opens so many days before the expiry. */
  readonly windowDays: number;
  /** A new award counts for more days than these, so that nobody who has just earned a belt is asked at once. */
  readonly minimumActiveDays: number;
}

/** What one belt stands for, what it asks the first time and at a renewal, and how long it counts. */
export interface BeltRule {
  readonly belt: Belt;
  readonly purpose: string;
  readonly summary: string;
  readonly requirements: readonly Requirement[];
  /** What a renewal asks: shorter than the first time. Empty for a belt that never expires. */
  readonly renewal: readonly Requirement[];
  /** Absent validity: the belt never expires. */
  readonly validity: Validity | null;
}

/** The ladder as the company keeps it from a day on. Versions are never changed, only followed. */
export interface RuleSet {
  readonly version: number;
  readonly effectiveFrom: LocalDate;
  readonly belts: readonly BeltRule[];
}

/** The rule set in force on a day: the one that took effect last; none before the first. */
export function ruleSetOn(ruleSets: readonly RuleSet[], day: LocalDate): RuleSet | null {
  let inForce: RuleSet | null = null;
  for (const ruleSet of ruleSets) {
    if (ruleSet.effectiveFrom > day) continue;
    if (inForce === null || followsAfter(ruleSet, inForce)) inForce = ruleSet;
  }
  return inForce;
}

/** The rule of a belt in a rule set. */
export function ruleOf(ruleSet: RuleSet | null, belt: Belt): BeltRule | null {
  return ruleSet?.belts.find((rule) => rule.belt === belt) ?? null;
}

/** When a version of the ladder holds. Replaced before its first day, it ends before it begins: it never held. */
export interface InTime {
  /** The last day of it; null as long as no later version follows. */
  readonly effectiveTo: LocalDate | null;
  readonly isInForce: boolean;
}

/** Every version with the days on which it holds. */
export function ruleSetsInTime<Kept extends Pick<RuleSet, 'version' | 'effectiveFrom'>>(
  ruleSets: readonly Kept[],
  today: LocalDate,
): (Kept & InTime)[] {
  const inOrder = [...ruleSets].sort((a, b) => (followsAfter(a, b) ? 1 : -1));
  return ruleSets.map((ruleSet) => {
    const next = inOrder[inOrder.indexOf(ruleSet) + 1];
    const effectiveTo = next ? plusDays(next.effectiveFrom, -1) : null;
    const isInForce = ruleSet.effectiveFrom <= today && (effectiveTo === null || today <= effectiveTo);
    return { ...ruleSet, effectiveTo, isInForce };
  });
}

function followsAfter(
  a: Pick<RuleSet, 'version' | 'effectiveFrom'>,
  b: Pick<RuleSet, 'version' | 'effectiveFrom'>,
): boolean {
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom > b.effectiveFrom;
  return a.version > b.version;
}
