import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { type MyPath, MyPathDocument } from '@obi/belts/web';
import { Session, VIEWER_DOCUMENT, type Viewer } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import { ViewerDocument } from '../viewer.graphql.gen';
import { aModule, aPath, yellowAfter } from '@obi/belts/web/test';
import { TodayPage } from './today-page';

const ines: Viewer = {
  id: 'p1',
  name: 'Ines Duarte',
  initials: 'ID',
  email: 'ines@marlowe.example',
  held: 'white',
  roles: [],
  companyName: 'Marlowe Home',
  demo: false,
  waiting: { guide: 0 },
};

async function open(path: MyPath, waiting = 0) {
  const server = fakeServer();
  const viewer = { ...ines, held: path.held as Viewer['held'], waiting: { guide: waiting } };
  server.answers(ViewerDocument, { viewer });
  server.answers(MyPathDocument, { myPath: path });
  const view = await render(TodayPage, {
    providers: [provideRouter([]), { provide: VIEWER_DOCUMENT, useValue: ViewerDocument }],
  });
  await TestBed.inject(Session).load();
  await view.fixture.whenStable();
  return { ...view, server };
}

const six = [1, 2, 3, 4, 5, 6].map((number) => aModule(number, number <= 3, number === 4 ? 1 : 0));
const halfWay = aPath('white', { yellow: { state: 'in progress', ...yellowAfter(3) } }, { modules: six });
const title = () => screen.getByRole('heading', { level: 1 });

describe('Today', () => {
  it('says how many steps are left, and leads to the next one', async () => {
    await open(halfWay);
    expect(title()).toHaveTextContent('Three steps left before your yellow belt');
    expect(screen.getByText('Thursday 19 November')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Module 4' })).toBeInTheDocument();
    expect(screen.getByText('Module 4 of 6, 1 of 3 steps done')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Continue the module' })).toHaveAttribute(
      'href',
      '/modules/yellow.4',
    );
  });

  it('draws how far the belt is, and says it', async () => {
    await open(halfWay);
    const belt = screen.getByRole('progressbar', {
      name: 'Yellow belt: 3 of 6 requirements done. You hold white.',
    });
    expect(belt).toHaveAttribute('aria-valuenow', '3');
    expect(screen.getByText('3 of 6 towards yellow')).toBeInTheDocument();
  });

  it('starts with the guide on the first day', async () => {
    const requirements = [
      { code: 'clauses', done: 0, total: 25, left: ['a'] },
      { code: 'modules', done: 0, total: 1, left: ['white.join-in'] },
    ];
    await open(aPath(null, { white: { total: 26, requirements } }), 25);
    expect(title()).toHaveTextContent('Start with the guide');
    expect(screen.getAllByRole('link', { name: 'Read the guide' })).toHaveLength(1);
  });

  it('says until when all is well, when nothing is due', async () => {
    const requirements = [{ code: 'modules-not-published', done: 0, total: 6, left: [] }];
    await open(
      aPath('yellow', { yellow: { standsUntil: '2028-06-18' }, orange: { total: 6, requirements } }),
    );
    expect(title()).toHaveTextContent('Your yellow belt is valid to 18 Jun 2028');
    expect(screen.getByRole('heading', { name: 'Nothing is due' })).toBeInTheDocument();
    expect(screen.getByText(/Orange is next; its modules are not published yet/)).toBeInTheDocument();
  });

  it.each([
    [{ lapsed: true }, 'Your yellow belt lapsed on 3 May 2026'],
    [{ lapsed: false }, 'Your yellow belt expires on 24 Dec 2026'],
  ])('says first what is lost or may be: %j', async ({ lapsed }, expected) => {
    const yellow = lapsed
      ? { state: 'lapsed', endedOn: '2026-05-03', asks: 'renewal' }
      : { state: 'due', dueBecause: 'expiring', standsUntil: '2026-12-24', asks: 'renewal' };
    await open(lapsed ? aPath('white', { yellow }) : aPath('yellow', { yellow }));
    expect(title()).toHaveTextContent(expected);
  });

  it('lists what else waits: the need with its day, and changes of the guide', async () => {
    await open({ ...halfWay, needs: 'yellow', dueOn: '2026-12-04' }, 3);
    expect(screen.getByRole('heading', { name: 'Your job needs the yellow belt' })).toBeInTheDocument();
    expect(screen.getByText('By 4 Dec')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Acknowledge 3 changes to the guide' })).toBeInTheDocument();
  });

  it('says for how long a need is overdue', async () => {
    await open({
      ...halfWay,
      needs: 'yellow',
      dueOn: '2026-11-01',
      overdueSince: '2026-11-02',
      overdueFor: 'yellow',
    });
    expect(screen.getByText('17 days overdue')).toBeInTheDocument();
    expect(screen.getByText('It was needed by 1 Nov 2026.')).toBeInTheDocument();
  });

  it('names a lower belt that is overdue before the one that is needed later', async () => {
    const need = { needs: 'yellow', dueOn: '2026-12-22', overdueSince: '2026-11-19', overdueFor: 'white' };
    await open({ ...halfWay, held: null, ...need });
    expect(screen.getByText('Your job needs the white belt')).toBeInTheDocument();
    expect(screen.getByText('Overdue since today')).toBeInTheDocument();
    expect(screen.getByText('It has been missing since 19 Nov 2026.')).toBeInTheDocument();
  });

  it('says what failed and asks again', async () => {
    const server = fakeServer();
    server.isUnreachableFor(MyPathDocument);
    const { fixture } = await render(TodayPage, {
      providers: [provideRouter([]), { provide: VIEWER_DOCUMENT, useValue: ViewerDocument }],
    });
    await fixture.whenStable();
    server.answers(MyPathDocument, { myPath: halfWay });
    screen.getByRole('button', { name: 'Try again' }).click();
    await fixture.whenStable();
    expect(title()).toHaveTextContent('Three steps left');
  });

  it('keeps to the rules of accessibility', async () => {
    const { container } = await open({ ...halfWay, needs: 'yellow', dueOn: '2026-12-04' }, 3);
    expect(await axeFaults(container)).toEqual([]);
  });
});
