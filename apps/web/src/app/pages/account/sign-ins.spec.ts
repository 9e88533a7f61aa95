import { TestBed } from '@angular/core/testing';
import { Toasts } from '@obi/shared/ui';
import { provideRouter } from '@angular/router';
import { VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ViewerDocument } from '../../viewer.graphql.gen';
import { SignIns } from './sign-ins';
import {
  EndOtherSignInsDocument,
  EndSignInDocument,
  MySignInsDocument,
  type MySignInsQuery,
} from './sign-ins.graphql.gen';

type SignIn = MySignInsQuery['mySignIns'][number];
const at = { signedInAt: '2026-11-20T08:12:00Z', lastUsedAt: '2026-11-22T05:10:00Z' };
const HERE: SignIn = { ...at, id: '1', device: 'Firefox on Linux', isHere: true };
const PHONE: SignIn = { ...at, id: '2', device: 'Safari on iPhone', isHere: false };
const OLD: SignIn = { ...at, id: '3', device: null, isHere: false };

async function open(mySignIns: readonly SignIn[]) {
  const server = fakeServer();
  server.answers(MySignInsDocument, { mySignIns });
  const { fixture, container } = await render(SignIns, {
    providers: [provideRouter([]), { provide: VIEWER_DOCUMENT, useValue: ViewerDocument }],
  });
  await fixture.whenStable();
  return { server, fixture, container, person: userEvent.setup() };
}

const toast = () => TestBed.inject(Toasts).shown().at(-1)?.text;

describe('where one is signed in', () => {
  it('is listed, with a way out of every place but this one', async () => {
    const { container } = await open([HERE, PHONE, OLD]);
    expect(screen.getByText('Firefox on Linux').closest('li')).toHaveTextContent('This device');
    expect(screen.getByText('A device that has not said what it is')).toBeInTheDocument();
    expect(screen.getAllByRole('button', { name: /^Sign out .*, signed in/ })).toHaveLength(2);
    expect(await axeFaults(container)).toEqual([]);
  });

  it('says when it is nowhere else', async () => {
    await open([HERE]);
    expect(screen.getByText('You are signed in nowhere else.')).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('ends on one device', async () => {
    const { server, person } = await open([HERE, PHONE]);
    server.answers(EndSignInDocument, { endSignIn: true });
    server.answers(MySignInsDocument, { mySignIns: [HERE] });
    await person.click(screen.getByRole('button', { name: /^Sign out Safari on iPhone/ }));
    expect(server.variablesOf(EndSignInDocument)).toEqual([{ id: '2' }]);
    expect(await screen.findByText('You are signed in nowhere else.')).toBeInTheDocument();
    expect(toast()).toBe('Signed out: Safari on iPhone');
  });

  it('takes what is over already for signed out', async () => {
    const { server, person } = await open([HERE, PHONE]);
    server.refuses(EndSignInDocument, { kind: 'NOT_FOUND', code: 'NOT_FOUND' });
    await person.click(screen.getByRole('button', { name: /^Sign out Safari on iPhone/ }));
    expect(await screen.findByText('You are signed in nowhere else.')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('ends everywhere else', async () => {
    const { server, person } = await open([HERE, PHONE, OLD]);
    server.answers(EndOtherSignInsDocument, { endOtherSignIns: 2 });
    await person.click(screen.getByRole('button', { name: 'Sign out everywhere else' }));
    expect(await screen.findByText('You are signed in nowhere else.')).toBeInTheDocument();
    expect(toast()).toBe('Signed out: 2 other devices');
  });

  it('stays as it is, and says so, when the server was not reached', async () => {
    const { server, person } = await open([HERE, PHONE]);
    server.isUnreachableFor(EndOtherSignInsDocument);
    await person.click(screen.getByRole('button', { name: 'Sign out everywhere else' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('You are offline.');
    expect(screen.getByText('Safari on iPhone')).toBeInTheDocument();
  });
});
