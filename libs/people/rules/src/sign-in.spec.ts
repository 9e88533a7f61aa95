import fc from 'fast-check';
import { FRESH_MINUTES, GUESS_LIMIT, isFresh, isSessionOver, mayGuess, sessionEndsAt } from './sign-in';

const now = new Date('2026-11-21T12:00:00Z');
const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
const guesses = (count: number, minutes: number): Date[] =>
  Array.from({ length: count }, () => minutesAgo(minutes));

describe('guessing a password', () => {
  it.each([
    [0, 1, true],
    [19, 14, true],
    [20, 14, false],
    [20, 15, true],
    [500, 16, true],
    [500, 0, false],
  ])('after %i guesses %i minutes ago one more is looked at: %s', (count, minutes, may) => {
    expect(mayGuess(guesses(count, minutes), now)).toBe(may);
  });

  it('never looks at more than the limit in any window of 15 minutes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3600), { maxLength: 200 }), (seconds) => {
        const looked: Date[] = [];
        for (const second of [...seconds].sort((a, b) => a - b)) {
          const at = new Date(now.getTime() + second * 1000);
          if (mayGuess(looked, at)) looked.push(at);
        }
        return looked.every((at, index) => {
          const next = looked[index + GUESS_LIMIT];
          return next === undefined || next.getTime() - at.getTime() >= 15 * 60_000;
        });
      }),
    );
  });
});

describe('a session', () => {
  it.each([
    ['just used', minutesAgo(60), minutesAgo(0), false],
    ['unused for 12 hours', minutesAgo(24 * 60), minutesAgo(12 * 60), true],
    ['unused for a little less', minutesAgo(24 * 60), minutesAgo(12 * 60 - 1), false],
    ['a week old, however much used', minutesAgo(7 * 24 * 60), minutesAgo(0), true],
  ])('%s', (_, signedInAt, lastUsedAt, over) =>
    expect(isSessionOver({ signedInAt, lastUsedAt }, now)).toBe(over),
  );

  it('tells when it will end', () => {
    expect(sessionEndsAt({ signedInAt: now, lastUsedAt: now }).toISOString()).toBe(
      '2026-11-22T00:00:00.000Z',
    );
  });
});

describe('a sign-in', () => {
  it.each([
    [0, true],
    [FRESH_MINUTES - 1, true],
    [FRESH_MINUTES, true],
    [FRESH_MINUTES + 1, false],
    [60 * 24, false],
  ])('of %i minutes ago is fresh: %s', (minutes, fresh) => {
    expect(isFresh(minutesAgo(minutes), now)).toBe(fresh);
  });
});
