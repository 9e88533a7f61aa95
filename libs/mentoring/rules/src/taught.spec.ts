import fc from 'fast-check';
import {
  type ModulePassed,
  sessionThatTaught,
  TAUGHT_IN_WORDS,
  type TaughtFacts,
  type TeachingSession,
  whyNotTaught,
} from './taught';

const at = (time: string) => new Date(`2027-03-${time}:00Z`);
const session: TeachingSession = {
  id: 's',
  heldOn: '2027-03-01',
  minutes: 45,
  loggedAt: at('01T16:00'),
  confirmedAt: at('01T18:00'),
};
const passed: ModulePassed = { on: '2027-03-05', at: at('05T09:00') };
const facts: TaughtFacts = { logs: [session.loggedAt], counted: 0 };

describe('a session that taught a module', () => {
  it.each<[string, Partial<TeachingSession>, Partial<TaughtFacts>, string | undefined]>([
    ['held, confirmed, then passed', {}, {}, undefined],
    ['of 20 minutes', { minutes: 20 }, {}, undefined],
    ['of 19 minutes', { minutes: 19 }, {}, 'TOO_SHORT'],
    ['not confirmed', { confirmedAt: null }, {}, 'NOT_CONFIRMED_BEFORE'],
    ['confirmed after the module was passed', { confirmedAt: at('05T09:01') }, {}, 'NOT_CONFIRMED_BEFORE'],
    ['confirmed in the same moment', { confirmedAt: passed.at }, {}, 'NOT_CONFIRMED_BEFORE'],
    ['60 days before', { heldOn: '2027-01-04' }, {}, undefined],
    ['61 days before', { heldOn: '2027-01-03' }, {}, 'TOO_LONG_AGO'],
    ['held afterwards', { heldOn: '2027-03-06' }, {}, 'NOT_HELD_BEFORE'],
    [
      'logged with another a minute later',
      {},
      { logs: [at('01T16:00'), at('01T16:01')] },
      'LOGGED_IN_ONE_GO',
    ],
    ['logged half an hour after another', {}, { logs: [at('01T15:30'), at('01T16:00')] }, undefined],
    ['of a pair that counts for three modules', {}, { counted: 3 }, 'PAIR_COUNTS_ENOUGH'],
    ['of a pair that counts for two', {}, { counted: 2 }, undefined],
  ])('%s', (_, change, more, why) => {
    expect(whyNotTaught({ ...session, ...change }, passed, { ...facts, ...more })).toBe(why);
  });

  it('is the first that counts', () => {
    const short = { ...session, id: 'short', minutes: 10 };
    expect(sessionThatTaught([short, session], passed, facts)?.id).toBe('s');
    expect(sessionThatTaught([short], passed, facts)).toBeUndefined();
  });

  it('never counts more by logging more in one go', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -29, max: 29 }), { minLength: 1, maxLength: 5 }), (minutes) => {
        const logs = minutes.map((each) => new Date(session.loggedAt.getTime() + each * 60_000));
        expect(
          sessionThatTaught([session], passed, { counted: 0, logs: [session.loggedAt, ...logs] }),
        ).toBeUndefined();
      }),
    );
  });

  it('is told to HR with its numbers', () => {
    expect(TAUGHT_IN_WORDS).toMatch(/within 60 days.*at least 20 minutes.*3 modules at most/);
  });
});
