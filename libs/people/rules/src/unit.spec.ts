import { unitPathOf, unitPathText, untilEmpty } from './unit';

describe('the path of a unit', () => {
  it.each([
    ['Sales / Stores / Malmö', '/', ['Sales', 'Stores', 'Malmö']],
    ['Sales > Stores', ' > ', ['Sales', 'Stores']],
    ['Sales\\\\Malmö', '\\', ['Sales']],
    ['Sales/Stores/', '/', ['Sales', 'Stores']],
    ['', '/', []],
  ])('%s with %s is %j', (text, separator, path) => expect(unitPathOf(text, separator)).toEqual(path));

  it('ends at the first empty level', () => {
    expect(untilEmpty(['2 - Executive', '', '3 - Field', ''])).toEqual(['2 - Executive']);
    expect(untilEmpty(['', 'Stores'])).toEqual([]);
  });

  it('is written with a mark between its names', () => {
    expect(unitPathText(['Sales', 'Stores'])).toBe('Sales › Stores');
  });
});
