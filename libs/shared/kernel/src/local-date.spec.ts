import { dayIn, daysBetween, isLocalDate, plusDays, plusMonths } from './local-date';

describe('LocalDate', () => {
  it.each([
    ['2026-02-28', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-02-31', false],
    ['2026-13-01', false],
    ['26-01-01', false],
  ])('%s exists: %s', (text, exists) => expect(isLocalDate(text)).toBe(exists));

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-15', 24, '2028-11-15'],
  ])('%s plus %i months is %s', (day, months, later) => expect(plusMonths(day, months)).toBe(later));

  it('counts days across a daylight-saving change', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(plusDays('2026-10-24', 2)).toBe('2026-10-26');
  });

  it('knows that it is already tomorrow elsewhere', () => {
    const instant = new Date('2026-11-21T23:30:00Z');
    expect(dayIn(instant, 'UTC')).toBe('2026-11-21');
    expect(dayIn(instant, 'Asia/Tokyo')).toBe('2026-11-22');
  });

  it('sees the day begin to the millisecond, also where midnight is not on an hour', () => {
    for (const [last, first] of [
      ['2026-11-21T18:14:59.999Z', '2026-11-21T18:15:00Z'],
      ['2026-11-22T18:14:59.999Z', '2026-11-22T18:15:00Z'],
    ] as const) {
      const before = dayIn(new Date(last), 'Asia/Kathmandu');
      expect(dayIn(new Date(first), 'Asia/Kathmandu')).toBe(plusDays(before, 1));
      expect(dayIn(new Date(last), 'Asia/Kathmandu')).toBe(before);
    }
  });
});
