import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { TypedDocument } from '@obi/kernel';
import type { Failure } from '../api/failure';
import { DeviceCopies } from '../session/device-copies';
import { VIEWER_DOCUMENT, type Viewer } from '../session/viewer';
import { type FakeServer, fakeServer } from '@obi/testing/web';
import { Outbox } from './outbox';

const SAY: TypedDocument<{ said: string }, { words: string }> = { id: 'say', name: 'Say' };

function open(): Outbox {
  TestBed.resetTestingModule();
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: VIEWER_DOCUMENT, useValue: { id: 'viewer', name: 'Viewer' } }],
  });
  return TestBed.inject(Outbox);
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('what waits to be sent', () => {
  let server: FakeServer;
  const said = () => server.variablesOf(SAY).map(({ words }) => words);

  beforeEach(() => {
    localStorage.clear();
    server = fakeServer();
  });

  it('goes out at once, in order, and answers', async () => {
    server.answers(SAY, ({ words }) => ({ said: words }));
    const outbox = open();
    const answers = await Promise.all(['one', 'two', 'three'].map((words) => outbox.send(SAY, { words })));
    expect(answers.map((answer) => answer.said)).toEqual(['one', 'two', 'three']);
    expect(said()).toEqual(['one', 'two', 'three']);
    expect(outbox.waiting()).toBe(0);
    expect(localStorage).toHaveLength(0);
  });

  it('is kept while the server cannot be reached, and goes out when it can', async () => {
    server.isUnreachableFor(SAY);
    const outbox = open();
    const answer = outbox.send(SAY, { words: 'one' });
    await turn();
    expect(outbox.waiting()).toBe(1);
    server.answers(SAY, ({ words }) => ({ said: words }));
    window.dispatchEvent(new Event('online'));
    TestBed.tick();
    expect((await answer).said).toBe('one');
    expect(outbox.waiting()).toBe(0);
  });

  it('survives a reload and tells that it has caught up', async () => {
    server.isUnreachableFor(SAY);
    void open().send(SAY, { words: 'before the reload' });
    await turn();
    server.answers(SAY, ({ words }) => ({ said: words }));
    const outbox = open();
    expect(outbox.waiting()).toBe(1);
    TestBed.tick();
    await turn();
    expect(said().at(-1)).toBe('before the reload');
    expect(outbox.caughtUp()).toBe(1);
  });

  it('forgets with the page what is only worth doing now', async () => {
    server.isUnreachableFor(SAY);
    void open().send(SAY, { words: 'start' }, { keep: false });
    await turn();
    expect(open().waiting()).toBe(0);
  });

  it('keeps only the last of what replaces one another', async () => {
    server.isUnreachableFor(SAY);
    const outbox = open();
    void outbox.send(SAY, { words: 'a' }, { instead: 'question one' });
    void outbox.send(SAY, { words: 'x' }, { instead: 'question two' });
    await turn();
    void outbox.send(SAY, { words: 'b' }, { instead: 'question one' });
    await turn();
    expect(outbox.waiting()).toBe(2);
    const before = said().length;
    server.answers(SAY, ({ words }) => ({ said: words }));
    window.dispatchEvent(new Event('online'));
    TestBed.tick();
    await turn();
    expect(said().slice(before)).toEqual(['x', 'b']);
  });

  it('is not kept when the server refuses, and the rest goes on', async () => {
    server.refuses(SAY, { kind: 'REFUSED', code: 'CURRICULUM_QUIZ_TOO_SOON' });
    const outbox = open();
    const refused = await outbox.send(SAY, { words: 'one' }).catch((failure: Failure) => failure);
    expect(refused).toMatchObject({ code: 'CURRICULUM_QUIZ_TOO_SOON' });
    expect(outbox.waiting()).toBe(0);
  });

  it('is kept with the reason when it is refused and nobody is there to be told', async () => {
    server.isUnreachableFor(SAY);
    void open().send(SAY, { words: 'one' }, { thing: 'answer', about: 'A module' });
    await turn();
    server.refuses(SAY, { kind: 'NOT_FOUND', code: 'NOT_FOUND' });
    const outbox = open();
    TestBed.tick();
    await turn();
    expect(outbox.waiting()).toBe(0);
    expect(outbox.refused()).toMatchObject([
      { thing: 'answer', about: 'A module', variables: { words: 'one' }, refused: { code: 'NOT_FOUND' } },
    ]);
    const [refused] = open().refused();
    expect(refused).toBeDefined();
    TestBed.inject(Outbox).drop(refused!);
    expect(open().refused()).toEqual([]);
  });

  it('is handed over: taken, waiting or refused', async () => {
    const outbox = open();
    server.answers(SAY, ({ words }) => ({ said: words }));
    expect(await outbox.hand(SAY, { words: 'one' })).toEqual({ is: 'taken', answer: { said: 'one' } });
    server.refuses(SAY, { kind: 'REFUSED', code: 'TOO_SOON' });
    expect(await outbox.hand(SAY, { words: 'two' })).toMatchObject({
      is: 'refused',
      failure: { code: 'TOO_SOON' },
    });
    server.isUnreachableFor(SAY);
    expect(await outbox.hand(SAY, { words: 'three' })).toEqual({ is: 'waiting' });
    expect(outbox.isStuck()).toBe(true);
    server.answers(SAY, ({ words }) => ({ said: words }));
    window.dispatchEvent(new Event('online'));
    TestBed.tick();
    await turn();
    expect(outbox.waiting()).toBe(0);
    expect(outbox.caughtUp()).toBe(1);
  });

  it('is sent in the words of the new version of the app, as soon as a page says them', async () => {
    server.isUnreachableFor(SAY);
    void open().send(SAY, { words: 'before' });
    await turn();
    server.refuses(SAY, { kind: 'BAD_INPUT', code: 'DOCUMENT_UNKNOWN' });
    const SAY_NOW = { ...SAY, id: 'say-now' };
    server.answers(SAY_NOW, ({ words }) => ({ said: words }));
    const OTHER: typeof SAY = { id: 'other', name: 'Other' };
    server.answers(OTHER, { said: 'other' });
    const outbox = open();
    TestBed.tick();
    await turn();
    expect((await outbox.send(OTHER, { words: 'other' })).said).toBe('other');
    expect(outbox.waiting()).toBe(1);
    outbox.offers(SAY_NOW);
    await turn();
    expect(outbox.waiting()).toBe(0);
    expect(outbox.refused()).toEqual([]);
  });

  it('does not go out in the name of somebody who signed in in another tab', async () => {
    server.answers(SAY, { said: '' });
    const outbox = open();
    new DeviceCopies().belongTo({ id: 'somebody-else' } as Viewer);
    void outbox.send(SAY, { words: 'one' });
    await turn();
    expect(said()).toEqual([]);
    expect(outbox.waiting()).toBe(1);
  });

  it('is seen in another tab as soon as it is kept', async () => {
    server.isUnreachableFor(SAY);
    const outbox = open();
    const key = 'obi.outbox.nobody.1-000001';
    localStorage.setItem(key, JSON.stringify({ key, id: 'say', name: 'Say', variables: { words: 'there' } }));
    window.dispatchEvent(new StorageEvent('storage', { key }));
    expect(outbox.waiting()).toBe(1);
  });

  it('waits through a fault of the server, but not for ever', async () => {
    server.refuses(SAY, { kind: 'INTERNAL', code: 'INTERNAL' });
    const outbox = open();
    const refused = outbox.send(SAY, { words: 'one' }).catch((failure: Failure) => failure);
    await turn();
    expect(outbox.waiting()).toBe(1);
    for (let again = 0; again < 4; again += 1) {
      void outbox.send(SAY, { words: 'one more' }, { instead: 'more' }).catch(() => undefined);
      await turn();
    }
    expect(await refused).toMatchObject({ kind: 'INTERNAL' });
  });
});
