import { axeFaults } from '@obi/testing/web';
import { screen, waitFor, within } from '@testing-library/angular';
import { openPair, type Pair, session } from '../../test/open-pair';
import { ConfirmSessionDocument, ContestCallOffDocument } from './pair-page.graphql.gen';

describe('the sessions on the page of a pair', () => {
  beforeEach(() => localStorage.clear());

  it('confirms with one tap', async () => {
    const { server, user } = await openPair();
    server.answers(ConfirmSessionDocument, { confirmSession: { id: 'p1' } });
    const row = screen.getByText('“We read forty posts”').closest('li') as HTMLElement;
    await user.click(within(row).getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(server.variablesOf(ConfirmSessionDocument)).toEqual([{ sessionId: 's1' }]));
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
    const { container } = await openPair({
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
    await openPair({ sessions: [counted, second] });
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
    const { server, user } = await openPair({ sessions: [off] });
    expect(screen.getByText('Henrik says so.')).toBeInTheDocument();
    server.answers(ContestCallOffDocument, { contestCallOff: { id: 'p1' } });
    await user.click(screen.getByRole('button', { name: /^It was not me who called off/ }));
    expect(server.variablesOf(ContestCallOffDocument)).toEqual([{ sessionId: session.id }]);
  });
});
