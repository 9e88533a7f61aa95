import { type Belt, type LocalDate, rankOf } from '@obi/kernel';
import type { ProgrammeTerms } from './programme';
import type { MentoringRefusal } from './refusals';

/** The junior who teaches, or the senior manager who learns. The role belongs to the pair, not to the person. */
export type Side = 'mentor' | 'mentee';

/** The side of the other one. */
export const otherSide = (side: Side): Side => (side === 'mentor' ? 'mentee' : 'mentor');

export interface JoinFacts {
  readonly side: Side;
  readonly terms: Pick<
    ProgrammeTerms,
    'enrolUntil' | 'menteeGradeAtLeast' | 'mentorGradeAtMost' | 'menteeBeltAtLeast' | 'mentorBeltAtLeast'
  >;
  readonly person: {
    readonly grade: number | null;
    readonly leftOn: LocalDate | null;
    readonly held: Belt | null;
  };
  /** Whether the person's unit is one of those that may join, or lies under one. */
  readonly isInUnit: boolean;
  readonly today: LocalDate;
}

/** Why this person may not join the programme on this side, or undefined when they may. */
export function refusalToJoin({
  side,
  terms,
  person,
  isInUnit,
  today,
}: JoinFacts): MentoringRefusal | undefined {
  if (person.leftOn !== null && person.leftOn <= today) return { code: 'MENTORING_PERSON_HAS_LEFT' };
  if (today > terms.enrolUntil)
    return { code: 'MENTORING_ENROLMENT_CLOSED', params: { day: terms.enrolUntil } };
  if (!isInUnit) return { code: 'MENTORING_NOT_IN_UNIT' };
  if (person.grade === null) return { code: 'MENTORING_GRADE_UNKNOWN' };
  const { menteeGradeAtLeast: least, mentorGradeAtMost: most } = terms;
  if (side === 'mentee' && least !== null && person.grade < least)
    return { code: 'MENTORING_GRADE_TOO_LOW', params: { least } };
  if (side === 'mentor' && most !== null && person.grade > most)
    return { code: 'MENTORING_GRADE_TOO_HIGH', params: { most } };
  const belt = side === 'mentee' ? terms.menteeBeltAtLeast : terms.mentorBeltAtLeast;
  if (rankOf(person.held) < rankOf(belt))
    return { code: 'MENTORING_BELT_TOO_LOW', params: { belt: belt ?? '' } };
  return undefined;
}
