import fc from 'fast-check';
import { wallTimeOf } from './local-time';
import { isForCalendar, NOTICE_KINDS, NOTICE_WAYS, waysOf } from './notice-kinds';
import {
  isQuietAt,
  type NoticePreferences,
  preferencesOf,
  refusalToPrefer,
  USUAL_PREFERENCES,
} from './preferences';
import { whenToHandOver, whenToSend } from './when-to-send';

const atOnce: NoticePreferences = {
  ...USUAL_PREFERENCES,
  ways: { ...USUAL_PREFERENCES.ways, 'belt-expiring': 'at-once', 'belt-earned': 'off' },
};
const sent = (preferences: NoticePreferences, now: string, zone: string, kind = 'belt-expiring' as const) =>
  whenToSend(kind, preferences, new Date(now), zone)?.toISOString().replace(':00.000Z', 'Z');

describe('whenToSend', () => {
  it.each([
    ['by day, at once', 'Europe/Lisbon', '2026-11-20T14:30Z', '2026-11-20T14:30Z'],
    ['in the evening, in the morning', 'Europe/Lisbon', '2026-11-20T19:00Z', '2026-11-21T08:00Z'],
    ['after midnight, in the same morning', 'Europe/Lisbon', '2026-11-20T01:00Z', '2026-11-20T08:00Z'],
    ['as the quiet hours end, at once', 'Europe/Lisbon', '2026-11-20T08:00Z', '2026-11-20T08:00Z'],
    ['by the wall of the person', 'Asia/Kolkata', '2026-11-20T14:30Z', '2026-11-21T02:30Z'],
    ['in New York, still by day', 'America/New_York', '2026-11-20T21:30Z', '2026-11-20T21:30Z'],
    ['over the night when clocks go back', 'Europe/Berlin', '2026-10-24T20:00Z', '2026-10-25T07:00Z'],
    ['over the night when clocks go forward', 'Europe/Berlin', '2026-03-28T20:00Z', '2026-03-29T06:00Z'],
  ])('sends what is wanted at once: %s', (_, zone, now, expected) => {
    expect(sent(atOnce, now, zone)).toBe(expected);
  });

  it.each([
    ['this morning', 'Europe/Lisbon', '2026-11-20T07:59Z', '2026-11-20T08:00Z'],
    ['at its very minute', 'Europe/Lisbon', '2026-11-20T08:00Z', '2026-11-20T08:00Z'],
    ['tomorrow morning', 'Europe/Lisbon', '2026-11-20T08:01Z', '2026-11-21T08:00Z'],
    ['at eight, whatever the clocks did', 'Europe/Berlin', '2026-10-24T09:00Z', '2026-10-25T07:00Z'],
    ['at eight there', 'Pacific/Auckland', '2026-11-20T08:01Z', '2026-11-20T19:00Z'],
    ['over the end of the year', 'Europe/Lisbon', '2026-12-31T09:00Z', '2027-01-01T08:00Z'],
  ])('keeps the rest for the mail of the day: %s', (_, zone, now, expected) => {
    expect(sent(USUAL_PREFERENCES, now, zone)).toBe(expected);
  });

  it.each([
    ['with the mail of that day', 'Europe/Lisbon', '2026-11-30T02:20Z', '2026-11-30T08:00Z'],
    ['at once where that is gone', 'Asia/Tokyo', '2026-11-30T02:20Z', '2026-11-30T02:20Z'],
    [
      'at once when Obi was not there in the morning',
      'Europe/Lisbon',
      '2026-11-30T10:00Z',
      '2026-11-30T10:00Z',
    ],
    [
      'where it is the evening before, in the morning',
      'America/New_York',
      '2026-11-30T02:20Z',
      '2026-11-30T13:00Z',
    ],
    ['not in the quiet hours all the same', 'Asia/Tokyo', '2026-11-30T11:00Z', '2026-11-30T23:00Z'],
  ])('sends what belongs to a day %s', (_, zone, now, expected) => {
    const at = whenToSend('guide-asks', USUAL_PREFERENCES, new Date(now), zone, '2026-11-30');
    expect(at?.toISOString().replace(':00.000Z', 'Z')).toBe(expected);
  });

  it('sends at an hour that the spring leaves out as long after the jump', () => {
    const early = { ...USUAL_PREFERENCES, quietFrom: 0, quietTo: 0, digestAt: 150 };
    expect(sent(early, '2026-03-28T12:00Z', 'Europe/Berlin')).toBe('2026-03-29T01:30Z');
  });

  it('sends at an hour that autumn shows twice the first time', () => {
    const early = { ...USUAL_PREFERENCES, quietFrom: 0, quietTo: 0, digestAt: 150 };
    expect(sent(early, '2026-10-24T12:00Z', 'Europe/Berlin')).toBe('2026-10-25T00:30Z');
  });

  it('sends no mail about what is switched off', () => {
    expect(whenToSend('belt-earned', atOnce, new Date('2026-11-20T12:00Z'), 'UTC')).toBeUndefined();
  });

  const zones = [
    'UTC',
    'Europe/Berlin',
    'America/St_Johns',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  ];
  const preferences = fc
    .record({
      ways: fc.record(
        Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, fc.constantFrom(...NOTICE_WAYS)])),
      ),
      quietFrom: fc.integer({ min: 0, max: 1_439 }),
      quietTo: fc.integer({ min: 0, max: 1_439 }),
      digestAt: fc.integer({ min: 0, max: 1_439 }),
    })
    .map((one) => one as unknown as NoticePreferences);
  const instants = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));

  it('never sends in the past, in quiet hours, or more than two days and a bit later', () => {
    fc.assert(
      fc.property(
        preferences,
        instants,
        fc.constantFrom(...zones),
        fc.constantFrom(...NOTICE_KINDS),
        (wish, now, zone, kind) => {
          const at = whenToSend(kind, wish, now, zone);
          if (wish.ways[kind] === 'off') return at === undefined;
          if (at === undefined || at < now) return false;
          if (isForCalendar(kind)) return at.getTime() === now.getTime();
          // A clock that jumps over the end of the quiet hours shows a later time, which is not quiet either way.
          const quiet = isQuietAt(wallTimeOf(at, zone).minute, wish);
          return at.getTime() - now.getTime() <= 50 * 3_600_000 && (!quiet || jumps(at, zone));
        },
      ),
      { numRuns: 600 },
    );
  });

  /** Whether clocks change there within a day of an instant. */
  function jumps(at: Date, zone: string): boolean {
    const ahead = (instant: Date): number => {
      const wall = wallTimeOf(instant, zone);
      return Date.UTC(wall.year, wall.month - 1, wall.day) + wall.minute * 60_000 - instant.getTime();
    };
    return ahead(new Date(at.getTime() - 86_400_000)) !== ahead(new Date(at.getTime() + 86_400_000));
  }

  it('sends sooner or at the same time when time has not passed a sending', () => {
    fc.assert(
      fc.property(preferences, instants, fc.constantFrom(...zones), (wish, now, zone) => {
        const first = whenToSend('your-turn', wish, now, zone);
        if (first === undefined) return true;
        const middle = new Date((now.getTime() + first.getTime()) / 2);
        const later = whenToSend('your-turn', wish, middle, zone);
        return later !== undefined && later.getTime() >= middle.getTime();
      }),
    );
  });
});

describe('what belongs into a calendar', () => {
  it('leaves at once, also in the night, or not at all', () => {
    const night = new Date('2026-11-20T23:00:00Z');
    expect(waysOf('session-time')).toEqual(['at-once', 'off']);
    expect(whenToSend('session-time', USUAL_PREFERENCES, night, 'Europe/Lisbon')).toEqual(night);
    const none = preferencesOf({
      ways: { 'session-time': 'off' },
      quietFrom: null,
      quietTo: null,
      digestAt: null,
    });
    expect(whenToSend('session-time', none, night, 'Europe/Lisbon')).toBeUndefined();
  });

  it('is never kept for the mail of the day', () => {
    const kept = preferencesOf({
      ways: { 'session-time': 'digest' },
      quietFrom: null,
      quietTo: null,
      digestAt: null,
    });
    expect(kept.ways['session-time']).toBe('at-once');
  });
});

describe('refusalToPrefer', () => {
  it.each([
    ['the usual', USUAL_PREFERENCES, undefined],
    ['no quiet hours', { ...USUAL_PREFERENCES, quietFrom: 0, quietTo: 0 }, undefined],
    ['a digest at night', { ...USUAL_PREFERENCES, digestAt: 3 * 60 }, 'NOTIFICATIONS_DIGEST_IN_QUIET_HOURS'],
    ['a time that no clock shows', { ...USUAL_PREFERENCES, quietTo: 1_440 }, 'NOTIFICATIONS_TIME_FAULTY'],
    ['half a minute', { ...USUAL_PREFERENCES, quietFrom: 0.5 }, 'NOTIFICATIONS_TIME_FAULTY'],
    [
      'no word about the guide',
      { ...USUAL_PREFERENCES, ways: { ...USUAL_PREFERENCES.ways, 'guide-asks': 'off' as const } },
      'NOTIFICATIONS_KIND_STAYS',
    ],
    [
      'no word about earned belts',
      { ...USUAL_PREFERENCES, ways: { ...USUAL_PREFERENCES.ways, 'belt-earned': 'off' as const } },
      undefined,
    ],
  ])('says why not, or nothing: %s', (_, preferences, code) => {
    expect(refusalToPrefer(preferences)?.code).toBe(code);
  });
});

describe('whenToHandOver', () => {
  it.each([
    ['by day, now', ['belt-expiring'], '2026-11-20T14:30Z', '2026-11-20T14:30Z'],
    ['late in the evening, in the morning', ['belt-expiring'], '2026-11-20T21:00Z', '2026-11-21T08:00Z'],
    ['an entry for the calendar, now', ['session-time'], '2026-11-20T21:00Z', '2026-11-20T21:00Z'],
    ['what says nothing any more, in the morning', [], '2026-11-20T21:00Z', '2026-11-21T08:00Z'],
  ] as const)('hands over %s', (_, kinds, now, expected) => {
    const at = whenToHandOver(kinds, USUAL_PREFERENCES, new Date(now), 'Europe/Lisbon');
    expect(at.toISOString().replace(':00.000Z', 'Z')).toBe(expected);
  });
});
