import { FRESH_MINUTES, isFresh, isSessionOver, sessionEndsAt } from './sign-in';

const now = new Date('2026-11-21T12:00:00Z');
const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

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
