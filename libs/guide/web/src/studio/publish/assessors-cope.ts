import { daysBetween, type LocalDate } from '@obi/kernel';

/** What assessors have to do, and what a version may add to it. */
export interface AssessorsWork {
  /** Works that wait already. */
  readonly waiting: number;
  /** Works that the version may bring. */
  readonly more: number;
  /** Works that were decided lately, and in how many days. */
  readonly judged: number;
  readonly inDays: number;
  readonly from: LocalDate;
  /** The last day; null when none is set. */
  readonly by: LocalDate | null;
}

/** Whether assessors cope, over how many weeks; null weeks where nothing was judged lately, or no last day is set. */
export interface AssessorsCope {
  readonly copes: boolean | null;
  readonly perWeek: number;
  readonly weeks: number | null;
  readonly allowed: number | null;
}

/** Whether all that waits and all that may come is judged before the last day, at the pace of the last weeks. */
export function assessorsCope({ waiting, more, judged, inDays, from, by }: AssessorsWork): AssessorsCope {
  const perWeek = (judged / inDays) * 7;
  const weeks = perWeek === 0 ? null : Math.ceil((waiting + more) / perWeek);
  const allowed = by === null ? null : Math.max(0, Math.floor(daysBetween(from, by) / 7));
  const copes = weeks === null || allowed === null ? null : weeks <= allowed;
  return { copes: more === 0 ? true : copes, perWeek, weeks, allowed };
}
