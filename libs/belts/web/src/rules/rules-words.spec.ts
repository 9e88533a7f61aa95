import {
  askedInWords,
  daysInWords,
  type ShownRequirement,
  type ShownRuleSet,
  validityInWords,
} from './rules-words';
import { holdersInWords, shiftsInWords, touchesInWords } from './shift-words';

const titles = new Map([
  ['white.join-in', 'Join in'],
  ['black.practical', 'A hard week'],
]);
const asked = (more: Partial<ShownRequirement>): ShownRequirement => ({
  ...{ kind: 'taught', belt: null, keys: [], role: null, count: null },
  ...more,
});

describe('what a belt asks, in words', () => {
  it.each([
    [asked({ kind: 'belt', belt: 'white' }), 'The white belt'],
    [asked({ kind: 'clauses' }), 'Every clause of the guide acknowledged, in its current text'],
    [asked({ kind: 'clauses', keys: ['a', 'b'] }), 'Two clauses of the guide acknowledged: a and b'],
    [asked({ kind: 'modules', keys: ['white.join-in'] }), 'The module Join in'],
    [
      asked({ kind: 'modules-of-belt', belt: 'yellow', count: 6 }),
      'Every module of the yellow belt; at least six have to be published',
    ],
    [
      asked({ kind: 'assessment', keys: ['black.practical'], count: 2 }),
      'A hard week, passed by two assessors',
    ],
    [asked({ kind: 'sessions', role: 'mentor', count: 6 }), 'Six confirmed sessions as mentor'],
    [asked({ kind: 'taught', count: 1 }), 'One person taught'],
    [asked({ kind: 'refresher', belt: 'yellow', count: 1 }), 'A refresher passed'],
  ])('%j', (one, words) => expect(askedInWords(one, titles)).toBe(words));
});

describe('how long a belt counts, in words', () => {
  const validity = {
    months: 24,
    base: 'completion',
    calendarDay: null,
    windowDays: 90,
    minimumActiveDays: 90,
  };

  it.each([
    [null, 'It never expires.'],
    [validity, 'It counts for two years. A renewal that comes too late counts from its own day.'],
    [
      { ...validity, months: 18, base: 'previous-expiry' },
      'It counts for 18 months. A renewal counts from the previous expiry, however late it comes.',
    ],
    [
      { ...validity, months: 12, base: 'calendar-day', calendarDay: '03-31' },
      'It counts to the next 31 March.',
    ],
  ])('%j', (one, words) => expect(validityInWords(one)[0]).toBe(words));
});

describe('the days of a version, in words', () => {
  const version = (more: Partial<ShownRuleSet>) =>
    ({ effectiveFrom: '2026-03-01', effectiveTo: null, isInForce: false, ...more }) as ShownRuleSet;

  it.each([
    [version({ isInForce: true }), 'Since 1 Mar 2026'],
    [version({}), 'From 1 Mar 2026'],
    [version({ effectiveTo: '2026-12-31' }), 'From 1 Mar 2026 to 31 Dec 2026'],
    [version({ effectiveTo: '2026-02-28' }), 'Never in force: another version replaced it from 1 Mar 2026'],
  ])('%j', (one, words) => expect(daysInWords(one)).toBe(words));
});

describe('whom rules touch, in words', () => {
  const belt = {
    ...{ belt: 'brown', awarded: 12, lost: 0, due: 0, more: 1, less: 0, holders: 1266 },
    examples: [
      { personId: 'a', name: 'Ana', shift: 'awarded' },
      { personId: 'b', name: 'Bo', shift: 'more' },
    ],
  };

  it('names what happens, to how many, and a few of them', () => {
    expect(shiftsInWords(belt).map(({ text, people, others }) => [text, people[0]?.name, others])).toEqual([
      ['12 people earn it at once', 'Ana', 'and 11 more'],
      ['1 person has more left to do', 'Bo', ''],
    ]);
    expect(holdersInWords(belt)).toBe(
      'The 1,266 people who hold it keep it to its last day, and renew it by the new rules.',
    );
  });

  it.each([
    [
      { people: 13, belts: [belt] },
      'Something happens to 13 people on that day. Nobody loses a belt and none falls due.',
    ],
    [
      { people: 0, belts: [] },
      'Nothing happens to anybody on that day. Nobody loses a belt and none falls due.',
    ],
    [
      { people: 2, belts: [{ ...belt, lost: 1, due: 2 }] },
      'Something happens to 2 people on that day. 1 belt is lost and 2 belts fall due.',
    ],
  ])('%#', (touches, words) => expect(touchesInWords(touches)).toBe(words));
});
