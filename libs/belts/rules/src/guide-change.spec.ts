import type { LocalDate } from '@obi/kernel';
import { awardsDue } from './award';
import type { BeltEvent } from './events';
import { LADDER } from './ladder';
import type { BeltRules } from './rules-on-day';
import { CLAUSES, did, RULES, WHITE, whiteWork, withChange, YELLOW, yellowWork } from './spec/company';
import { beltIn, standing } from './standing';

const MISTAKES = CLAUSES[1]!;
const CHANGE = '2026-05-01';

/** White and yellow, earned before the guide changed. */
const certified = [
  ...whiteWork('2026-01-01'),
  did.award('2026-01-01', 'white'),
  ...yellowWork('2026-02-01'),
  did.award('2026-02-01', 'yellow'),
];

function white(rules: BeltRules, asOf: LocalDate, events: BeltEvent[] = certified) {
  return beltIn(standing(events, rules, asOf), 'white');
}
function yellow(rules: BeltRules, asOf: LocalDate, events: BeltEvent[] = certified) {
  return beltIn(standing(events, rules, asOf), 'yellow');
}

describe('a change of wording only', () => {
  const rules = withChange(MISTAKES, 'wording-only', CHANGE);

  it('asks nothing of anybody', () => {
    expect(white(rules, '2026-06-01').state).toBe('held');
    expect(yellow(rules, '2026-06-01').state).toBe('held');
  });

  it('keeps the old acknowledgement for somebody who is still earning, and takes the new one', () => {
    const done = (text: number) =>
      white(rules, '2026-06-01', [did.acknowledged('2026-05-02', MISTAKES, text)]).done;
    expect([done(1), done(2)]).toEqual([1, 1]);
  });

  it('does not heal a material change before it', () => {
    const twice = withChange(
      MISTAKES,
      'wording-only',
      '2026-06-01',
      null,
      withChange(MISTAKES, 'acknowledge-again', CHANGE),
    );
    const done = (text: number, on = '2026-06-02') =>
      white(twice, '2026-07-01', [did.acknowledged(on, MISTAKES, text)]).done;
    expect([done(1, '2026-01-01'), done(2, '2026-05-02'), done(3)]).toEqual([0, 1, 1]);
  });
});

describe('a clause to acknowledge again', () => {
  const rules = withChange(MISTAKES, 'acknowledge-again', CHANGE);

  it('makes only the belt due that rests on the acknowledgement, and asks only for that clause', () => {
    expect(white(rules, '2026-04-30')).toMatchObject({ state: 'held', asks: 'nothing' });
    expect(white(rules, CHANGE)).toMatchObject({
      state: 'due',
      dueBecause: 'guide-changed',
      asks: 'delta',
      done: 0,
      total: 1,
    });
    expect(white(rules, CHANGE).requirements[0]?.left).toEqual([MISTAKES]);
    expect(yellow(rules, CHANGE).state).toBe('held');
  });

  it('waits without lapsing, and is done with one acknowledgement', () => {
    expect(white(rules, '2036-01-01').state).toBe('due');
    expect(
      white(rules, '2026-06-01', [...certified, did.acknowledged('2026-05-03', MISTAKES, 2)]).state,
    ).toBe('held');
  });

  it('is not done by the text of before', () =>
    expect(
      white(rules, '2026-06-01', [...certified, did.acknowledged('2026-05-03', MISTAKES, 1)]).state,
    ).toBe('due'));

  it('whose old text comes back asks again all the same', () => {
    const back = withChange(MISTAKES, 'acknowledge-again', '2026-06-01', null, rules);
    const clauses = back.curriculum.clauses.map((history) => ({
      ...history,
      texts: history.texts.map((text, at) => (at === 2 ? { ...text, textHash: `${MISTAKES}#1` } : text)),
    }));
    const oldTextBack = { ...back, curriculum: { ...back.curriculum, clauses } };
    expect(white(oldTextBack, '2026-06-02').state).toBe('due');
    expect(
      white(oldTextBack, '2026-06-02', [...certified, did.acknowledged('2026-06-01', MISTAKES, 1)]).state,
    ).toBe('held');
  });
});

describe('a clause to certify again', () => {
  const rules = withChange(MISTAKES, 'certify-again', CHANGE, '2026-06-30');
  const stale = [YELLOW[1]!, YELLOW[4]!];
  const redone = [...certified, ...stale.map((module) => did.module('2026-05-10', module))];

  it('makes the belts due whose modules teach it, and asks only for those modules', () => {
    expect(yellow(rules, CHANGE)).toMatchObject({
      state: 'due',
      asks: 'delta',
      total: 2,
      standsUntil: '2026-06-30',
    });
    expect(yellow(rules, CHANGE).requirements[0]?.left).toEqual(stale);
  });

  it.each([
    ['2026-06-30', 'due', 'yellow'],
    ['2026-07-01', 'lapsed', null],
  ])('not done on %s is %s: the person holds %s', (asOf, state, held) => {
    expect(yellow(rules, asOf).state).toBe(state);
    expect(standing(certified, rules, asOf).held).toBe(held);
  });

  it('is done when the modules are done again, with no new award and the old expiry', () => {
    expect(yellow(rules, '2026-05-11', redone)).toMatchObject({
      state: 'held',
      validUntil: '2028-02-01',
      cycle: 1,
    });
    expect(awardsDue(redone, rules, '2026-05-11')).toEqual([]);
  });

  it('done late restores the lapsed belt', () => {
    const late = [...certified, ...stale.map((module) => did.module('2026-08-01', module))];
    expect(yellow(rules, '2026-07-31', late).state).toBe('lapsed');
    expect(yellow(rules, '2026-08-01', late).state).toBe('held');
  });

  it('does not count stale modules for somebody who is still earning', () =>
    expect(yellow(rules, '2026-06-01', yellowWork('2026-02-01')).done).toBe(4));

  it('done once is not lapsed by its old day when the clause changes a second time', () => {
    const twice = withChange(MISTAKES, 'acknowledge-again', '2026-09-01', null, rules);
    const kept = [...redone, did.acknowledged('2026-05-10', MISTAKES, 2)];
    expect(white(twice, '2026-09-02', kept)).toMatchObject({ state: 'due', standsUntil: null });
    expect(yellow(twice, '2026-09-02', kept).state).toBe('held');
  });

  it('in the renewal window is asked beside the renewal', () => {
    const inWindow = withChange(MISTAKES, 'certify-again', '2027-12-01');
    const codes = (events: BeltEvent[]) =>
      yellow(inWindow, '2027-12-20', events).requirements.map(({ code }) => code);
    expect(codes(certified)).toEqual(['clauses', 'refresher', 'modules']);
    const renewing = [
      ...certified,
      did.acknowledged('2027-12-02', MISTAKES, 2),
      did.refresher('2027-12-03', 'yellow'),
    ];
    expect(awardsDue(renewing, inWindow, '2027-12-20')).toEqual([]);
    const complete = [...renewing, ...stale.map((module) => did.module('2027-12-10', module))];
    expect(awardsDue(complete, inWindow, '2027-12-20').map(({ key }) => key)).toEqual(['yellow:2']);
  });
});

describe('what is published or withdrawn later', () => {
  const extra = {
    ...RULES,
    curriculum: {
      ...RULES.curriculum,
      clauses: [
        ...RULES.curriculum.clauses.map((history) => ({
          ...history,
          withdrawnOn: history.clause === CLAUSES[0] ? CHANGE : null,
        })),
        {
          clause: 'crowd.new',
          texts: [{ textHash: 'new', since: CHANGE, asks: 'acknowledge-again' as const }],
        },
      ],
      modules: [
        ...RULES.curriculum.modules,
        {
          module: 'yellow.seven',
          belt: 'yellow' as const,
          versions: [{ version: 1, since: CHANGE, clauses: [] }],
        },
      ],
    },
  };

  it('a new clause is asked of everybody; a withdrawn one of nobody', () =>
    expect(white(extra, CHANGE).requirements.map(({ left }) => left)).toEqual([['crowd.new']]));

  it('a new module is asked of those who are earning, not of those who hold', () => {
    expect(yellow(extra, CHANGE).state).toBe('held');
    expect(yellow(extra, CHANGE, []).total).toBe(7);
    expect(yellow(extra, '2026-04-30', []).total).toBe(6);
  });

  it('whoever earned white with one module keeps it, also when the ladder asks for all of them', () => {
    const asksOne = LADDER.belts.map((rule) =>
      rule.belt === 'white'
        ? { ...rule, requirements: [{ kind: 'modules' as const, keys: WHITE.slice(0, 1) }] }
        : rule,
    );
    const ruleSets = [
      { ...LADDER, belts: asksOne },
      { ...LADDER, version: 2, effectiveFrom: CHANGE },
    ];
    const events = [did.module('2026-01-01', WHITE[0]!), did.award('2026-01-01', 'white')];
    expect(white({ ...RULES, ruleSets }, CHANGE, events)).toMatchObject({ state: 'held', asks: 'nothing' });
    expect(white({ ...RULES, ruleSets }, CHANGE, events.slice(0, 1))).toMatchObject({
      state: 'in progress',
      done: 1,
      total: CLAUSES.length + WHITE.length,
    });
  });
});

it('a text, module or rule set that starts later is named as the next change', () => {
  const rules = withChange(MISTAKES, 'acknowledge-again', CHANGE);
  const later = {
    ...rules,
    ruleSets: [...rules.ruleSets, { ...LADDER, version: 2, effectiveFrom: '2026-04-15' }],
  };
  const next = (asOf: LocalDate) => standing([], later, asOf).nextChangeOn;
  expect(['2026-04-01', '2026-04-15', CHANGE].map(next)).toEqual(['2026-04-15', CHANGE, null]);
});
