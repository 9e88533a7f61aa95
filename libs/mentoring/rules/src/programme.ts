import { type Belt, BELTS, type LocalDate, plusDays } from '@obi/kernel';
import { defaultWeights } from '@obi/matching';
import type { MentoringRefusal, MentoringRefusalCode } from './refusals';
import type { ProgrammeWeights } from './waited';

/** What HR decides about one cohort. */
export interface ProgrammeTerms {
  readonly name: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** The last day on which one can enrol. */
  readonly enrolUntil: LocalDate;
  readonly sessions: number;
  readonly minutes: number;
  readonly everyWeeks: number;
  /** How many days both sides have to answer a proposal. */
  readonly answerDays: number;
  readonly menteeGradeAtLeast: number | null;
  readonly mentorGradeAtMost: number | null;
  /** Units whose people may join, with those under them; none: everybody of the programme's unit. */
  readonly openTo: readonly string[];
  readonly menteeBeltAtLeast: Belt | null;
  readonly mentorBeltAtLeast: Belt | null;
  /** How many grades the mentor is below the mentee, at least. */
  readonly minGradeGap: number;
  /** Minutes of the week that must suit both. */
  readonly minOverlapMinutes: number;
  readonly sameLocationRequired: boolean;
  /** Whether two people who were a pair before may be one again. */
  readonly allowPrevious: boolean;
  readonly weights: ProgrammeWeights;
}

/** What a programme begins with when HR says nothing else. */
export const PROGRAMME_DEFAULTS = {
  sessions: 7,
  minutes: 45,
  everyWeeks: 3,
  answerDays: 7,
  menteeGradeAtLeast: null,
  mentorGradeAtMost: null,
  openTo: [],
  menteeBeltAtLeast: null,
  mentorBeltAtLeast: null,
  minGradeGap: 2,
  minOverlapMinutes: 60,
  sameLocationRequired: false,
  allowPrevious: false,
  weights: { ...defaultWeights, waited: 100 },
} as const satisfies Partial<ProgrammeTerms>;

/** The day after the last session of the usual rhythm: a programme's end when HR gives none. */
export function usualEndOf(startsOn: LocalDate, sessions: number, everyWeeks: number): LocalDate {
  return plusDays(startsOn, sessions * everyWeeks * 7);
}

const RANGES: readonly (readonly [keyof ProgrammeTerms, number, number, MentoringRefusalCode])[] = [
  ['sessions', 1, 30, 'MENTORING_SESSIONS_OUT_OF_RANGE'],
  ['minutes', 15, 180, 'MENTORING_MINUTES_OUT_OF_RANGE'],
  ['everyWeeks', 1, 12, 'MENTORING_WEEKS_OUT_OF_RANGE'],
  ['answerDays', 1, 60, 'MENTORING_ANSWER_DAYS_OUT_OF_RANGE'],
  ['minGradeGap', 1, 20, 'MENTORING_GRADE_GAP_OUT_OF_RANGE'],
  ['minOverlapMinutes', 15, 2400, 'MENTORING_OVERLAP_OUT_OF_RANGE'],
];

const isWithin = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

function rangeFaults(terms: ProgrammeTerms): MentoringRefusal[] {
  return RANGES.flatMap(([field, least, most, code]) =>
    isWithin(terms[field], least, most) ? [] : [{ code, field, params: { least, most } }],
  );
}

function weightFaults(weights: ProgrammeWeights): MentoringRefusal[] {
  const values = Object.values(weights) as number[];
  if (!values.every((value) => isWithin(value, 0, 100))) {
    return [{ code: 'MENTORING_WEIGHTS_OUT_OF_RANGE', field: 'weights', params: { least: 0, most: 100 } }];
  }
  // Waiting alone tells no two pairs of one mentor apart.
  const { waited: _, ...ofPairs } = weights;
  if (Object.values(ofPairs).every((value) => value === 0))
    return [{ code: 'MENTORING_WEIGHTS_ALL_ZERO', field: 'weights' }];
  return [];
}

export const MOST_UNITS = 50;

/** Whether anything can be made of who may join. */
function joinFaults(terms: ProgrammeTerms): MentoringRefusal[] {
  const isBelt = (belt: string | null): boolean => belt === null || BELTS.some((one) => one === belt);
  const belts = (['menteeBeltAtLeast', 'mentorBeltAtLeast'] as const).filter(
    (field) => !isBelt(terms[field]),
  );
  return [
    ...belts.map((field) => ({ code: 'MENTORING_BELT_UNKNOWN', field }) as const),
    ...(terms.openTo.length > MOST_UNITS
      ? [{ code: 'MENTORING_TOO_MANY_UNITS', field: 'openTo', params: { most: MOST_UNITS } } as const]
      : []),
  ];
}

/** Everything that is wrong with a programme as HR filled it in; nothing when it can begin. */
export function faultsOfProgramme(terms: ProgrammeTerms): MentoringRefusal[] {
  return [
    ...(terms.name.trim() === '' ? [{ code: 'MENTORING_NAME_MISSING', field: 'name' } as const] : []),
    ...(terms.endsOn <= terms.startsOn
      ? [{ code: 'MENTORING_ENDS_BEFORE_START', field: 'endsOn' } as const]
      : []),
    ...(terms.enrolUntil > terms.endsOn
      ? [{ code: 'MENTORING_ENROL_AFTER_START', field: 'enrolUntil' } as const]
      : []),
    ...rangeFaults(terms),
    ...joinFaults(terms),
    ...weightFaults(terms.weights),
  ];
}
