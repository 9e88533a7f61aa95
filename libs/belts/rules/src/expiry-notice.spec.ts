import { plusDays } from '@obi/kernel';
import { expiryNoticeOn } from './expiry-notice';

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
