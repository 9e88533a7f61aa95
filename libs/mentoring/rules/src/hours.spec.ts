import fc from 'fast-check';
import {
  areHoursSound,
  cityOf,
  isTimeZone,
  minutesAheadOfUtc,
  sharedMinutes,
  weekMinutesInUtc,
} from './hours';

const WEEK = 10_080;
const nineToTen = { day: 1, from: 540, to: 600 };

describe('hours of the week', () => {
  it.each([
    ['Lisbon in winter', 'Europe/Lisbon', '2027-01-15', 0],
    ['Lisbon in summer', 'Europe/Lisbon', '2027-07-15', 60],
    ['Pune', 'Asia/Kolkata', '2027-01-15', 330],
    ['New York in winter', 'America/New_York', '2027-01-15', -300],
    ['Auckland in its summer', 'Pacific/Auckland', '2027-01-15', 780],
  ])('knows how far %s is ahead of UTC', (_, zone, on, minutes) => {
    expect(minutesAheadOfUtc(zone, on)).toBe(minutes);
  });

  it('knows which time zones exist', () => {
    expect(['Europe/Oslo', 'Asia/Osaka'].map(isTimeZone)).toEqual([true, false]);
  });

  it('names a time zone by its city', () => {
    const zones = ['America/New_York', 'America/Argentina/Buenos_Aires', 'UTC'];
    expect(zones.map(cityOf)).toEqual(['New York', 'Buenos Aires', 'UTC']);
  });

  it.each([
    ['an hour on Monday', [nineToTen], true],
    ['two hours that touch', [nineToTen, { day: 1, from: 600, to: 660 }], true],
    ['two hours that overlap', [nineToTen, { day: 1, from: 590, to: 660 }], false],
    ['the same hour on another day', [nineToTen, { ...nineToTen, day: 2 }], true],
    ['an hour that ends before it begins', [{ day: 1, from: 600, to: 540 }], false],
    ['an eighth day', [{ ...nineToTen, day: 8 }], false],
    ['past midnight', [{ day: 1, from: 1400, to: 1500 }], false],
    ['half a minute', [{ day: 1, from: 0.5, to: 60 }], false],
  ])('judges %s', (_, hours, sound) => {
    expect(areHoursSound(hours)).toBe(sound);
  });

  it('moves hours into UTC, over the edge of the week on both sides', () => {
    expect(weekMinutesInUtc([nineToTen], 0)).toEqual([[540, 600]]);
    expect(weekMinutesInUtc([{ day: 1, from: 0, to: 120 }], 60)).toEqual([
      [0, 60],
      [WEEK - 60, WEEK],
    ]);
    expect(weekMinutesInUtc([{ day: 7, from: 1380, to: 1440 }], -60)).toEqual([[0, 60]]);
  });

  const hours = fc
    .array(
      fc
        .record({
          day: fc.integer({ min: 1, max: 7 }),
          a: fc.integer({ min: 0, max: 1440 }),
          b: fc.integer({ min: 0, max: 1440 }),
        })
        .filter(({ a, b }) => a !== b)
        .map(({ day, a, b }) => ({ day, from: Math.min(a, b), to: Math.max(a, b) })),
      { maxLength: 6 },
    )
    .filter(areHoursSound);
  const offset = fc.integer({ min: -720, max: 840 });

  it('neither loses nor gains a minute, whatever the time zone', () => {
    fc.assert(
      fc.property(hours, offset, (list, ahead) => {
        const week = weekMinutesInUtc(list, ahead);
        const total = week.reduce((sum, [from, to]) => sum + to - from, 0);
        expect(total).toBe(list.reduce((sum, { from, to }) => sum + to - from, 0));
        for (const [from, to] of week) expect(0 <= from && from < to && to <= WEEK).toBe(true);
        week.slice(1).forEach(([from], at) => expect(from).toBeGreaterThan(week[at]?.[1] ?? 0));
      }),
    );
  });

  it('shares as much with oneself as one has, and with another the same both ways', () => {
    fc.assert(
      fc.property(hours, hours, offset, (one, other, ahead) => {
        const a = weekMinutesInUtc(one, ahead);
        const b = weekMinutesInUtc(other, 0);
        expect(sharedMinutes(a, a)).toBe(a.reduce((sum, [from, to]) => sum + to - from, 0));
        expect(sharedMinutes(a, b)).toBe(sharedMinutes(b, a));
      }),
    );
  });
});
