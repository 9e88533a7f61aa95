import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ViewerDocument } from '../../viewer.graphql.gen';
import { WelcomePage } from './welcome-page';
import { FoundCompanyDocument } from './found-company.graphql.gen';
import { SignInLinkDocument, WelcomeDocument } from './welcome-page.graphql.gen';

async function open(
  expired = false,
  founding = false,
  change?: (server: ReturnType<typeof fakeServer>) => void,
) {
  const server = fakeServer();
  server.answers(SignInLinkDocument, {
    signInLink: { personName: 'Ines Duarte', email: 'ines@marlowe.example', founding, expired },
  });
  change?.(server);
  server.answers(ViewerDocument, { viewer: null as never });
  const { fixture, container } = await render(WelcomePage, {
    inputs: { token: 'once' },
    providers: [provideRouter([]), { provide: VIEWER_DOCUMENT, useValue: ViewerDocument }],
  });
  await fixture.whenStable();
  const goTo = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const choose = async (password: string) => {
    const person = userEvent.setup();
    if (password) await person.type(screen.getByLabelText('Choose a password'), password);
    await person.click(screen.getByRole('button', { name: 'Keep this password and start' }));
    await fixture.whenStable();
  };
  return { server, container, choose, goTo };
}

describe('the first visit', () => {
  it('greets the person that the link is for, and has no fault that axe can find', async () => {
    const { container } = await open();
    expect(screen.getByRole('heading', { name: 'Welcome, Ines Duarte' })).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('keeps the password and goes to Today', async () => {
    const { server, choose, goTo } = await open();
    server.answers(WelcomeDocument, { redeemSignInLink: { id: '1' } });
    await choose('a kettle in the rain');
    expect(server.variablesOf(WelcomeDocument)).toEqual([
      { token: 'once', password: 'a kettle in the rain' },
    ]);
    expect(goTo).toHaveBeenCalledWith('/today');
  });

  it('says what is wrong with a password, at the field', async () => {
    const { server, choose } = await open();
    server.refuses(WelcomeDocument, {
      kind: 'BAD_INPUT',
      code: 'PEOPLE_PASSWORD_TOO_SHORT',
      params: { least: 12 },
      field: 'password',
    });
    await choose('short');
    expect(screen.getByLabelText('Choose a password')).toHaveAccessibleDescription(
      /Use at least 12 characters/,
    );
  });

  it.each([
    ['is used or too old', () => open(true)],
    [
      'is not known',
      () =>
        open(true, false, (server) =>
          server.refuses(SignInLinkDocument, { kind: 'NOT_FOUND', code: 'NOT_FOUND' }),
        ),
    ],
  ])('says when the link does not work: it %s', async (_, opened) => {
    await opened();
    expect(screen.getByRole('heading', { name: 'This link does not work' })).toBeInTheDocument();
    expect(screen.queryByLabelText('Choose a password')).toBeNull();
  });

  it('lets the first administrator of an empty company name it', async () => {
    const { server, container, goTo } = await open(false, true);
    server.answers(FoundCompanyDocument, { foundCompany: { id: '1' } });
    expect(await axeFaults(container)).toEqual([]);
    const person = userEvent.setup();
    await person.type(screen.getByLabelText('Name of the company'), 'Marlowe Home');
    await person.click(screen.getByRole('button', { name: 'Create the company and start' }));
    expect(screen.getByRole('link', { name: 'Enter your work e-mail' })).toBeInTheDocument();
    await person.type(screen.getByLabelText('Your name'), 'Nadia Mendes');
    await person.type(screen.getByLabelText('Your work e-mail'), 'nadia@marlowe.example');
    await person.type(screen.getByLabelText('Choose a password'), 'a kettle in the rain');
    await person.click(screen.getByRole('button', { name: 'Create the company and start' }));
    expect(server.variablesOf(FoundCompanyDocument)).toMatchObject([
      { token: 'once', input: { companyName: 'Marlowe Home', email: 'nadia@marlowe.example' } },
    ]);
    expect(goTo).toHaveBeenCalledWith('/hr/people');
  });
});
