import { provideRouter } from '@angular/router';
import { VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, waitFor, within } from '@testing-library/angular';
import { MatchingPage } from './matching-page';
import { bench, openWorkbench as open, row } from '../../test/open-workbench';
import {
  LeaveFlaggedPairDocument,
  LockProposalDocument,
  MatchingDocument,
  MatchingProofDocument,
  MatchingRunsDocument,
  MatchingServableDocument,
  MatchLateJoinersDocument,
  RunMatchingDocument,
  SendProposalsDocument,
  SwapMentorDocument,
} from './matching-page.graphql.gen';

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

  it('gives a mentee another mentor, and says first who pays for it', async () => {
    const { server, user } = await open();
    server.answers(SwapMentorDocument, { swapMentor: { pairs: 1 } });
    expect(await screen.findByText(/Next best for Alan: Ravi Nair 77/)).toHaveTextContent(
      'It leaves Henrik Vos without a mentor.',
    );
    await user.click(screen.getByRole('button', { name: 'Swap mentor' }));
    expect(screen.getByText(/All pairs together lose 4 points/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Choose Ravi Nair for Alan Petit' }));
    await waitFor(() =>
      expect(server.variablesOf(SwapMentorDocument)).toEqual([
        { programmeId: 'pr', menteeId: 'Alan Petit', mentorId: 'ravi' },
      ]),
    );
  });

  it('matches who enrolled late and touches nobody else', async () => {
    const { server, user } = await open({ joinedSince: 3 });
    server.answers(MatchLateJoinersDocument, { matchLateJoiners: { pairs: 3, drafts: 3 } });
    expect(screen.getByText(/3 people have enrolled/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Match them, touch nobody else' }));
    await waitFor(() =>
      expect(server.variablesOf(MatchLateJoinersDocument)).toEqual([{ programmeId: 'pr' }]),
    );
  });

  it('says when a place is free for who waits, and asks again after they were matched', async () => {
    const { server, user } = await open({}, 1);
    server.answers(MatchLateJoinersDocument, { matchLateJoiners: { pairs: 2, drafts: 2 } });
    expect(
      await screen.findByText('1 mentee waits, and a place is free that would serve them.'),
    ).toBeInTheDocument();
    server.answers(MatchingServableDocument, { matchingServable: 0 });
    await user.click(screen.getByRole('button', { name: 'Match them, touch nobody else' }));
    await waitFor(() => expect(screen.queryByText(/a place is free/)).toBeNull());
    expect(server.variablesOf(MatchLateJoinersDocument)).toEqual([{ programmeId: 'pr' }]);
  });

  it('proves a run of long ago', async () => {
    const { server, user } = await open();
    const run = { id: 'run', ranAt: '2026-05-21T14:22:00Z', ranBy: 'Priya Raman', found: 1, figures: null };
    server.answers(MatchingRunsDocument, { matchingRuns: [run] });
    const proof = { runId: 'run', isProven: true, faults: [], mentees: 2, mentors: 1, pairs: 1 };
    server.answers(MatchingProofDocument, { matchingProof: proof });
    await user.click(screen.getAllByRole('button', { name: 'Runs and proofs' })[0] as HTMLElement);
    await user.click(await screen.findByRole('button', { name: /^Prove it/, hidden: true }));
    expect(await screen.findByText(/Proven: among 2 mentees and 1 mentor no pairing/)).toBeInTheDocument();
  });

  it('points out a running pair whose grades no longer fit, and leaves it', async () => {
    const flag = { pairId: 'p1', gradesApart: 1, since: '2026-11-12T09:00:00Z' };
    const { server, user } = await open({ flagged: 1, rows: { nodes: [{ ...row, state: 'pair', flag }] } });
    expect(screen.getByText(/1 running pair no longer fits/)).toBeInTheDocument();
    expect(screen.getAllByText('1 grade apart now').length).toBeGreaterThan(0);
    server.answers(LeaveFlaggedPairDocument, { leaveFlaggedPair: { flagged: 0 } });
    await user.click(screen.getByRole('button', { name: 'Leave as it is' }));
    await waitFor(() => expect(server.variablesOf(LeaveFlaggedPairDocument)).toEqual([{ pairId: 'p1' }]));
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

  it('reads the list anew when somebody else changed a pair meanwhile, and says so', async () => {
    const { server, user } = await open();
    server.refuses(LockProposalDocument, { kind: 'NOT_FOUND', code: 'NOT_FOUND' });
    await user.click(screen.getByRole('button', { name: 'Lock pair' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('This pair was changed meanwhile.');
    await waitFor(() => expect(server.variablesOf(MatchingDocument)).toHaveLength(2));
  });

  it('says what came to nothing for the mentee before, and why, as far as the reader may know it', async () => {
    const no = {
      mentor: 'Ines Duarte',
      by: 'mentor',
      at: '2026-11-20T09:00:00Z',
      because: 'No time',
    } as const;
    const own = { mentor: 'Theo Marsh', by: 'mentee', at: '2026-11-18T09:00:00Z', because: null } as const;
    await open({ rows: { nodes: [{ ...row, earlierNoes: [no, own] }] } });
    const [first, second] = within(screen.getByRole('region', { name: 'Said no before' })).getAllByRole(
      'listitem',
    );
    expect(first).toHaveTextContent(/^Ines Duarte declined “No time” 20 Nov 2026/);
    expect(second).toHaveTextContent(/^Alan declined Theo Marsh 18 Nov 2026/);
  });

  it('says who declined, and no longer until when to answer', async () => {
    await open({
      rows: {
        nodes: [
          {
            ...row,
            ...{
              state: 'declined',
              declinedBy: 'mentee',
              closedBecause: 'No time',
              deadline: '2026-11-29T00:00:00Z',
            },
          },
        ],
      },
    });
    expect(screen.getByText(/^Alan declined:/)).toHaveTextContent('“No time”');
    expect(screen.queryByText(/Answer until/)).toBeNull();
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
    found: 0,
    rows: { nodes: [] },
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
