import { exclusionsOf, type IdPair, match } from '@obi/matching';
import { shownScore, waitingIn, weightsFor } from './waited';
import fc from 'fast-check';
import { menteeOf, mentorOf, type Participant, type Pool, problemOf, rulesOf } from './pairing';
import { PROGRAMME_DEFAULTS, type ProgrammeTerms } from './programme';
import { reasonsForTheTwo, reasonsOf } from './reasons';
import { toCheck } from './to-check';
import { withoutMentorOf } from './why-nobody';

const terms: ProgrammeTerms = {
  ...PROGRAMME_DEFAULTS,
  name: 'Spring 2027',
  startsOn: '2027-02-01',
  endsOn: '2027-06-28',
  enrolUntil: '2027-01-22',
};
const person = (personId: string, change: Partial<Participant> = {}): Participant => ({
  personId,
  grade: 3,
  managerId: null,
  unitId: 'stores',
  teamId: 'porto',
  location: 'Porto',
  capacity: 1,
  wants: ['leading'],
  offers: ['customers', 'crisis'],
  languages: ['pt', 'en'],
  timeZone: 'Europe/Lisbon',
  hours: [{ day: 2, from: 540, to: 900 }],
  rather: [],
  ...change,
});
const alan = person('alan', {
  grade: 8,
  unitId: 'office',
  teamId: 'region',
  wants: ['crisis', 'ai'],
  offers: ['leading'],
  timeZone: 'Europe/Oslo',
});
const sofia = person('sofia');
const pool = (change: Partial<Pool> = {}): Pool => ({
  mentees: [alan],
  mentors: [sofia],
  line: [],
  exclusions: [],
  earlierPairs: [],
  locked: [],
  forbidden: [],
  ...change,
});

describe('who may never be a pair', () => {
  it.each<[string, Partial<Participant>, Partial<Pool>, string[]]>([
    ['nothing in the way', {}, {}, []],
    ['one grade below', { grade: 7 }, {}, ['GRADE_GAP']],
    ['above the mentee', { grade: 9 }, {}, ['GRADE_GAP']],
    ['reports to the mentee', { managerId: 'alan' }, {}, ['REPORTING_LINE']],
    [
      'under a direct report of the mentee',
      { managerId: 'direct' },
      { line: [{ personId: 'direct', managerId: 'alan' }] },
      ['REPORTING_LINE'],
    ],
    ['no shared language', { languages: ['no'] }, {}, ['NO_COMMON_LANGUAGE']],
    ['hours that do not meet', { hours: [{ day: 3, from: 540, to: 900 }] }, {}, ['NO_TIME_OVERLAP']],
    ['one of them would rather not', {}, { exclusions: [['alan', 'sofia']] }, ['CONFLICT']],
    ['a pair before', {}, { earlierPairs: [['alan', 'sofia']] }, ['PREVIOUS_PAIR']],
  ])('%s', (_, change, setting, codes) => {
    const problem = problemOf(terms, pool(setting));
    const mentor = mentorOf({ ...sofia, ...change }, terms.startsOn);
    expect(exclusionsOf(menteeOf(alan, terms.startsOn, terms.weights), mentor, problem)).toEqual(codes);
  });

  it('gives no mentor more than their places and nobody a forbidden one, whoever enrols', () => {
    const people = fc.array(
      fc.record({
        grade: fc.integer({ min: 1, max: 9 }),
        capacity: fc.integer({ min: 1, max: 3 }),
        exclude: fc.boolean(),
      }),
      { minLength: 1, maxLength: 7 },
    );
    fc.assert(
      fc.property(people, people, (juniors, seniors) => {
        const mentors = juniors.map(({ grade, capacity }, at) => person(`j${at}`, { grade, capacity }));
        const mentees = seniors.map(({ grade }, at) => person(`s${at}`, { grade, wants: ['crisis'] }));
        const exclusions = seniors.flatMap((one, at) => (one.exclude ? [[`s${at}`, 'j0'] as const] : []));
        const { pairs } = match(problemOf(terms, pool({ mentees, mentors, exclusions })));
        for (const mentor of mentors)
          expect(pairs.filter((pair) => pair.mentor === mentor.personId).length).toBeLessThanOrEqual(
            mentor.capacity,
          );
        for (const { mentee, mentor } of pairs) {
          const gap =
            (mentees.find((one) => one.personId === mentee)?.grade ?? 0) -
            (mentors.find((one) => one.personId === mentor)?.grade ?? 0);
          expect(gap).toBeGreaterThanOrEqual(terms.minGradeGap);
          expect(exclusions).not.toContainEqual([mentee, mentor]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('counts the first wish three times the third', () => {
    const goals = menteeOf(
      person('x', { wants: ['ai', 'crisis', 'guide', 'young'] }),
      terms.startsOn,
      weightsFor(terms.weights, []),
    ).goals;
    expect(goals?.map((goal) => goal.weight)).toEqual([3, 2, 1, 1]);
    expect(rulesOf(terms)).toMatchObject({ minOverlapMinutes: 60, targetOverlapMinutes: 300 });
  });
});

describe('why a pair', () => {
  const facts = {
    mentee: {
      name: 'Alan',
      wants: ['crisis', 'ai'],
      offers: ['leading'],
      languages: ['pt', 'en'],
      unitName: 'Region',
    },
    mentor: {
      name: 'Sofia',
      wants: ['leading'],
      offers: ['customers', 'crisis'],
      languages: ['pt', 'en'],
      unitName: 'Porto',
    },
    sharedMinutes: 300,
    components: {
      goals: 6000,
      reciprocity: 10_000,
      crossSilo: 10_000,
      availability: 10_000,
      preference: 5000,
      waited: 0,
    },
    weights: { ...PROGRAMME_DEFAULTS.weights, waited: 0 },
  };

  it('tells HR every component with its points', () => {
    expect(reasonsOf(facts)).toEqual([
      {
        component: 'goals',
        points: 33,
        outOf: 55,
        words: 'Alan wants to learn what to do when many are angry; Sofia can teach it',
      },
      { component: 'availability', points: 10, outOf: 10, words: '5 hours a week suit both' },
      {
        component: 'reciprocity',
        points: 15,
        outOf: 15,
        words: 'Sofia wants to learn leading people; Alan can teach it',
      },
      { component: 'crossSilo', points: 10, outOf: 10, words: 'Different units: Porto and Region' },
      { component: 'preference', points: 5, outOf: 10, words: 'Asked for' },
    ]);
  });

  it('tells the two what speaks for it, and not who asked for whom', () => {
    expect(reasonsForTheTwo(facts)).toEqual([
      'Alan wants to learn what to do when many are angry; Sofia can teach it',
      'Sofia wants to learn leading people; Alan can teach it',
      'You both speak Portuguese and English',
      '5 hours a week suit you both',
      'Different units: Porto and Region',
    ]);
    const little = {
      ...facts,
      components: { goals: 0, reciprocity: 0, crossSilo: 0, availability: 0, preference: 10_000, waited: 0 },
      sharedMinutes: 0,
    };
    expect(reasonsForTheTwo(little)).toEqual(['You both speak Portuguese and English']);
  });

  it.each([
    [
      'of two large units',
      'Communications',
      'Customer care',
      'Different units: Customer care and Communications',
    ],
    ['of two that bear one name', 'Lisbon', 'Lisbon', 'Different units'],
    ['one of no unit', 'Communications', null, 'Different units'],
  ])('names the units of people %s', (_, mentee, mentor, words) => {
    const of = (person: typeof facts.mentee, unitName: string | null) => ({ ...person, unitName });
    const some = { ...facts, mentee: of(facts.mentee, mentee), mentor: of(facts.mentor, mentor) };
    expect(reasonsForTheTwo(some).at(-1)).toBe(words);
    expect(reasonsOf(some).find(({ component }) => component === 'crossSilo')?.words).toBe(words);
  });

  it('shows points from 0 to 100', () => {
    const nobody = waitingIn(PROGRAMME_DEFAULTS.weights, []);
    const shown = [0, 1, 5001, 10_001].map((score) => shownScore({ mentor: 'r', score }, nobody));
    expect(shown).toEqual([0, 0, 50, 100]);
  });

  it.each([
    ['nothing', { score: 81, sharedMinutes: 360, goals: 8000, overrides: [] }, []],
    ['a low score', { score: 49, sharedMinutes: 360, goals: 8000, overrides: [] }, ['Below 50']],
    ['one hour', { score: 64, sharedMinutes: 60, goals: 8000, overrides: [] }, ['Only 1 hour shared']],
    ['nothing to teach', { score: 60, sharedMinutes: 360, goals: 0, overrides: [] }, ['Nothing to teach']],
    [
      'a lock against a rule',
      { score: 70, sharedMinutes: 360, goals: 1, overrides: ['GRADE_GAP', 'CONFLICT'] },
      ['Too few grades apart', 'Not possible'],
    ],
  ])('has to be checked for %s', (_, pair, tags) => {
    expect(toCheck(pair)).toEqual(tags);
  });
});

describe('why nobody', () => {
  const without = (change: Partial<Participant>, setting: Partial<Pool> = {}) => {
    const result = match(problemOf(terms, pool({ mentees: [{ ...alan, ...change }], ...setting })));
    return result.unmatched.map(withoutMentorOf);
  };
  it('tells the rule and the smallest change', () => {
    expect(without({ languages: ['no'] })).toEqual([
      { reason: 'No shared language', change: 'one more language' },
    ]);
    expect(without({ grade: 4 })).toEqual([
      { reason: 'Too few grades apart', change: '1 grade less between mentee and mentor' },
    ]);
    expect(without({}, { mentors: [] })).toEqual([{ reason: 'No mentor would do', change: null }]);
  });

  it('tells how many compete for how many places', () => {
    const mentees = [alan, { ...alan, personId: 'bea' }];
    const result = match(problemOf(terms, pool({ mentees })));
    expect(result.unmatched.map(withoutMentorOf)).toEqual([
      { reason: '2 mentees for 1 place', change: 'one more place with 1 mentor, any of them' },
    ]);
  });

  const two: IdPair[] = [['alan', 'sofia']];
  const apart = 'Kept apart by a reporting line, an earlier no or a wish';
  it.each<[string, Partial<Participant>, Partial<Pool>, string]>([
    ['would rather not', {}, { exclusions: two }, apart],
    ['said no, or HR did', {}, { forbidden: two }, apart],
    ['is in one reporting line', {}, { mentors: [{ ...sofia, managerId: 'alan' }] }, apart],
    [
      'would rather not, and speaks nothing in common',
      { languages: ['no'] },
      { exclusions: two },
      'No shared language',
    ],
    [
      'would rather not, and others are too near in grade',
      {},
      { exclusions: two, mentors: [sofia, { ...sofia, personId: 'bea', grade: 7 }] },
      'Too few grades apart',
    ],
  ])('tells with the same words that somebody %s', (_, change, setting, reason) => {
    expect(without(change, setting).map((one) => one.reason)).toEqual([reason]);
  });

  it('never tells who would rather not: nothing would change it, as of a reporting line', () => {
    const line = without({}, { mentors: [{ ...sofia, managerId: 'alan' }] });
    expect(without({}, { exclusions: two })).toEqual(line);
    expect(without({}, { forbidden: two })).toEqual(line);
  });
});
