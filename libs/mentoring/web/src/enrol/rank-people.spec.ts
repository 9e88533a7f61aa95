import { provideRouter } from '@angular/router';
import { PeopleToNameDocument } from '@obi/people/web';
import { VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { RankPeople } from './rank-people';

const names = ['Ines Duarte', 'Ravi Nair', 'Bea Costa', 'Jonas Eide', 'Lea Fournier'];
const people = names.map((name) => ({ id: name, name }));
const ranking = () =>
  screen.getAllByRole('listitem').map((one) => one.textContent?.replace(/\s+/g, ' ').trim());

async function open(chosen: readonly { id: string; name: string }[]) {
  const server = fakeServer();
  server.answers(PeopleToNameDocument, {
    people: { nodes: [{ id: 'Sofia Brandt', name: 'Sofia Brandt', unit: null }] },
  });
  const { container } = await render(RankPeople, {
    inputs: { label: 'Whom would you rather meet?', help: 'A wish', control: 'rather', people: chosen },
    providers: [provideRouter([]), { provide: VIEWER_DOCUMENT, useValue: { id: 'v', name: 'Viewer' } }],
  });
  return { container, user: userEvent.setup() };
}

describe('ranking whom one would rather meet', () => {
  it('moves somebody up', async () => {
    const { container, user } = await open(people.slice(0, 3));
    await user.click(screen.getByRole('button', { name: 'Move up Bea Costa' }));
    expect(ranking()).toEqual([
      expect.stringContaining('1Ines Duarte'),
      expect.stringContaining('2Bea Costa'),
      expect.stringContaining('3Ravi Nair'),
    ]);
    expect(await axeFaults(container)).toEqual([]);
  });

  it('adds who is found at the end, and stops at five', async () => {
    const { user } = await open(people.slice(0, 4));
    await user.type(screen.getByRole('searchbox'), 'Sof');
    await user.click(await screen.findByRole('button', { name: /Sofia Brandt/ }));
    expect(ranking()[4]).toContain('5Sofia Brandt');
    expect(screen.queryByRole('searchbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Take out Ines Duarte' }));
    expect(ranking()[0]).toContain('1Ravi Nair');
    expect(screen.getByRole('searchbox')).toBeInTheDocument();
  });
});
