import fc from 'fast-check';
import { ancestorsOf, isAtOrUnder, unitPathOf, unitPathText, unitsOnPath, untilEmpty } from './unit';

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

  it('knows what is above it', () => {
    expect(unitsOnPath(['a', 'b'])).toEqual([['a'], ['a', 'b']]);
    expect(ancestorsOf(['a', 'b', 'c'])).toEqual([['a'], ['a', 'b']]);
    expect(ancestorsOf([])).toEqual([]);
    expect(unitPathText(['Sales', 'Stores'])).toBe('Sales › Stores');
  });

  it.each([
    [['a', 'b'], ['a'], true],
    [['a'], ['a', 'b'], false],
    [['a'], ['a'], true],
    [['a', 'b'], ['b'], false],
    [[], [], true],
    [['a'], [], true],
  ])('%j lies at or under %j: %s', (path, above, lies) => expect(isAtOrUnder(path, above)).toBe(lies));

  it('lies under each of its ancestors, and none of them under it', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(names, (path) =>
        ancestorsOf(path).every((above) => isAtOrUnder(path, above) && !isAtOrUnder(above, path)),
      ),
    );
  });
});
