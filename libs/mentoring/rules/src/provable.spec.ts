import { allEligible, contentionOf, match, parseProblem, proofFaults } from '@obi/matching';
import fc from 'fast-check';
import { type Participant, type Pool, problemOf } from './pairing';
import { PROGRAMME_DEFAULTS, type ProgrammeTerms } from './programme';
import { provableAnswer, provableInput } from './provable';

const terms: ProgrammeTerms = {
  ...PROGRAMME_DEFAULTS,
  name: 'Spring 2027',
  startsOn: '2027-02-01',
  endsOn: '2027-06-28',
  enrolUntil: '2027-01-22',
};
const NAMES = ['anna', 'bruno', 'carla', 'dario', 'elena', 'fabio', 'greta', 'hugo'];
const topics = fc.subarray(['crisis', 'ai', 'customers', 'leading']);

/** Small companies in which somebody may be a mentee and a mentor at once, and anybody above anybody. */
const participants = (grades: { min: number; max: number }) =>
  fc.subarray(NAMES, { minLength: 1, maxLength: 6 }).chain((names) =>
    fc.tuple(
      ...names.map((personId) =>
        fc.record<Participant>({
          personId: fc.constant(personId),
          grade: fc.integer(grades),
          managerId: fc.constantFrom(null, ...NAMES, 'the head'),
          unitId: fc.constantFrom('stores of Porto', null),
          teamId: fc.constantFrom('team of Lyon', 'team of Oslo'),
          location: fc.constantFrom('Porto', 'Lyon'),
          capacity: fc.integer({ min: 1, max: 3 }),
          wants: topics,
          offers: topics,
          languages: fc.subarray(['pt', 'en', 'no'], { minLength: 1 }),
          timeZone: fc.constantFrom('Europe/Lisbon', 'Asia/Kolkata'),
          hours: fc.constantFrom([{ day: 2, from: 540, to: 900 }], [{ day: 2, from: 600, to: 700 }]),
          rather: fc.subarray(NAMES, { maxLength: 2 }),
        }),
      ),
    ),
  );
/** Whoever takes part twice has one manager. */
const managers = fc.array(fc.constantFrom(null, ...NAMES, 'the head'), {
  minLength: NAMES.length,
  maxLength: NAMES.length,
});
const led = (list: readonly Participant[], above: readonly (string | null)[]) =>
  list.map((one) => {
    const managerId = above[NAMES.indexOf(one.personId)] ?? null;
    return { ...one, managerId: managerId === one.personId ? null : managerId };
  });
const unled = fc.record<Pool>({
  mentees: participants({ min: 6, max: 9 }).map((list) => list.map((one) => ({ ...one, capacity: 1 }))),
  mentors: participants({ min: 1, max: 5 }),
  line: fc.constant([{ personId: 'the head', managerId: null }]),
  exclusions: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 4 }),
  earlierPairs: fc.array(fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES)), { maxLength: 3 }),
  locked: fc.constant([]),
  forbidden: fc.constant([]),
});
const pools = fc.tuple(unled, managers).map(([pool, above]) => ({
  ...pool,
  mentees: led(pool.mentees, above),
  mentors: led(pool.mentors, above),
}));
const ran = (pool: Pool) => {
  const problem = problemOf(terms, pool);
  const result = match(problem);
  const pairs = allEligible(problem, Infinity)!;
  const input = provableInput(pool, pairs);
  const answer = provableAnswer(pool, result, contentionOf(problem, result.pairs));
  return { result, provable: { input, answer } };
};

describe('a run that anybody may check', () => {
  it('is proven without a name, and comes to the same when it is run again', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const { result, provable } = ran(pool);
        const { input, answer } = JSON.parse(JSON.stringify(provable)) as typeof provable;
        expect(proofFaults(input, answer)).toEqual([]);
        expect(answer.stability).toEqual(match(input).stability);
        expect(parseProblem(input).faults ?? []).toEqual([]);
        expect(match(input).objective).toEqual(result.objective);
        for (const name of [...NAMES, 'the head', 'Porto', 'Lyon', 'Oslo', 'stores', 'crisis', '"pt"'])
          expect(JSON.stringify(provable)).not.toContain(name);
      }),
      { numRuns: 200 },
    );
  });

  it('says of each who goes without a true reason, with its witness', () => {
    fc.assert(
      fc.property(pools, (pool) => {
        const { input, answer } = ran(pool).provable;
        const mayMeet = (id: string) => {
          const at = input.mentees.findIndex((one) => one.id === id);
          const { mentee, mentor } = input.pairs!;
          return Array.from(mentee).flatMap((one, k) => (one === at ? [input.mentors[mentor[k]!]!] : []));
        };
        for (const { mentee, reason, witness } of answer.unmatched) {
          expect(reason).toBe(mayMeet(mentee).length > 0 ? 'CONTENDED' : 'NO_ELIGIBLE_MENTOR');
          if (reason !== 'CONTENDED') continue;
          expect(witness?.mentees).toContain(mentee);
          const wanted = new Set(witness?.mentees.flatMap(mayMeet));
          const places = [...wanted].reduce((sum, { capacity = 1 }) => sum + capacity, 0);
          expect(places).toBeLessThan(witness?.mentees.length ?? 0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps a lock that goes against a rule, without points', () => {
    const base = fc.sample(pools, { numRuns: 1, seed: 7 })[0] as Pool;
    const [mentee, mentor] = [base.mentees[0]!, { ...base.mentors[0]!, personId: 'zoe', managerId: null }];
    const locked = [[mentee.personId, 'zoe']] as const;
    const alone = { ...base, mentees: [mentee], mentors: [mentor], exclusions: [], line: [] };
    const { input, answer } = ran({ ...alone, earlierPairs: locked, locked }).provable;
    expect(answer.pairs).toMatchObject([{ score: 0, locked: true }]);
    expect(proofFaults(input, answer)).toEqual([]);
    expect(match(input).objective).toEqual(answer.objective);
  });

  it('does not tell whom one would rather not meet from who is in one line', () => {
    const base = fc.sample(pools, { numRuns: 1, seed: 7 })[0] as Pool;
    const [mentee] = base.mentees;
    const [mentor] = base.mentors;
    const apart = { ...base, exclusions: [], earlierPairs: [], line: [] };
    const alone = {
      ...apart,
      mentees: [{ ...mentee!, managerId: null }],
      mentors: [{ ...mentor!, managerId: null }],
    };
    const unwanted = { ...alone, exclusions: [[mentee!.personId, mentor!.personId] as const] };
    const inLine = { ...alone, mentors: [{ ...mentor!, managerId: mentee!.personId }] };
    expect(ran(unwanted).provable).toEqual(ran(inLine).provable);
  });

  it('shows when somebody changed it', () => {
    const pool = fc.sample(pools, { numRuns: 50, seed: 11 }).find((one) => ran(one).result.pairs.length > 1);
    const { input, answer } = ran(pool as Pool).provable;
    const pairs = answer.pairs.slice(1);
    expect(proofFaults(input, { ...answer, pairs })).not.toEqual([]);
  });
});
