import { followSignIns } from './one-person';

const owner = (id: string, told = 1) => JSON.stringify({ viewer: { id }, told });

describe('a browser with several tabs', () => {
  let times = 0;
  beforeAll(() => followSignIns(window, () => (times += 1)));
  beforeEach(() => (times = 0));

  /** Another tab writes down who is here. */
  const change = (oldValue: string | null, newValue: string | null, key = 'obi.viewer') =>
    window.dispatchEvent(new StorageEvent('storage', { key, oldValue, newValue }));

  it.each([
    ['somebody signs in', null, owner('1')],
    ['somebody signs out', owner('1'), null],
    ['somebody else signs in', owner('1'), owner('2')],
  ])('begins anew where %s', (_, before, after) => {
    change(before, after);
    expect(times).toBe(1);
  });

  it('goes on where the same person is still here, and where something else was kept', () => {
    change(owner('1', 1), owner('1', 2));
    change(null, 'anything', 'obi.theme');
    expect(times).toBe(0);
  });
});
