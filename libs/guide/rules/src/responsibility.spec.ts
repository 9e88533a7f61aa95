import { plusDays } from '@obi/kernel';
import fc from 'fast-check';
import {
  answererOn,
  answeringIn,
  endForHandOver,
  holdsOn,
  refusalToAssign,
  type Responsibility,
} from './responsibility';
import { responsibilityGaps, type UnitInTree } from './responsibility-gaps';

const here = (personId: string) => ({ personId, leftOn: null });
const TODAY = '2026-11-22';

function responsibility(change: Partial<Responsibility> = {}): Responsibility {
  return {
    id: 'r1',
    clause: 'conversation.saying-sorry',
    matter: 'Refund over €250',
    unitId: null,
    from: '2026-01-01',
    until: null,
    accountable: here('ana'),
    deputies: [],
    ...change,
  };
}

describe('a responsibility', () => {
  it.each([
    ['before it begins', '2025-12-31', false],
    ['on its first day', '2026-01-01', true],
    ['on its last day', '2026-06-30', true],
    ['after it', '2026-07-01', false],
  ])('%s', (_, day, holds) => {
    expect(holdsOn(responsibility({ until: '2026-06-30' }), day)).toBe(holds);
  });

  it.each([
    ['the accountable person', null, null, 'ana'],
    ['the deputy once that person has left', TODAY, null, 'ben'],
    ['the person on their last day', '2026-11-23', null, 'ana'],
    ['nobody when all have left', '2026-01-02', '2026-01-03', undefined],
  ])('is answered by %s', (_, anaLeft, benLeft, who) => {
    const one = responsibility({
      accountable: { personId: 'ana', leftOn: anaLeft },
      deputies: [{ personId: 'ben', leftOn: benLeft }],
    });
    expect(answererOn(one, TODAY)?.personId).toBe(who);
  });

  it('of the nearest unit goes before those above it', () => {
    const all = [
      responsibility({ id: 'company' }),
      responsibility({ id: 'care', unitId: 'care' }),
      responsibility({ id: 'lisbon', unitId: 'lisbon', until: '2026-11-21' }),
      responsibility({ id: 'other', unitId: 'stores' }),
      responsibility({ id: 'press', matter: 'Press' }),
    ];
    const ids = (lineage: string[], day = TODAY) => answeringIn(all, lineage, day).map(({ id }) => id);
    expect(ids(['care', 'lisbon'])).toEqual(['care', 'press']);
    expect(ids(['care', 'lisbon'], '2026-11-21')).toEqual(['lisbon', 'press']);
    expect(ids([])).toEqual(['company', 'press']);
  });

  it.each([
    ['2026-01-01', '2026-11-22', { until: '2026-11-21' }],
    ['2026-12-01', '2026-12-01', 'taken-back'],
    ['2026-12-24', '2026-12-01', 'taken-back'],
  ])('that began on %s and is handed over on %s', (began, from, expected) => {
    expect(endForHandOver({ from: began }, from)).toEqual(expected);
  });
});

describe('what is written down', () => {
  const wish = {
    matter: 'Press',
    reach: '',
    accountableId: 'ana',
    deputyIds: ['ben'],
    from: TODAY,
    until: null,
  };
  it.each([
    [{}, undefined],
    [{ matter: '  ' }, 'GUIDE_MATTER_MISSING'],
    [{ matter: 'x'.repeat(121) }, 'GUIDE_MATTER_TOO_LONG'],
    [{ reach: 'x'.repeat(301) }, 'GUIDE_REACH_TOO_LONG'],
    [{ deputyIds: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'GUIDE_DEPUTIES_TOO_MANY'],
    [{ deputyIds: ['ana'] }, 'GUIDE_ANSWERER_TWICE'],
    [{ deputyIds: ['ben', 'ben'] }, 'GUIDE_ANSWERER_TWICE'],
    [{ from: '2026-11-21' }, 'GUIDE_RESPONSIBILITY_IN_PAST'],
    [{ until: '2026-11-21' }, 'GUIDE_RESPONSIBILITY_ENDS_FIRST'],
    [{ until: TODAY }, undefined],
  ])('%j answers %s', (change, code) => {
    expect(refusalToAssign({ ...wish, ...change }, TODAY)?.code).toBe(code);
  });
});

/** company > care > (lisbon, porto), company > stores. */
const units: UnitInTree[] = [
  { id: 'top', parentId: null, hasOwnPeople: false },
  { id: 'care', parentId: 'top', hasOwnPeople: true },
  { id: 'lisbon', parentId: 'care', hasOwnPeople: true },
  { id: 'porto', parentId: 'care', hasOwnPeople: true },
  { id: 'stores', parentId: 'top', hasOwnPeople: true },
];
const CLAUSE = 'conversation.saying-sorry';
const gaps = (all: Responsibility[]) =>
  responsibilityGaps([CLAUSE], all, units, TODAY).map(({ kind, matter, unitId, isUnitAlone }) => [
    kind,
    matter && 'matter',
    isUnitAlone ? `${unitId} alone` : unitId,
  ]);

describe('a gap', () => {
  it.each<[string, Responsibility[], unknown[]]>([
    ['a clause that names nobody', [], [['nobody', null, null]]],
    ['the whole company is answered', [responsibility()], []],
    [
      'one branch is answered: one line for each branch that is not, and for people between them',
      [responsibility({ unitId: 'lisbon' })],
      [
        ['nobody', 'matter', 'care alone'],
        ['nobody', 'matter', 'porto'],
        ['nobody', 'matter', 'stores'],
      ],
    ],
    [
      'everybody named has left',
      [responsibility({ accountable: { personId: 'ana', leftOn: '2026-11-01' } })],
      [['left', 'matter', null]],
    ],
    [
      'it ends in a month and nobody follows',
      [responsibility({ until: '2026-12-22' })],
      [['ends', 'matter', null]],
    ],
    ['it ends later', [responsibility({ until: '2026-12-23' })], []],
    [
      'it ends and somebody follows the next day',
      [responsibility({ until: '2026-12-01' }), responsibility({ id: 'r2', from: '2026-12-02' })],
      [],
    ],
    ['it begins later', [responsibility({ from: '2026-12-01' })], [['nobody', 'matter', null]]],
    ['it has ended', [responsibility({ until: '2026-11-21' })], [['nobody', null, null]]],
  ])('%s', (_, all, expected) => expect(gaps(all)).toEqual(expected));

  it('is there for exactly the units for which nobody answers, whatever the tree', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat({ max: 11 }), { maxLength: 5 }),
        (parents, answered) => {
          const tree = parents.map((parent, at) => ({
            id: `u${at}`,
            parentId: at === 0 ? null : `u${parent % at}`,
            hasOwnPeople: true,
          }));
          const lineage = (id: string): string[] => {
            const unit = tree.find((each) => each.id === id);
            return unit?.parentId ? [...lineage(unit.parentId), id] : [id];
          };
          const all = [...new Set(answered.map((at) => at % tree.length))].map((at) =>
            responsibility({ id: `r${at}`, unitId: `u${at}` }),
          );
          const open = responsibilityGaps([CLAUSE], all, tree, TODAY);
          for (const { id } of tree) {
            const isAnswered = answeringIn(all, lineage(id), TODAY).length > 0;
            const isOpen = open.some(({ unitId, isUnitAlone }) =>
              isUnitAlone ? unitId === id : unitId === null || lineage(id).includes(unitId),
            );
            expect(isOpen).toBe(!isAnswered);
          }
        },
      ),
    ));

  it('of one that ends is told a month before', () => {
    const until = plusDays(TODAY, 30);
    expect(responsibilityGaps([CLAUSE], [responsibility({ until })], units, TODAY)[0]?.until).toBe(until);
  });
});
