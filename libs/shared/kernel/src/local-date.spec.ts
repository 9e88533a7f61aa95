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
    ['2026-12-31', 2, '2027-02-28'],
    ['2100-01-31', 1, '2100-02-28'],
    ['2000-03-31', -1, '2000-02-29'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s plus %i months is %s', (day, months, later) => expect(plusMonths(day, months)).toBe(later));

  it('adds days and months like a calendar, whatever the day', () => {
    for (let at = 0; at < 3_000; at += 7) {
      const date = new Date(Date.UTC(2023, 0, 1 + at));
      const day = date.toISOString().slice(0, 10);
      for (const days of [-400, -28, -1, 0, 1, 13, 27, 90, 731]) {
        const expected = new Date(date.getTime() + days * 86_400_000).toISOString().slice(0, 10);
        expect(plusDays(day, days)).toBe(expected);
      }
      for (const months of [-25, -1, 0, 1, 12, 24]) {
        const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
        const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
        first.setUTCDate(Math.min(date.getUTCDate(), last));
        expect(plusMonths(day, months)).toBe(first.toISOString().slice(0, 10));
      }
    }
  });

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
