import {
  type EndedBy,
  givesPlaceAgain,
  goesBackToMatching,
  howToConclude,
  isMentorStranded,
  refusalToExtend,
  refusalToLookBack,
  usualExtension,
} from './ending';
import type { PairAct } from './pair';

describe('a pair that ends', () => {
  it.each<[PairAct, EndedBy, boolean, boolean]>([
    ['complete', 'mentor', false, false],
    ['complete', 'mentee', false, false],
    ['extend', 'mentee', false, false],
    ['concludeEarly', 'mentor', false, false],
    ['concludeEarly', 'mentee', true, false],
    ['rePair', 'mentor', false, true],
    ['rePair', 'mentee', true, true],
    ['rePair', 'nobody', true, true],
    ['leave', 'mentor', false, true],
    ['leave', 'mentee', true, false],
    ['leave', 'nobody', true, true],
  ])(
    '%s by %s: the mentor comes first next time: %s; the mentee is matched again: %s',
    (act, by, first, again) => {
      expect(isMentorStranded(act, by, 0)).toBe(first);
      expect(goesBackToMatching(act, by)).toBe(again);
    },
  );

  it.each<[PairAct, EndedBy, boolean, boolean, boolean]>([
    ['complete', 'mentor', false, false, false],
    ['concludeEarly', 'mentor', false, false, false],
    ['concludeEarly', 'mentee', true, true, false],
    ['rePair', 'mentor', false, true, true],
    ['rePair', 'mentee', true, true, true],
    ['leave', 'mentor', false, false, true],
    ['leave', 'mentor', true, true, true],
    ['leave', 'mentee', true, true, false],
    ['leave', 'nobody', true, true, true],
  ])(
    '%s by %s, the mentor stranded: %s: places are free again: mentor %s, mentee %s',
    (act, by, stranded, mentor, mentee) => {
      expect(givesPlaceAgain('mentor', act, by, stranded)).toBe(mentor);
      expect(givesPlaceAgain('mentee', act, by, stranded)).toBe(mentee);
    },
  );

  it.each<[number, PairAct, EndedBy, boolean]>([
    [1, 'rePair', 'mentor', false],
    [2, 'rePair', 'mentor', true],
    [2, 'concludeEarly', 'mentor', true],
    [3, 'leave', 'mentor', true],
    [0, 'rePair', 'mentee', true],
    [2, 'complete', 'mentor', false],
    [2, 'complete', 'mentee', false],
    [2, 'extend', 'mentor', false],
  ])('whose mentee called off %i sessions, %s by %s: the mentor comes first: %s', (times, act, by, first) => {
    expect(isMentorStranded(act, by, times)).toBe(first);
  });

  it.each([
    ['completed', 0, 'Much', undefined],
    ['completed', 30, 'Much', undefined],
    ['completed', 31, 'Much', 'MENTORING_PAIR_ENDED'],
    ['completed', 0, ' ', 'MENTORING_TEXT_MISSING'],
    ['active', 0, 'Much', 'MENTORING_PAIR_STILL_RUNS'],
    ['rePaired', 0, 'Much', 'MENTORING_PAIR_ENDED'],
    ['concludedEarly', 0, 'Much', 'MENTORING_PAIR_ENDED'],
  ] as const)('%s, %i days ago, looking back with “%s”: %s', (state, daysSinceEnd, text, code) => {
    expect(refusalToLookBack({ state, daysSinceEnd }, text)?.code).toBe(code);
  });

  it.each([
    ['2027-03-01', '2026-12-01', '2027-05-31'],
    ['2027-03-01', '2027-03-01', '2027-05-31'],
    ['2026-12-01', '2027-03-01', '2027-05-31'],
  ])('that ends on %s is extended on %s until %s, when nothing else is said', (endsOn, today, until) => {
    expect(usualExtension(endsOn, today)).toBe(until);
    expect(refusalToExtend(until, endsOn, today)).toBeUndefined();
  });

  it.each([
    [0, 7, 'concludeEarly'],
    [6, 7, 'concludeEarly'],
    [7, 7, 'complete'],
    [9, 7, 'complete'],
  ])('after %i confirmed sessions of %i is concluded as: %s', (confirmed, planned, how) => {
    expect(howToConclude(confirmed, planned)).toBe(how);
  });

  it.each([
    ['2027-03-02', '2027-03-01', undefined],
    ['2027-03-01', '2027-03-01', 'MENTORING_EXTEND_LATER'],
    [null, '2027-03-01', 'MENTORING_EXTEND_LATER'],
    ['2028-03-01', '2027-03-01', undefined],
    ['2028-03-02', '2027-03-01', 'MENTORING_EXTEND_TOO_FAR'],
    ['2099-01-01', '2027-03-01', 'MENTORING_EXTEND_TOO_FAR'],
    // Its end is over: a year is counted from today.
    ['2028-01-02', '2026-10-01', undefined],
    ['2028-01-03', '2026-10-01', 'MENTORING_EXTEND_TOO_FAR'],
  ])('is extended until %s, when it ends on %s: %s', (until, endsOn, code) => {
    expect(refusalToExtend(until, endsOn, '2027-01-01')?.code).toBe(code);
  });
});
