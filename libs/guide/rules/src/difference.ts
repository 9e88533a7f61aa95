import type { LocalDate } from '@obi/kernel';
import { isMaterial, strongestOf } from './change';
import type { ClauseChange } from './guide-content';
import type { ClauseHistory, ClauseText } from './history';

/** One change on the way from the text that a person knows to the current one. */
export interface ChangeStep {
  readonly version: string;
  readonly since: LocalDate;
  readonly kind: ClauseChange;
  readonly reason: string;
}

/** What changed in a clause since the text that a person acknowledged: one step, whatever lay between. */
export interface Difference {
  readonly from: string;
  readonly to: string;
  readonly kind: ClauseChange;
  readonly steps: readonly ChangeStep[];
}

/** What a person has to do about a clause. */
export interface ClauseStanding {
  /** The latest text in force that the person acknowledged; null when they know none. */
  readonly known: ClauseText | null;
  readonly difference: Difference | null;
  readonly isWaiting: boolean;
  /** The day from which it is asked; null when nothing is. */
  readonly askedSince: LocalDate | null;
}

/** What a clause asks of a person who acknowledged these texts of it, and what changed for them. */
export function clauseStanding(history: ClauseHistory, acknowledged: ReadonlySet<string>): ClauseStanding {
  const at = history.texts.findLastIndex(({ textHash }) => acknowledged.has(textHash));
  const known = history.texts[at] ?? null;
  if (known === null) {
    const askedSince = history.texts[0]?.since ?? null;
    return { known, difference: null, isWaiting: askedSince !== null, askedSince };
  }
  const difference = differenceBetween(history, at);
  const asked = difference?.steps.find(({ kind }) => isMaterial(kind));
  return { known, difference, isWaiting: asked !== undefined, askedSince: asked?.since ?? null };
}

/** Whether a version asks a clause of somebody of whom it was not asked before; `before` is its history until then. */
export function isAskedAnew(
  history: ClauseHistory,
  before: ClauseHistory | undefined,
  acknowledged: ReadonlySet<string>,
): boolean {
  const waited = before?.withdrawnOn === null && clauseStanding(before, acknowledged).isWaiting;
  return !waited && clauseStanding(history, acknowledged).isWaiting;
}

/** What changed in a clause since one of its texts; null when nothing did. */
export function differenceBetween(history: ClauseHistory, from: number): Difference | null {
  const steps = history.texts
    .slice(from + 1)
    .map(({ version, since, asks, reason }) => ({ version, since, kind: asks, reason }));
  const kind = strongestOf(steps.map((step) => step.kind));
  const before = history.texts[from];
  const now = history.texts.at(-1);
  if (kind === null || before === undefined || now === undefined) return null;
  return { from: before.textHash, to: now.textHash, kind, steps };
}
