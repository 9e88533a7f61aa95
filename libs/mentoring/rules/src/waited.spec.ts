import { exclusionsOf, match } from '@obi/matching';
import fc from 'fast-check';
import { type Participant, type Pool, problemOf } from './pairing';
import { PROGRAMME_DEFAULTS, type ProgrammeTerms } from './programme';
import { isOfEarlierRules, pointsAhead, shownScore, waitingIn, weightsFor } from './waited';

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

const nothing = { line: [], exclusions: [], earlierPairs: [], locked: [], forbidden: [] };

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

  const withRather = { rather: ['mmm'] };
  it.each([
    ['teaches nothing that is asked for', { offers: ['money'] }, {}],
    ['sits in the same team', { unitId: 'henrik', teamId: 'henrik' }, {}],
    ['was not asked for, as another was', {}, withRather],
    ['has fewer hours', { hours: [{ day: 2, from: 540, to: 600 }] }, {}],
  ])('has a place before one who never waited, also who %s', (_, change, wish) => {
    const ines = person('ines', { waited: true, ...change });
    const proposed = (weights: Partial<ProgrammeTerms['weights']>) => {
      const mentees = [mentee('henrik', wish)];
      const pool: Pool = { ...nothing, mentees, mentors: [person('mmm'), ines] };
      return match(problemOf({ ...terms, weights: { ...terms.weights, ...weights } }, pool)).pairs[0]?.mentor;
    };
    expect(proposed({})).toBe('ines');
    // With the two points of before, the better score decides.
    expect(proposed({ waited: 2 })).toBe('mmm');
  });

  it('has no place where a rule keeps them from everybody, and takes none from who is served', () => {
    const ines = person('ines', { waited: true, languages: ['de'] });
    expect(mentorOfHenrik(person('mmm'), ines)).toBe('mmm');
  });

  const anybody = (prefix: string, grade: number, side: 'waited' | 'rather') =>
    fc
      .array(
        fc.record({
          languages: fc.subarray(['en', 'de', 'pt'], { minLength: 1 }),
          unitId: fc.constantFrom('a', 'b'),
          wants: fc.subarray(['crisis', 'ai', 'leading'], { minLength: 1 }),
          offers: fc.subarray(['crisis', 'ai', 'leading'], { minLength: 1 }),
          capacity: side === 'waited' ? fc.integer({ min: 1, max: 2 }) : fc.constant(1),
          waited: side === 'waited' ? fc.boolean() : fc.constant(false),
        }),
        { minLength: 1, maxLength: 6 },
      )
      .map((list) => list.map((one, at) => person(`${prefix}${at}`, { ...one, grade })));

  it('is never without a place while one who never waited has one where both would do; nobody is served less', () => {
    fc.assert(
      fc.property(anybody('e', 8, 'rather'), anybody('r', 3, 'waited'), (mentees, mentors) => {
        const problem = problemOf(terms, { ...nothing, mentees, mentors });
        const { pairs } = match(problem);
        const without = { ...terms, weights: { ...terms.weights, waited: 0 } };
        expect(pairs).toHaveLength(match(problemOf(without, { ...nothing, mentees, mentors })).pairs.length);
        const placed = new Set(pairs.map(({ mentor }) => mentor));
        const waits = mentors.filter(({ waited, personId }) => waited && !placed.has(personId));
        for (const { mentee: menteeId, mentor } of pairs) {
          if (mentors.find(({ personId }) => personId === mentor)?.waited) continue;
          const [served] = problem.mentees.filter(({ id }) => id === menteeId);
          for (const { personId } of waits) {
            const [other] = problem.mentors.filter(({ id }) => id === personId);
            expect(served && other && exclusionsOf(served, other, problem)).not.toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
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

describe('how far waiting goes', () => {
  const { weights } = terms;
  it.each([
    ['as much as all others together: first', weights, 100],
    ['more than all others: first', { ...weights, goals: 5 }, 100],
    ['half of the others', { ...weights, waited: 50 }, 50],
    ['two of a hundred', { ...weights, waited: 2 }, 2],
    ['nothing', { ...weights, waited: 0 }, 0],
    ['less than all others, since another rose', { ...weights, goals: 95 }, 71],
  ])('%s', (_, some, points) => {
    expect(pointsAhead(some)).toBe(points);
  });

  it('is left out of the score that is shown', () => {
    const waiting = waitingIn(weights, [
      { personId: 'ines', waited: true },
      { personId: 'mmm', waited: false },
    ]);
    const shown = (mentor: string, score: number) => shownScore({ mentor, score }, waiting);
    expect([shown('ines', 9001), shown('mmm', 4401), shown('mmm', 5001)]).toEqual([80, 88, 100]);
    // What goes against a rule has no score at all.
    expect([shown('ines', 0), shown('mmm', 0)]).toEqual([0, 0]);
  });

  it('shows the same score of a pair, whoever waited', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 100 }), (raw, waited) => {
        const some = { ...weights, waited };
        const plain = shownScore({ mentor: 'ines', score: raw + 1 }, waitingIn(some, []));
        const score = 1 + Math.floor((100 * raw + waited * 10_000) / (100 + waited));
        const waiting = waitingIn(some, [{ personId: 'ines', waited: true }]);
        expect(Math.abs(shownScore({ mentor: 'ines', score }, waiting) - plain)).toBeLessThanOrEqual(1);
      }),
    );
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
