import type { Validity } from './rule-set';
import { expiresOn, isRenewalInside, renewalWindowOf, termOf } from './validity';

const twoYears: Validity = { months: 24, base: 'completion', windowDays: 90, minimumActiveDays: 90 };
const halfYear: Validity = { ...twoYears, months: 6, windowDays: 30, minimumActiveDays: 30 };
const everyMarch: Validity = { ...twoYears, months: 12, base: 'previous-expiry' };
const everyJanuary: Validity = { ...twoYears, months: 12, base: 'calendar-day', calendarDay: '01-31' };

describe('the first award', () => {
  it.each([
    ['two years', twoYears, '2026-11-15', '2028-11-15'],
    ['two years from a leap day', twoYears, '2028-02-29', '2030-02-28'],
    ['four years from a leap day', { ...twoYears, months: 48 }, '2028-02-29', '2032-02-29'],
    ['half a year from the 31st', halfYear, '2026-08-31', '2027-02-28'],
    ['half a year from the 31st before a leap day', halfYear, '2027-08-31', '2028-02-29'],
    ['one month from 31 January', { ...halfYear, months: 1 }, '2026-01-31', '2026-02-28'],
    ['every January, earned in June', everyJanuary, '2026-06-01', '2027-01-31'],
    [
      'every January, earned so late that it would be asked at once',
      everyJanuary,
      '2026-11-10',
      '2028-01-31',
    ],
    ['every January, earned on the first day of the window', everyJanuary, '2026-11-02', '2028-01-31'],
    ['every January, earned the day before the window', everyJanuary, '2026-11-01', '2027-01-31'],
    ['every second January', { ...everyJanuary, months: 24 }, '2026-06-01', '2028-01-31'],
    ['every 29 February', { ...everyJanuary, calendarDay: '02-29' }, '2026-06-01', '2027-02-28'],
    [
      'every 29 February in a leap year',
      { ...everyJanuary, calendarDay: '02-29' },
      '2027-06-01',
      '2028-02-29',
    ],
  ])('%s: earned %s', (_, validity, earnedOn, until) => expect(expiresOn(validity, earnedOn)).toBe(until));

  it('of a belt without validity never expires and has no window', () => {
    const term = termOf(null, '2026-11-15', null);
    expect(term.validUntil).toBeNull();
    expect(renewalWindowOf(term)).toBeNull();
    expect(isRenewalInside(term, '2040-01-01')).toBe(false);
  });
});

describe('the renewal window', () => {
  const term = termOf(twoYears, '2026-11-15', null);

  it('opens 90 days before the expiry and closes on it', () =>
    expect(renewalWindowOf(term)).toEqual({ opensOn: '2028-08-17', closesOn: '2028-11-15' }));

  it.each([
    ['2028-08-16', false],
    ['2028-08-17', true],
    ['2028-11-15', true],
    ['2028-11-16', false],
  ])('a renewal on %s is inside: %s', (day, inside) => expect(isRenewalInside(term, day)).toBe(inside));
});

describe('a renewal', () => {
  it.each([
    ['inside the window loses no days', twoYears, '2026-11-15', '2028-09-01', '2030-11-15'],
    ['on the last day loses no days', twoYears, '2026-11-15', '2028-11-15', '2030-11-15'],
    ['a day late counts from the completion', twoYears, '2026-11-15', '2028-11-16', '2030-11-16'],
    ['keeps the 31st', halfYear, '2026-08-31', '2027-02-10', '2027-08-31'],
    ['of an anniversary keeps it when it comes late', everyMarch, '2026-03-31', '2027-05-10', '2028-03-31'],
    [
      'of an anniversary skips one that would be asked at once',
      everyMarch,
      '2026-03-31',
      '2028-02-10',
      '2029-03-31',
    ],
    [
      'of an anniversary skips the years that were missed',
      everyMarch,
      '2026-03-31',
      '2031-05-10',
      '2032-03-31',
    ],
    ['of every January inside the window', everyJanuary, '2026-06-01', '2026-11-02', '2028-01-31'],
    ['of every January on its last day', everyJanuary, '2026-06-01', '2027-01-31', '2028-01-31'],
    ['of every January long after', everyJanuary, '2026-06-01', '2027-06-10', '2028-01-31'],
  ])('%s', (_, validity, earnedOn, renewedOn, until) =>
    expect(expiresOn(validity, renewedOn, termOf(validity, earnedOn, null))).toBe(until),
  );

  it('keeps the 31st through every shorter month', () => {
    const first = termOf(halfYear, '2026-08-31', null);
    const second = termOf(halfYear, first.validUntil!, first);
    const third = termOf(halfYear, second.validUntil!, second);
    expect([first, second, third].map((term) => term.validUntil)).toEqual([
      '2027-02-28',
      '2027-08-31',
      '2028-02-29',
    ]);
  });

  it('under a rule set with another validity counts the new months', () => {
    const first = termOf(twoYears, '2026-11-15', null);
    expect(expiresOn({ ...twoYears, months: 12 }, '2028-10-01', first)).toBe('2029-11-15');
    expect(expiresOn(twoYears, '2027-01-15', termOf(everyJanuary, '2026-06-01', null))).toBe('2029-01-31');
  });
});
