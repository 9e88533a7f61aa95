import { provideRouter } from '@angular/router';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import { PairWaiting } from './pair-waiting';
import { PairWaitingDocument } from './pair-waiting.graphql.gen';

const other = { name: 'Henrik Vos', callName: 'Henrik', job: 'Director' };
const pair = {
  id: '7',
  state: 'active',
  mySide: 'mentor',
  toConfirm: 1,
  toCorrect: 0,
  nextSessionAt: null,
  other,
} as const;

async function open(answer: object) {
  const server = fakeServer();
  server.answers(PairWaitingDocument, { myPairs: [], myProposals: [], ...answer } as never);
  const { fixture, container } = await render(PairWaiting, { providers: [provideRouter([])] });
  await fixture.whenStable();
  return container;
}

describe('what waits in a pair', () => {
  it('names the session that waits to be confirmed and the way to log the next', async () => {
    const container = await open({ myPairs: [pair] });
    expect(screen.getByRole('heading', { name: 'Your pair with Henrik Vos' })).toBeInTheDocument();
    expect(screen.getByText(/1 session waits for your confirmation/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Log a session' })).toHaveAttribute('href', '/pair/7/log');
    expect(await axeFaults(container)).toEqual([]);
  });

  it('names the session that waits to be corrected, beside what waits to be confirmed', async () => {
    await open({ myPairs: [{ ...pair, toCorrect: 2 }] });
    expect(
      screen.getByText(/1 session waits for your confirmation\. 2 sessions were disputed/),
    ).toBeVisible();
  });

  it('says nothing of pairs that are over and proposals that wait for somebody else', async () => {
    const proposal = {
      id: '1',
      mySide: 'mentor',
      waitsForMe: false,
      programmeName: 'Spring',
      deadline: '2026-12-01T00:00:00Z',
      other,
    };
    await open({ myPairs: [{ ...pair, state: 'completed' }], myProposals: [proposal] });
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('names the day of the next session', async () => {
    await open({ myPairs: [{ ...pair, nextSessionAt: '2026-12-01T12:00:00Z' }] });
    expect(screen.getByRole('heading', { name: 'Session with Henrik Vos' })).toBeInTheDocument();
  });

  it('asks for an answer to a proposal, says by when, and not what the other one thinks of it', async () => {
    const proposal = {
      id: '1',
      mySide: 'mentor',
      waitsForMe: true,
      programmeName: 'Spring',
      deadline: '2026-12-01T00:00:00Z',
      other,
    };
    await open({ myProposals: [proposal] });
    expect(screen.getByText('Answer by 1 Dec 2026')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Henrik Vos could be your mentee' })).toBeInTheDocument();
  });
});
