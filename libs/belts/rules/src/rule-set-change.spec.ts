import { LADDER } from './ladder';
import { type BeltChange, beltsThatDiffer, changedRuleSet, refusalToPublishRules } from './rule-set-change';
import { ruleOf, type Validity } from './rule-set';

const TODAY = '2026-11-22';
const yellow = ruleOf(LADDER, 'yellow')!;
const longer: BeltChange = { ...yellow, validity: { ...yellow.validity!, months: 36 } };
const change = (belts: readonly BeltChange[], effectiveFrom = TODAY, expectedVersion = 1) => ({
  expectedVersion,
  effectiveFrom,
  belts,
});

describe('the next version of the ladder', () => {
  it('changes the belts that are named, and nothing else', () => {
    const next = changedRuleSet(LADDER, change([longer]));
    expect(next.version).toBe(2);
    expect(beltsThatDiffer(LADDER, next)).toEqual(['yellow']);
    expect(ruleOf(next, 'yellow')?.validity?.months).toBe(36);
  });

  it('keeps the belt before, whatever is asked instead of the rest', () => {
    const next = changedRuleSet(
      LADDER,
      change([{ ...longer, requirements: [{ kind: 'taught', count: 1 }] }]),
    );
    expect(ruleOf(next, 'yellow')?.requirements).toEqual([
      { kind: 'belt', belt: 'white' },
      { kind: 'taught', count: 1 },
    ]);
  });

  it('asks no renewal of a belt that never expires', () =>
    expect(
      ruleOf(changedRuleSet(LADDER, change([{ ...longer, validity: null }])), 'yellow')?.renewal,
    ).toEqual([]));

  it('is the same in whatever order its parts are told', () => {
    const turned = Object.fromEntries(Object.entries(yellow.validity!).reverse()) as unknown as Validity;
    expect(
      beltsThatDiffer(LADDER, changedRuleSet(LADDER, change([{ ...yellow, validity: turned }]))),
    ).toEqual([]);
  });
});

describe('the next version is refused', () => {
  const short: BeltChange = { ...yellow, validity: { ...yellow.validity!, minimumActiveDays: 30 } };

  it.each([
    ['when it is as good as the last', change([]), 'BELTS_RULES_UNCHANGED', undefined],
    ['when somebody published meanwhile', change([longer], TODAY, 2), 'BELTS_RULES_CHANGED', undefined],
    [
      'when a new award may start inside its window',
      change([short]),
      'BELTS_RULES_MINIMUM_SHORTER_THAN_WINDOW',
      'yellow.validity.minimumActiveDays',
    ],
    ['from a day in the past', change([longer], '2026-11-21'), 'BELTS_DAY_IN_PAST', 'effectiveFrom'],
    ['from a year too far', change([longer], '2062-11-21'), 'BELTS_RULES_TOO_FAR_AHEAD', 'effectiveFrom'],
    ['from no day', change([longer], ''), 'BELTS_RULES_DAY_UNKNOWN', 'effectiveFrom'],
  ])('%s', (_, given, code, field) =>
    expect(refusalToPublishRules(LADDER, given, TODAY)).toMatchObject({ code, ...(field && { field }) }),
  );

  it('before a version that is planned already', () => {
    const planned = { ...LADDER, effectiveFrom: '2027-01-01' };
    expect(refusalToPublishRules(planned, change([longer]), TODAY)?.code).toBe('BELTS_RULES_BEFORE_THE_LAST');
    expect(refusalToPublishRules(planned, change([longer], '2027-01-01'), TODAY)).toBeUndefined();
  });
});
