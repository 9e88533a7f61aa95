import { match } from '@obi/matching';
import { matchedAgain, refusalToKeep } from './again';
import { type Participant, type Pool, problemOf } from './pairing';
import { PROGRAMME_DEFAULTS, type ProgrammeTerms } from './programme';

const terms: ProgrammeTerms = {
  ...PROGRAMME_DEFAULTS,
  name: 'Spring',
  startsOn: '2027-02-01',
  endsOn: '2027-06-28',
  enrolUntil: '2027-01-31',
};
const person = (personId: string, change: Partial<Participant> = {}): Participant => ({
  ...{ personId, grade: 3, managerId: null, unitId: personId, teamId: personId, location: null, capacity: 1 },
  ...{ wants: ['leading'], offers: ['crisis', 'ai'], languages: ['en'], timeZone: 'Europe/Lisbon' },
  ...{ hours: [{ day: 2, from: 540, to: 900 }], rather: [] },
  ...change,
});
const senior = (personId: string, change: Partial<Participant> = {}) =>
  person(personId, { grade: 8, wants: ['crisis'], offers: ['leading'], ...change });

const pool: Pool = {
  mentees: [senior('alan'), senior('bea')],
  // Sofia teaches all that both want, Tom and Ute half of it.
  mentors: [person('sofia'), person('tom'), person('ute', { offers: ['crisis'] })],
  ...{ line: [], exclusions: [], earlierPairs: [], locked: [], forbidden: [] },
};
const mentorsIn = (one: Pool) =>
  Object.fromEntries(match(problemOf(terms, one)).pairs.map(({ mentee, mentor }) => [mentee, mentor]));
const held = (mentee: string, mentor: string) => ({ mentee, mentor, score: 60 });

describe('matching again', () => {
  it.each([
    ['alan', 'sofia', 'bea', 'tom'],
    ['alan', 'tom', 'bea', 'ute'],
    ['alan', 'ute', 'bea', 'sofia'],
  ])(
    'keeps what is proposed where others are no better (%s with %s, %s with %s)',
    (one, his, other, hers) => {
      const again = matchedAgain(pool, [held(one, his), held(other, hers)], { keep: 0 });
      expect(mentorsIn(again)).toEqual({ [one]: his, [other]: hers });
    },
  );

  // Nobody can teach Karl anything: his is the lowest score in any case, which comes before all points.
  const better: Pool = {
    ...pool,
    mentees: [senior('alan', { wants: ['crisis', 'posting', 'ai'] }), senior('karl', { wants: ['money'] })],
  };
  it.each([
    [0, 'a better mentor is taken', ['sofia', 'tom']],
    [1, 'a point is not enough to stay with who teaches less', ['sofia', 'tom']],
    [20, 'twenty are', ['ute']],
  ])('with %d points for a pair that stays %s', (keep, _, mentors) => {
    expect(mentors).toContain(mentorsIn(matchedAgain(better, [held('alan', 'ute')], { keep })).alan);
  });

  it('makes two a pair, whomever the mentee was locked to', () => {
    const locked: Pool = {
      ...pool,
      locked: [
        ['alan', 'tom'],
        ['bea', 'sofia'],
      ],
    };
    const together = { menteeId: 'alan', mentorId: 'ute' };
    expect(matchedAgain(locked, [], { keep: 0, together }).locked).toEqual([
      ['bea', 'sofia'],
      ['alan', 'ute'],
    ]);
  });

  it.each([
    [0, undefined],
    [20, undefined],
    [21, 'MENTORING_KEEP_OUT_OF_RANGE'],
    [-1, 'MENTORING_KEEP_OUT_OF_RANGE'],
    [1.5, 'MENTORING_KEEP_OUT_OF_RANGE'],
  ])('%d points may be given to a pair that stays, or not', (points, code) => {
    expect(refusalToKeep(points)?.code).toBe(code);
  });
});
