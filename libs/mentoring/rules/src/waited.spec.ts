import { match } from '@obi/matching';
import { type Participant, type Pool, problemOf } from './pairing';
import { PROGRAMME_DEFAULTS, type ProgrammeTerms } from './programme';
import { isOfEarlierRules, weightsFor } from './waited';

const terms: ProgrammeTerms = {
  ...PROGRAMME_DEFAULTS,
  name: 'Spring',
  startsOn: '2027-02-01',
  endsOn: '2027-06-28',
  enrolUntil: '2027-01-31',
};

const person = (personId: string, change: Partial<Participant> = {}): Participant => ({
  personId,
  grade: 3,
  managerId: null,
  unitId: personId,
  teamId: personId,
  location: null,
  capacity: 1,
  wants: ['leading'],
  offers: ['crisis'],
  languages: ['en'],
  timeZone: 'Europe/Lisbon',
  hours: [{ day: 2, from: 540, to: 900 }],
  rather: [],
  ...change,
});
const mentee = (personId: string, change: Partial<Participant> = {}) =>
  person(personId, { grade: 8, wants: ['crisis'], offers: ['leading'], ...change });

function mentorOfHenrik(...mentors: Participant[]): string | undefined {
  const pool: Pool = {
    ...{ mentees: [mentee('henrik')], mentors, line: [] },
    ...{ exclusions: [], earlierPairs: [], locked: [], forbidden: [] },
  };
  return match(problemOf(terms, pool)).pairs[0]?.mentor;
}

describe('a mentor who waited since the last round', () => {
  it.each(['aaa', 'zzz'])('is proposed before an equal one, whatever they are called (%s)', (id) => {
    expect(mentorOfHenrik(person('mmm'), person(id, { waited: true }))).toBe(id);
    expect(mentorOfHenrik(person(id, { waited: true }), person('mmm'))).toBe(id);
  });

  it('does not go before one who teaches what is asked for', () => {
    const teachesNothing = person('ines', { waited: true, offers: ['money'] });
    expect(mentorOfHenrik(person('mmm'), teachesNothing)).toBe('mmm');
  });

  it('does not go before one whom the mentee asked for', () => {
    const pool: Pool = {
      ...{
        mentees: [mentee('henrik', { rather: ['mmm'] })],
        mentors: [person('mmm'), person('ines', { waited: true })],
      },
      ...{ line: [], exclusions: [], earlierPairs: [], locked: [], forbidden: [] },
    };
    expect(match(problemOf(terms, pool)).pairs[0]?.mentor).toBe('mmm');
  });

  const scoreWith = (
    weights: Partial<ProgrammeTerms['weights']>,
    mentor: Participant,
    other = person('mmm'),
  ) => {
    const pool: Pool = {
      ...{
        mentees: [mentee('henrik', { wants: ['crisis', 'ai', 'money'] })],
        mentors: [mentor, other],
        line: [],
      },
      ...{ exclusions: [], earlierPairs: [], forbidden: [], locked: [['henrik', mentor.personId]] },
    };
    const problem = problemOf({ ...terms, weights: { ...terms.weights, ...weights } }, pool);
    return match(problem).pairs[0]?.score ?? 0;
  };

  it.each([
    ['as many points as waiting weighs', { waited: 10 }, 10],
    ['none when waiting weighs nothing', { waited: 0 }, 0],
    ['the same when wishes weigh nothing', { waited: 10, preference: 0 }, 10],
    ['the same when topics weigh nothing', { waited: 10, goals: 0 }, 10],
  ])('has %s', (_, change, points) => {
    const weights = { ...terms.weights, ...change };
    const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
    const waited = person('ines', { waited: true });
    // The other one waited too, so that waiting counts in both.
    const gain =
      scoreWith(change, waited) - scoreWith(change, person('ines'), person('mmm', { waited: true }));
    expect(gain / 100).toBeCloseTo((100 * points) / sum, 1);
  });

  it('takes no points from anybody where nobody waited', () => {
    const none = weightsFor({ ...terms.weights, waited: 50 }, [person('mmm'), person('ines')]);
    expect(none).toEqual({ ...terms.weights, waited: 0 });
    const plain = scoreWith({ waited: 0 }, person('ines'));
    expect(scoreWith({ waited: 50 }, person('ines'))).toBe(plain);
  });
});

describe('a run of earlier rules', () => {
  const { waited: _, ...before } = PROGRAMME_DEFAULTS.weights;
  it.each([
    ['in which a mentor waited', before, [{ waited: false }, { waited: true }], true],
    ['in which nobody waited', before, [{ waited: false }, {}], false],
    ['of now, in which a mentor waited', PROGRAMME_DEFAULTS.weights, [{ waited: true }], false],
    ['of now, in which waiting counts nothing', { ...before, waited: 0 }, [{ waited: true }], false],
  ])('%s', (_name, weights, mentors, isEarlier) => {
    expect(isOfEarlierRules(weights, mentors)).toBe(isEarlier);
  });
});
