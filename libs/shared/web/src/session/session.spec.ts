import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { TypedDocument } from '@obi/kernel';
import { fakeServer, type FakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import { Transport } from '../api/transport';
import { provideAccess } from './access-tables';
import { ObiCan } from './can';
import { roleMatch, signedInGuard } from './guards';
import { Session } from './session';
import { SIGN_OUT_DOCUMENT, VIEWER_DOCUMENT, type Viewer } from './viewer';

const ViewerDocument: TypedDocument<{ viewer: Viewer | null }, Record<string, never>> = {
  id: 'viewer',
  name: 'Viewer',
};
const SignOutDocument: TypedDocument<{ signOut: boolean }, Record<string, never>> = {
  id: 'leave',
  name: 'SignOut',
};
const TodayDocument: TypedDocument<{ today: string }, Record<string, never>> = { id: 'today', name: 'Today' };

const ines: Viewer = {
  id: '1',
  name: 'Ines Duarte',
  initials: 'ID',
  email: 'ines@marlowe.example',
  held: 'orange',
  roles: [],
  companyName: 'Marlowe Home',
  demo: false,
  waiting: { guide: 0 },
};
const hr: Viewer = { ...ines, roles: [{ role: 'hr', unitId: '1', unitName: 'Stores' }] };

@Component({ selector: 'obi-page', template: '<h1>Page</h1>' })
class Page {}

@Component({ selector: 'obi-closed', template: '<h1>Not for you</h1>' })
class Closed {}

@Component({ imports: [ObiCan], template: `<button *obiCan="'people.import'">Import people</button>` })
class PeoplePage {}

const providers = [
  provideRouter([
    { path: 'sign-in', component: Page },
    { path: 'today', component: Page, canActivate: [signedInGuard] },
    { path: 'hr', component: Page, canMatch: [roleMatch('hr')], canActivate: [signedInGuard] },
    { path: '**', component: Closed, canActivate: [signedInGuard] },
  ]),
  { provide: VIEWER_DOCUMENT, useValue: ViewerDocument },
  { provide: SIGN_OUT_DOCUMENT, useValue: SignOutDocument },
  provideAccess({ 'people.import': ['hr', 'administrator'], 'goal.view': ['pair', 'self'] }),
];

function signedInAs(viewer: Viewer | null): FakeServer {
  const server = fakeServer();
  server.answers(ViewerDocument, { viewer });
  TestBed.configureTestingModule({ providers });
  return server;
}

describe('a session', () => {
  it('asks once who is signed in', async () => {
    const server = signedInAs(ines);
    const session = TestBed.inject(Session);
    expect(session.viewer()).toBeUndefined();
    await Promise.all([session.load(), session.load()]);
    await session.load();
    expect(server.asked).toHaveLength(1);
    expect(session.viewer()?.name).toBe('Ines Duarte');
  });

  it('knows what a role may do from the access table', async () => {
    signedInAs(hr);
    const session = TestBed.inject(Session);
    await session.load();
    expect(session.can('people.import')).toBe(true);
    expect(session.can('people.erase')).toBe(false);
  });

  it('knows what a relation to the subject may do', async () => {
    signedInAs(ines);
    const session = TestBed.inject(Session);
    await session.load();
    expect(session.can('goal.view')).toBe(false);
    expect(session.can('goal.view', ['pair'])).toBe(true);
  });

  it('hides what cannot be done', async () => {
    signedInAs(ines);
    const { fixture } = await render(PeoplePage);
    await TestBed.inject(Session).load();
    await fixture.whenStable();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows what can be done', async () => {
    signedInAs(hr);
    const { fixture } = await render(PeoplePage);
    expect(screen.queryByRole('button')).toBeNull();
    await TestBed.inject(Session).load();
    await fixture.whenStable();
    expect(screen.getByRole('button', { name: 'Import people' })).toBeInTheDocument();
  });

  it('that ended on the server leads to the sign-in and back', async () => {
    const server = signedInAs(ines);
    const harness = await RouterTestingHarness.create('/today?week=2');
    server.refuses(TodayDocument, { kind: 'UNAUTHENTICATED', code: 'SIGN_IN_FIRST' });
    await expect(TestBed.inject(Transport).execute(TodayDocument, {})).rejects.toMatchObject({
      kind: 'UNAUTHENTICATED',
    });
    await harness.fixture.whenStable();
    expect(TestBed.inject(Session).viewer()).toBeNull();
    expect(TestBed.inject(Router).url).toBe('/sign-in?return=%2Ftoday%3Fweek%3D2');
  });
});

describe('signing out', () => {
  afterEach(() => localStorage.clear());

  const leave = async (isReached: boolean) => {
    const server = signedInAs(ines);
    if (isReached) server.answers(SignOutDocument, { signOut: true });
    else server.isUnreachableFor(SignOutDocument);
    const session = TestBed.inject(Session);
    await session.load();
    await session.leave();
    return { server, session };
  };

  it('ends the session here and on the server', async () => {
    const { session, server } = await leave(true);
    expect([session.viewer(), session.isLeaving()]).toEqual([null, false]);
    expect(server.variablesOf(SignOutDocument)).toHaveLength(1);
  });

  it('ends it here at once without the network, and lets nobody in again', async () => {
    const { session } = await leave(false);
    expect([session.viewer(), session.isLeaving()]).toEqual([null, true]);
    expect(await session.reload()).toBeNull();
  });

  it('tells the server first thing when Obi is opened again', async () => {
    const { server } = await leave(false);
    TestBed.resetTestingModule().configureTestingModule({ providers });
    server.answers(SignOutDocument, { signOut: true });
    const session = TestBed.inject(Session);
    expect(await session.load()).toBeNull();
    expect(session.isLeaving()).toBe(false);
    expect(server.asked.map(({ name }) => name)).toEqual(['Viewer', 'SignOut', 'SignOut']);
  });

  it('is over for whoever signs in', async () => {
    const { session } = await leave(false);
    expect(await session.begin()).toMatchObject({ name: 'Ines Duarte' });
    expect(session.isLeaving()).toBe(false);
  });
});

describe('the guards', () => {
  const goTo = async (url: string) => {
    await RouterTestingHarness.create(url);
    return TestBed.inject(Router).url;
  };

  it('let in who is signed in', async () => {
    signedInAs(ines);
    expect(await goTo('/today')).toBe('/today');
  });

  it('ask the others to sign in, and remember where they wanted to go', async () => {
    signedInAs(null);
    expect(await goTo('/today')).toBe('/sign-in?return=%2Ftoday');
  });

  it('take a refused viewer for nobody', async () => {
    signedInAs(null).refuses(ViewerDocument, { kind: 'UNAUTHENTICATED', code: 'SIGN_IN_FIRST' });
    expect(await goTo('/today')).toBe('/sign-in?return=%2Ftoday');
  });

  it('open a page of a role to who holds it', async () => {
    signedInAs(hr);
    await goTo('/hr');
    expect(document.body).toHaveTextContent('Page');
  });

  it('leave the address to the next route for who does not', async () => {
    signedInAs(ines);
    await goTo('/hr');
    expect(document.body).toHaveTextContent('Not for you');
  });
});
