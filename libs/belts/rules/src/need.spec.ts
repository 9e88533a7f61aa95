import type { Belt, LocalDate } from '@obi/kernel';
import { type Need, needsMovedTo } from './need';

const need = (belt: Belt, dueOn: LocalDate | null): Need => ({
  ...{ belt, dueOn, ruleId: belt, since: '2026-01-01', movedBecause: null },
});
const GREEN = need('green', '2026-06-30');
const YELLOW = need('yellow', '2026-04-30');
const WHITE = need('white', '2026-02-28');

type Case = readonly [string, readonly Need[], Belt | null, LocalDate, readonly Belt[]];
const CASES: readonly Case[] = [
  ['the only need', [GREEN], null, '2026-12-31', ['green']],
  ['to an earlier day', [GREEN], null, '2026-05-31', ['green']],
  ['with what is needed before it', [GREEN, YELLOW, WHITE], null, '2026-12-31', ['green', 'yellow', 'white']],
  [
    'every need of the same belt',
    [YELLOW, { ...YELLOW, ruleId: 'yellow too', dueOn: '2026-05-31' }],
    null,
    '2026-12-31',
    ['yellow', 'yellow'],
  ],
  ['without what is met', [GREEN, YELLOW, WHITE], 'yellow', '2026-12-31', ['green']],
  ['without what has a later day', [GREEN, YELLOW, WHITE], null, '2026-03-31', ['green', 'white']],
  [
    'without what waits for somebody to come back',
    [GREEN, need('yellow', null)],
    null,
    '2026-12-31',
    ['green'],
  ],
  ['nothing where nothing is needed', [], null, '2026-12-31', []],
];

it.each(CASES)('moves %s', (_, needs, held, dueOn, moved) =>
  expect(needsMovedTo(needs, held, dueOn).map(({ belt }) => belt)).toEqual(moved),
);
