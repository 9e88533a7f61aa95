import { plusDays } from '@obi/kernel';
import { endingBeltsIn, expiryNoticeOn } from './expiry-notice';

const TODAY = '2028-02-20';

describe('expiryNoticeOn', () => {
  it.each([
    [61, null],
    [60, 60],
    [31, 60],
    [30, 30],
    [8, 30],
    [7, 7],
    [0, 7],
    [-1, null],
  ])('%i days before the end says the one of %s', (left, notice) =>
    expect(expiryNoticeOn(TODAY, plusDays(TODAY, left))).toBe(notice),
  );
});

describe('the belts that end', () => {
  it.each([
    ['is held', 'held', '2028-04-01', [{ belt: 'yellow', until: '2028-04-01' }]],
    ['is due', 'due', '2028-04-01', [{ belt: 'yellow', until: '2028-04-01' }]],
    ['never ends', 'held', null, []],
    ['has lapsed', 'lapsed', '2028-01-01', []],
    ['was withdrawn', 'revoked', '2028-04-01', []],
  ])('of one that %s', (_, state, standsUntil, ending) => {
    expect(endingBeltsIn({ belts: [{ belt: 'yellow', state, standsUntil }] as never })).toEqual(ending);
  });
});
