import type { CurriculumRefusal } from './refusals';

/** Why somebody may not judge the work of a person. */
export type Tie = 'self' | 'line' | 'pair';

/** What is known of an assessor and a piece of work. */
export interface AssessorFacts {
  readonly assessorId: string;
  readonly authorId: string;
  /** Those above the author in the reporting line, and those above the assessor. */
  readonly linesMeet: boolean;
  /** They are, or were, mentor and mentee of one another. */
  readonly isPair: boolean;
}

/**
 * Nobody judges themself, somebody of their own reporting line (above or below), or the other one of their pair.
 */
export function tieOf({ assessorId, authorId, linesMeet, isPair }: AssessorFacts): Tie | null {
  if (assessorId === authorId) return 'self';
  if (linesMeet) return 'line';
  return isPair ? 'pair' : null;
}

/** What is known of a piece of work in the queue. */
export interface QueuedWork {
  readonly marked: readonly string[];
  /** Whoever has taken it to judge it, and has not done so yet. */
  readonly taken: readonly string[];
  readonly marksMissing: number;
}

/** Why an assessor may not take this work, or undefined when they may. */
export function refusalToTake(
  work: QueuedWork,
  assessorId: string,
  tie: Tie | null,
): CurriculumRefusal | undefined {
  if (tie !== null) return { code: 'CURRICULUM_ASSESSOR_IS_TIED', params: { tie } };
  if (work.marked.includes(assessorId)) return { code: 'CURRICULUM_MARKED_ALREADY', kind: 'CONFLICT' };
  if (work.taken.includes(assessorId)) return undefined;
  if (work.taken.length >= work.marksMissing) return { code: 'CURRICULUM_WORK_TAKEN', kind: 'CONFLICT' };
  return undefined;
}

/** How an assessor stands to one piece of work: whether its author's unit is theirs to judge, and what ties them. */
export interface PossibleAssessor {
  readonly assessorId: string;
  readonly covers: boolean;
  readonly tie: Tie | null;
}

/**
 * How many assessors a work lacks: it waits for more marks than there are assessors who may still give one, and will for
 * ever unless somebody else becomes one. 0 when there are enough.
 */
export function assessorsLacking(
  { marked, marksMissing }: Omit<QueuedWork, 'taken'>,
  assessors: readonly PossibleAssessor[],
): number {
  const free = assessors.filter(
    ({ assessorId, covers, tie }) => covers && tie === null && !marked.includes(assessorId),
  ).length;
  return Math.max(0, marksMissing - free);
}

/** The middle of the waiting hours: half wait less, half wait more. Null when nobody waited. */
export function medianOf(hours: readonly number[]): number | null {
  if (hours.length === 0) return null;
  const sorted = [...hours].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
