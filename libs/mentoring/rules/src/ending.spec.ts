import {
  type EndedBy,
  goesBackToMatching,
  isMentorStranded,
  refusalToExtend,
  refusalToLookBack,
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
      expect(isMentorStranded(act, by)).toBe(first);
      expect(goesBackToMatching(act, by)).toBe(again);
    },
  );

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

  it('is extended to a later day only', () => {
    expect(refusalToExtend('2027-03-02', '2027-03-01')).toBeUndefined();
    expect(refusalToExtend('2027-03-01', '2027-03-01')?.code).toBe('MENTORING_EXTEND_LATER');
    expect(refusalToExtend(null, '2027-03-01')?.code).toBe('MENTORING_EXTEND_LATER');
  });
});
