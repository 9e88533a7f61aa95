import { laterOf, plusDays, rankOf, type Belt, type LocalDate } from '@obi/kernel';
import type { BeltStanding } from './belt-standing';
import { isNeedMet, isOverdue, type Need, type NeedFacts, type NeedRule } from './need';
import { needsChangeOn, needsOf } from './needs-of';
import type { RequirementCode } from './requirement';
import { earliestOf } from './rules-on-day';
import { beltIn, type Standing } from './standing';

/** How many of one thing are missing: "2 modules". */
export interface Missing {
  readonly code: RequirementCode;
  readonly count: number;
}

/** One person's row on HR's screen, in an export and in the figures of a unit. */
export interface Certification {
  readonly held: Belt | null;
  /** `due`: it still stands and something has to be done. Absent when nothing is held. */
  readonly heldState: 'held' | 'due' | null;
  readonly dueBecause: BeltStanding['dueBecause'];
  /** The last day the belt stands when nothing is done. */
  readonly heldUntil: LocalDate | null;
  readonly earning: Belt | null;
  /** The highest belt that is asked, and its day. */
  readonly needs: Belt | null;
  readonly dueOn: LocalDate | null;
  readonly isMet: boolean;
  /** The first day on which a need was past its day and not met, and the belt that it asks. */
  readonly overdueSince: LocalDate | null;
  readonly overdueFor: Belt | null;
  /** What is left to meet the need or, when it is met, to keep the belt. */
  readonly missing: readonly Missing[];
  /** The next day on which this row changes although nothing new happens. */
  readonly nextChangeOn: LocalDate | null;
}

/** What is asked of a person, and when that changes by itself. */
export interface NeedsOnDay {
  readonly needs: readonly Need[];
  readonly changeOn: LocalDate | null;
}

/** The needs of a person on a day, ready for their row. */
export function needsOn(facts: NeedFacts, rules: readonly NeedRule[], asOf: LocalDate): NeedsOnDay {
  return { needs: needsOf(facts, rules, asOf), changeOn: needsChangeOn(facts, rules, asOf) };
}

/** One person's row: what they hold and until when, what they need and by when, since when it is overdue. */
export function certificationOf(standing: Standing, { needs, changeOn }: NeedsOnDay): Certification {
  const { held } = standing;
  const worn = held === null ? null : beltIn(standing, held);
  const need = needs[0] ?? null;
  const isMet = need === null || isNeedMet(held, need);
  const overdue = earliestOverdue(standing, needs);
  return {
    held,
    heldState: worn === null ? null : worn.state === 'due' ? 'due' : 'held',
    dueBecause: worn?.dueBecause ?? null,
    heldUntil: worn?.standsUntil ?? null,
    earning: standing.earning?.belt ?? null,
    needs: need?.belt ?? null,
    dueOn: need?.dueOn ?? null,
    isMet,
    overdueSince: overdue?.since ?? null,
    overdueFor: overdue?.belt ?? null,
    missing: missingIn(isMet ? (worn === null ? [] : [worn]) : wayTo(need.belt, standing)),
    nextChangeOn: earliestOf([
      standing.nextChangeOn,
      changeOn,
      ...needs.map((each) => overdueFrom(each, standing)),
    ]),
  };
}

function overdueFrom(need: Need, { held, asOf }: Standing): LocalDate | null {
  if (need.dueOn === null || need.dueOn < asOf || isNeedMet(held, need)) return null;
  return plusDays(need.dueOn, 1);
}

/** A belt that lapsed after the need's day makes the need overdue from the lapse, not from the old day. */
function earliestOverdue(
  standing: Standing,
  needs: readonly Need[],
): { since: LocalDate; belt: Belt } | null {
  let earliest: { since: LocalDate; belt: Belt } | null = null;
  for (const need of needs) {
    if (need.dueOn === null || !isOverdue(standing.held, need, standing.asOf)) continue;
    const since = laterOf(plusDays(need.dueOn, 1), metUntil(need.belt, standing) ?? '');
    if (earliest === null || since < earliest.since) earliest = { since, belt: need.belt };
  }
  return earliest;
}

/** The first day on which neither this belt nor a higher one stood any more. */
function metUntil(belt: Belt, { belts }: Standing): LocalDate | null {
  let last: LocalDate | null = null;
  for (const { belt: each, endedOn } of belts) {
    if (rankOf(each) >= rankOf(belt) && endedOn !== null && (last === null || endedOn > last)) last = endedOn;
  }
  return last;
}

/** The belts still to be earned or renewed on the way to a belt. */
function wayTo(belt: Belt, standing: Standing): BeltStanding[] {
  const last = beltIn(standing, belt);
  const before = last.lockedBy;
  return before !== null && rankOf(before) < rankOf(belt) ? [...wayTo(before, standing), last] : [last];
}

function missingIn(belts: readonly BeltStanding[]): Missing[] {
  const counts = new Map<RequirementCode, number>();
  for (const { requirements } of belts) {
    for (const { code, done, total } of requirements) {
      if (total > done) counts.set(code, (counts.get(code) ?? 0) + total - done);
    }
  }
  return [...counts].map(([code, count]) => ({ code, count }));
}
