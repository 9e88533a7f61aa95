import { beltOf } from './belt';

describe('the belt that a name says', () => {
  it.each([
    ['white', 'white'],
    ['black', 'black'],
    ['Black', null],
    ['purple', null],
    [null, null],
  ] as const)('%s: %s', (name, belt) => {
    expect(beltOf(name)).toBe(belt);
  });
});
