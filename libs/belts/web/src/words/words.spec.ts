import { BELTS, type Belt } from '@obi/kernel';
import type { BeltOnWay, Way } from '@obi/belts/rules';
import { stateInWords, type StandingOfBelt } from './belt-state-words';
import { listed, numbered, percentOf } from './numbers';
import { requirementInWords } from './requirement-words';
import { waySentence } from './way';

const one = (code: string, done: number, total: number) => ({ code, done, total });

const quiet: StandingOfBelt = {
  belt: 'green',
  state: 'none',
  dueBecause: null,
  heldSince: null,
  standsUntil: null,
  endedOn: null,
  done: 0,
  total: 0,
  lockedBy: null,
  requirements: [],
};

describe('numbers in words', () => {
  it.each([
    [0, 'no modules'],
    [1, 'one module'],
    [12, 'twelve modules'],
    [1266, '1,266 modules'],
  ])('%d', (value, expected) => {
    expect(numbered(value, 'module', 'modules')).toBe(expected);
  });

  it('joins a list with "and"', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });

  it.each([
    [0, 0, 0],
    [1, 1000, 1],
    [999, 1000, 99],
    [70_265, 98_412, 71],
    [5, 5, 100],
  ])('%d of %d are %d%%', (part, whole, expected) => {
    expect(percentOf(part, whole)).toBe(expected);
  });
});

describe('a requirement in words', () => {
  it.each([
    [one('modules', 3, 4), {}, 'Modules: 3 of 4 done, open'],
    [one('modules', 4, 4), {}, 'Modules: 4 of 4 done, done'],
    [one('modules-not-published', 0, 6), {}, 'Modules: Not published yet, locked'],
    [one('clauses', 3, 25), {}, 'Guide: 3 of 25 acknowledged, open'],
    [one('clauses', 24, 25), { again: true }, 'Guide change: 1 to acknowledge, urgent'],
    [one('clauses', 25, 25), { again: true }, 'Guide: All acknowledged, done'],
    [one('assessment', 0, 1), { othersLeft: true }, 'Assessment: Opens after these, locked'],
    [one('assessment', 0, 1), {}, 'Assessment: To do, open'],
    [one('sessions-as-mentor', 2, 6), {}, 'Pair sessions: 2 of 6 confirmed, open'],
  ])('%j %j', (asked, how, expected) => {
    const { name, progress, tone } = requirementInWords(asked, how);
    expect(`${name}: ${progress}, ${tone}`).toBe(expected);
  });
});

describe('the state of a belt in words', () => {
  it.each<[Partial<StandingOfBelt>, boolean, string]>([
    [{ state: 'held', heldSince: '2026-01-12' }, false, 'Held since 12 Jan 2026'],
    [
      { state: 'held', heldSince: '2026-01-12', standsUntil: '2028-06-18' },
      true,
      'You wear this belt. Valid to 18 Jun 2028',
    ],
    [{ state: 'held', heldSince: '2026-01-12' }, true, 'You wear this belt. It does not expire'],
    [{ state: 'due', dueBecause: 'expiring', standsUntil: '2026-12-24' }, true, 'Expires on 24 Dec 2026'],
    [
      { state: 'due', dueBecause: 'guide-changed', standsUntil: '2026-11-30' },
      true,
      'The guide changed: certify again by 30 Nov 2026',
    ],
    [{ state: 'due', dueBecause: 'guide-changed' }, true, 'The guide changed'],
    [{ state: 'lapsed', endedOn: '2026-05-03' }, false, 'Lapsed on 3 May 2026'],
    [{ state: 'revoked', endedOn: '2026-05-03' }, false, 'Revoked on 3 May 2026'],
    [{ state: 'in progress', done: 3, total: 6 }, false, '3 of 6 done'],
    [{ requirements: [one('modules-not-published', 0, 6)], total: 6 }, false, 'Modules not published yet'],
    [{ requirements: [one('sessions-as-mentor', 0, 6)], total: 6 }, false, '6 sessions'],
    [{ requirements: [one('assessment', 0, 1), one('taught', 0, 2)], total: 3 }, false, '3 requirements'],
  ])('%j', (standing, worn, expected) => {
    expect(stateInWords({ ...quiet, ...standing }, worn).text).toBe(expected);
  });
});

describe('the sentence over the path', () => {
  const way = (held: Belt | null, earning: Belt | null, said: Partial<BeltOnWay>): Way => ({
    held,
    earning,
    modules: [],
    belts: BELTS.map((belt) => {
      const state = held !== null && BELTS.indexOf(belt) <= BELTS.indexOf(held) ? 'held' : 'none';
      return { ...quiet, asks: 'first', state, ...(belt === earning && said), belt } as BeltOnWay;
    }),
  });
  const left = (code: string, done: number, total: number) => ({ code, done, total, left: [] });

  it.each<[Way, string]>([
    [
      way('orange', 'green', {
        requirements: [
          left('modules', 3, 4),
          left('assessment', 0, 1),
        ] as unknown as BeltOnWay['requirements'],
      }),
      'Three belts earned. Green is next: one module and the assessment.',
    ],
    [
      way(null, 'white', {
        requirements: [left('clauses', 0, 25), left('modules', 0, 1)] as unknown as BeltOnWay['requirements'],
      }),
      'No belt yet. White is next: 25 clauses of the guide and one module.',
    ],
    [
      way(null, 'white', {
        state: 'lapsed',
        asks: 'delta',
        requirements: [left('clauses', 24, 25)] as unknown as BeltOnWay['requirements'],
      }),
      'No belt now. White lapsed and can be renewed: one guide change.',
    ],
    [
      way('white', 'yellow', {
        state: 'lapsed',
        asks: 'renewal',
        requirements: [left('clauses', 24, 25)] as unknown as BeltOnWay['requirements'],
      }),
      'One belt earned. Yellow lapsed and can be renewed: one guide change.',
    ],
    [
      way('yellow', 'orange', {
        requirements: [left('modules-not-published', 0, 6)] as unknown as BeltOnWay['requirements'],
      }),
      'Two belts earned. Orange is next; its modules are not published yet.',
    ],
    [way('black', null, {}), 'Seven belts earned. There is no belt after black.'],
  ])('%#', (given, expected) => {
    expect(waySentence(given)).toBe(expected);
  });
});
