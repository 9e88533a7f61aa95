import { type ClauseToTell, lastDaysToTell, toldOfVersion } from './deadline';

const clause = (by: string | null, is: Partial<ClauseToTell> = {}): ClauseToTell => ({
  by,
  isNew: false,
  isChanged: false,
  ...is,
});
const asked = (by: string | null) => clause(by, { isNew: true, isChanged: true });
const askedBefore = (by: string) => clause(by, { isChanged: true });
const neverRead = (by: string) => clause(by);
const today = '2026-11-22';

describe('what somebody is told of a new version', () => {
  it.each([
    ['nothing waits', [], null],
    ['it asks nothing of them, whatever waits of earlier ones', [askedBefore('2026-12-01')], null],
    ['three changes', [asked('2026-12-06'), asked('2026-12-06'), asked('2026-12-06')], [3, '2026-12-06']],
    [
      'changes of an earlier version, too',
      [asked('2026-12-06'), askedBefore('2026-12-01')],
      [2, '2026-12-01'],
    ],
    ['what is late is not among them', [asked('2026-12-06'), askedBefore('2024-06-19')], [1, '2026-12-06']],
    ['today is still in time', [asked('2026-12-06'), askedBefore('2026-11-22')], [2, '2026-11-22']],
    ['what they never read is no change', [asked('2026-12-06'), neverRead('2026-12-01')], [1, '2026-12-06']],
    ['a new clause is', [clause('2026-12-06', { isNew: true })], [1, '2026-12-06']],
    ['a clause without a day', [asked(null)], null],
  ] as const)('%s', (_, waiting, told) =>
    expect(toldOfVersion({ waiting, hasRead: true }, today)).toEqual(
      told && { clauses: told[0], by: told[1] },
    ),
  );

  it('nothing, when they never read any', () =>
    expect(toldOfVersion({ waiting: [asked('2026-12-06')], hasRead: false }, today)).toBeNull());
});

describe('before the last day somebody is told', () => {
  it.each([
    ['nothing', ['2026-11-30'], []],
    ['7 days before', ['2026-11-29'], [['2026-11-29', 7, 1]]],
    ['on a day between, when Obi was not there on the day itself', ['2026-11-25'], [['2026-11-25', 7, 1]]],
    ['1 day before', ['2026-11-23', '2026-11-23'], [['2026-11-23', 1, 2]]],
    ['on the last day, when Obi was not there before', ['2026-11-22'], [['2026-11-22', 1, 1]]],
    ['nothing afterwards', ['2026-11-21'], []],
    ['of what is near, though something else is late', ['2024-06-19', '2026-11-29'], [['2026-11-29', 7, 1]]],
    [
      'of each last day by itself',
      ['2026-11-29', '2026-11-23', '2026-11-29'],
      [
        ['2026-11-23', 1, 1],
        ['2026-11-29', 7, 2],
      ],
    ],
  ] as const)('%s', (_, days, told) =>
    expect(
      lastDaysToTell(
        days.map((by) => ({ by })),
        today,
      ),
    ).toEqual(told.map(([by, left, clauses]) => ({ by, days: left, clauses }))),
  );
});
