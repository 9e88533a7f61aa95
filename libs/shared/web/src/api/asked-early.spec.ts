import { TestBed } from '@angular/core/testing';
import type { TypedDocument } from '@obi/kernel';
import { fakeServer } from '@obi/testing/web';
import { Transport } from './transport';

const ViewerDocument: TypedDocument<{ viewer: string }, object> = { id: 'viewer', name: 'Viewer' };

/** The page asked while the app was loading, and this is on its way. */
function askedEarly(answer: Promise<unknown>): void {
  globalThis.obiAsked = { viewer: answer.then((body) => ({ json: async () => body }) as Response) };
  globalThis.obiAsked['viewer']?.catch(() => undefined);
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
});
