import { type JoinFacts, otherSide, refusalToJoin } from './joining';

const facts: JoinFacts = {
  side: 'mentee',
  terms: {
    ...{ enrolUntil: '2027-01-22', menteeGradeAtLeast: 7, mentorGradeAtMost: 4 },
    ...{ menteeBeltAtLeast: null, mentorBeltAtLeast: null },
  },
  person: { grade: 8, leftOn: null, held: null },
  isInUnit: true,
  today: '2027-01-10',
};

describe('who may join a programme', () => {
  it.each<[string, Partial<JoinFacts>, string | undefined]>([
    ['a manager of the grade asked for', {}, undefined],
    ['on the last day', { today: '2027-01-22' }, undefined],
    ['a day late', { today: '2027-01-23' }, 'MENTORING_ENROLMENT_CLOSED'],
    ['from another unit', { isInUnit: false }, 'MENTORING_NOT_IN_UNIT'],
    ['who has left', { person: { grade: 8, leftOn: '2027-01-10', held: null } }, 'MENTORING_PERSON_HAS_LEFT'],
    ['who leaves later', { person: { grade: 8, leftOn: '2027-03-01', held: null } }, undefined],
    ['without a grade', { person: { grade: null, leftOn: null, held: null } }, 'MENTORING_GRADE_UNKNOWN'],
    [
      'too junior to be a mentee',
      { person: { grade: 6, leftOn: null, held: null } },
      'MENTORING_GRADE_TOO_LOW',
    ],
    ['too senior to be a mentor', { side: 'mentor' }, 'MENTORING_GRADE_TOO_HIGH'],
    ['a junior as mentor', { side: 'mentor', person: { grade: 4, leftOn: null, held: null } }, undefined],
  ])('%s', (_, change, code) => {
    expect(refusalToJoin({ ...facts, ...change })?.code).toBe(code);
  });

  it('asks for no grade where the programme names none', () => {
    const terms = { ...facts.terms, menteeGradeAtLeast: null, mentorGradeAtMost: null };
    expect(
      refusalToJoin({ ...facts, terms, person: { grade: 1, leftOn: null, held: null } }),
    ).toBeUndefined();
    expect(refusalToJoin({ ...facts, terms, side: 'mentor' })).toBeUndefined();
  });

  it.each([
    [null, 'MENTORING_BELT_TOO_LOW'],
    ['yellow', 'MENTORING_BELT_TOO_LOW'],
    ['green', undefined],
    ['black', undefined],
  ] as const)('asks a mentor with the %s belt for green', (held, code) => {
    const terms = { ...facts.terms, mentorBeltAtLeast: 'green' as const };
    const person = { grade: 4, leftOn: null, held };
    expect(refusalToJoin({ ...facts, terms, side: 'mentor', person })?.code).toBe(code);
    expect(refusalToJoin({ ...facts, terms, person: { ...person, grade: 8 } })).toBeUndefined();
  });

  it('knows two sides', () => {
    expect([otherSide('mentor'), otherSide('mentee')]).toEqual(['mentee', 'mentor']);
  });
});
