import fc from 'fast-check';
import { faultsOfProgramme, PROGRAMME_DEFAULTS, type ProgrammeTerms, usualEndOf } from './programme';

const terms: ProgrammeTerms = {
  ...PROGRAMME_DEFAULTS,
  name: 'Spring 2027',
  startsOn: '2027-02-01',
  endsOn: '2027-06-28',
  enrolUntil: '2027-01-22',
};

describe('a programme', () => {
  it('begins with seven sessions of 45 minutes every three weeks', () => {
    expect(PROGRAMME_DEFAULTS).toMatchObject({ sessions: 7, minutes: 45, everyWeeks: 3, answerDays: 7 });
    expect(usualEndOf('2027-02-01', 7, 3)).toBe('2027-06-28');
    expect(faultsOfProgramme(terms)).toEqual([]);
  });

  it.each<[string, Partial<ProgrammeTerms>, string, string]>([
    ['no name', { name: ' ' }, 'MENTORING_NAME_MISSING', 'name'],
    ['an end before the start', { endsOn: '2027-02-01' }, 'MENTORING_ENDS_BEFORE_START', 'endsOn'],
    ['enrolling after the end', { enrolUntil: '2027-07-01' }, 'MENTORING_ENROL_AFTER_START', 'enrolUntil'],
    ['no sessions', { sessions: 0 }, 'MENTORING_SESSIONS_OUT_OF_RANGE', 'sessions'],
    ['half a session', { sessions: 2.5 }, 'MENTORING_SESSIONS_OUT_OF_RANGE', 'sessions'],
    ['sessions of 5 minutes', { minutes: 5 }, 'MENTORING_MINUTES_OUT_OF_RANGE', 'minutes'],
    ['a session every 13 weeks', { everyWeeks: 13 }, 'MENTORING_WEEKS_OUT_OF_RANGE', 'everyWeeks'],
    ['no time to answer', { answerDays: 0 }, 'MENTORING_ANSWER_DAYS_OUT_OF_RANGE', 'answerDays'],
    ['mentors of the same grade', { minGradeGap: 0 }, 'MENTORING_GRADE_GAP_OUT_OF_RANGE', 'minGradeGap'],
    ['no shared hours', { minOverlapMinutes: 0 }, 'MENTORING_OVERLAP_OUT_OF_RANGE', 'minOverlapMinutes'],
    [
      'a weight above 100',
      { weights: { ...terms.weights, goals: 101 } },
      'MENTORING_WEIGHTS_OUT_OF_RANGE',
      'weights',
    ],
    [
      'weights of nothing',
      { weights: { goals: 0, reciprocity: 0, crossSilo: 0, availability: 0, preference: 0, waited: 0 } },
      'MENTORING_WEIGHTS_ALL_ZERO',
      'weights',
    ],
    [
      'waiting alone, which tells no two mentees apart',
      { weights: { goals: 0, reciprocity: 0, crossSilo: 0, availability: 0, preference: 0, waited: 9 } },
      'MENTORING_WEIGHTS_ALL_ZERO',
      'weights',
    ],
    [
      'a belt that nobody wears',
      { mentorBeltAtLeast: 'pink' as never },
      'MENTORING_BELT_UNKNOWN',
      'mentorBeltAtLeast',
    ],
    [
      'more units than one can mean',
      { openTo: Array.from({ length: 51 }, (_, at) => `u${at}`) },
      'MENTORING_TOO_MANY_UNITS',
      'openTo',
    ],
  ])('does not begin with %s', (_, change, code, field) => {
    expect(faultsOfProgramme({ ...terms, ...change })).toMatchObject([{ code, field }]);
  });

  it('tells every fault at once, one for each field', () => {
    const numbers = fc.record({
      sessions: fc.integer({ min: -5, max: 40 }),
      minutes: fc.integer({ min: -5, max: 300 }),
      everyWeeks: fc.integer({ min: -5, max: 20 }),
    });
    fc.assert(
      fc.property(numbers, (change) => {
        const faults = faultsOfProgramme({ ...terms, ...change });
        const wrong = [
          change.sessions < 1 || change.sessions > 30,
          change.minutes < 15 || change.minutes > 180,
          change.everyWeeks < 1 || change.everyWeeks > 12,
        ];
        expect(faults).toHaveLength(wrong.filter(Boolean).length);
      }),
    );
  });
});
