import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, waitFor } from '@testing-library/angular';
import { openPair } from '../../test/open-pair';
import { LogSessionDocument } from '../log/log-session.graphql.gen';
import { SessionOutbox } from '../log/session-outbox';
import { PairPage } from './pair-page';
import { PairDocument } from './pair-page.graphql.gen';

describe('the page of a pair', () => {
  beforeEach(() => localStorage.clear());

  it('tells what was agreed, the goals, and the sessions in the words of the two', async () => {
    const { container } = await openPair();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Your pair: Ines Duarte and Henrik Vos',
    );
    expect(screen.getByText('Every 2 weeks, 30 min')).toBeInTheDocument();
    expect(screen.getByText('Dates and minutes only')).toBeInTheDocument();
    expect(screen.getByText('“We read forty posts”')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('saves a session in one tap: today and the agreed length are chosen', async () => {
    const { server, user } = await openPair();
    await user.click(screen.getByRole('button', { name: 'Save session' }));
    await waitFor(() => expect(server.variablesOf(LogSessionDocument)).toHaveLength(1));
    const input = server.variablesOf(LogSessionDocument)[0]?.input;
    expect(input).toMatchObject({ heldOn: '2026-11-21', minutes: 30, sharedNote: '', privateNote: '' });
  });

  it('sends the line that was typed, and begins anew with another key', async () => {
    const { server, user } = await openPair();
    const note = () => screen.getByLabelText(/What will you each try next/);
    await user.type(note(), 'Two posts alone');
    await user.click(screen.getByLabelText('Yesterday'));
    await user.click(screen.getByRole('button', { name: 'Save session' }));
    await waitFor(() => expect(note()).toHaveValue(''));
    await user.click(screen.getByRole('button', { name: 'Save session' }));
    await waitFor(() => expect(server.variablesOf(LogSessionDocument)).toHaveLength(2));
    const [first, second] = server.variablesOf(LogSessionDocument).map((one) => one.input);
    expect(first).toMatchObject({ heldOn: '2026-11-20', sharedNote: 'Two posts alone' });
    expect(second?.idempotencyKey).not.toBe(first?.idempotencyKey);
  });

  it('keeps a session that cannot be sent, and sends it with the same key when connected', async () => {
    const { server, user, fixture } = await openPair();
    server.isUnreachableFor(LogSessionDocument);
    await user.type(screen.getByLabelText(/What will you each try next/), 'On the train');
    await user.click(screen.getByRole('button', { name: 'Save session' }));
    const outbox = TestBed.inject(SessionOutbox);
    await waitFor(() => expect(outbox.unsent()).toBe(1));
    server.answers(LogSessionDocument, { logSession: { id: 'p1' } });
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(outbox.unsent()).toBe(0));
    await fixture.whenStable();
    const keys = server.variablesOf(LogSessionDocument).map((one) => one.input.idempotencyKey);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
  });

  it('shows all of a session that was not taken, and sends it again as it was changed', async () => {
    const { server, user, fixture } = await openPair();
    server.isUnreachableFor(LogSessionDocument);
    await user.type(screen.getByLabelText(/What will you each try next/), 'On the train');
    await user.type(screen.getByLabelText(/Only you can read this/), 'He listens');
    await user.click(screen.getByRole('button', { name: 'Save session' }));
    await waitFor(() => expect(TestBed.inject(SessionOutbox).unsent()).toBe(1));
    server.refuses(LogSessionDocument, { kind: 'BAD_INPUT', code: 'NOT_TAKEN' });
    window.dispatchEvent(new Event('online'));
    await user.click(await screen.findByRole('button', { name: 'Change it and send it again' }));
    expect(screen.getAllByText(/He listens/)[0]).toBeInTheDocument();
    expect(screen.getByLabelText(/Only you can read this/)).toHaveValue('He listens');
    server.answers(LogSessionDocument, { logSession: { id: 'p1' } });
    await user.type(screen.getByLabelText(/What will you each try next/), ', twice');
    await user.click(screen.getByRole('button', { name: 'Send it again' }));
    await waitFor(() => expect(screen.queryByText(/was not taken/)).toBeNull());
    await fixture.whenStable();
    expect(server.variablesOf(LogSessionDocument).at(-1)?.input).toMatchObject({
      ...{ sharedNote: 'On the train, twice', privateNote: 'He listens' },
    });
    expect(screen.getByLabelText(/What will you each try next/)).toHaveValue('');
  });

  it('keeps what is typed on the device', async () => {
    const { user } = await openPair();
    await user.type(screen.getByLabelText(/Only you can read this/), 'He listens');
    TestBed.resetTestingModule();
    await openPair();
    expect(screen.getByLabelText(/Only you can read this/)).toHaveValue('He listens');
  });

  it('begins with the agreement', async () => {
    await openPair({ agreement: null, sessions: [], goals: [] });
    expect(screen.getByText('Start with the agreement, it takes 5 minutes.')).toBeInTheDocument();
  });

  it('lets nobody write in a pair that has ended', async () => {
    await openPair({ state: 'completed', endedOn: '2026-11-20' });
    expect(screen.getByText(/You completed this pair/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Save session' })).toBeNull();
  });

  it('says that a pair is not one’s own', async () => {
    const server = fakeServer();
    server.refuses(PairDocument, { kind: 'NOT_FOUND', code: 'NOT_FOUND' });
    const { fixture } = await render(PairPage, {
      inputs: { id: 'p2' },
      providers: [
        provideRouter([]),
        { provide: VIEWER_DOCUMENT, useValue: { id: 'v', name: 'Viewer' } },
        { provide: Session, useValue: { viewer: () => null } },
      ],
    });
    await fixture.whenStable();
    expect(screen.getByRole('heading', { name: 'This is not a pair of yours' })).toBeInTheDocument();
  });
});
