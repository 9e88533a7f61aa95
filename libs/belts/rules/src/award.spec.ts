import { awardsDue } from './award';
import type { BeltEvent } from './events';
import { CLAUSES, did, RULES, WHITE, whiteWork, YELLOW, yellowWork } from './spec/company';

const keys = (events: BeltEvent[], asOf: string) => awardsDue(events, RULES, asOf).map(({ key }) => key);

describe('a first award is due', () => {
  it('when nothing is left that the belt asks', () => {
    const work = whiteWork('2026-01-02');
    expect(keys(work.slice(1), '2026-01-02')).toEqual([]);
    expect(awardsDue(work, RULES, '2026-01-02')).toEqual([
      {
        belt: 'white',
        cycle: 1,
        key: 'white:1',
        on: '2026-01-02',
        ruleSet: 1,
        guideVersion: '1.0',
        evidence: work.map(({ id }) => id),
      },
    ]);
  });

  it('not before the work was done', () => expect(keys(whiteWork('2026-01-02'), '2026-01-01')).toEqual([]));

  it('for several belts in a row when the last piece was missing below', () => {
    const events = [...yellowWork('2026-01-01'), ...whiteWork('2026-01-02')];
    expect(keys(events, '2026-01-02')).toEqual(['white:1', 'yellow:1']);
  });

  it('not while the belt before is missing', () =>
    expect(keys(yellowWork('2026-01-01'), '2026-01-02')).toEqual([]));

  it('not for a belt whose modules are not published yet', () => {
    const events = [
      did.award('2026-01-01', 'yellow'),
      did.module('2026-01-02', 'orange.one'),
      did.module('2026-01-02', 'orange.two'),
    ];
    expect(keys(events, '2026-01-03')).toEqual([]);
  });

  it('once: with its award written down nothing is due', () => {
    const events = [...whiteWork('2026-01-02'), did.award('2026-01-02', 'white')];
    expect(keys(events, '2026-01-02')).toEqual([]);
  });

  it('for brown after six confirmed sessions as mentor, with the first six as evidence', () => {
    const sessions = [1, 2, 3, 4, 5, 6, 7].map((n) => did.session(`2026-0${n}-01`, `s${n}`));
    const events = [did.award('2026-01-01', 'blue'), ...sessions];
    expect(keys(events, '2026-05-31')).toEqual([]);
    const [brown] = awardsDue(events, RULES, '2026-07-02');
    expect(brown).toMatchObject({ key: 'brown:1', evidence: sessions.slice(0, 6).map(({ id }) => id) });
  });

  it('for black with two assessors and two persons taught', () => {
    const events = [
      did.award('2026-01-01', 'brown'),
      did.passed('2026-02-01', 'w1', 'a1'),
      did.passed('2026-02-02', 'w1', 'a2'),
      did.taught('2026-03-01', 'p1'),
    ];
    expect(keys(events, '2026-03-02')).toEqual([]);
    // The same person in another module is still one person.
    expect(keys([...events, did.taught('2026-03-02', 'p1')], '2026-03-02')).toEqual([]);
    expect(keys([...events, did.taught('2026-03-02', 'p2')], '2026-03-02')).toEqual(['black:1']);
  });
});

describe('a renewal is due', () => {
  const certified = [
    ...whiteWork('2026-01-01'),
    did.award('2026-01-01', 'white'),
    ...yellowWork('2026-03-31'),
    did.award('2026-03-31', 'yellow'),
  ];

  it.each([
    ['before the window', '2027-12-31', []],
    ['on the first day of the window', '2028-01-01', ['yellow:2']],
    ['on the last day', '2028-03-31', ['yellow:2']],
    ['after the lapse', '2028-09-01', ['yellow:2']],
  ])('for a refresher passed %s', (_, on, due) =>
    expect(keys([...certified, did.refresher(on, 'yellow')], '2028-09-02')).toEqual(due),
  );

  it('not for a refresher of another belt', () =>
    expect(keys([...certified, did.refresher('2028-02-01', 'orange')], '2028-02-02')).toEqual([]));

  it('without acknowledging an unchanged guide again', () => {
    const refresher = did.refresher('2028-02-01', 'yellow');
    const [award] = awardsDue([...certified, refresher], RULES, '2028-02-01');
    expect(award?.evidence).toEqual([...certified.slice(0, CLAUSES.length), refresher].map(({ id }) => id));
  });

  it('once, and again only in the next window', () => {
    const renewed = [
      ...certified,
      did.refresher('2028-02-01', 'yellow'),
      did.award('2028-02-01', 'yellow', 2),
    ];
    expect(keys(renewed, '2028-02-02')).toEqual([]);
    expect(keys(renewed, '2030-01-05')).toEqual([]);
    expect(keys([...renewed, did.refresher('2030-01-05', 'yellow')], '2030-01-05')).toEqual(['yellow:3']);
  });

  it('for somebody who was recognised and has lapsed', () => {
    const events = [...whiteWork('2026-01-01'), did.recognised('2026-01-02', 'yellow', '2020-05-05')];
    expect(keys([...events, did.refresher('2026-01-03', 'yellow')], '2026-01-03')).toEqual([
      'white:1',
      'yellow:2',
    ]);
  });
});

describe('after a revocation', () => {
  const revoked = [
    ...whiteWork('2026-01-01'),
    did.award('2026-01-01', 'white'),
    did.revoked('2026-02-01', 'white'),
  ];

  it('the old work earns nothing', () => expect(keys(revoked, '2026-02-02')).toEqual([]));

  it('the modules are done again, and nobody is asked twice to read a text that has not changed', () => {
    const again = WHITE.map((module) => did.module('2026-02-05', module));
    expect(keys([...revoked, ...again], '2026-02-05')).toEqual(['white:2']);
    expect(keys([...revoked, ...again.slice(1)], '2026-02-05')).toEqual([]);
  });

  it('new work earns the belt again, as its next cycle', () =>
    expect(keys([...revoked, ...whiteWork('2026-02-05')], '2026-02-05')).toEqual(['white:2']));

  it('of yellow, what was done on the same day does not count', () => {
    const events = [
      did.award('2026-01-01', 'white'),
      did.award('2026-01-01', 'yellow'),
      did.revoked('2026-02-01', 'yellow'),
      ...YELLOW.map((module) => did.module('2026-02-01', module)),
    ];
    expect(keys(events, '2026-02-03')).toEqual([]);
  });
});

describe('before the first rule set', () =>
  it('nothing is awarded', () => expect(keys(whiteWork('2019-05-01'), '2019-05-02')).toEqual([])));
