import { type FilterWords, readFilter } from './certification-filter';

const NOTHING = {
  ...{ tab: 'everyone', unitId: null, search: null, held: null, needs: null },
  ...{ overdueDays: null, withinDays: null, asOf: null },
};

type Case = readonly [name: string, words: Partial<FilterWords>, asked: object, unread: readonly string[]];

const CASES: readonly Case[] = [
  ['nothing at all', {}, {}, []],
  ['empty words', { tab: '', held: '', overdueDays: '', asOf: '' }, {}, []],
  ['a tab', { tab: 'expiring' }, { tab: 'expiring' }, []],
  ['an unknown tab', { tab: 'late' }, {}, ['tab']],
  ['a belt', { held: 'green', needs: 'blue' }, { held: 'green', needs: 'blue' }, []],
  ['no belt', { held: 'none' }, { held: 'none' }, []],
  ['a colour that is no belt', { held: 'purple' }, {}, ['held']],
  ['nobody needs no belt', { needs: 'none' }, {}, ['needs']],
  ['days overdue', { tab: 'overdue', overdueDays: '30' }, { tab: 'overdue', overdueDays: 30 }, []],
  ['days overdue on another tab', { tab: 'expiring', overdueDays: '30' }, { tab: 'expiring' }, []],
  ['days until the end', { tab: 'expiring', withinDays: '9' }, { tab: 'expiring', withinDays: 9 }, []],
  ['days that are no number', { tab: 'overdue', overdueDays: 'soon' }, { tab: 'overdue' }, ['overdueDays']],
  ['too many days', { tab: 'expiring', withinDays: '12345' }, { tab: 'expiring' }, ['withinDays']],
  ['fewer days than none', { tab: 'expiring', withinDays: '-1' }, { tab: 'expiring' }, ['withinDays']],
  ['a past day', { asOf: '2026-03-31' }, { asOf: '2026-03-31' }, []],
  ['a day that is in no calendar', { asOf: '2026-02-30' }, {}, ['asOf']],
  ['a unit and a search', { unit: 'u1', search: ' holm ' }, { unitId: 'u1', search: 'holm' }, []],
  ['a search of many signs', { search: 'x'.repeat(101) }, { search: 'x'.repeat(100) }, []],
];

it.each(CASES)('reads %s', (_, words, asked, unread) =>
  expect(readFilter(words, 'everyone')).toEqual({ asked: { ...NOTHING, ...asked }, unread }),
);

it('takes the tab that the page shows first when none is said', () =>
  expect(readFilter({}, 'overdue').asked.tab).toBe('overdue'));
