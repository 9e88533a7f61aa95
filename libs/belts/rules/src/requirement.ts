import type { LocalDate } from '@obi/kernel';
import type { Requirement } from './rule-set';

/** What is missing, as a code that screens turn into a sentence. */
export type RequirementCode =
  | 'modules'
  | 'modules-not-published'
  | 'clauses'
  | 'clauses-not-published'
  | 'assessment'
  | 'sessions-as-mentor'
  | 'sessions-as-mentee'
  | 'taught'
  | 'refresher';

/** A requirement other than the belt before, which locks a belt instead of counting towards it. */
export type CountedRequirement = Exclude<Requirement, { readonly kind: 'belt' }>;

/** How far a person is with one requirement. Each module, clause, session and person taught counts one. */
export interface RequirementStanding {
  readonly kind: CountedRequirement['kind'];
  readonly code: RequirementCode;
  readonly done: number;
  readonly total: number;
  /** The keys of the modules, clauses or the assessment still to do. */
  readonly left: readonly string[];
  /** The ids of the events that were counted. */
  readonly evidence: readonly string[];
}

/** From this day on work counts, when nothing else is said: everything counts, however long ago. */
export const EVER: LocalDate = '';

/** Whether nothing is left of a requirement. What is not published yet cannot be met. */
export function isMet(standing: RequirementStanding): boolean {
  return standing.done >= standing.total;
}
