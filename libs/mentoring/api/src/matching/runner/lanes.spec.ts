import { Lanes } from './lanes';

const settled = () => new Promise((done) => setImmediate(done));

describe('lanes', () => {
  it('let as many in as there are, and the others in their order', async () => {
    const lanes = new Lanes(2);
    const inside: string[] = [];
    for (const name of ['a', 'b', 'c', 'd']) void lanes.enter().then(() => inside.push(name));
    await settled();
    expect(inside).toEqual(['a', 'b']);
    lanes.leave();
    await settled();
    expect(inside).toEqual(['a', 'b', 'c']);
    lanes.leave();
    lanes.leave();
    await settled();
    expect(inside).toEqual(['a', 'b', 'c', 'd']);
  });

  it('do not keep a place for who gave up', async () => {
    const lanes = new Lanes(1);
    await lanes.enter();
    const givesUp = new AbortController();
    const waits = lanes.enter(givesUp.signal);
    givesUp.abort();
    await expect(waits).rejects.toThrow('aborted');
    await expect(lanes.enter(givesUp.signal)).rejects.toThrow('aborted');
    lanes.leave();
    await expect(lanes.enter()).resolves.toBeUndefined();
  });
});
