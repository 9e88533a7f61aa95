import { certificateState, isWithdrawn, lastDayOf } from './certificate';
import type { AwardEvent, BeltEvent } from './events';
import type { BeltStanding } from './belt-standing';

const DAY = '2026-11-22';
const today = (state: BeltStanding['state']) => ({ state }) as BeltStanding;

describe('whether a certificate counts', () => {
  it.each([
    ['2028-06-18', false, 'held', 'valid'],
    ['2028-06-18', false, 'due', 'valid'],
    [null, false, 'held', 'valid'],
    [DAY, false, 'held', 'valid'],
    ['2026-11-21', false, 'held', 'expired'],
    ['2028-06-18', false, 'lapsed', 'expired'],
    ['2028-06-18', true, 'revoked', 'withdrawn'],
    ['2020-01-01', true, 'held', 'withdrawn'],
  ] as const)('valid until %s, withdrawn %s, belt %s: %s', (validUntil, withdrawn, state, answer) =>
    expect(certificateState({ validUntil, withdrawn }, today(state), DAY)).toBe(answer),
  );

  it.each([
    ['has not ended', '2028-06-18', null, '2028-06-18'],
    ['never expires', null, null, null],
    ['ended with its own last day', '2026-06-18', '2026-06-19', '2026-06-18'],
    ['lapsed before it, as the guide changed', '2028-06-18', '2026-12-16', '2026-12-15'],
    ['never expired, and lapsed as the guide changed', null, '2026-12-16', '2026-12-15'],
    ['had ended before the belt was lost', '2026-06-18', '2026-09-01', '2026-06-18'],
  ])('says the last day that counts of one that %s', (_, validUntil, endedOn, last) =>
    expect(lastDayOf({ validUntil, endedOn })).toBe(last),
  );

  it('is withdrawn with its own cycle or a later one, never with an earlier one', () => {
    const award: AwardEvent = {
      ...{
        id: '1',
        on: '2026-01-01',
        kind: 'awarded',
        belt: 'orange',
        cycle: 2,
        ruleSet: 1,
        guideVersion: '1.0',
      },
    } as const;
    const revoked = (cycle: number, belt: 'orange' | 'green' = 'orange'): BeltEvent => ({
      ...{ id: '2', on: '2026-02-01', kind: 'revoked', belt, cycle, reason: 'Mistaken' },
    });
    expect(isWithdrawn(award, [revoked(1)])).toBe(false);
    expect(isWithdrawn(award, [revoked(2)])).toBe(true);
    expect(isWithdrawn(award, [revoked(3)])).toBe(true);
    expect(isWithdrawn(award, [revoked(3, 'green')])).toBe(false);
  });
});
