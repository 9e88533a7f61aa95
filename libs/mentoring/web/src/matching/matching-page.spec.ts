import { provideRouter } from '@angular/router';
import { provideMessages, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { mentoringMessages } from '../mentoring.messages';
import { MatchingPage } from './matching-page';
import {
  LockProposalDocument,
  MatchingDocument,
  type MatchingQuery,
  RunMatchingDocument,
  SendProposalsDocument,
} from './matching-page.graphql.gen';

type Bench = MatchingQuery['matching'];

const person = (name: string, held: string | null) => ({
  id: name,
  name,
  callName: name.split(' ')[0] as string,
  job: 'Store lead',
  unitName: 'Stores',
  location: 'Porto',
  held,
});
const row: Bench['rows']['nodes'][number] = {
  id: 'r1',
  proposalId: 'r1',
  state: 'draft',
  locked: false,
  score: 81,
  toCheck: [],
  change: null,
  waitsFor: null,
  waitsSince: null,
  sentAt: null,
  deadline: null,
  closedBecause: null,
  reasons: [{ component: 'goals', points: 28, outOf: 55, words: 'Alan wants to learn' }],
  mentee: person('Alan Petit', 'white'),
  mentor: person('Sofia Brandt', 'green'),
};
const blocked = {
  ...row,
  id: 'e1',
  proposalId: null,
  state: null,
  score: null,
  reasons: [],
  toCheck: ['No shared language'],
  change: 'one more language',
  mentor: null,
  mentee: person('Yuki Tanabe', null),
};
const bench: Bench = {
  runId: 'run',
  ranAt: '2026-11-21T14:22:00Z',
  all: 2,
  locked: 0,
  low: 0,
  blocked: 1,
  pairs: 1,
  drafts: 1,
  average: 81,
  programme: {
    id: 'pr',
    name: 'Spring 2027',
    mentees: 2,
    mentors: 1,
    minGradeGap: 2,
    minOverlapMinutes: 60,
    sameLocationRequired: false,
    allowPrevious: false,
    weights: { goals: 55, reciprocity: 15, crossSilo: 10, availability: 10, preference: 10 },
  },
  rows: { nodes: [row, blocked], pageInfo: { hasNextPage: false, endCursor: null } },
};

async function open(change: Partial<Bench> = {}) {
  const server = fakeServer();
  server.answers(MatchingDocument, { matching: { ...bench, ...change } });
  const { fixture, container } = await render(MatchingPage, {
    inputs: { programmeId: 'pr' },
    providers: [
      provideRouter([]),
      provideMessages(mentoringMessages),
      { provide: VIEWER_DOCUMENT, useValue: { id: 'v', name: 'Viewer' } },
    ],
  });
  await fixture.whenStable();
  return { server, container, fixture, user: userEvent.setup() };
}

describe('the matching workbench', () => {
  it('asks whether the pairs hold up, and tells why and who goes without', async () => {
    const { container } = await open();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Spring 2027: does this pair hold up?',
    );
    expect(screen.getByRole('heading', { name: 'Why Sofia and Alan?' })).toBeInTheDocument();
    expect(screen.getAllByText('No shared language').length).toBeGreaterThan(0);
    expect(await axeFaults(container)).toEqual([]);
  });

  it('runs again with changed weights', async () => {
    const { server, user } = await open();
    server.answers(RunMatchingDocument, { runMatching: { pairs: 1, blocked: 1 } });
    const weight = screen.getByRole('spinbutton', { name: 'Topics of the mentee, as a number' });
    await user.clear(weight);
    await user.type(weight, '40');
    await user.tab();
    await user.click(screen.getByRole('button', { name: 'Run again with these' }));
    await waitFor(() => expect(server.variablesOf(RunMatchingDocument)).toHaveLength(1));
    expect(server.variablesOf(RunMatchingDocument)[0]).toMatchObject({
      programmeId: 'pr',
      settings: { weights: { goals: 40, reciprocity: 15 }, minGradeGap: 2 },
    });
  });

  it('locks a pair', async () => {
    const { server, user } = await open();
    server.answers(LockProposalDocument, { lockProposal: { locked: 1 } });
    await user.click(screen.getByRole('button', { name: 'Lock pair' }));
    await waitFor(() => expect(server.variablesOf(LockProposalDocument)).toEqual([{ id: 'r1' }]));
  });

  it('sends the run that is on screen, after one question', async () => {
    const { server, user } = await open();
    server.answers(SendProposalsDocument, { sendProposals: { drafts: 0 } });
    await user.click(screen.getByRole('button', { name: 'Send 1 proposal' }));
    const again = await screen.findAllByRole('button', { name: 'Send 1 proposal', hidden: true });
    await user.click(again[again.length - 1] as HTMLElement);
    await waitFor(() =>
      expect(server.variablesOf(SendProposalsDocument)).toEqual([{ programmeId: 'pr', runId: 'run' }]),
    );
  });

  it('says what to do when a run is out of date', async () => {
    const { server, user } = await open();
    server.refuses(RunMatchingDocument, { kind: 'REFUSED', code: 'MENTORING_NOBODY_TO_MATCH' });
    await user.click(screen.getByRole('button', { name: 'Run again' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Nobody is waiting for a pair');
  });

  const nothing = {
    all: 0,
    pairs: 0,
    drafts: 0,
    blocked: 0,
    runId: null,
    ranAt: null,
    rows: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
  };

  it('has something to do before the first run', async () => {
    await open(nothing);
    expect(screen.getByText('The matching has not run')).toBeInTheDocument();
  });

  it('has something to do before anybody enrolled', async () => {
    await open({ ...nothing, programme: { ...bench.programme, mentees: 0 } });
    expect(screen.getByText('No mentees have asked for a mentor')).toBeInTheDocument();
  });

  it('says whose programme it is not', async () => {
    const server = fakeServer();
    server.refuses(MatchingDocument, { kind: 'NOT_FOUND', code: 'NOT_FOUND' });
    const { fixture } = await render(MatchingPage, {
      inputs: { programmeId: 'no' },
      providers: [provideRouter([]), { provide: VIEWER_DOCUMENT, useValue: { id: 'v', name: 'Viewer' } }],
    });
    await fixture.whenStable();
    expect(
      screen.getByRole('heading', { name: 'This programme is not yours to manage' }),
    ).toBeInTheDocument();
  });
});
