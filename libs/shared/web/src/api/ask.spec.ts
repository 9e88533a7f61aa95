import { Component, signal, type Type } from '@angular/core';
import type { TypedDocument } from '@obi/kernel';
import { fakeServer } from '@obi/testing/web';
import { render } from '@testing-library/angular';
import { DeviceCopies } from '../session/device-copies';
import { injectKeepAhead } from './ask';
import { injectQuery } from './inject-query';

interface Pair {
  readonly pair: { readonly name: string; readonly note: string | null };
}
const PairDocument: TypedDocument<Pair, { id: string }> = { id: 'v1', name: 'Pair' };

@Component({ template: '' })
class PairPage {
  readonly id = signal('7');
  readonly pair = injectQuery(PairDocument, () => ({ id: this.id() }), {
    opens: 'offline',
    kept: ({ pair }) => ({ pair: { ...pair, note: null } }),
  });
}

@Component({ template: '' })
class WholePage {
  readonly pair = injectQuery(PairDocument, () => ({ id: '7' }), { opens: 'offline' });
}

@Component({ template: '' })
class Today {
  readonly keep = injectKeepAhead(PairDocument, ({ pair }) => ({ pair: { ...pair, note: null } }));
}

const NAME = 'Pair {"id":"7"}';
const copy = (change: object = {}) => ({
  ...{ document: 'v1', on: '2026-11-20', result: { pair: { name: 'Ines', note: null } } },
  ...change,
});

async function open<Page = PairPage>(
  known: Record<string, unknown> = {},
  component: Type<Page> = PairPage as Type<Page>,
) {
  const kept = new Map<string, unknown>(Object.entries(known));
  const copies = {
    keep: (name: string, value: unknown) => Promise.resolve(void kept.set(name, value)),
    find: (name: string) => Promise.resolve(kept.get(name)),
  };
  const { fixture } = await render(component, { providers: [{ provide: DeviceCopies, useValue: copies }] });
  await fixture.whenStable();
  return { page: fixture.componentInstance, fixture, kept };
}

const answer = { pair: { name: 'Ines', note: 'He listens' } };

beforeEach(() =>
  jest.useFakeTimers({ now: new Date(2026, 10, 22, 12), doNotFake: ['queueMicrotask', 'setTimeout'] }),
);
afterEach(() => jest.useRealTimers());

describe('a query that opens without the network', () => {
  it('shows what the server says, and keeps it without what is not to be kept', async () => {
    const server = fakeServer();
    server.answers(PairDocument, answer);
    const { page, kept } = await open();
    expect(page.pair.value()).toEqual(answer);
    expect(page.pair.copyOfDaysAgo()).toBeUndefined();
    expect(kept.get(NAME)).toEqual(copy({ on: '2026-11-22' }));
  });

  it('shows the copy where the server cannot be reached, and says how old it is', async () => {
    const server = fakeServer();
    server.isUnreachableFor(PairDocument);
    const { page } = await open({ [NAME]: copy() });
    expect(page.pair.value()).toEqual({ pair: { name: 'Ines', note: null } });
    expect(page.pair.copyOfDaysAgo()).toBe(2);
    expect(page.pair.error()).toBeUndefined();
  });

  it('leaves on screen what the server said, when the connection is lost later', async () => {
    const server = fakeServer();
    server.answers(PairDocument, answer);
    const { page, fixture } = await open();
    server.isUnreachableFor(PairDocument);
    page.pair.refetch();
    await fixture.whenStable();
    expect(page.pair.value()).toEqual(answer);
    expect(page.pair.copyOfDaysAgo()).toBeUndefined();
    expect(page.pair.error()?.kind).toBe('OFFLINE');
  });

  it('keeps all of an answer where nothing is left out', async () => {
    const server = fakeServer();
    server.answers(PairDocument, answer);
    const { kept } = await open({}, WholePage);
    expect(kept.get(NAME)).toEqual(copy({ on: '2026-11-22', result: answer }));
  });

  it('asks again when there is a connection', async () => {
    const server = fakeServer();
    server.isUnreachableFor(PairDocument);
    const { page, fixture } = await open({ [NAME]: copy() });
    server.answers(PairDocument, answer);
    window.dispatchEvent(new Event('online'));
    await fixture.whenStable();
    expect(page.pair.value()).toEqual(answer);
    expect(page.pair.copyOfDaysAgo()).toBeUndefined();
  });

  it.each([
    ['of something else', { 'Pair {"id":"8"}': copy() }],
    ['of another version of the app', { [NAME]: copy({ document: 'v0' }) }],
  ])('shows no copy %s', async (_, known) => {
    const server = fakeServer();
    server.isUnreachableFor(PairDocument);
    const { page } = await open(known);
    expect(page.pair.value()).toBeUndefined();
    expect(page.pair.error()?.kind).toBe('OFFLINE');
  });

  it('shows no copy where the server says no', async () => {
    const server = fakeServer();
    server.refuses(PairDocument, { kind: 'NOT_FOUND', code: 'NOT_FOUND' });
    const { page } = await open({ [NAME]: copy() });
    expect(page.pair.value()).toBeUndefined();
  });
});

describe('an answer that is kept before its page is opened', () => {
  it('lies on the device without what is not to be kept, and opens the page without the network', async () => {
    const server = fakeServer();
    server.answers(PairDocument, answer);
    const { page, kept } = await open({}, Today);
    await page.keep({ id: '7' });
    expect(kept.get(NAME)).toEqual(copy({ on: '2026-11-22' }));
  });

  it.each([
    ['is asked once a day', copy({ on: '2026-11-22' }), 0],
    ['is asked anew the next day', copy(), 1],
    ['is asked anew by another version of the app', copy({ on: '2026-11-22', document: 'v0' }), 1],
  ])('%s', async (_, known, times) => {
    const server = fakeServer();
    server.answers(PairDocument, answer);
    const { page } = await open({ [NAME]: known }, Today);
    await page.keep({ id: '7' });
    expect(server.asked).toHaveLength(times);
  });
});
