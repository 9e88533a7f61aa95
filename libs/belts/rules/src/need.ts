import { rankOf, type Belt, type LocalDate } from '@obi/kernel';
import type { Leave } from './need-day';

/** Whom a need concerns; everything that is given has to fit. Nothing given: everybody. */
export interface NeedScope {
  readonly job?: string;
  /** A unit with everything under it. */
  readonly unit?: string;
  readonly gradeAtLeast?: number;
}

/** The belt that a job, unit or grade asks for, and within how many days after joining or moving. */
export interface NeedRule {
  readonly id: string;
  readonly belt: Belt;
  readonly when: NeedScope;
  readonly withinDays: number;
  readonly effectiveFrom: LocalDate;
  /** The last day on which it asks. */
  readonly effectiveTo?: LocalDate | null;
}

/** Where a person works from a day on. */
export interface Placement {
  readonly since: LocalDate;
  readonly job: string | null;
  readonly grade: number | null;
  /** The unit and every unit above it. */
  readonly unitPath: readonly string[];
}

/** HR gave one person another day for one need, with a reason. */
export interface MovedDate {
  readonly id: string;
  readonly ruleId: string;
  /** The day of the decision; before it the old day counted. */
  readonly on: LocalDate;
  readonly dueOn: LocalDate;
  readonly reason: string;
}

/** What the rules of needs read about a person. */
export interface NeedFacts {
  readonly joinedOn: LocalDate;
  /** The first day on which the person is no longer there. */
  readonly leftOn?: LocalDate | null;
  readonly placements: readonly Placement[];
  readonly movedDates?: readonly MovedDate[];
  readonly leaves?: readonly Leave[];
}

/** One belt that is asked of one person. */
export interface Need {
  readonly belt: Belt;
  /** The last day to meet it; null while a leave without an end keeps it waiting. */
  readonly dueOn: LocalDate | null;
  readonly ruleId: string;
  /** The day from which the days were counted. */
  readonly since: LocalDate;
  /** Why HR moved the day, if it did. */
  readonly movedBecause: string | null;
}

/** Whether somebody who holds this belt (or none) has what is asked. */
export function isNeedMet(held: Belt | null, need: Need): boolean {
  return rankOf(held) >= rankOf(need.belt);
}

/**
 * The needs whose day moves when HR gives somebody another last day: the one that asks most, and every other that is not
 * met and has an earlier day. Who has until May for the yellow belt is not overdue for the white one until then, nor for
 * the yellow one because something else asks it too. `needs` are all of them, also those that another one hides.
 */
export function needsMovedTo(needs: readonly Need[], held: Belt | null, dueOn: LocalDate): readonly Need[] {
  return needs.filter(
    (need, at) => at === 0 || (!isNeedMet(held, need) && need.dueOn !== null && need.dueOn < dueOn),
  );
}

/** Whether a need is past its day and not met. The day itself still counts as in time. */
export function isOverdue(held: Belt | null, need: Need | null, asOf: LocalDate): boolean {
  return need !== null && !isNeedMet(held, need) && need.dueOn !== null && need.dueOn < asOf;
}
