import type { ProgrammeTerms } from './programme';

/** What HR was told before: that the two are so many grades apart. */
export interface GapFlag {
  readonly gradesApart: number;
}

/** How many grades the mentee stands above the mentor; not known where one of them has none. */
export const gradesApart = (menteeGrade: number | null, mentorGrade: number | null): number | null =>
  menteeGrade === null || mentorGrade === null ? null : menteeGrade - mentorGrade;

/**
 * What becomes of a running pair's flag when somebody's grade, or the rule of the programme, changed. A pair that began
 * well goes on, whatever becomes of grades: HR is told once, and again when the gap is another one.
 */
export function flagAfter(
  apart: number | null,
  { minGradeGap }: Pick<ProgrammeTerms, 'minGradeGap'>,
  before: GapFlag | null,
): 'raise' | 'lower' | 'keep' {
  if (apart === null) return 'keep';
  if (apart >= minGradeGap) return before ? 'lower' : 'keep';
  return before?.gradesApart === apart ? 'keep' : 'raise';
}
