import { BELTS, type Belt, type LocalDate } from '@obi/kernel';
import type { BeltEvent } from './events';
import { LADDER } from './ladder';
import type { BeltRules } from './rules-on-day';
import { CLAUSES, did, RULES, WHITE, whiteWork, YELLOW, yellowWork } from './spec/company';
import { beltIn, standing } from './standing';

function stateOf(events: BeltEvent[], belt: Belt, asOf: LocalDate, rules: BeltRules = RULES): string {
  return beltIn(standing(events, rules, asOf), belt).state;
}

describe('somebody new', () => {
  const empty = standing([], RULES, '2026-01-01');

  it('holds nothing and starts with white', () => {
    expect(empty.held).toBeNull();
    const total = CLAUSES.length + WHITE.length;
    expect(empty.earning).toMatchObject({ belt: 'white', state: 'none', done: 0, total });
    expect(empty.belts.map(({ belt }) => belt)).toEqual(BELTS);
  });

  it('sees which belt opens which', () =>
    expect(empty.belts.map(({ lockedBy }) => lockedBy)).toEqual([null, ...BELTS.slice(0, -1)]));

  it('before the first rule set is asked nothing', () =>
    expect(standing([], RULES, '2019-01-01')).toMatchObject({
      held: null,
      ruleSet: null,
      earning: { asks: 'nothing' },
    }));
});

describe('progress', () => {
  const begun = [did.acknowledged('2026-01-02', CLAUSES[0]!), did.module('2026-01-03', YELLOW[0]!)];

  it('counts each clause and each module as one, and names what is left', () => {
    const { earning } = standing(begun, RULES, '2026-01-05');
    expect(earning).toMatchObject({ belt: 'white', state: 'in progress', done: 1, total: 9 });
    expect(earning?.requirements.map(({ code, left }) => [code, left])).toEqual([
      ['clauses', CLAUSES.slice(1)],
      ['modules', WHITE],
    ]);
  });

  it('on a later belt is kept while the belt before is missing', () =>
    expect(beltIn(standing(begun, RULES, '2026-01-05'), 'yellow')).toMatchObject({
      state: 'in progress',
      done: 1,
      total: 6,
      lockedBy: 'white',
    }));

  it('starts on the day it was made', () => {
    expect(stateOf(begun, 'white', '2026-01-01')).toBe('none');
    expect(stateOf(begun, 'white', '2026-01-02')).toBe('in progress');
  });

  it.each([
    ['an unknown text', did.acknowledged('2026-01-02', CLAUSES[0]!, 7)],
    ['an unknown clause', did.acknowledged('2026-01-02', 'no.such')],
    ['a module that no belt asks', did.module('2026-01-02', 'other.one')],
  ])('does not come from %s', (_, event) => expect(stateOf([event], 'white', '2026-01-05')).toBe('none'));

  it.each([
    ['orange', 6, 'modules-not-published'],
    ['green', 6, 'modules-not-published'],
  ] as const)('on %s waits until %i modules are published', (belt, total, code) => {
    const events = [did.award('2026-01-01', 'yellow'), did.module('2026-01-02', 'orange.one')];
    const [requirement] = beltIn(standing(events, RULES, '2026-01-05'), belt).requirements;
    expect(requirement).toMatchObject({ code, total });
  });
});

describe('what brown and black count', () => {
  const asOf = '2026-06-01';

  it.each([
    ['sessions as mentor', [did.session('2026-01-01', 's1'), did.session('2026-02-01', 's2')], 'brown', 2],
    ['not sessions as mentee', [did.session('2026-01-01', 's1', 'mentee')], 'brown', 0],
    ['a session once', [did.session('2026-01-01', 's1'), did.session('2026-01-09', 's1')], 'brown', 1],
    ['a person taught once', [did.taught('2026-01-01', 'p1'), did.taught('2026-02-01', 'p1')], 'black', 1],
    ['no work with one mark', [did.passed('2026-01-01', 'w1', 'a1')], 'black', 0],
    [
      'no work with two marks of one assessor',
      [did.passed('2026-01-01', 'w1', 'a1'), did.passed('2026-01-02', 'w1', 'a1')],
      'black',
      0,
    ],
    [
      'no two works with one mark each',
      [did.passed('2026-01-01', 'w1', 'a1'), did.passed('2026-01-02', 'w2', 'a2')],
      'black',
      0,
    ],
    [
      'work with marks of two assessors',
      [did.passed('2026-01-01', 'w1', 'a1'), did.passed('2026-01-02', 'w1', 'a2')],
      'black',
      1,
    ],
  ] as const)('%s', (_, events, belt, done) =>
    expect(beltIn(standing(events, RULES, asOf), belt).done).toBe(done),
  );
});

describe('an award of 31 March 2026', () => {
  const events = [did.award('2026-01-10', 'white'), did.award('2026-03-31', 'yellow')];

  it.each([
    ['2026-03-30', 'none', 'white'],
    ['2026-03-31', 'held', 'yellow'],
    ['2027-12-31', 'held', 'yellow'],
    ['2028-01-01', 'due', 'yellow'],
    ['2028-03-31', 'due', 'yellow'],
    ['2028-04-01', 'lapsed', 'white'],
  ] as const)('on %s is %s, and the person holds %s', (asOf, state, held) => {
    expect(stateOf(events, 'yellow', asOf)).toBe(state);
    expect(standing(events, RULES, asOf).held).toBe(held);
  });

  it('says until when it counts, since when it lapsed, and on which version of the guide it was earned', () =>
    expect(beltIn(standing(events, RULES, '2028-04-02'), 'yellow')).toMatchObject({
      earnedOn: '2026-03-31',
      validUntil: '2028-03-31',
      endedOn: '2028-04-01',
      guideVersion: '1.0',
    }));

  it('asks nothing while it is held, whatever is published later', () =>
    expect(beltIn(standing(events, RULES, '2026-05-01'), 'yellow')).toMatchObject({
      asks: 'nothing',
      total: 0,
    }));

  it('asks for the short renewal in its window and after the lapse', () => {
    for (const asOf of ['2028-01-01', '2028-05-01']) {
      const { asks, requirements } = beltIn(standing(events, RULES, asOf), 'yellow');
      expect(asks).toBe('renewal');
      expect(requirements.map(({ kind }) => kind)).toEqual(['clauses', 'refresher']);
    }
  });

  it('puts the lapsed belt before the next new one', () =>
    expect(standing(events, RULES, '2028-05-01').earning).toMatchObject({ belt: 'yellow', state: 'lapsed' }));

  it('is restored by a renewal, with its history', () => {
    const renewed = [...events, did.award('2028-05-01', 'yellow', 2)];
    expect(beltIn(standing(renewed, RULES, '2028-05-02'), 'yellow')).toMatchObject({
      state: 'held',
      cycle: 2,
      earnedOn: '2028-05-01',
      heldSince: '2028-05-01',
      validUntil: '2030-05-01',
    });
    expect(stateOf(renewed, 'yellow', '2028-04-30')).toBe('lapsed');
    expect(stateOf(renewed, 'yellow', '2026-04-30')).toBe('held');
  });

  it.each(['2028-02-01', '2028-03-31', '2028-04-01'])('renewed on %s was held without a gap', (on) =>
    expect(
      beltIn(standing([...events, did.award(on, 'yellow', 2)], RULES, '2028-06-01'), 'yellow').heldSince,
    ).toBe('2026-03-31'),
  );

  it('keeps its two years when a later rule set gives one', () => {
    const oneYear = {
      version: 2,
      effectiveFrom: '2026-06-01',
      belts: LADDER.belts.map((rule) =>
        rule.validity ? { ...rule, validity: { ...rule.validity, months: 12 } } : rule,
      ),
    };
    const rules = { ...RULES, ruleSets: [LADDER, oneYear] };
    expect(stateOf(events, 'yellow', '2027-10-01', rules)).toBe('held');
    const renewed = [...events, did.award('2028-02-01', 'yellow', 2, 2)];
    expect(beltIn(standing(renewed, rules, '2028-02-02'), 'yellow').validUntil).toBe('2029-03-31');
  });
});

describe('a lapsed belt', () => {
  const climbed = [
    did.award('2024-01-10', 'white'),
    did.award('2026-06-01', 'yellow'),
    did.award('2025-01-31', 'orange'),
  ];

  it('lets the person fall to the highest that still stands', () => {
    expect(standing(climbed, RULES, '2027-01-31').held).toBe('orange');
    expect(standing(climbed, RULES, '2027-02-01').held).toBe('yellow');
    expect(standing(climbed, RULES, '2028-06-02').held).toBe('white');
  });

  it('is renewed directly, without climbing through the belts below', () =>
    expect(standing(climbed, RULES, '2028-06-02').earning).toMatchObject({
      belt: 'orange',
      asks: 'renewal',
      lockedBy: null,
    }));
});

describe('a revoked belt', () => {
  const events = [...whiteWork('2026-01-01'), ...yellowWork('2026-01-02')];
  const awards = [did.award('2026-01-01', 'white'), did.award('2026-01-02', 'yellow')];
  const revoked = [...events, ...awards, did.revoked('2026-03-01', 'yellow')];

  it.each([
    ['2026-02-28', 'held', 'yellow'],
    ['2026-03-01', 'revoked', 'white'],
  ] as const)('on %s is %s, and the person holds %s', (asOf, state, held) => {
    expect(stateOf(revoked, 'yellow', asOf)).toBe(state);
    expect(standing(revoked, RULES, asOf).held).toBe(held);
  });

  it('asks for everything again, with work done after the revocation', () =>
    expect(beltIn(standing(revoked, RULES, '2026-03-02'), 'yellow')).toMatchObject({
      asks: 'first',
      done: 0,
      total: 6,
      endedOn: '2026-03-01',
    }));

  it('stands again once it is earned again, as a new start', () => {
    const again = [...revoked, ...yellowWork('2026-04-01'), did.award('2026-04-01', 'yellow', 2)];
    expect(beltIn(standing(again, RULES, '2026-04-02'), 'yellow')).toMatchObject({
      state: 'held',
      heldSince: '2026-04-01',
    });
  });
});

describe('a belt recognised from the time before Obi', () => {
  const events = [did.recognised('2026-03-01', 'yellow', '2025-02-10')];

  it('counts from its own day, and stands only since it was written down', () => {
    expect(stateOf(events, 'yellow', '2026-02-28')).toBe('none');
    expect(beltIn(standing(events, RULES, '2026-03-01'), 'yellow')).toMatchObject({
      state: 'held',
      earnedOn: '2025-02-10',
      validUntil: '2027-02-10',
    });
  });

  it('needs no belt below it, and opens the one above', () =>
    expect(beltIn(standing(events, RULES, '2026-03-01'), 'orange').lockedBy).toBeNull());
});

describe('the next day on which a standing changes by itself', () => {
  const events = [did.award('2026-03-31', 'yellow')];

  it.each([
    ['2026-04-01', '2028-01-01'],
    ['2028-01-01', '2028-04-01'],
    ['2028-04-01', null],
  ])('after %s is %s', (asOf, next) => expect(standing(events, RULES, asOf).nextChangeOn).toBe(next));
});
