import { provideRouter } from '@angular/router';
import { VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, within } from '@testing-library/angular';
import { aModule, aPath, yellowAfter } from '../../test/src';
import type { MyPath } from '../words/way';
import { MyPathDocument } from './my-path.graphql.gen';
import { PathPage } from './path-page';

async function open(path: MyPath) {
  const server = fakeServer();
  server.answers(MyPathDocument, { myPath: path });
  const view = await render(PathPage, {
    providers: [provideRouter([]), { provide: VIEWER_DOCUMENT, useValue: { id: 'viewer', name: 'Viewer' } }],
  });
  await view.fixture.whenStable();
  return { ...view, server };
}

const six = [1, 2, 3, 4, 5, 6].map((number) => aModule(number, number <= 3));
const halfWay = aPath('white', { yellow: { state: 'in progress', ...yellowAfter(3) } }, { modules: six });

describe('the belt path', () => {
  it('shows seven belts in their order, each with its state in words', async () => {
    await open(halfWay);
    const rows = screen
      .getAllByRole('listitem')
      .filter((row) => within(row).queryByRole('heading', { level: 2 }));
    expect(rows).toHaveLength(7);
    expect(rows[0]).toHaveTextContent('White Join in');
    expect(rows[0]).toHaveTextContent('You wear this belt. It does not expire');
    expect(screen.getByText('One belt earned. Yellow is next: three modules.')).toBeInTheDocument();
  });

  it('opens the belt that is earned, with what is left and the way on', async () => {
    await open(halfWay);
    expect(screen.getByText('3 of 6 done')).toBeInTheDocument();
    expect(screen.getByText('Left: Module 4, Module 5 and 1 more')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Continue with module 4' })).toHaveAttribute(
      'href',
      '/modules/yellow.4',
    );
  });

  it('asks again for what changed in a module that was completed', async () => {
    const requirements = [{ code: 'modules', done: 5, total: 6, left: ['yellow.2'] }];
    const modules = six.map((each) => ({ ...each, completed: true }));
    await open(aPath('white', { yellow: { total: 6, done: 5, requirements } }, { modules }));
    expect(screen.getByText(/^Left: Module 2, /)).toBeInTheDocument();
    const states = screen.getAllByText(/^Done$|^What changed$/).map((each) => each.textContent?.trim());
    expect(states).toEqual(['Done', 'What changed', 'Done', 'Done', 'Done', 'Done']);
  });

  it('begins with module 1', async () => {
    const modules = six.map((each) => ({
      ...each,
      completed: false,
      steps: each.steps.map((step) => ({ ...step, done: false })),
    }));
    await open(aPath('white', { yellow: yellowAfter(0) }, { modules }));
    expect(screen.getByRole('link', { name: 'Start with module 1' })).toBeInTheDocument();
  });

  it('says that the modules of a belt are not published yet', async () => {
    const requirements = [{ code: 'modules-not-published', done: 0, total: 6, left: [] }];
    await open(aPath('yellow', { orange: { total: 6, requirements } }));
    expect(screen.getByText(/modules of this belt are not published yet/)).toBeInTheDocument();
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });

  it('leads to what changed in the guide, beside the belt that rests on it', async () => {
    const white = {
      state: 'due',
      dueBecause: 'guide-changed',
      asks: 'delta',
      requirements: [{ code: 'clauses', done: 0, total: 2, left: ['a', 'b'] }],
    };
    await open(aPath('white', { white, yellow: yellowAfter(3) }, { modules: six }));
    expect(screen.getByText('The guide changed')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Read what changed' })).toHaveAttribute('href', '/guide');
  });

  it.each([
    [{ needs: 'yellow', dueOn: '2027-01-14' }, 'Your job needs the yellow belt by 14 Jan 2027'],
    [
      { needs: 'yellow', dueOn: '2026-10-01', overdueSince: '2026-10-02', overdueFor: 'yellow' },
      'Your job needed the yellow belt by 1 Oct 2026: it is overdue',
    ],
    [
      { held: null, needs: 'yellow', dueOn: '2026-12-22', overdueSince: '2026-11-19', overdueFor: 'white' },
      'Your job needs the white belt: overdue since 19 Nov 2026',
    ],
  ])('says what the job needs: %j', async (need, expected) => {
    await open({ ...halfWay, ...need });
    expect(screen.getByText(expected)).toBeInTheDocument();
  });

  it('says nothing of a need that is met', async () => {
    await open({ ...halfWay, needs: 'white', dueOn: '2027-01-14' });
    expect(screen.queryByText(/Your job/)).toBeNull();
  });

  it('tells a lapsed belt by its day', async () => {
    const yellow = { state: 'lapsed', endedOn: '2026-05-03', asks: 'renewal', ...yellowAfter(5) };
    await open(aPath('white', { yellow }, { earning: 'yellow' }));
    expect(screen.getByText('Lapsed on 3 May 2026')).toBeInTheDocument();
  });

  it('keeps to the rules of accessibility', async () => {
    const { container } = await open(halfWay);
    expect(await axeFaults(container)).toEqual([]);
  });
});
