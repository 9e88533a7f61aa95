import { BELTS } from '@obi/kernel';
import { LADDER } from './ladder';
import {
  ruleOf,
  ruleSetOn,
  type BeltRule,
  type Requirement,
  type RuleSet,
  type Validity,
  ruleSetsInTime,
} from './rule-set';
import { faultsOfRuleSet } from './rule-set-faults';

const yellow = ruleOf(LADDER, 'yellow')!;

function withYellow(change: Partial<BeltRule>): RuleSet {
  return { ...LADDER, belts: LADDER.belts.map((rule) => (rule === yellow ? { ...rule, ...change } : rule)) };
}

function withValidity(change: Partial<Validity>): RuleSet {
  return withYellow({ validity: { ...yellow.validity!, ...change } });
}

function asking(...requirements: Requirement[]): RuleSet {
  return withYellow({ requirements });
}

describe('the ladder that every company starts with', () => {
  it('has no fault, and a rule for each of the seven belts', () => {
    expect(faultsOfRuleSet(LADDER)).toEqual([]);
    expect(LADDER.belts.map(({ belt }) => belt)).toEqual(BELTS);
  });

  it.each([
    ['white', 'Join in', null],
    ['yellow', 'Listen', 24],
    ['orange', 'Answer', 24],
    ['green', 'Move the conversation', 24],
    ['blue', 'Hold steady', 24],
    ['brown', 'Coach', 24],
    ['black', 'Change the guide', 24],
  ] as const)('%s means "%s" and counts for %s months', (belt, purpose, months) => {
    const rule = ruleOf(LADDER, belt);
    expect(rule?.purpose).toBe(purpose);
    expect(rule?.validity?.months ?? null).toBe(months);
  });

  it.each(BELTS.slice(1).map((belt, at) => [belt, BELTS[at]] as const))(
    '%s asks for %s first',
    (belt, before) => expect(ruleOf(LADDER, belt)?.requirements[0]).toEqual({ kind: 'belt', belt: before }),
  );
});

describe('a rule set cannot be put in force when', () => {
  it.each([
    ['its version is no number', { ...LADDER, version: 0 }, 'VERSION_NOT_A_NUMBER'],
    ['its first day does not exist', { ...LADDER, effectiveFrom: '2026-02-30' }, 'DAY_UNKNOWN'],
    ['a belt is missing', { ...LADDER, belts: LADDER.belts.slice(1) }, 'BELTS_NOT_IN_ORDER'],
    [
      'the belts stand in another order',
      { ...LADDER, belts: LADDER.belts.toReversed() },
      'BELTS_NOT_IN_ORDER',
    ],
    ['a belt asks only for the belt before', asking({ kind: 'belt', belt: 'white' }), 'NOTHING_ASKED'],
    ['a belt asks for itself', asking({ kind: 'belt', belt: 'yellow' }), 'BELT_NOT_BELOW'],
    ['a belt asks for a higher one', asking({ kind: 'belt', belt: 'black' }), 'BELT_NOT_BELOW'],
    ['it names no module', asking({ kind: 'modules', keys: [] }), 'KEYS_MISSING'],
    ['it names no clause', asking({ kind: 'clauses', keys: [] }), 'KEYS_MISSING'],
    [
      'no module is enough',
      asking({ kind: 'modules-of-belt', belt: 'yellow', minimum: 0 }),
      'COUNT_TOO_SMALL',
    ],
    ['nobody judges', asking({ kind: 'assessment', key: 'a', assessors: 0 }), 'COUNT_TOO_SMALL'],
    ['half a session is asked', asking({ kind: 'sessions', role: 'mentor', count: 0.5 }), 'COUNT_TOO_SMALL'],
    [
      'one piece of work would count for two lines',
      withYellow({
        requirements: [
          { kind: 'taught', count: 1 },
          { kind: 'taught', count: 2 },
        ],
      }),
      'ASKED_TWICE',
    ],
    [
      'a refresher is asked before anything was learned',
      asking({ kind: 'refresher', belt: 'yellow', count: 1 }),
      'REFRESHER_OUT_OF_PLACE',
    ],
    [
      'a renewal asks for the refresher of another belt',
      withYellow({ renewal: [{ kind: 'refresher', belt: 'orange', count: 1 }] }),
      'REFRESHER_OUT_OF_PLACE',
    ],
    ['the minimum active period is no number', withValidity({ minimumActiveDays: 0.5 }), 'MINIMUM_NOT_DAYS'],
    ['an award counts for no month', withValidity({ months: 0 }), 'MONTHS_TOO_FEW'],
    ['the window is negative', withValidity({ windowDays: -1 }), 'WINDOW_NEGATIVE'],
    [
      'a new award may start inside its window',
      withValidity({ minimumActiveDays: 89 }),
      'MINIMUM_SHORTER_THAN_WINDOW',
    ],
    [
      'the window is longer than the award counts',
      withValidity({ months: 3 }),
      'MINIMUM_LONGER_THAN_VALIDITY',
    ],
    ['the calendar day is missing', withValidity({ base: 'calendar-day' }), 'CALENDAR_DAY_UNKNOWN'],
    [
      'the calendar day is unknown',
      withValidity({ base: 'calendar-day', calendarDay: '02-30' }),
      'CALENDAR_DAY_UNKNOWN',
    ],
    [
      'the calendar day comes every 18 months',
      withValidity({ base: 'calendar-day', calendarDay: '01-31', months: 18 }),
      'CALENDAR_MONTHS_NOT_WHOLE_YEARS',
    ],
    ['a belt expires and cannot be renewed', withYellow({ renewal: [] }), 'RENEWAL_MISSING'],
    [
      'a renewal asks only for the guide, which nobody reads twice',
      withYellow({ renewal: [{ kind: 'clauses', keys: 'all' }] }),
      'RENEWAL_ASKS_NOTHING_NEW',
    ],
  ])('%s', (_, ruleSet, code) => expect(faultsOfRuleSet(ruleSet).map((fault) => fault.code)).toContain(code));

  it('accepts 29 February as a calendar day', () =>
    expect(faultsOfRuleSet(withValidity({ base: 'calendar-day', calendarDay: '02-29' }))).toEqual([]));

  it('says where the fault lies', () =>
    expect(faultsOfRuleSet(withValidity({ windowDays: -1 }))[0]?.at).toBe('yellow.validity.windowDays'));
});

describe('the rule set in force', () => {
  const second = { ...LADDER, version: 2, effectiveFrom: '2026-07-01' };
  const sameDay = { ...LADDER, version: 3, effectiveFrom: '2026-07-01' };

  it.each([
    ['2019-12-31', null],
    ['2020-01-01', 1],
    ['2026-06-30', 1],
    ['2026-07-01', 3],
    ['2030-01-01', 3],
  ])('on %s is version %s', (day, version) => {
    expect(ruleSetOn([second, LADDER, sameDay], day)?.version ?? null).toBe(version);
    expect(ruleSetOn([sameDay, second, LADDER], day)?.version ?? null).toBe(version);
  });

  it('is told with its last day; one that was replaced before its first day never held', () => {
    const planned = { ...LADDER, version: 4, effectiveFrom: '2027-01-01' };
    const told = ruleSetsInTime([planned, sameDay, second, LADDER], '2026-07-01');
    expect(told.map(({ version, effectiveTo, isInForce }) => [version, effectiveTo, isInForce])).toEqual([
      [4, null, false],
      [3, '2026-12-31', true],
      [2, '2026-06-30', false],
      [1, '2026-06-30', false],
    ]);
  });
});
