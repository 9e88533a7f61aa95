import type { WeeklyHours } from './hours';
import { weekInWords } from './week-in-words';

const on = (days: readonly number[], from: number, to: number): WeeklyHours[] =>
  days.map((day) => ({ day, from: from * 60, to: to * 60 }));

describe('hours in words', () => {
  it.each<[string, WeeklyHours[]]>([
    ['', []],
    ['Tue 09:00 to 15:00', on([2], 9, 15)],
    ['Mon to Fri 09:00 to 17:00', on([1, 2, 3, 4, 5], 9, 17)],
    ['Mon and Wed 09:00 to 12:00', on([3, 1], 9, 12)],
    ['Mon and Tue 09:00 to 12:00', on([1, 2], 9, 12)],
    ['Mon, Wed and Fri 09:00 to 12:00', on([1, 3, 5], 9, 12)],
    ['Mon to Wed 09:00 to 12:00 and 14:00 to 17:00', [...on([1, 2, 3], 14, 17), ...on([1, 2, 3], 9, 12)]],
    ['Thu 09:00 to 14:00', [...on([4], 9, 12), ...on([4], 12, 14)]],
    ['Mon 09:00 to 12:00; Sun 00:00 to 24:00', [...on([7], 0, 24), ...on([1], 9, 12)]],
    ['Fri 09:30 to 11:15', [{ day: 5, from: 570, to: 675 }]],
  ])('%s', (words, hours) => {
    expect(weekInWords(hours)).toBe(words);
  });
});
