import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { UnderWay } from './under-way';
import { CancelMatchingDocument, MatchingUnderWayDocument } from './under-way.graphql.gen';

const run = { id: 'm1', kind: 'run', isMine: false, startedBy: 'Priya Raman', percent: 43 } as const;
const trial = { ...run, id: 'm2', kind: 'whatIf', isMine: true } as const;

async function open(known: readonly (typeof run | typeof trial | object)[], awaited = false) {
  const server = fakeServer();
  const answer = (list: readonly object[]) =>
    server.answers(MatchingUnderWayDocument, { matchingUnderWay: list } as never);
  answer(known);
  server.answers(CancelMatchingDocument, { cancelMatching: true });
  const over = jest.fn();
  const { fixture, container } = await render(UnderWay, {
    inputs: { programmeId: 'pr', awaited },
    on: { over },
  });
  await fixture.whenStable();
  return { server, container, fixture, over, answer, user: userEvent.setup() };
}

const A_SECOND_LATER = { timeout: 5_000 };
const asked = (server: ReturnType<typeof fakeServer>) => server.variablesOf(MatchingUnderWayDocument).length;

describe('a matching that goes on', () => {
  it('of a colleague is shown with how far it is, and the pairs are looked at anew when it is over', async () => {
    const { answer, over } = await open([run]);
    expect(screen.getByText(/started by Priya Raman/)).toHaveTextContent('43 %');
    expect(screen.getByRole('progressbar', { name: 'Matching' })).toHaveAttribute('aria-valuenow', '43');
    answer([{ ...run, percent: 80 }]);
    expect(await screen.findByText('80 %', {}, A_SECOND_LATER)).toBeInTheDocument();
    expect(over).not.toHaveBeenCalled();
    answer([]);
    await waitFor(() => expect(over).toHaveBeenCalledTimes(1), A_SECOND_LATER);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('is asked about again and again only while the page waits for one', async () => {
    const { server, fixture, answer, over } = await open([]);
    expect(asked(server)).toBe(1);
    answer([{ ...run, isMine: true, percent: null }]);
    fixture.componentRef.setInput('awaited', true);
    expect(await screen.findByText('waits until another is done', {}, A_SECOND_LATER)).toBeInTheDocument();
    answer([]);
    fixture.componentRef.setInput('awaited', false);
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    const then = asked(server);
    // Longer than from one question to the next.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(asked(server)).toBe(then);
    expect(over).not.toHaveBeenCalled();
  });

  it('is cancelled', async () => {
    const { server, container, user, fixture, answer } = await open([trial], true);
    expect(await axeFaults(container)).toEqual([]);
    answer([]);
    await user.click(screen.getByRole('button', { name: 'Cancel Working out what if' }));
    await fixture.whenStable();
    expect(server.variablesOf(CancelMatchingDocument)).toEqual([{ id: 'm2' }]);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});
