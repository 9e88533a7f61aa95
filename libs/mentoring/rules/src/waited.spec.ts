import { match } from '@obi/matching';
import { type Participant, type Pool, problemOf } from './pairing';
import { PROGRAMME_DEFAULTS, type ProgrammeTerms } from './programme';
import { wishedBy } from './waited';

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

  it('still wishes most for whom they named, and for nobody whom they cannot teach', () => {
    const waited = person('ines', { waited: true, rather: ['karl'] });
    const mentees = [mentee('henrik'), mentee('karl'), mentee('otto', { wants: ['money'] })];
    expect(wishedBy(waited, mentees)).toEqual(['karl', 'ines', 'ines', 'henrik', 'karl']);
    expect(wishedBy({ ...waited, waited: false }, mentees)).toEqual(['karl']);
  });
});
