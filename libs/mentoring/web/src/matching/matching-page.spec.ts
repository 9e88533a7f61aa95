import { provideRouter } from '@angular/router';
import { provideMessages, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { mentoringMessages } from '../mentoring.messages';
import { MatchingPage } from './matching-page';
import {
  LeaveFlaggedPairDocument,
  LockProposalDocument,
  MatchingDocument,
  MatchingProofDocument,
  type MatchingQuery,
  MatchingRunsDocument,
  MatchingWhatIfDocument,
  MatchLateJoinersDocument,
  RunMatchingDocument,
  SendProposalsDocument,
  SwapMentorDocument,
  SwapOptionsDocument,
  WouldRatherDocument,
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
  flag: null,
  waitsFor: null,
  waitsSince: null,
  sentAt: null,
  deadline: null,
  closedBecause: null,
  reasons: [{ component: 'goals', points: 28, outOf: 55, words: 'Alan wants to learn' }],
  mentee: person('Alan Petit', 'white'),
  mentor: person('Sofia Brandt', 'green'),
};
const ravi = {
  mentor: { id: 'ravi', name: 'Ravi Nair', callName: 'Ravi' },
  score: 77,
  points: -4,
  moved: { mentee: { id: 'h', name: 'Henrik Vos' }, scoreNow: 70, mentor: null, score: null },
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
  flagged: 0,
  pairs: 1,
  drafts: 1,
  average: 81,
  joinedSince: 0,
  now: {
    ...{ pairs: 1, unserved: 1, average: 81, points: 81, worst: 81, low: 0, locksBroken: 0, wouldRather: 2 },
    stable: { pairs: 1, points: 40 },
  },
  found: 2,
  pageEnds: [],
  widerRules: [
    {
      words: 'Ask for 30 minutes a week that suit both, instead of 1 hour',
      upTo: 1,
      settings: { minOverlapMinutes: 30, minGradeGap: null, sameLocationRequired: null, allowPrevious: null },
    },
  ],
  programme: {
    id: 'pr',
    name: 'Spring 2027',
    mentees: 2,
    mentors: 1,
    minGradeGap: 2,
    minOverlapMinutes: 60,
    sameLocationRequired: false,
    allowPrevious: false,
    weights: { goals: 55, reciprocity: 15, crossSilo: 10, availability: 10, preference: 10, waited: 2 },
  },
  rows: { nodes: [row, blocked] },
};

async function open(change: Partial<Bench> = {}) {
  const server = fakeServer();
  server.answers(MatchingDocument, { matching: { ...bench, ...change } });
  server.answers(SwapOptionsDocument, { swapOptions: [ravi] });
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

  const weighGoals = async (user: ReturnType<typeof userEvent.setup>) => {
    const weight = screen.getByRole('spinbutton', { name: 'Topics of the mentee, as a number' });
    await user.clear(weight);
    await user.type(weight, '40');
    await user.tab();
  };
  const figures = {
    ...{ pairs: 2, unserved: 0, average: 71, points: 142, worst: 60, low: 0, locksBroken: 0, wouldRather: 2 },
    stable: null,
  };
  const tried = { figures, kept: 1, changed: 2, better: 3, worse: 1 };

  it('tries changed weights beside the result, and counts them only when they are used', async () => {
    const { server, user, container } = await open();
    server.answers(MatchingWhatIfDocument, { matchingWhatIf: tried });
    await weighGoals(user);
    const question = 'What if “Topics of the mentee” counts 40 instead of 55?';
    const row = await screen.findByRole('row', { name: new RegExp('40 instead of 55.*Use this') });
    expect(row).toHaveTextContent('2 +1');
    expect(row).toHaveTextContent('0 −1');
    expect(row).toHaveTextContent('71 −10');
    expect(row).toHaveTextContent('1 pair stays, 2 change. 3 mentees are better off, 1 worse.');
    expect(screen.getByRole('heading', { name: question })).toBeInTheDocument();
    expect(screen.getByText(/1 pair more, 0 mentees without a mentor instead of 1/)).toBeInTheDocument();
    expect(server.variablesOf(RunMatchingDocument)).toEqual([]);
    expect(await axeFaults(container)).toEqual([]);
    server.answers(RunMatchingDocument, { runMatching: { pairs: 2, blocked: 0 } });
    await user.click(screen.getAllByRole('button', { name: 'Use this' })[0] as HTMLElement);
    await waitFor(() => expect(server.variablesOf(RunMatchingDocument)).toHaveLength(1));
    expect(server.variablesOf(RunMatchingDocument)[0]).toMatchObject({
      programmeId: 'pr',
      settings: { weights: { goals: 40, reciprocity: 15, waited: 2 }, minGradeGap: 2 },
      ...{ keep: 0, together: null },
    });
  });

  it('discards what was tried', async () => {
    const { server, user } = await open();
    server.answers(MatchingWhatIfDocument, { matchingWhatIf: tried });
    await weighGoals(user);
    await screen.findAllByRole('button', { name: 'Use this' });
    await user.click(screen.getAllByRole('button', { name: 'Discard' })[0] as HTMLElement);
    expect(screen.queryByRole('button', { name: 'Use this' })).toBeNull();
    expect(screen.getByRole('spinbutton', { name: 'Topics of the mentee, as a number' })).toHaveValue(55);
  });

  it('sets ways of keeping pairs beside each other, each to be used', async () => {
    const { server, user } = await open();
    server.answers(MatchingWhatIfDocument, ({ keep }) => ({
      matchingWhatIf: { ...tried, kept: 1 + keep, figures: { ...figures, points: 142 - keep } },
    }));
    await user.click(screen.getByRole('button', { name: 'Show the trade-off' }));
    const most = await screen.findByRole('row', { name: /counts 10 points more.*11 pairs stay.*132/ });
    expect(server.variablesOf(MatchingWhatIfDocument).map(({ keep }) => keep)).toEqual([0, 1, 3, 10]);
    expect(screen.getByRole('row', { name: /change as few pairs as we can/ })).toHaveTextContent(
      '1 pair stays',
    );
    server.answers(RunMatchingDocument, { runMatching: { pairs: 2, blocked: 0 } });
    await user.click(within(most).getByRole('button', { name: 'Use this' }));
    await waitFor(() => expect(server.variablesOf(RunMatchingDocument)[0]).toMatchObject({ keep: 10 }));
    await waitFor(() => expect(screen.queryByText(/counts 10 points more/)).toBeNull());
  });

  it('names who would rather have each other, and tries what it would cost the others', async () => {
    const { server, user, container } = await open();
    const rather = {
      ...{ score: 84, menteeGain: 8, mentorGain: 0, mentorNow: null },
      mentee: { id: 'alan', name: 'Alan Petit', callName: 'Alan' },
      mentor: { id: 'ravi', name: 'Ravi Nair', callName: 'Ravi' },
      menteeNow: { score: 76, locked: false, person: { id: 's', name: 'Sofia Brandt', callName: 'Sofia' } },
    };
    const pageInfo = { hasNextPage: false, endCursor: null };
    server.answers(WouldRatherDocument, { matchingWouldRather: { nodes: [rather], pageInfo } });
    server.answers(MatchingWhatIfDocument, { matchingWhatIf: tried });
    await user.click(screen.getAllByRole('button', { name: 'Who would rather swap' })[0] as HTMLElement);
    expect(
      await screen.findByText(
        /Alan has Sofia Brandt with 76 and would gain 8 points. Ravi has a free place./,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/1 pair fewer and 40 points less in all/)).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
    await user.click(
      screen.getByRole('button', { name: 'What if? Alan Petit and Ravi Nair are a pair', hidden: true }),
    );
    const line = await screen.findByRole('row', {
      name: /What if Alan Petit and Ravi Nair are a pair.*Use this/,
    });
    expect(line).toHaveTextContent('3 mentees of the others are better off, 1 worse.');
    expect(server.variablesOf(MatchingWhatIfDocument)[0]).toMatchObject({
      together: { menteeId: 'alan', mentorId: 'ravi' },
    });
  });

  it('says why something cannot be tried', async () => {
    const { server, user } = await open();
    server.refuses(MatchingWhatIfDocument, { kind: 'REFUSED', code: 'MENTORING_LOCKS_CONTRADICT' });
    await weighGoals(user);
    expect((await screen.findAllByRole('alert'))[0]).toHaveTextContent('The locked pairs cannot all hold');
  });

  it('tries the wider rule that would serve who goes without', async () => {
    const { server, user } = await open();
    server.answers(MatchingWhatIfDocument, { matchingWhatIf: tried });
    await user.click(screen.getByRole('radio', { name: /Blocked/ }));
    expect(await screen.findByText('up to 1 more')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: /What if\? Ask for 30 minutes/ }));
    await waitFor(() => expect(server.variablesOf(MatchingWhatIfDocument)).toHaveLength(1));
    expect(server.variablesOf(MatchingWhatIfDocument)[0]).toMatchObject({
      settings: { minOverlapMinutes: 30 },
    });
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
