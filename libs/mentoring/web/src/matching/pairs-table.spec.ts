import { axeFaults } from '@obi/testing/web';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { Row } from './matching-words';
import { PairsTable } from './pairs-table';
import type { Drawn } from './row-window';

const person = (name: string) => ({
  ...{
    id: name,
    name,
    callName: name,
    job: 'Store lead',
    unitName: 'Stores',
    location: 'Porto',
    held: 'white',
  },
});
const rowAt = (place: number): Row => ({
  ...{ id: `r${place}`, proposalId: `r${place}`, state: 'draft', locked: false, score: 80, reasons: [] },
  ...{
    toCheck: ['Below 50', 'Only 1 hour shared'],
    change: null,
    flag: null,
    waitsFor: null,
    waitsSince: null,
  },
  ...{ sentAt: null, deadline: null, closedBecause: null, declinedBy: null, earlierNoes: [] },
  mentee: person(`Mentee ${place}`),
  mentor: person(`Mentor ${place}`),
});

async function open(inputs: object = {}) {
  const seen: Drawn[] = [];
  const chosen: Row[] = [];
  const view = await render(PairsTable, {
    inputs: { count: 10_000, rowAt, ...inputs },
    on: { looked: (drawn) => seen.push(drawn), chosen: (row) => chosen.push(row) },
  });
  return { ...view, seen, chosen, user: userEvent.setup() };
}
const places = (container: Element) =>
  [...container.querySelectorAll<HTMLElement>('[data-place]')].map((row) => Number(row.dataset['place']));

describe('ten thousand pairs', () => {
  // The DOM of the tests has no layout, and so cannot scroll.
  beforeEach(() => jest.spyOn(window, 'scrollBy').mockImplementation(() => undefined));

  it('draws only those in sight, and tells how many there are and which these are', async () => {
    const { container, seen } = await open();
    expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '10001');
    expect(places(container).length).toBeLessThan(50);
    expect(container.querySelector('[data-place="3"]')).toHaveAttribute('aria-rowindex', '5');
    expect(seen.at(-1)).toEqual({ from: 0, to: places(container).length });
    expect(await axeFaults(container)).toEqual([]);
  });

  it('does so in a list on a phone', async () => {
    const { container } = await open({ roomy: false });
    const third = container.querySelector('[data-place="2"]');
    expect(third).toHaveAttribute('aria-setsize', '10000');
    expect(third).toHaveAttribute('aria-posinset', '3');
    expect(places(container).length).toBeLessThan(30);
    expect(await axeFaults(container)).toEqual([]);
  });

  it('is one stop for the tab key, and arrow keys go from row to row', async () => {
    const { container, user } = await open();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Lock Mentor 0 and Mentee 0' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: /^Mentor 0/ })).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    await waitFor(() => expect(screen.getByRole('button', { name: /^Mentor 2,|^Mentor 2 / })).toHaveFocus());
    await user.keyboard('{PageDown}{ArrowUp}');
    await waitFor(() => expect(document.activeElement?.closest('tr')).toHaveAttribute('data-place', '11'));
    await user.tab();
    expect(container.contains(document.activeElement)).toBe(false);
  });

  it('chooses a row wherever it is hit', async () => {
    const { chosen, user } = await open({ count: 3 });
    await user.click(screen.getByText('Mentee 1'));
    expect(chosen.map(({ id }) => id)).toEqual([rowAt(1).id]);
    await user.click(screen.getByRole('button', { name: 'Lock Mentor 0 and Mentee 0' }));
    expect(chosen).toHaveLength(1);
  });

  it('says so while rows are on their way', async () => {
    const { container } = await open({ rowAt: (place: number) => (place < 5 ? rowAt(place) : undefined) });
    expect(container.querySelector('[data-place="5"]')).toHaveTextContent('Row 6 is on its way');
    expect(await axeFaults(container)).toEqual([]);
  });

  it('tells of everything that is to be checked, though only one thing is in sight', async () => {
    await open({ count: 1 });
    expect(screen.getByRole('row', { name: /Below 50.*Only 1 hour shared/ })).toBeInTheDocument();
  });
});
