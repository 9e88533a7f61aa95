import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { TypedDocument } from '@obi/kernel';
import { FreshSignIn, injectDownload, injectMutation, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ViewerDocument } from '../viewer.graphql.gen';
import { ConfirmPassword } from './confirm-password';
import { ConfirmPasswordDocument } from './confirm-password.graphql.gen';

const RevokeDocument: TypedDocument<{ revoked: boolean }, { belt: string }> = {
  id: 'revoke',
  name: 'Revoke',
};
const NOT_FRESH = { kind: 'REFUSED', code: 'PEOPLE_SIGN_IN_NOT_FRESH' };

@Component({ imports: [ConfirmPassword], template: '<obi-confirm-password />' })
class AnyPage {
  readonly revoke = injectMutation(RevokeDocument);
  readonly file = injectDownload();
  readonly signIn = inject(FreshSignIn);
}

async function open() {
  const server = fakeServer();
  server.refuses(RevokeDocument, NOT_FRESH);
  server.answers(ConfirmPasswordDocument, () => {
    server.answers(RevokeDocument, { revoked: true });
    return { confirmPassword: true };
  });
  const { fixture, container } = await render(AnyPage, {
    providers: [{ provide: VIEWER_DOCUMENT, useValue: ViewerDocument }],
  });
  return {
    ...{ server, container, page: fixture.componentInstance, person: userEvent.setup() },
    settled: () => fixture.whenStable(),
  };
}

describe('what needs a fresh sign-in', () => {
  it('asks for the password, and then does what was asked by itself', async () => {
    const { server, page, person, settled, container } = await open();
    const done = page.revoke.run({ belt: 'white' });
    await settled();
    expect(await screen.findByRole('dialog', { name: 'Is it still you?' })).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
    await person.type(screen.getByLabelText('Password'), 'a kettle on a windowsill');
    await person.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await done).toEqual({ revoked: true });
    expect(server.variablesOf(RevokeDocument)).toEqual([{ belt: 'white' }, { belt: 'white' }]);
    expect(page.signIn.isAsked()).toBe(false);
  });

  it('does nothing when the person thinks better of it', async () => {
    const { server, page, person, settled } = await open();
    const done = page.revoke.run({ belt: 'white' });
    await settled();
    await person.click(await screen.findByRole('button', { name: 'Do nothing' }));
    expect(await done).toBeUndefined();
    expect(page.revoke.refusal()?.code).toBe('PEOPLE_SIGN_IN_NOT_FRESH');
    expect(server.variablesOf(RevokeDocument)).toHaveLength(1);
  });

  it('says when the password is missing or another one', async () => {
    const { server, page, person, settled } = await open();
    server.refuses(ConfirmPasswordDocument, { kind: 'REFUSED', code: 'PEOPLE_SIGN_IN_REFUSED' });
    void page.revoke.run({ belt: 'white' });
    await settled();
    await person.click(await screen.findByRole('button', { name: 'Go on' }));
    expect(screen.getAllByText('Enter your password').length).toBeGreaterThan(0);
    await person.type(screen.getByLabelText('Password'), 'a guess');
    await person.click(screen.getByRole('button', { name: 'Go on' }));
    await settled();
    expect(screen.getAllByText('This is not your password. Try again.').length).toBeGreaterThan(0);
    TestBed.inject(FreshSignIn).settle(false);
  });

  it('fetches a file again once the password was confirmed', async () => {
    const { page } = await open();
    const refused = { ok: false, json: async () => ({ error: NOT_FRESH }) } as Response;
    const file = { ok: true, blob: async () => new Blob(['a,b']) } as Response;
    const fetched = jest
      .spyOn(globalThis, 'fetch')
      .mockResolvedValueOnce(refused)
      .mockResolvedValueOnce(file);
    URL.createObjectURL = () => 'blob:file';
    const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const done = page.file.run('/api/list.csv', 'list.csv');
    await new Promise((resolve) => setTimeout(resolve));
    page.signIn.settle(true);
    expect(await done).toBe(true);
    expect(fetched).toHaveBeenCalledTimes(2);
    expect(clicked).toHaveBeenCalledTimes(1);
    clicked.mockRestore();
  });
});
