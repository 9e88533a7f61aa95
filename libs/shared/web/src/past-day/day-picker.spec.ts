import { faultOfDay, pastDayIn } from './day-picker';

it.each([
  ['nothing', '', '', ''],
  ['a past day', '2026-03-31', '2026-03-31', ''],
  ['today', '2026-11-22', '', ''],
  ['tomorrow', '2026-11-23', '', '23 Nov 2026 is still to come: what you see is today.'],
  ['a day in no calendar', '2026-02-30', '', 'There is no day “2026-02-30”: what you see is today.'],
  ['a word', 'yesterday', '', 'There is no day “yesterday”: what you see is today.'],
])('reads %s in an address', (_, asked, day, fault) => {
  expect(pastDayIn(asked, '2026-11-22')).toBe(day);
  expect(faultOfDay(asked, '2026-11-22')).toBe(fault);
});
