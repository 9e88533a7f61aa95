import { refusalToKeepNeed, refusalToMoveDate, refusalToRecognise, refusalToRevoke } from './hr-decisions';
import { did, RULES } from './spec/company';
import { beltIn, standing } from './standing';

const decision = {
  actorId: 'hr',
  personId: 'ines',
  reason: 'Asked by the works council',
  today: '2026-06-01',
};
const standings = standing(
  [did.award('2026-01-01', 'white'), did.recognised('2026-01-01', 'yellow', '2020-01-01')],
  RULES,
  '2026-06-01',
);
const white = beltIn(standings, 'white');
const lapsed = beltIn(standings, 'yellow');
const orange = beltIn(standings, 'orange');

describe('revoking a belt', () => {
  it.each([
    ['that is held', decision, white, undefined],
    ['that has lapsed', decision, lapsed, undefined],
    ['that was never held', decision, orange, 'BELTS_NOTHING_TO_REVOKE'],
    ['of one’s own', { ...decision, personId: 'hr' }, white, 'BELTS_OWN_BELT'],
    ['without a reason', { ...decision, reason: ' ' }, white, 'BELTS_REASON_MISSING'],
  ])('%s', (_, given, belt, code) => expect(refusalToRevoke(given, belt)?.code).toBe(code));
});

describe('recognising a belt', () => {
  const given = { ...decision, earnedOn: '2025-05-05' };
  it.each([
    ['that is not held', given, orange, undefined],
    ['that has lapsed', given, lapsed, undefined],
    ['that stands', given, white, 'BELTS_ALREADY_STANDS'],
    ['of one’s own', { ...given, personId: 'hr' }, orange, 'BELTS_OWN_BELT'],
    ['earned 20 years ago', { ...given, earnedOn: '2006-06-01' }, orange, undefined],
    ['earned before that', { ...given, earnedOn: '2006-05-31' }, orange, 'BELTS_DAY_TOO_LONG_AGO'],
    ['earned tomorrow', { ...given, earnedOn: '2026-06-02' }, orange, 'BELTS_DAY_IN_FUTURE'],
    [
      'earned on a day that does not exist',
      { ...given, earnedOn: '2025-02-29' },
      orange,
      'BELTS_DAY_UNKNOWN',
    ],
    ['without a reason', { ...given, reason: '' }, orange, 'BELTS_REASON_MISSING'],
  ])('%s', (_, what, belt, code) => expect(refusalToRecognise(what, belt)?.code).toBe(code));
});

describe('moving a date', () => {
  const given = { ...decision, ruleId: 'all', dueOn: '2026-06-01' };
  it.each([
    ['to today or later', given, undefined],
    ['to the past', { ...given, dueOn: '2026-05-31' }, 'BELTS_DAY_IN_PAST'],
    ['to a day that does not exist', { ...given, dueOn: '2026-06-31' }, 'BELTS_DAY_UNKNOWN'],
    ['of one’s own', { ...given, personId: 'hr' }, 'BELTS_OWN_DATE'],
    ['of a need that the person does not have', { ...given, ruleId: 'other' }, 'BELTS_NOT_NEEDED'],
    ['without a reason', { ...given, reason: '' }, 'BELTS_REASON_MISSING'],
  ])('%s', (_, what, code) => expect(refusalToMoveDate(what, [{ ruleId: 'all' }])?.code).toBe(code));
});

describe('keeping a need', () => {
  const need = { belt: 'yellow', when: {}, withinDays: 60, effectiveFrom: '2026-01-01' } as const;
  it.each([
    ['as it should be', need, undefined],
    ['for one day', { ...need, effectiveTo: '2026-01-01' }, undefined],
    ['that ends before it starts', { ...need, effectiveTo: '2025-12-31' }, 'BELTS_ENDS_BEFORE_START'],
    ['from a day that does not exist', { ...need, effectiveFrom: '2026-02-30' }, 'BELTS_DAY_UNKNOWN'],
    ['to a day that does not exist', { ...need, effectiveTo: '2026-02-30' }, 'BELTS_DAY_UNKNOWN'],
    ['within less than no days', { ...need, withinDays: -1 }, 'BELTS_DAYS_NEGATIVE'],
    ['within half a day', { ...need, withinDays: 0.5 }, 'BELTS_DAYS_NEGATIVE'],
  ])('%s', (_, what, code) => expect(refusalToKeepNeed(what)?.code).toBe(code));
});
