import { awardsOnRecord } from './award-record';
import { awardsDue } from './award';
import type { BeltEvent } from './events';
import { rulesOn } from './rules-on-day';
import { did, RULES, whiteWork, yellowWork } from './spec/company';

/** Writes down what is due on a day, with its evidence, as the server does. */
function awarded(events: BeltEvent[], on: string): BeltEvent[] {
  const due = awardsDue(events, RULES, on).map(({ key, ...award }): BeltEvent => ({
    kind: 'awarded',
    id: `${key}@${on}`,
    ...award,
  }));
  return [...events, ...due];
}

describe('the awards on record', () => {
  const white = awarded(whiteWork('2024-02-01'), '2024-02-01');
  const yellow = awarded([...white, ...yellowWork('2024-03-01')], '2024-03-01');
  const renewed = awarded([...yellow, did.refresher('2026-02-01', 'yellow')], '2026-02-01');
  const on = (day: string, events = renewed) => awardsOnRecord(events, rulesOn(RULES, day));

  it('name what each belt was earned on, the newest award first', () => {
    const record = on('2026-06-01');
    expect(record.map(({ belt, cycle, validUntil }) => [belt, cycle, validUntil])).toEqual([
      ['yellow', 2, '2028-03-01'],
      ['yellow', 1, '2026-03-01'],
      ['white', 1, null],
    ]);
    expect(record.map(({ evidence }) => [...new Set(evidence.map(({ kind }) => kind))])).toEqual([
      ['clause-acknowledged', 'refresher-passed'],
      ['module-completed'],
      ['clause-acknowledged', 'module-completed'],
    ]);
  });

  it('know on a past day only what was there', () =>
    expect(on('2024-02-15').map(({ belt }) => belt)).toEqual(['white']));

  it('keep what was revoked or recognised, with the reason', () => {
    const events = [
      ...renewed,
      did.recognised('2024-05-01', 'orange', '2023-01-01'),
      did.revoked('2026-07-01', 'yellow', 2),
    ];
    const record = on('2026-08-01', events);
    expect(record.filter(({ belt }) => belt === 'yellow').map(({ revokedOn }) => revokedOn)).toEqual([
      '2026-07-01',
      '2026-07-01',
    ]);
    expect(record.find(({ belt }) => belt === 'orange')).toMatchObject({
      kind: 'recognised',
      on: '2024-05-01',
      earnedOn: '2023-01-01',
      reason: 'Certified in the former programme',
      evidence: [],
    });
  });
});
