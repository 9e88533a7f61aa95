import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { SIGN_OUT_DOCUMENT, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, type FakeServer, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { SignOutDocument, ViewerDocument } from '../../viewer.graphql.gen';
import { SignInPage } from './sign-in-page';
import { CompanyDocument, SignInDocument } from './sign-in-page.graphql.gen';

async function open(back?: string, arrange: (server: FakeServer) => void = () => undefined) {
  const server = fakeServer();
  arrange(server);
  server.answers(CompanyDocument, { company: { name: 'Marlowe Home', demo: false } });
  server.answers(ViewerDocument, { viewer: null as never });
  const { fixture, container } = await render(SignInPage, {
    inputs: back ? { return: back } : {},
    providers: [
      provideRouter([]),
      { provide: VIEWER_DOCUMENT, useValue: ViewerDocument },
      { provide: SIGN_OUT_DOCUMENT, useValue: SignOutDocument },
    ],
  });
  await fixture.whenStable();
  const goTo = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const person = userEvent.setup();
  const signIn = async (email: string, password: string) => {
    if (email) await person.type(screen.getByLabelText('Work e-mail'), email);
    if (password) await person.type(screen.getByLabelText('Password'), password);
    await person.click(screen.getByRole('button', { name: 'Sign in' }));
    await fixture.whenStable();
  };
  return { server, container, signIn, goTo };
}

describe('the sign-in page', () => {
  it('names the company', async () => {
    await open();
    expect(screen.getByRole('heading', { name: 'Sign in to Marlowe Home' })).toBeInTheDocument();
  });

  it('says what is missing, and asks the server nothing', async () => {
    const { server, signIn } = await open();
    await signIn('', '');
    expect(screen.getByRole('alert')).toHaveTextContent('Enter your work e-mail');
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Enter your password');
    expect(server.variablesOf(SignInDocument)).toEqual([]);
  });

  it('sends the password as it was typed, and goes to Today', async () => {
    const { server, signIn, goTo } = await open();
    server.answers(SignInDocument, { signIn: { id: '1' } });
    await signIn(' ines@marlowe.example', ' two words ');
    expect(server.variablesOf(SignInDocument)).toEqual([
      { email: 'ines@marlowe.example', password: ' two words ' },
    ]);
    expect(goTo).toHaveBeenCalledWith('/today');
  });

  it('goes back to where one wanted to go', async () => {
    const { server, signIn, goTo } = await open('/hr/people?search=ada');
    server.answers(SignInDocument, { signIn: { id: '1' } });
    await signIn('ines@marlowe.example', 'secret');
    expect(goTo).toHaveBeenCalledWith('/hr/people?search=ada');
  });

  it.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example'])(
    'never goes to another site: %s',
    async (url) => {
      const { server, signIn, goTo } = await open(url);
      server.answers(SignInDocument, { signIn: { id: '1' } });
      await signIn('ines@marlowe.example', 'secret');
      expect(goTo).toHaveBeenCalledWith('/today');
    },
  );

  it('says why it was refused, without saying which of the two is wrong', async () => {
    const { server, signIn, goTo } = await open();
    server.refuses(SignInDocument, { kind: 'UNAUTHENTICATED', code: 'PEOPLE_SIGN_IN_REFUSED' });
    await signIn('ines@marlowe.example', 'wrong');
    expect(screen.getByRole('alert')).toHaveTextContent('This e-mail and password do not belong together.');
    expect(goTo).not.toHaveBeenCalled();
  });

  describe('after signing out without the network', () => {
    const LEFT = /You are signed out on this device/;
    beforeEach(() => localStorage.setItem('obi.leaving', 'yes'));
    afterEach(() => localStorage.clear());

    it('says what the server does not know yet, and lets nobody in before it does', async () => {
      const { server, signIn, goTo, container } = await open(undefined, (one) =>
        one.isUnreachableFor(SignOutDocument),
      );
      expect(screen.getByText(LEFT)).toBeInTheDocument();
      expect(await axeFaults(container)).toEqual([]);
      await signIn('ines@marlowe.example', 'secret');
      expect(screen.getByRole('alert')).toHaveTextContent('You are offline.');
      expect(server.variablesOf(SignInDocument)).toEqual([]);
      expect(goTo).not.toHaveBeenCalled();
    });

    it('tells the server when it is reached', async () => {
      const { server } = await open(undefined, (one) => one.answers(SignOutDocument, { signOut: true }));
      expect(server.variablesOf(SignOutDocument)).toHaveLength(1);
      expect(screen.queryByText(LEFT)).toBeNull();
    });
  });

  it('has no fault that axe can find', async () => {
    const { container } = await open();
    expect(await axeFaults(container)).toEqual([]);
  });
});
