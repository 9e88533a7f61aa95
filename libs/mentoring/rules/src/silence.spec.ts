import fc from 'fast-check';
import {
  concludeProposedSince,
  type LivingPair,
  overSince,
  refusalToAnswerSilence,
  remindersOf,
  silentSince,
  turnOfPair,
} from './silence';

const DAY = 86_400_000;
const start = Date.UTC(2026, 9, 1, 9);
const day = (n: number) => new Date(start + n * DAY);
const agreed = { savedBy: 'mentor', savedAt: day(0), agreedAt: day(0), changeAskedAt: null } as const;
const pair: LivingPair = {
  id: 'p',
  startedAt: day(0),
  lastSignAt: day(0),
  plannedFor: null,
  agreement: agreed,
  open: [],
  overSince: null,
};
const told = (one: LivingPair, n: number) =>
  remindersOf(one, day(n)).map(({ side, waitsFor, days }) => `${side} ${waitsFor} ${days}`);
const both = (what: string) => [`mentor ${what}`, `mentee ${what}`];

/** What a worker that looks every day would send, each key once. */
function sentUntil(one: LivingPair, days: number): string[] {
  const keys = new Set<string>();
  for (let n = 0; n <= days; n += 1)
    for (const { side, waitsFor, thing, since, days: after } of remindersOf(one, day(n)))
      keys.add(`${side} ${waitsFor} ${thing} ${since.toISOString()} ${after}`);
  return [...keys];
}

describe('a pair that is silent', () => {
  it.each([
    ['a day after', 1, []],
    ['a moment before a week', 6.99, []],
    ['after a week', 7, both('plan 7')],
    ['after two', 14.5, both('plan 14')],
    ['after three', 21, both('plan 21')],
    ['after four, no more', 28, []],
    ['after 89 days', 89, []],
    ['after 90, whether to conclude', 90, both('conclude 90')],
    ['after a year, the same question', 365, both('conclude 90')],
  ])('is reminded %s', (_, n, expected) => expect(told(pair, n)).toEqual(expected));

  it('hears each of it once, however often somebody looks', () => {
    expect(sentUntil(pair, 200)).toHaveLength(8);
  });

  it('is not silent while a session is to come, and is since one that nobody spoke of', () => {
    const planned = { ...pair, plannedFor: day(30) };
    expect(silentSince(planned, day(20))).toBeNull();
    expect(told(planned, 20)).toEqual([]);
    expect(silentSince(planned, day(31))).toEqual(day(30));
    expect(told(planned, 37)).toEqual(both('log 7'));
    expect(concludeProposedSince(planned, day(119))).toBeNull();
    expect(concludeProposedSince(planned, day(120))).toEqual(day(30));
  });

  it.each([
    ['as it was asked', {}, day(0), 90, undefined],
    ['some days later', {}, day(0), 120, undefined],
    ['about an older silence', { lastSignAt: day(10) }, day(0), 100, 'MENTORING_NOT_SILENT'],
    ['after a sign of life', { lastSignAt: day(90) }, day(0), 91, 'MENTORING_NOT_SILENT'],
    ['with a session to come', { plannedFor: day(100) }, day(0), 91, 'MENTORING_NOT_SILENT'],
  ] as const)('is answered %s', (_, change, askedSince, n, code) => {
    expect(refusalToAnswerSilence({ ...pair, ...change }, askedSince, day(n))?.code).toBe(code);
  });

  it('begins anew after every sign of life', () => {
    expect(told({ ...pair, lastSignAt: day(85) }, 92)).toEqual(both('plan 7'));
    expect(told({ ...pair, lastSignAt: day(85) }, 90)).toEqual([]);
  });
});

describe('what waits for one side', () => {
  it.each([
    ['nothing is agreed', { agreement: null }, both('agree 7')],
    [
      'the other one wrote it',
      { agreement: { ...agreed, agreedAt: null } },
      ['mentor plan 7', 'mentee agreeToo 7'],
    ],
    [
      'the other one asks for a change',
      { agreement: { ...agreed, agreedAt: null, changeAskedAt: day(0) } },
      ['mentor change 7', 'mentee plan 7'],
    ],
    [
      'a session is to be confirmed',
      { open: [{ sessionId: 's', state: 'logged', loggedBy: 'mentor', since: day(0) }] },
      ['mentor plan 7', 'mentee confirm 7'],
    ],
    [
      'a session is disputed',
      { open: [{ sessionId: 's', state: 'disputed', loggedBy: 'mentor', since: day(0) }] },
      ['mentor correct 7', 'mentee plan 7'],
    ],
  ] as const)('comes before silence: %s', (_, change, expected) => {
    expect(told({ ...pair, ...change } as LivingPair, 7)).toEqual(expected);
  });

  it('is one thing a day at most, and never twice the same', () => {
    const days = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        days,
        fc.option(days),
        fc.option(days),
        fc.array(days, { maxLength: 3 }),
        (sign, planned, save, logs) => {
          const one: LivingPair = {
            ...pair,
            lastSignAt: day(sign),
            plannedFor: planned === null ? null : day(planned),
            agreement: save === null ? null : { ...agreed, savedAt: day(save), agreedAt: null },
            open: logs.map((n, at) => ({
              sessionId: `s${at}`,
              state: n % 2 ? 'logged' : 'disputed',
              loggedBy: at % 2 ? 'mentor' : 'mentee',
              since: day(n),
            })),
          };
          for (let n = 0; n < 160; n += 1) {
            const reminders = remindersOf(one, day(n));
            if (new Set(reminders.map(({ side }) => side)).size !== reminders.length) return false;
          }
          return true;
        },
      ),
    );
  });
});

describe('a pair whose last day is over', () => {
  it.each([
    ['2027-02-17', null],
    ['2027-02-18', null],
    ['2027-02-19', '2027-02-19T00:00:00.000Z'],
    ['2027-03-02', '2027-02-19T00:00:00.000Z'],
  ])('as of %s: %s', (today, since) => {
    expect(overSince('2027-02-18', today)?.toISOString() ?? null).toBe(since);
  });

  const over = { ...pair, lastSignAt: day(40), overSince: day(50) };
  it.each<[string, Partial<LivingPair>, number, string[]]>([
    ['hears of it on the day after', {}, 50, both('end 0')],
    ['hears of it once in the first week', {}, 56, both('end 0')],
    ['is reminded after a week', {}, 57, both('end 7')],
    ['is reminded the last time after three', {}, 71, both('end 21')],
    ['is left in peace after four', {}, 78, []],
    ['is asked that instead of to agree', { agreement: null }, 57, both('end 7')],
    ['is not asked while a session is to come', { plannedFor: day(60) }, 57, []],
    ['is asked that instead of what became of a session', { plannedFor: day(49) }, 57, both('end 7')],
    ['is asked whether to conclude after 90 days of silence', {}, 130, both('conclude 90')],
  ])('%s', (_, change, n, expected) => expect(told({ ...over, ...change }, n)).toEqual(expected));
});

describe('whose turn it is in a pair', () => {
  const logged = (loggedBy: 'mentor' | 'mentee', n: number) =>
    ({ sessionId: `s${n}`, state: 'logged', loggedBy, since: day(n) }) as const;
  const waits = { ...agreed, agreedAt: null };
  it.each<[string, Partial<LivingPair>, string | null]>([
    ['both, to write the agreement', { agreement: null }, 'both 0'],
    ['the mentee, who has not agreed', { agreement: waits }, 'mentee 0'],
    [
      'the mentor, who was asked for a change',
      { agreement: { ...waits, changeAskedAt: day(2) } },
      'mentor 2',
    ],
    ['both, to plan', { lastSignAt: day(4) }, 'both 4'],
    ['both, to complete or extend', { agreement: null, overSince: day(8) }, 'both 8'],
    ['nobody, who will meet after their last day', { plannedFor: day(30), overSince: day(8) }, null],
    ['nobody, who will meet', { plannedFor: day(30) }, null],
    ['both, of a day that passed without a word', { plannedFor: day(9) }, 'both 9'],
    ['the mentee, to confirm', { open: [logged('mentor', 5)] }, 'mentee 5'],
    ['the mentor, to correct', { open: [{ ...logged('mentor', 5), state: 'disputed' }] }, 'mentor 5'],
    [
      'who was asked first',
      { open: [logged('mentor', 8), logged('mentee', 6)], agreement: null, plannedFor: day(30) },
      'mentor 6',
    ],
  ])('%s', (_, change, expected) => {
    const turn = turnOfPair({ ...pair, ...change }, day(10));
    expect(turn ? `${turn.whose} ${(turn.since.getTime() - start) / DAY}` : null).toBe(expected);
  });
});
