import { type LocalDate, plusDays } from '@obi/kernel';
import { faultsOfProgramme, type ProgrammeTerms } from './programme';
import type { MentoringRefusal } from './refusals';

/** Nobody plans a programme further ahead: five years. */
const MOST_DAYS_AHEAD = 1_827;
const GRADES = { least: 0, most: 99 };

const isGrade = (grade: number | null): boolean =>
  grade === null || (Number.isInteger(grade) && grade >= GRADES.least && grade <= GRADES.most);

function gradeFaults(terms: ProgrammeTerms): MentoringRefusal[] {
  return (['menteeGradeAtLeast', 'mentorGradeAtMost'] as const)
    .filter((field) => !isGrade(terms[field]))
    .map((field) => ({ code: 'MENTORING_GRADE_OUT_OF_RANGE', field, params: GRADES }) as const);
}

const RHYTHM = ['startsOn', 'endsOn', 'sessions', 'everyWeeks'] as const;

/** Whether all sessions find a day in their rhythm, and somebody can still enrol: asked of what is changed alone. */
function dayFaults(
  terms: ProgrammeTerms,
  before: ProgrammeTerms | null,
  today: LocalDate,
): MentoringRefusal[] {
  const isNew = (field: keyof ProgrammeTerms): boolean => !before || before[field] !== terms[field];
  const lastSession = plusDays(terms.startsOn, (terms.sessions - 1) * terms.everyWeeks * 7);
  return [
    ...(RHYTHM.some(isNew) && terms.endsOn < lastSession
      ? [{ code: 'MENTORING_ENDS_TOO_SOON', field: 'endsOn', params: { day: lastSession } } as const]
      : []),
    ...(isNew('enrolUntil') && terms.enrolUntil < today
      ? [{ code: 'MENTORING_ENROL_OVER', field: 'enrolUntil' } as const]
      : []),
  ];
}

/** Everything that is wrong with a programme that HR sets up, or changes from what it was before. */
export function faultsOfPlannedProgramme(
  terms: ProgrammeTerms,
  before: ProgrammeTerms | null,
  today: LocalDate,
): MentoringRefusal[] {
  const latest = plusDays(today, MOST_DAYS_AHEAD);
  // A day that no calendar has says nothing about the other days.
  if (terms.startsOn > latest)
    return [{ code: 'MENTORING_STARTS_TOO_FAR', field: 'startsOn', params: { day: latest } }];
  const faults = [...faultsOfProgramme(terms), ...gradeFaults(terms)];
  return faults.length > 0 ? faults : dayFaults(terms, before, today);
}
