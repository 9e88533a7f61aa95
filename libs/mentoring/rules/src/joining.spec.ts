import { type JoinFacts, otherSide, refusalToJoin } from './joining';

const facts: JoinFacts = {
  side: 'mentee',
  terms: { enrolUntil: '2027-01-22', menteeGradeAtLeast: 7, mentorGradeAtMost: 4 },
  person: { grade: 8, leftOn: null },
  isInUnit: true,
  today: '2027-01-10',
};

describe('who may join a programme', () => {
  it.each<[string, Partial<JoinFacts>, string | undefined]>([
    ['a manager of the grade asked for', {}, undefined],
    ['on the last day', { today: '2027-01-22' }, undefined],
    ['a day late', { today: '2027-01-23' }, 'MENTORING_ENROLMENT_CLOSED'],
    ['from another unit', { isInUnit: false }, 'MENTORING_NOT_IN_UNIT'],
    ['who has left', { person: { grade: 8, leftOn: '2027-01-10' } }, 'MENTORING_PERSON_HAS_LEFT'],
    ['who leaves later', { person: { grade: 8, leftOn: '2027-03-01' } }, undefined],
    ['without a grade', { person: { grade: null, leftOn: null } }, 'MENTORING_GRADE_UNKNOWN'],
    ['too junior to be a mentee', { person: { grade: 6, leftOn: null } }, 'MENTORING_GRADE_TOO_LOW'],
    ['too senior to be a mentor', { side: 'mentor' }, 'MENTORING_GRADE_TOO_HIGH'],
    ['a junior as mentor', { side: 'mentor', person: { grade: 4, leftOn: null } }, undefined],
  ])('%s', (_, change, code) => {
    expect(refusalToJoin({ ...facts, ...change })?.code).toBe(code);
  });

  it('asks for no grade where the programme names none', () => {
    const terms = { ...facts.terms, menteeGradeAtLeast: null, mentorGradeAtMost: null };
    expect(refusalToJoin({ ...facts, terms, person: { grade: 1, leftOn: null } })).toBeUndefined();
    expect(refusalToJoin({ ...facts, terms, side: 'mentor' })).toBeUndefined();
  });

  it('knows two sides', () => {
    expect([otherSide('mentor'), otherSide('mentee')]).toEqual(['mentee', 'mentor']);
  });
});
