import { provideRouter } from '@angular/router';
import { provideMessages, Session, VIEWER_DOCUMENT } from '@obi/shared/web';
import { fakeServer } from '@obi/testing/web';
import { fireEvent, render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { mentoringMessages } from '../mentoring.messages';
import type { PairQuery } from '../pair/pair-page.graphql.gen';
import { CorrectSessionDocument } from './correct-session.graphql.gen';
import { LogForm } from './log-form';
import { LogSessionDocument } from './log-session.graphql.gen';
import { ModulesToTeachDocument } from './log-topics.graphql.gen';

type Pair = PairQuery['pair'];

const pair = {
  ...{
    id: 'p1',
    mySide: 'mentor',
    minutes: 30,
    today: '2026-11-21',
    startedOn: '2026-10-01',
    goals: [],
    sessions: [],
  },
  mentor: { callName: 'Ines' },
  mentee: { callName: 'Henrik' },
} as unknown as Pair;
const disputed = {
  ...{
    id: 's1',
    state: 'disputed',
    heldOn: '2026-11-05',
    minutes: 60,
    goalId: null,
    about: { key: 'yellow.alerts', title: 'What cannot wait' },
    privateNote: 'He listens',
  },
  texts: [
    { by: 'mentor', kind: 'note', text: 'We read forty posts' },
    { by: 'mentee', kind: 'learned', text: 'Not mine' },
  ],
} as unknown as Pair['sessions'][number];

async function open(correcting?: Pair['sessions'][number], change: object = {}) {
  const server = fakeServer();
  server.answers(LogSessionDocument, { logSession: { id: 'p1' } });
  server.answers(CorrectSessionDocument, { correctSession: { id: 'p1' } });
  server.answers(ModulesToTeachDocument, {
    pairTopics: {
      modules: [{ key: 'yellow.tone', title: 'Find the tone' }],
    },
  });
  const { fixture } = await render(LogForm, {
    inputs: { pair: { ...pair, ...(change as Partial<Pair>) }, ...(correcting && { correcting }) },
    providers: [
      provideRouter([]),
      provideMessages(mentoringMessages),
      { provide: VIEWER_DOCUMENT, useValue: { id: 'v', name: 'Viewer' } },
      { provide: Session, useValue: { viewer: () => ({ id: 'ines' }), load: () => Promise.resolve(null) } },
    ],
  });
  await fixture.whenStable();
  return { server, fixture, user: userEvent.setup() };
}

describe('the form in which a session is logged', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.useRealTimers());

  it('says before it is saved that a session of that day is logged already, whichever day it is', async () => {
    const { user, fixture } = await open(undefined, { sessions: [{ ...disputed, heldOn: '2026-11-20' }] });
    const said = () => screen.queryByText(/logged already/)?.textContent?.trim();
    expect(said()).toBeUndefined();
    await user.click(screen.getByRole('radio', { name: 'Yesterday' }));
    expect(said()).toBe('A session of 20 Nov is logged already. One a day counts towards a belt.');
    await user.click(screen.getByRole('radio', { name: 'Pick a date' }));
    fireEvent.input(screen.getByLabelText('The day'), { target: { value: '2026-11-19' } });
    await fixture.whenStable();
    expect(said()).toBeUndefined();
  });

  it('says so too of one that waits on this device', async () => {
    const { server, user, fixture } = await open();
    server.isUnreachableFor(LogSessionDocument);
    await user.click(screen.getByRole('button', { name: 'Save session' }));
    await fixture.whenStable();
    expect(screen.getByText(/A session of 21 Nov is logged already/)).toBeInTheDocument();
  });

  it('offers the modules that it could be about once it is opened, and sends the one that is chosen', async () => {
    const { server, fixture, user } = await open();
    expect(server.variablesOf(ModulesToTeachDocument)).toEqual([]);
    const details = screen.getByText('What you learned or taught').closest('details') as HTMLDetailsElement;
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    await fixture.whenStable();
    await user.click(await screen.findByText('Find the tone'));
    await user.click(screen.getByRole('button', { name: 'Save session' }));
    await fixture.whenStable();
    expect(server.variablesOf(LogSessionDocument)).toMatchObject([
      { pairId: 'p1', input: { minutes: 30, module: 'yellow.tone' } },
    ]);
  });

  it('logs for the day on which it is saved, when the page stayed open over midnight', async () => {
    jest.useFakeTimers({ now: new Date(2026, 10, 21, 22), doNotFake: ['queueMicrotask', 'setTimeout'] });
    const { server, fixture } = await open();
    jest.setSystemTime(new Date(2026, 10, 22, 8));
    screen.getByRole('button', { name: 'Save session' }).click();
    await fixture.whenStable();
    expect(server.variablesOf(LogSessionDocument)).toMatchObject([{ input: { heldOn: '2026-11-22' } }]);
  });

  it('offers no day before the pair began, and says so on the spot, with or without the network', async () => {
    const { server, fixture, user } = await open(undefined, { startedOn: '2026-11-21' });
    expect(screen.queryByLabelText('Yesterday')).toBeNull();
    await user.click(screen.getByLabelText('Pick a date'));
    fireEvent.input(screen.getByLabelText('The day'), { target: { value: '2026-11-20' } });
    await user.click(screen.getByRole('button', { name: 'Save session' }));
    await fixture.whenStable();
    expect(screen.getByLabelText('The day')).toHaveAccessibleDescription(
      'Choose a day since 21 Nov 2026, when your pair began',
    );
    expect(server.variablesOf(LogSessionDocument)).toEqual([]);
  });

  it('shows what was disputed as one logged it, and sends it again under a key of its own', async () => {
    const { server, fixture, user } = await open(disputed);
    const note = screen.getByLabelText(/What will you each try next/);
    expect(note).toHaveValue('We read forty posts');
    expect(screen.getByLabelText(/Only you can read this/)).toHaveValue('He listens');
    expect(screen.getByLabelText(/^I learned/)).toHaveValue('');
    expect(screen.getByRole('radio', { name: 'What cannot wait', hidden: true })).toBeChecked();
    await user.type(note, ', and answered two');
    await user.click(screen.getByRole('button', { name: 'Send it again' }));
    await fixture.whenStable();
    const input = {
      ...{ heldOn: '2026-11-05', minutes: 60, module: 'yellow.alerts' },
      sharedNote: 'We read forty posts, and answered two',
    };
    expect(server.variablesOf(CorrectSessionDocument)).toMatchObject([{ sessionId: 's1', input }]);
    expect(server.variablesOf(LogSessionDocument)).toEqual([]);
    expect(localStorage.length).toBe(0);
  });
});
