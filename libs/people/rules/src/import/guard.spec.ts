import fc from 'fast-check';
import { isConfirmed, leavesNeedConfirmation } from './guard';

it.each([
  [98_100, 37, 0, false],
  [2000, 89, 0, true],
  [2000, 20, 0, false],
  [2000, 21, 0, true],
  [10, 1, 0, true],
  [0, 0, 0, false],
  [2000, 1, 1, true],
  [2000, 0, 5, false],
])('of %i people %i leave, with %i rows of nobody: asks %s', (before, leaves, nobody, asks) => {
  expect(leavesNeedConfirmation(before, leaves, nobody)).toBe(asks);
});

it('asks when more leave than one in a hundred, and only then', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), (before, leaves) => {
      return leavesNeedConfirmation(before, leaves) === leaves > before / 100;
    }),
  );
});

it.each([
  [89, true],
  [88, false],
  [90, false],
  [null, false],
  [undefined, false],
])('89 people leave and %s are confirmed: %s', (number, confirmed) =>
  expect(isConfirmed(number, 89)).toBe(confirmed),
);
