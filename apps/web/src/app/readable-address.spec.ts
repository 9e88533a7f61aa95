import { ReadableAddress } from './readable-address';

describe('an address', () => {
  const address = new ReadableAddress();
  const read = (url: string) => address.serialize(address.parse(url));

  it('is read as it is written', () =>
    expect(read('/modules/a.b?step=c%20d')).toBe('/modules/a.b?step=c%20d'));

  it.each(['/%ff', '/%', '/guide/%E0%A4%A', '/today?tab=%ff'])('%s leads nowhere', (url) =>
    expect(read(url)).toBe('/nothing-here'),
  );
});
