import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { LogSessionDocument } from '../log/log-session.graphql.gen';
import { SessionOutbox } from '../log/session-outbox';
import { PairTopicsDocument } from '../agenda/agenda.graphql.gen';
import { SessionTimesDocument } from '../schedule/schedule.graphql.gen';
import { PairPage } from './pair-page';
import {
  ConfirmSessionDocument,
  ContestCallOffDocument,
  PairDocument,
  type PairQuery,
} from './pair-page.graphql.gen';

type Pair = PairQuery['pair'];

const person = (id: string, name: string) => ({
  id,
  name,
  callName: name.split(' ')[0] as string,
  initials: 'XX',
  job: 'Customer care',
  unitName: 'Care',
  location: 'Lisbon',
  held: 'orange',
});
const session: Pair['sessions'][number] = {
  id: 's1',
  state: 'logged',
  plannedFor: null,
  plannedMinutes: null,
  title: null,
  place: null,
  heldOn: '2026-11-05',
  minutes: 30,
  goalId: null,
  about: null,
  loggedBy: 'mentee',
  waitsForMe: true,
  waitsSince: '2026-11-05T10:00:00Z',
  texts: [{ by: 'mentee', kind: 'note', text: 'We read forty posts' }],
  privateNote: 'He worries about tone',
  cancelledBy: null,
  mayContest: false,
  counts: false,
  howLate: null,
  cancelledAt: null,
  why: null,
  moves: [],
};
const pair: Pair = {
  id: 'p1',
  programmeName: 'Autumn 2026',
  hasSponsor: true,
  state: 'active',
  startedOn: '2026-10-01',
  endedOn: null,
  mySide: 'mentor',
  mentor: person('ines', 'Ines Duarte'),
  mentee: person('henrik', 'Henrik Vos'),
  agreement: {
    drives: 'mentor',
    everyWeeks: 2,
    minutes: 30,
    endsOn: '2027-03-26',
    staysBetweenUs: 'Colleagues',
    howWeStop: '',
    standing: 'agreed',
    savedBy: 'mentor',
    savedAt: '2026-10-02T09:00:00Z',
    waitsForMe: false,
    changeAsked: null,
  },
  sessionsPlanned: 7,
  minutes: 30,
  everyWeeks: 2,
  endsOn: '2027-03-26',
  goals: [{ id: 'g1', text: 'Answer a post', forSide: null, byOn: '2026-12-03', metOn: null }],
  sessions: [session],
  planned: null,
  agenda: [],
  confirmed: 0,
  next: 'plan',
  nextSince: '2026-11-05T10:00:00Z',
  silentSince: null,
  today: '2026-11-21',
};

const hours = {
  myTimeZone: 'UTC',
  myHours: [{ day: 2, from: 540, to: 900 }],
  theirTimeZone: 'UTC',
  theirHours: [{ day: 2, from: 540, to: 900 }],
  taken: [],
};

async function open(change: Partial<Pair> = {}) {
  const server = fakeServer();
  server.answers(PairDocument, { pair: { ...pair, ...change } });
  server.answers(PairTopicsDocument, { pairTopics: { showsGaps: false, suggested: [] } });
  server.answers(SessionTimesDocument, {
    sessionTimes: { times: [], minutes: 30, ...hours },
  });
  server.answers(LogSessionDocument, { logSession: { id: 'p1' } });
  const { fixture, container } = await render(PairPage, {
    inputs: { id: 'p1' },
    providers: [
      provideRouter([]),
      { provide: VIEWER_DOCUMENT, useValue: { id: 'v', name: 'Viewer' } },
      { provide: Session, useValue: { viewer: () => ({ id: 'ines' }), load: () => Promise.resolve(null) } },
    ],
  });
  await fixture.whenStable();
  return { server, container, fixture, user: userEvent.setup() };
}

describe('the page of a pair', () => {
  beforeEach(() => localStorage.clear());

  it('tells what was agreed, the goals, and the sessions in the words of the two', async () => {
    const { container } = await open();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Your pair: Ines Duarte and Henrik Vos',
    );
    expect(screen.getByText('Every 2 weeks, 30 min')).toBeInTheDocument();
    expect(screen.getByText('Dates and minutes only')).toBeInTheDocument();
    expect(screen.getByText('“We read forty posts”')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('saves a session in one tap: today and the agreed length are chosen', async () => {
    const { server, user } = await open();
    await user.click(screen.getByRole('button', { name: 'Save session' }));
    await waitFor(() => expect(server.variablesOf(LogSessionDocument)).toHaveLength(1));
    const input = server.variablesOf(LogSessionDocument)[0]?.input;
    expect(input).toMatchObject({ heldOn: '2026-11-21', minutes: 30, sharedNote: '', privateNote: '' });
  });

  it('sends the line that was typed, and begins anew with another key', async () => {
    const { server, user } = await open();
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
    const { server, user, fixture } = await open();
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
    const { server, user, fixture } = await open();
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
    const { user } = await open();
    await user.type(screen.getByLabelText(/Only you can read this/), 'He listens');
    TestBed.resetTestingModule();
    await open();
    expect(screen.getByLabelText(/Only you can read this/)).toHaveValue('He listens');
  });

  it('confirms with one tap', async () => {
    const { server, user } = await open();
    server.answers(ConfirmSessionDocument, { confirmSession: { id: 'p1' } });
    const row = screen.getByText('“We read forty posts”').closest('li') as HTMLElement;
    await user.click(within(row).getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(server.variablesOf(ConfirmSessionDocument)).toEqual([{ sessionId: 's1' }]));
  });

  it('begins with the agreement', async () => {
    await open({ agreement: null, sessions: [], goals: [] });
    expect(screen.getByText('Start with the agreement, it takes 5 minutes.')).toBeInTheDocument();
  });

  it('shows how a session came to its time, and why one did not take place, without blame', async () => {
    const move = {
      by: 'mentee',
      movedAt: '2026-11-10T12:00:00Z',
      from: '2026-11-12T12:00:00Z',
      to: '2026-11-17T12:00:00Z',
      howLate: '2 days before',
      why: 'work',
    } as const;
    const off = {
      ...session,
      id: 's2',
      state: 'didNotHappen',
      heldOn: null,
      minutes: null,
      loggedBy: null,
    } as const;
    const { container } = await open({
      sessions: [
        {
          ...off,
          ...{ waitsForMe: false, texts: [], privateNote: null, plannedFor: move.to, moves: [move] },
          ...{
            cancelledBy: 'mentor',
            cancelledAt: '2026-11-17T11:30:00Z',
            howLate: 'within the last hour',
            why: 'illness',
          },
        },
      ],
    });
    expect(screen.getByText(/^Called off by you on 17 Nov, within the last hour. Illness/)).toHaveTextContent(
      'It is never held against a mentor.',
    );
    expect(screen.getByText('Moved once')).toBeInTheDocument();
    expect(screen.getByText(/, by Henrik on 10 Nov, 2 days before. Work came between/)).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('says of a second session of one day that one a day counts, and nothing of the one that does', async () => {
    const counted = { ...session, id: 's0', state: 'confirmed', waitsForMe: false, counts: true } as const;
    const second = { ...session, state: 'confirmed', waitsForMe: false } as const;
    await open({ sessions: [counted, second] });
    expect(screen.getAllByText(/One a day counts towards a belt/)).toHaveLength(1);
  });

  it('lets whoever is said to have called off say that it was not so, with one tap', async () => {
    const off: Pair['sessions'][number] = {
      ...session,
      state: 'didNotHappen',
      ...{ heldOn: null, minutes: null, loggedBy: null, waitsForMe: false, texts: [], privateNote: null },
      plannedFor: '2026-11-17T11:00:00Z',
      cancelledBy: 'mentor',
      cancelledAt: '2026-11-17T11:30:00Z',
      howLate: '1 day before',
      why: 'noShow',
      mayContest: true,
    };
    const { server, user } = await open({ sessions: [off] });
    expect(screen.getByText('Henrik says so.')).toBeInTheDocument();
    server.answers(ContestCallOffDocument, { contestCallOff: { id: 'p1' } });
    await user.click(screen.getByRole('button', { name: /^It was not me who called off/ }));
    expect(server.variablesOf(ContestCallOffDocument)).toEqual([{ sessionId: session.id }]);
  });

  it('lets nobody write in a pair that has ended', async () => {
    await open({ state: 'completed', endedOn: '2026-11-20' });
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
