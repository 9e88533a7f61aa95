import { wallTimeOf } from '@obi/notifications/rules';
import fc from 'fast-check';
import type { WeeklyHours } from './hours';
import {
  type Availability,
  nextNotBefore,
  refusalToMove,
  refusalToPlan,
  suitsAt,
  timesForBoth,
  isTaken,
} from './schedule';

const ZONES = [
  'Europe/Lisbon',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Africa/Casablanca',
  'UTC',
];
const FAR = '2999-01-01';
const wanted = (notBefore: string, minutes = 45) => ({
  notBefore: new Date(notBefore),
  until: FAR,
  minutes,
  taken: [],
});
const iso = (times: readonly Date[]) => times.map((time) => time.toISOString());
const tuesday = (from: number, to: number): WeeklyHours => ({ day: 2, from: from * 60, to: to * 60 });
const lisbon: Availability = { timeZone: 'Europe/Lisbon', hours: [tuesday(9, 12)] };
const berlin: Availability = { timeZone: 'Europe/Berlin', hours: [tuesday(11, 13)] };

describe('times that both have', () => {
  it('begin where the later of the two begins, on three days', () => {
    expect(iso(timesForBoth(lisbon, berlin, wanted('2026-11-22T08:00:00Z')))).toEqual([
      '2026-11-24T10:00:00.000Z',
      '2026-12-01T10:00:00.000Z',
      '2026-12-08T10:00:00.000Z',
    ]);
  });

  it('stay at the same time of the wall when clocks change between two of them', () => {
    expect(iso(timesForBoth(lisbon, lisbon, wanted('2027-03-20T00:00:00Z')))).toEqual([
      '2027-03-23T09:00:00.000Z',
      '2027-03-30T08:00:00.000Z',
      '2027-04-06T08:00:00.000Z',
    ]);
  });

  it('know the weeks in which America has changed its clocks and Europe has not', () => {
    const newYork: Availability = { timeZone: 'America/New_York', hours: [tuesday(9, 10)] };
    const afternoon: Availability = { timeZone: 'Europe/Lisbon', hours: [tuesday(13, 15)] };
    expect(iso(timesForBoth(afternoon, newYork, wanted('2027-03-07T00:00:00Z', 60)))).toEqual([
      '2027-03-09T14:00:00.000Z',
      '2027-03-16T13:00:00.000Z',
      '2027-03-23T13:00:00.000Z',
    ]);
  });

  it('leave out what is taken, and days after the last one', () => {
    const taken = [{ from: new Date('2026-11-24T10:15:00Z'), to: new Date('2026-11-24T11:00:00Z') }];
    const times = timesForBoth(lisbon, berlin, {
      ...wanted('2026-11-22T08:00:00Z'),
      taken,
      until: '2026-12-01',
    });
    expect(iso(times)).toEqual(['2026-11-24T11:00:00.000Z', '2026-12-01T10:00:00.000Z']);
  });

  it('are none when no stretch of both is long enough', () => {
    const late: Availability = { timeZone: 'Europe/Berlin', hours: [tuesday(12.5, 14)] };
    expect(timesForBoth(lisbon, late, wanted('2026-11-22T08:00:00Z', 60))).toEqual([]);
  });

  const hours = fc
    .array(
      fc.record({
        day: fc.integer({ min: 1, max: 7 }),
        from: fc.integer({ min: 0, max: 92 }),
        to: fc.integer({ min: 1, max: 96 }),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((list) =>
      list
        .filter(({ from, to }) => from < to)
        .map(({ day, from, to }) => ({ day, from: from * 15, to: to * 15 })),
    );
  const availability = fc.record({ hours, timeZone: fc.constantFrom(...ZONES) });
  const instants = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));
  const lengths = fc.constantFrom(15, 30, 45, 60, 90);

  /** Minute by minute, as somebody would check it on the wall. */
  const isWithin = ({ hours: list, timeZone }: Availability, at: Date, minutes: number): boolean =>
    Array.from({ length: minutes }, (_, n) =>
      wallTimeOf(new Date(at.getTime() + n * 60_000), timeZone),
    ).every(({ year, month, day, minute }) => {
      const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
      return list.some((one) => one.day === weekday && one.from <= minute && minute < one.to);
    });

  it('lie in the hours of both, whatever the places, the season and the length', () => {
    fc.assert(
      fc.property(availability, availability, instants, lengths, (one, other, notBefore, minutes) => {
        const times = timesForBoth(one, other, { notBefore, until: FAR, minutes, taken: [] });
        const days = times.map((at) => JSON.stringify({ ...wallTimeOf(at, one.timeZone), minute: 0 }));
        expect(new Set(days).size).toBe(times.length);
        for (const at of times) {
          expect(at.getTime()).toBeGreaterThanOrEqual(notBefore.getTime());
          expect(isWithin(one, at, minutes) && isWithin(other, at, minutes)).toBe(true);
          expect(suitsAt(one, at, minutes) && suitsAt(other, at, minutes)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are found wherever a whole week is free', () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1_440 }));
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.constantFrom(...ZONES), instants, (a, b, notBefore) => {
        const times = timesForBoth(
          { hours: always, timeZone: a },
          { hours: always, timeZone: b },
          {
            notBefore,
            until: FAR,
            minutes: 45,
            taken: [],
          },
        );
        return times.length === 3;
      }),
      { numRuns: 100 },
    );
  });

  it('are as the two see it: whoever asks, the first time is the same when both are in one place', () => {
    fc.assert(
      fc.property(hours, hours, fc.constantFrom(...ZONES), instants, (mine, yours, timeZone, notBefore) => {
        const [one, other] = [
          { hours: mine, timeZone },
          { hours: yours, timeZone },
        ];
        const want = { notBefore, until: FAR, minutes: 30, taken: [] };
        expect(timesForBoth(one, other, want)).toEqual(timesForBoth(other, one, want));
      }),
      { numRuns: 100 },
    );
  });
});

describe('from when the next session is proposed', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  it.each([
    ['tomorrow when there was none', null, 3, '2026-11-23T10:00:00.000Z'],
    ['a little before the rhythm says so', '2026-11-20', 3, '2026-12-08T00:00:00.000Z'],
    ['tomorrow when the rhythm was missed', '2026-09-01', 3, '2026-11-23T10:00:00.000Z'],
  ])('%s', (_, last, weeks, expected) => {
    expect(nextNotBefore(now, last, weeks).toISOString()).toBe(expected);
  });
});

describe('what is planned', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  const plan = { at: new Date('2026-11-24T10:00:00Z'), minutes: 45, title: '', place: '' };
  it.each([
    ['as it is', {}, undefined],
    ['a moment ago', { at: now }, 'MENTORING_SESSION_IN_PAST'],
    ['no time at all', { at: new Date('never') }, 'MENTORING_SESSION_IN_PAST'],
    ['in two years', { at: new Date('2028-11-24T10:00:00Z') }, 'MENTORING_SESSION_TOO_FAR'],
    ['14 minutes', { minutes: 14 }, 'MENTORING_MINUTES_OUT_OF_RANGE'],
    ['15 minutes', { minutes: 15 }, undefined],
    ['180 minutes', { minutes: 180 }, undefined],
    ['181 minutes', { minutes: 181 }, 'MENTORING_MINUTES_OUT_OF_RANGE'],
    ['a long title', { title: 'x'.repeat(121) }, 'MENTORING_TEXT_TOO_LONG'],
    ['a long place', { place: 'x'.repeat(301) }, 'MENTORING_TEXT_TOO_LONG'],
  ])('%s', (_, change, code) => {
    expect(refusalToPlan({ ...plan, ...change }, now)?.code).toBe(code);
  });

  it('is moved by who says why', () => {
    expect(refusalToMove(true)).toBeUndefined();
    expect(refusalToMove(false)).toMatchObject({
      code: 'MENTORING_SESSION_PLANNED_MEANWHILE',
      kind: 'CONFLICT',
    });
  });
});

describe('a time that is taken', () => {
  const at = (time: string) => new Date(`2027-02-01T${time}:00Z`);
  const taken = [{ from: at('15:00'), to: at('15:45') }];
  it.each([
    ['14:00', 60, false],
    ['14:30', 31, true],
    ['15:00', 45, true],
    ['15:15', 15, true],
    ['15:44', 15, true],
    ['15:45', 15, false],
    ['14:00', 180, true],
  ])('%s for %i minutes: %s', (time, minutes, is) => {
    expect(isTaken(at(time), minutes, taken)).toBe(is);
    expect(isTaken(at(time), minutes, [])).toBe(false);
  });
});
