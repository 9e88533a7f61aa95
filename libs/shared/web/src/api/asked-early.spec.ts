import { ApplicationRef, Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { TypedDocument } from '@obi/kernel';
import { fakeServer } from '@obi/testing/web';
import { injectQuery } from './inject-query';
import { Transport } from './transport';

const ViewerDocument: TypedDocument<{ viewer: string }, object> = { id: 'viewer', name: 'Viewer' };

/** The page asked while the app was loading, and this is on its way. */
function askedEarly(answer: Promise<object>, data?: unknown): void {
  answer.catch(() => undefined);
  globalThis.obiAsked = { viewer: { answer, data } };
}

@Component({ template: '' })
class ViewerPage {
  readonly of = signal<{ id?: string }>({});
  readonly query = injectQuery(ViewerDocument, () => this.of());
}

describe('what the page asked early', () => {
  afterEach(() => {
    delete globalThis.obiAsked;
    jest.restoreAllMocks();
  });

  async function askTwice(variables: object = {}) {
    const server = fakeServer();
    server.answers(ViewerDocument, { viewer: 'asked again' });
    const transport = TestBed.inject(Transport);
    const said = [];
    for (let time = 0; time < 2; time += 1)
      said.push((await transport.execute(ViewerDocument, variables)).viewer);
    return said;
  }

  it('is taken by whoever asks it first, and only once', async () => {
    askedEarly(Promise.resolve({ data: { viewer: 'asked early' } }));
    expect(await askTwice()).toEqual(['asked early', 'asked again']);
  });

  it('is not taken by whoever asks something else', async () => {
    askedEarly(Promise.resolve({ data: { viewer: 'asked early' } }));
    expect(await askTwice({ id: '7' })).toEqual(['asked again', 'asked again']);
  });

  it('is not taken once it is old', async () => {
    askedEarly(Promise.resolve({ data: { viewer: 'asked early' } }));
    jest.spyOn(performance, 'now').mockReturnValue(10_001);
    expect(await askTwice()).toEqual(['asked again', 'asked again']);
  });

  it('fails as any question does: the connection is lost, or nobody is signed in', async () => {
    askedEarly(Promise.reject(new TypeError('Failed to fetch')));
    fakeServer();
    const transport = TestBed.inject(Transport);
    await expect(transport.execute(ViewerDocument, {})).rejects.toMatchObject({ kind: 'OFFLINE' });
    const extensions = { kind: 'UNAUTHENTICATED', code: 'SIGN_IN_FIRST' };
    askedEarly(Promise.resolve({ errors: [{ message: 'SIGN_IN_FIRST', extensions }] }));
    await expect(transport.execute(ViewerDocument, {})).rejects.toMatchObject({ kind: 'UNAUTHENTICATED' });
  });

  it('is in the first picture when it has come, and is not asked for again', async () => {
    const server = fakeServer();
    askedEarly(Promise.resolve({ data: { viewer: 'asked early' } }), { viewer: 'asked early' });
    const { componentInstance: page } = TestBed.createComponent(ViewerPage);
    expect(page.query.value()).toEqual({ viewer: 'asked early' });
    await TestBed.inject(ApplicationRef).whenStable();
    expect(page.query.value()).toEqual({ viewer: 'asked early' });
    expect(server.asked).toEqual([]);
  });
});
