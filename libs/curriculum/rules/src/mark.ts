import type { AssessmentContent } from './assessment';
import type { CurriculumRefusal } from './refusals';

/** What one assessor gave: points by criterion, and words for the person. */
export interface Mark {
  readonly assessor: string;
  readonly points: Readonly<Record<string, number>>;
  readonly feedback: string;
}

type Judged = Pick<AssessmentContent, 'rubric' | 'passMark' | 'assessors'>;

/** Somebody who has to practise is told what; somebody who passed may be. */
const FEEDBACK_SHORTEST = 20;
const FEEDBACK_LONGEST = 4000;

/** All points of a mark. */
export function totalOf({ points }: Pick<Mark, 'points'>): number {
  return Object.values(points).reduce((sum, each) => sum + each, 0);
}

/** Whether this mark alone passes the work: enough points, and none of the criteria missed altogether. */
export function passes(mark: Pick<Mark, 'points'>, { rubric, passMark }: Judged): boolean {
  return totalOf(mark) >= passMark && rubric.every(({ key }) => (mark.points[key] ?? 0) > 0);
}

/**
 * What became of a work. `waiting` for so many more marks, `passed`, or `returned`: the person is asked to practise and
 * may hand in again. When two assessors differ a third one decides.
 */
export type WorkOutcome =
  { readonly state: 'waiting'; readonly marksMissing: number } | { readonly state: 'passed' | 'returned' };

/** What became of a work, from the marks that are in. Which arrived first makes no difference. */
export function workOutcomeOf(marks: readonly Pick<Mark, 'points'>[], judged: Judged): WorkOutcome {
  const passed = marks.filter((mark) => passes(mark, judged)).length;
  const failed = marks.length - passed;
  const { assessors } = judged;
  if (passed >= assessors) return { state: 'passed' };
  if (failed >= assessors) return { state: 'returned' };
  const wanted = marks.length < assessors ? assessors - marks.length : 1;
  return { state: 'waiting', marksMissing: wanted };
}

/** Why this mark cannot be kept, or undefined when it can. */
export function refusalToMark(mark: Mark, judged: Judged): CurriculumRefusal | undefined {
  for (const { key, levels } of judged.rubric) {
    const given = mark.points[key];
    if (given === undefined || !levels.some(({ points }) => points === given))
      return { code: 'CURRICULUM_CRITERION_NOT_MARKED', kind: 'BAD_INPUT', field: key };
  }
  if (Object.keys(mark.points).some((key) => !judged.rubric.some((each) => each.key === key)))
    return { code: 'CURRICULUM_CRITERION_NOT_MARKED', kind: 'BAD_INPUT', field: 'points' };
  const length = mark.feedback.trim().length;
  if (length > FEEDBACK_LONGEST)
    return {
      code: 'CURRICULUM_FEEDBACK_TOO_LONG',
      kind: 'BAD_INPUT',
      field: 'feedback',
      params: { most: FEEDBACK_LONGEST },
    };
  if (!passes(mark, judged) && length < FEEDBACK_SHORTEST)
    return { code: 'CURRICULUM_FEEDBACK_MISSING', kind: 'BAD_INPUT', field: 'feedback' };
  return undefined;
}
