import { faultsOfPlannedProgramme } from './planned-programme';
import { PROGRAMME_DEFAULTS, type ProgrammeTerms } from './programme';

const terms: ProgrammeTerms = {
  ...PROGRAMME_DEFAULTS,
  name: 'Spring 2027',
  startsOn: '2027-02-01',
  endsOn: '2027-06-28',
  enrolUntil: '2027-01-22',
};
const TODAY = '2027-01-10';
const code = (change: Partial<ProgrammeTerms>, before: ProgrammeTerms | null, today = TODAY) =>
  faultsOfPlannedProgramme({ ...terms, ...change }, before, today).map((fault) => [fault.code, fault.field]);

describe('a programme that HR plans', () => {
  it.each<[string, Partial<ProgrammeTerms>, string | undefined, string | undefined]>([
    ['as usual', {}, undefined, undefined],
    ['with its last session on its last day', { endsOn: '2027-06-07' }, undefined, undefined],
    ['that ends before its last session', { endsOn: '2027-06-06' }, 'MENTORING_ENDS_TOO_SOON', 'endsOn'],
    ['with too many sessions for its days', { sessions: 9 }, 'MENTORING_ENDS_TOO_SOON', 'endsOn'],
    ['in which one enrols today', { enrolUntil: TODAY }, undefined, undefined],
    ['in which one enrolled yesterday', { enrolUntil: '2027-01-09' }, 'MENTORING_ENROL_OVER', 'enrolUntil'],
    [
      'that begins in another age, and would end beyond all calendars',
      { startsOn: '9999-12-10', endsOn: '+10000-05-05' },
      'MENTORING_STARTS_TOO_FAR',
      'startsOn',
    ],
    [
      'for grades below all',
      { menteeGradeAtLeast: -3 },
      'MENTORING_GRADE_OUT_OF_RANGE',
      'menteeGradeAtLeast',
    ],
    ['for grades above all', { mentorGradeAtMost: 100 }, 'MENTORING_GRADE_OUT_OF_RANGE', 'mentorGradeAtMost'],
    ['for half a grade', { mentorGradeAtMost: 2.5 }, 'MENTORING_GRADE_OUT_OF_RANGE', 'mentorGradeAtMost'],
    [
      'with the first and the last grade',
      { menteeGradeAtLeast: 0, mentorGradeAtMost: 99 },
      undefined,
      undefined,
    ],
    ['without a session', { sessions: 0 }, 'MENTORING_SESSIONS_OUT_OF_RANGE', 'sessions'],
  ])('%s', (_, change, fault, field) => {
    expect(code(change, null)).toEqual(fault === undefined ? [] : [[fault, field]]);
  });

  it('is asked only about what changes once it runs', () => {
    const running = { ...terms, endsOn: '2027-03-01', enrolUntil: '2027-01-01' };
    expect(code(running, null)).toHaveLength(2);
    expect(code({ ...running, answerDays: 3 }, running)).toEqual([]);
    expect(code({ ...running, sessions: 6 }, running)).toEqual([['MENTORING_ENDS_TOO_SOON', 'endsOn']]);
    expect(code({ ...running, enrolUntil: '2027-01-02' }, running)).toEqual([
      ['MENTORING_ENROL_OVER', 'enrolUntil'],
    ]);
  });
});
