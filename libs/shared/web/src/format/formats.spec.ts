import { CountPipe } from './count.pipe';
import { InstantPipe } from './instant.pipe';
import { LocalDatePipe } from './local-date.pipe';

describe('a day', () => {
  it.each([
    ['2026-11-19', undefined, '19 Nov 2026'],
    ['2026-09-02', undefined, '2 Sep 2026'],
    ['2026-11-05', 'short', '5 Nov'],
    ['2026-11-19', 'long', 'Thursday 19 November'],
    [null, undefined, ''],
  ] as const)('%s as %s is told as "%s"', (day, form, told) => {
    expect(new LocalDatePipe().transform(day, form)).toBe(told);
  });
});

describe('an instant', () => {
  it('is told with the time of 24 hours', () => {
    const instant = new Date(2026, 10, 19, 15, 5).toISOString();
    expect(new InstantPipe().transform(instant)).toBe('19 Nov 2026, 15:05');
    expect(new InstantPipe().transform(instant, 'time')).toBe('15:05');
  });
});

describe('a number', () => {
  it.each([
    [1266, [], '1,266'],
    [1, ['person', 'people'], '1 person'],
    [4318, ['person', 'people'], '4,318 people'],
    [0, ['person', 'people'], '0 people'],
    [null, [], ''],
  ] as const)('%s %s is told as "%s"', (value, words, told) => {
    expect(new CountPipe().transform(value, ...words)).toBe(told);
  });
});
