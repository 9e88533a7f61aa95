import { TestBed } from '@angular/core/testing';
import { DeviceCopies } from './device-copies';
import type { Viewer } from './viewer';

const person = (id: string) => ({ id, name: `Person ${id}` }) as Viewer;
const turn = () => new Promise((resolve) => setTimeout(resolve));

/** The part of the browser's caches that is asked for. */
function fakeCaches() {
  const all = new Map<string, Map<string, { json: () => Promise<unknown> }>>();
  const open = async (name: string) => {
    const cache = all.get(name) ?? new Map<string, { json: () => Promise<unknown> }>();
    all.set(name, cache);
    return {
      put: async (key: string, value: { json: () => Promise<unknown> }) => void cache.set(key, value),
      match: async (key: string) => cache.get(key),
    };
  };
  const caches = {
    open,
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
  };
  class FakeResponse {
    constructor(private readonly text: string) {}
    json = async () => JSON.parse(this.text) as unknown;
  }
  Object.assign(globalThis, { caches, Response: FakeResponse });
  return all;
}

describe('what a device keeps of a person', () => {
  let all: ReturnType<typeof fakeCaches>;
  let copies: DeviceCopies;

  beforeEach(() => {
    localStorage.clear();
    all = fakeCaches();
    copies = TestBed.inject(DeviceCopies);
  });
  afterEach(() => {
    localStorage.clear();
    Object.assign(globalThis, { caches: undefined });
  });

  it('is who they are and what they opened', async () => {
    copies.belongTo(person('1'));
    await copies.keep('module.a', { title: 'A' });
    expect(copies.owner()?.name).toBe('Person 1');
    expect(await copies.find('module.a')).toEqual({ title: 'A' });
    expect(await copies.find('module.b')).toBeUndefined();
  });

  it('stays when the same person is here again', async () => {
    copies.belongTo(person('1'));
    await copies.keep('module.a', 1);
    copies.belongTo(person('1'));
    await turn();
    expect(await copies.find('module.a')).toBe(1);
  });

  it('goes when they sign out', async () => {
    copies.belongTo(person('1'));
    await copies.keep('module.a', 1);
    all.set('obi.app.1', new Map());
    copies.belongTo(null);
    await turn();
    expect(copies.owner()).toBeNull();
    expect([...all.keys()]).toEqual(['obi.app.1']);
    expect(localStorage).toHaveLength(0);
  });

  it('goes when somebody else signs in', async () => {
    copies.belongTo(person('1'));
    await copies.keep('module.a', 1);
    copies.belongTo(person('2'));
    await turn();
    expect(await copies.find('module.a')).toBeUndefined();
    expect([...all.keys()]).toEqual(['obi.own.2']);
  });

  it('stays apart where somebody else signed in in another tab', async () => {
    copies.belongTo(person('1'));
    await copies.keep('module.a', 1);
    const otherTab = new DeviceCopies();
    otherTab.belongTo(person('2'));
    await turn();
    await copies.keep('module.a', 1);
    expect(await copies.find('module.a')).toBeUndefined();
    expect(await otherTab.find('module.a')).toBeUndefined();
    expect([...all.keys()]).toEqual(['obi.own.2']);
  });

  it('is known again without the server, for a week', async () => {
    copies.belongTo(person('1'));
    await copies.keep('module.a', 1);
    const nextVisit = new DeviceCopies();
    expect(nextVisit.recall()?.id).toBe('1');
    expect(await nextVisit.find('module.a')).toBe(1);
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 8 * 86_400_000);
    expect(nextVisit.recall()).toBeNull();
    await turn();
    expect(await nextVisit.find('module.a')).toBeUndefined();
    expect(all.size).toBe(0);
    jest.restoreAllMocks();
  });

  it('is nothing where nobody is signed in', async () => {
    await copies.keep('module.a', 1);
    expect(all.size).toBe(0);
  });
});
