import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Toasts } from '@obi/shared/ui';
import { Session, SIGN_OUT_DOCUMENT, VIEWER_DOCUMENT, type Viewer } from '@obi/shared/web';
import { axeFaults, type FakeServer, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { SignOutDocument, ViewerDocument } from '../../viewer.graphql.gen';
import { AccountPage } from './account-page';
import { ChangePasswordDocument } from './account-page.graphql.gen';
import { MySignInsDocument } from './sign-ins.graphql.gen';

const priya: Viewer = {
  id: '2',
  name: 'Priya Raman',
  initials: 'PR',
  email: 'priya@marlowe.example',
  held: 'blue',
  roles: [{ role: 'hr', unitId: '1', unitName: 'All' }],
  companyName: 'Marlowe Home',
  demo: false,
  waiting: { guide: 0 },
};

async function open(arrange: (server: FakeServer) => void = () => undefined) {
  const server = fakeServer();
  arrange(server);
  server.answers(ViewerDocument, { viewer: priya });
  server.answers(MySignInsDocument, { mySignIns: [] });
  const { fixture, container } = await render(AccountPage, {
    providers: [
      provideRouter([]),
      { provide: VIEWER_DOCUMENT, useValue: ViewerDocument },
      { provide: SIGN_OUT_DOCUMENT, useValue: SignOutDocument },
    ],
  });
  await TestBed.inject(Session).load();
  await fixture.whenStable();
  const goTo = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  return { server, container, fixture, goTo, person: userEvent.setup() };
}

describe('the account', () => {
  afterEach(() => localStorage.clear());

  it('says who one is here, and has no fault that axe can find', async () => {
    const { container } = await open();
    expect(screen.getByRole('heading', { level: 1, name: 'Priya Raman' })).toBeInTheDocument();
    expect(screen.getByText('employee, HR')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('forces dark or light, or follows the device', async () => {
    const { person, fixture } = await open();
    await person.click(screen.getByRole('radio', { name: 'Dark' }));
    await fixture.whenStable();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await person.click(screen.getByRole('radio', { name: 'As the device' }));
    await fixture.whenStable();
    expect(document.documentElement.dataset['theme']).toBeUndefined();
  });

  it('signs out', async () => {
    const { server, person, goTo } = await open();
    server.answers(SignOutDocument, { signOut: true });
    await person.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(TestBed.inject(Session).viewer()).toBeNull();
    expect(goTo).toHaveBeenCalledWith('/sign-in');
  });

  it('leaves nothing of the person on the device', async () => {
    const { server, person } = await open();
    localStorage.setItem('obi.session-draft.2.pair', 'what I wrote');
    localStorage.setItem('obi.theme', 'dark');
    sessionStorage.setItem('obi.guide.seen', '[]');
    server.answers(SignOutDocument, { signOut: true });
    await person.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(Object.keys(localStorage).filter((name) => name.includes('.2'))).toEqual([]);
    expect(localStorage.getItem('obi.theme')).toBe('dark');
    expect(sessionStorage).toHaveLength(0);
  });

  it('says first what would be lost, and does it when told again', async () => {
    const entry = { key: 'obi.outbox.2.1-000001', id: 'say', name: 'Say', variables: {}, thing: 'session' };
    localStorage.setItem(entry.key, JSON.stringify(entry));
    const { server, person, goTo } = await open((one) =>
      one.refuses({ id: 'say', name: 'Say' }, { kind: 'INTERNAL', code: 'INTERNAL' }),
    );
    server.answers(SignOutDocument, { signOut: true });
    await person.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(screen.getByText(/1 session waits to be sent. If you sign out now/)).toBeInTheDocument();
    expect(goTo).not.toHaveBeenCalled();
    await person.click(screen.getByRole('button', { name: 'Sign out all the same' }));
    expect(goTo).toHaveBeenCalledWith('/sign-in');
    expect(localStorage.getItem(entry.key)).toBeNull();
  });

  it('signs out on this device without the network, and leaves nothing there', async () => {
    const { server, person, goTo } = await open();
    localStorage.setItem('obi.session-draft.2.pair', 'what I wrote');
    server.isUnreachableFor(SignOutDocument);
    await person.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(goTo).toHaveBeenCalledWith('/sign-in');
    const session = TestBed.inject(Session);
    expect([session.viewer(), session.isLeaving()]).toEqual([null, true]);
    expect(Object.keys(localStorage).sort()).toEqual(['obi.leaving', 'obi.shortcuts', 'obi.theme']);
  });

  it('changes the password, says so, and forgets what was typed', async () => {
    const { server, person, fixture } = await open();
    server.answers(ChangePasswordDocument, { changePassword: true });
    await person.type(screen.getByLabelText('Password now'), 'old words here');
    await person.type(screen.getByLabelText('New password'), 'a kettle in the rain');
    await person.click(screen.getByRole('button', { name: 'Change the password' }));
    await fixture.whenStable();
    expect(TestBed.inject(Toasts).shown()[0]?.text).toBe('Password changed');
    expect(screen.getByLabelText('New password')).toHaveValue('');
  });
});
