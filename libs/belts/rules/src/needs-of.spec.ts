import type { Belt } from '@obi/kernel';
import { isOverdue, type NeedFacts, type NeedRule, type Placement } from './need';
import { needOf, needsChangeOn, needsOf } from './needs-of';

const everybody: NeedRule = {
  id: 'all',
  belt: 'white',
  when: {},
  withinDays: 30,
  effectiveFrom: '2024-01-01',
};
const care: NeedRule = {
  id: 'care',
  belt: 'orange',
  when: { unit: 'care' },
  withinDays: 180,
  effectiveFrom: '2024-01-01',
};
const agent: NeedRule = {
  id: 'agent',
  belt: 'yellow',
  when: { job: 'agent' },
  withinDays: 60,
  effectiveFrom: '2024-01-01',
};
const highGrade: NeedRule = {
  id: 'g8',
  belt: 'yellow',
  when: { gradeAtLeast: 8 },
  withinDays: 90,
  effectiveFrom: '2024-01-01',
};
const rules = [everybody, care, agent, highGrade];

function placed(since: string, place: Partial<Placement> = {}): Placement {
  return { since, job: 'clerk', grade: 3, unitPath: ['company', 'stores'], ...place };
}
function joined(on: string, ...later: Placement[]): NeedFacts {
  return { joinedOn: on, placements: [placed(on), ...later] };
}
const inCare = { unitPath: ['company', 'care', 'care-lyon'] };

describe('what is asked of a person', () => {
  it.each([
    ['a clerk', {}, 'white', '2026-01-31'],
    ['an agent', { job: 'agent' }, 'yellow', '2026-03-02'],
    ['somebody of grade 8', { grade: 8 }, 'yellow', '2026-04-01'],
    ['an agent of grade 9: the earlier of two dates', { grade: 9, job: 'agent' }, 'yellow', '2026-03-02'],
    ['somebody under a unit: the highest belt', { ...inCare, job: 'agent' }, 'orange', '2026-06-30'],
    ['somebody without grade or job', { grade: null, job: null }, 'white', '2026-01-31'],
  ] as const)('%s', (_, place, belt, dueOn) => {
    const facts = { joinedOn: '2026-01-01', placements: [placed('2026-01-01', place)] };
    expect(needOf(facts, rules, '2026-02-01')).toMatchObject({ belt, dueOn });
  });

  it('a far date for a high belt does not hide an earlier one for a lower', () => {
    const facts = {
      joinedOn: '2026-01-01',
      placements: [placed('2026-01-01', { ...inCare, job: 'agent', grade: 8 })],
    };
    expect(needsOf(facts, rules, '2026-02-01').map(({ ruleId }) => ruleId)).toEqual(['care', 'agent', 'all']);
  });

  it('nothing before joining, and nothing after leaving', () => {
    const facts = { ...joined('2026-01-01'), leftOn: '2026-05-01' };
    const asked = (day: string) => needOf(facts, rules, day)?.belt ?? null;
    expect(['2025-12-31', '2026-01-01', '2026-04-30', '2026-05-01'].map(asked)).toEqual([
      null,
      'white',
      'white',
      null,
    ]);
  });
});

describe('when the days begin', () => {
  const onDay = (facts: NeedFacts, rule: NeedRule, day = '2026-12-01') => needOf(facts, [rule], day)?.since;

  it.each([
    ['joining', onDay(joined('2026-02-01'), everybody), '2026-02-01'],
    ['the rule, for people who were here before', onDay(joined('2020-02-01'), everybody), '2024-01-01'],
    ['moving', onDay(joined('2025-02-01', placed('2026-03-15', inCare)), care), '2026-03-15'],
    [
      'the first of several places that ask it',
      onDay(
        joined('2025-02-01', placed('2026-03-15', inCare), placed('2026-09-01', { ...inCare, job: 'agent' })),
        care,
      ),
      '2026-03-15',
    ],
    [
      'coming back after a time elsewhere',
      onDay(
        joined(
          '2025-02-01',
          placed('2025-03-01', inCare),
          placed('2025-06-01'),
          placed('2026-09-01', inCare),
        ),
        care,
      ),
      '2026-09-01',
    ],
  ])('with %s', (_, since, expected) => expect(since).toBe(expected));
});

describe('moving to another job', () => {
  const facts = joined('2025-01-01', placed('2026-03-15', inCare));

  it.each([
    ['2026-03-14', 'white', '2025-01-31'],
    ['2026-03-15', 'orange', '2026-09-11'],
  ])('on %s asks %s by %s', (day, belt, dueOn) =>
    expect(needOf(facts, rules, day)).toMatchObject({ belt, dueOn }),
  );

  it('whatever order the places arrive in', () =>
    expect(needsOf({ ...facts, placements: facts.placements.toReversed() }, rules, '2026-04-01')).toEqual(
      needsOf(facts, rules, '2026-04-01'),
    ));

  it('takes a date that was moved for the earlier job with it', () => {
    const moved = { id: 'm1', ruleId: 'care', on: '2026-04-01', dueOn: '2026-12-24', reason: 'Part time' };
    const back = joined(
      '2025-01-01',
      placed('2026-03-15', inCare),
      placed('2026-05-01'),
      placed('2026-06-01', inCare),
    );
    expect(needOf({ ...back, movedDates: [moved] }, rules, '2026-04-02')?.dueOn).toBe('2026-12-24');
    expect(needOf({ ...back, movedDates: [moved] }, rules, '2026-06-02')?.dueOn).toBe('2026-11-28');
  });
});

describe('a date that HR moved', () => {
  const first = { id: 'm1', ruleId: 'all', on: '2026-01-10', dueOn: '2026-03-01', reason: 'Illness' };
  const second = { id: 'm2', ruleId: 'all', on: '2026-01-10', dueOn: '2026-04-01', reason: 'Still ill' };
  const facts = { ...joined('2026-01-01'), movedDates: [second, first] };

  it.each([
    ['2026-01-09', '2026-01-31', null],
    ['2026-01-10', '2026-04-01', 'Still ill'],
  ])('on %s is %s', (day, dueOn, movedBecause) =>
    expect(needOf(facts, rules, day)).toMatchObject({ dueOn, movedBecause }),
  );
});

describe('a leave', () => {
  const dueOn = (from: string, to: string | null, asOf: string) =>
    needOf({ ...joined('2026-01-01'), leaves: [{ from, to }] }, rules, asOf)?.dueOn;

  it.each([
    ['of ten days moves the date by ten days', '2026-01-11', '2026-01-20', '2026-02-10', '2026-02-15'],
    ['that began before joining counts from joining', '2025-12-20', '2026-01-05', '2026-02-05', '2026-02-15'],
    ['that was over before joining changes nothing', '2025-12-01', '2025-12-20', '2026-01-31', '2026-02-15'],
    ['that begins on the last day still counts', '2026-01-31', '2026-02-09', '2026-02-10', '2026-02-15'],
    ['that begins after the date changes nothing', '2026-02-01', '2026-02-20', '2026-01-31', '2026-02-15'],
    ['without an end keeps the need waiting', '2026-01-20', null, null, '2026-02-15'],
    ['without an end that has not begun changes nothing yet', '2026-01-31', null, '2026-01-31', '2026-01-15'],
  ])('%s', (_, from, to, expected, asOf) => expect(dueOn(from, to, asOf)).toBe(expected));

  it('and another that overlaps count each day once', () => {
    const leaves = [
      { from: '2026-01-15', to: '2026-01-24' },
      { from: '2026-01-11', to: '2026-01-20' },
    ];
    expect(needOf({ ...joined('2026-01-01'), leaves }, rules, '2026-01-02')?.dueOn).toBe('2026-02-14');
  });
});

describe('overdue', () => {
  const need = needOf(joined('2026-01-01'), rules, '2026-02-01');

  it.each([
    [null, '2026-01-31', false],
    [null, '2026-02-01', true],
    ['white', '2026-02-01', false],
    ['black', '2026-02-01', false],
  ] as [Belt | null, string, boolean][])('holding %s on %s: %s', (held, day, overdue) =>
    expect(isOverdue(held, need, day)).toBe(overdue),
  );

  it('never without a need, or while a leave keeps it waiting', () => {
    expect(isOverdue(null, null, '2030-01-01')).toBe(false);
    expect(isOverdue(null, { ...need!, dueOn: null }, '2030-01-01')).toBe(false);
  });
});

describe('the next day on which needs change by themselves', () => {
  const ending = { ...everybody, effectiveTo: '2026-05-31' };
  const facts = joined('2026-01-01', placed('2026-03-15', inCare));

  it.each([
    ['2025-06-01', '2026-01-01'],
    ['2026-01-01', '2026-03-15'],
    ['2026-03-15', '2026-06-01'],
    ['2026-06-01', null],
  ])('after %s is %s', (day, next) => expect(needsChangeOn(facts, [ending, care], day)).toBe(next));

  it('a rule asks on its last day and not after it', () => {
    expect(needOf(facts, [ending], '2026-05-31')?.belt).toBe('white');
    expect(needOf(facts, [ending], '2026-06-01')).toBeNull();
  });
});
