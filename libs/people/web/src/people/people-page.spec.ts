import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { peopleAccess, PEOPLE_SENTENCES } from '@obi/people/rules';
import { provideAccess, provideMessages, Session, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { PeopleListDocument, type PeopleListQuery, UnitTreeDocument } from './people-page.graphql.gen';
import { PeoplePage } from './people-page';
import { rowsOf } from './unit-rows';

const viewerDocument = { id: 'viewer', name: 'Viewer' };
const tree = [
  { id: 'u1', parentId: null, name: 'Sales', depth: 1, people: 30 },
  { id: 'u2', parentId: 'u1', name: 'Stores', depth: 2, people: 20 },
  { id: 'u3', parentId: 'u2', name: 'Lyon', depth: 3, people: 5 },
  { id: 'u4', parentId: null, name: 'Finance', depth: 1, people: 3 },
];
const someone = (name: string): PeopleListQuery['people']['nodes'][number] => ({
  id: name,
  name,
  hasLeft: false,
  unit: { id: 'u2', name: 'Stores', path: ['Sales', 'Stores'] },
  details: { employeeNumber: '4711', job: 'ST-04', lastDay: null, manager: { id: 'm', name: 'Rui Alves' } },
});
const answer = (names: string[], count = names.length): PeopleListQuery => ({
  people: { nodes: names.map(someone), pageInfo: { endCursor: 'c2', hasNextPage: count > names.length } },
  peopleCount: count,
});

async function open(url = '/hr/people', people = answer(['Karin Holm', 'Tiago Reis'], 120), role = 'hr') {
  const server = fakeServer();
  server.answers(PeopleListDocument, people);
  server.answers(UnitTreeDocument, { units: tree });
  server.answers(viewerDocument, {
    viewer: { id: 'v', name: 'Priya Raman', roles: [{ role, unitId: null, unitName: 'Obi' }] },
  });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([
        {
          path: 'hr/people',
          providers: [provideAccess(peopleAccess), provideMessages(PEOPLE_SENTENCES)],
          children: [{ path: '', component: PeoplePage }],
        },
      ]),
      { provide: VIEWER_DOCUMENT, useValue: viewerDocument },
    ],
  });
  await TestBed.inject(Session).load();
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  await harness.fixture.whenStable();
  return {
    server,
    hand: userEvent.setup(),
    settled: () => harness.fixture.whenStable(),
    asked: () => server.variablesOf(PeopleListDocument).at(-1),
    url: () => TestBed.inject(Router).url,
    element: harness.fixture.nativeElement as HTMLElement,
  };
}

describe('people', () => {
  it('are looked at on a past day by who sees everybody’s details, and the day stands in the address', async () => {
    const { hand, asked, url, settled, element } = await open('/hr/people?asOf=2026-03-31');
    expect(asked()).toMatchObject({ asOf: '2026-03-31' });
    expect(screen.getByText(/120 people worked here on 31 Mar 2026\./)).toBeInTheDocument();
    expect(await axeFaults(element)).toEqual([]);
    await hand.click(screen.getByRole('button', { name: 'Today' }));
    await settled();
    expect(url()).toBe('/hr/people');
    expect(asked()).toMatchObject({ asOf: null });
  });

  it('are those of today for everybody else', async () => {
    const { asked } = await open('/hr/people?asOf=2026-03-31', undefined, 'assessor');
    expect(screen.getByText('120 people work here.')).toBeInTheDocument();
    expect(screen.queryByLabelText(/As.of/)).toBeNull();
    expect(asked()).toMatchObject({ asOf: null });
  });

  it('are listed with where they sit and to whom they report', async () => {
    const { element } = await open();
    expect(screen.getByText('120 people work here.')).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /Karin Holm/ });
    expect(within(row).getByRole('link', { name: 'Karin Holm' })).toHaveAttribute(
      'href',
      '/hr/people/Karin%20Holm',
    );
    expect(row).toHaveTextContent('Karin Holm4711StoresST-04 Rui Alves');
    expect(await axeFaults(element)).toEqual([]);
  });

  it('open unit by unit, with the choice in the address', async () => {
    const { hand, settled, asked, url } = await open();
    expect(screen.queryByRole('button', { name: /Stores/ })).toBeNull();
    await hand.click(screen.getByRole('button', { name: /Level 1: Sales/ }));
    await settled();
    expect(url()).toBe('/hr/people?unit=u1');
    expect(asked()).toMatchObject({ unitId: 'u1' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Sales');
    expect(screen.getByRole('button', { name: /Level 1: Sales/ })).toHaveAttribute('aria-expanded', 'true');
    await hand.click(screen.getByRole('button', { name: /Level 2: Stores/ }));
    await settled();
    await hand.click(screen.getByRole('button', { name: /Level 2: Stores/ }));
    await settled();
    expect(url()).toBe('/hr/people?unit=u1');
  });

  it('show the units below a company that is one unit at the top', async () => {
    const one = [{ id: 'u0', parentId: null, name: 'Marlowe', depth: 1, people: 33 }, ...tree].map((unit) =>
      unit.parentId === null && unit.id !== 'u0' ? { ...unit, parentId: 'u0', depth: 2 } : unit,
    );
    expect(rowsOf(one, '').map(({ unit }) => unit.name)).toEqual(['Marlowe', 'Sales', 'Finance']);
  });

  it('are searched when one has stopped typing', async () => {
    const { hand, settled, asked } = await open();
    await hand.type(screen.getByRole('searchbox'), 'kar');
    await new Promise((resolve) => setTimeout(resolve, 350));
    await settled();
    expect(asked()).toMatchObject({ search: 'kar', after: null });
  });

  it('are turned page by page', async () => {
    const { hand, settled, asked, url } = await open();
    await hand.click(screen.getByRole('button', { name: 'Next' }));
    await settled();
    expect(asked()).toMatchObject({ after: 'c2' });
    expect(screen.getByText('51 to 52 of 120')).toBeInTheDocument();
    await hand.click(screen.getByRole('button', { name: 'Previous' }));
    await settled();
    expect(url()).toBe('/hr/people');
  });

  it('that have left are on a tab of their own', async () => {
    const { hand, settled, asked } = await open('/hr/people', answer([]));
    await hand.click(screen.getByRole('tab', { name: 'Have left' }));
    await settled();
    expect(asked()).toMatchObject({ left: true });
    expect(screen.getByRole('heading', { name: 'Nobody has left' })).toBeInTheDocument();
  });

  it('that are none yet come by a file', async () => {
    await open('/hr/people', answer([]));
    expect(screen.getByRole('heading', { name: 'No people yet' })).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'Import a file' })[0]).toHaveAttribute(
      'href',
      '/hr/people/import',
    );
  });

  it('that a search does not find are not all there are', async () => {
    const { hand, settled, url } = await open('/hr/people?search=zz', answer([]));
    await hand.click(screen.getByRole('button', { name: 'Show everyone' }));
    await settled();
    expect(url()).toBe('/hr/people');
  });

  it('are not imported by who may not', async () => {
    await open('/hr/people', answer(['Karin Holm']), 'auditor');
    expect(screen.queryByRole('link', { name: 'Import a file' })).toBeNull();
  });

  it('that cannot be loaded say so', async () => {
    const { server, hand, settled } = await open();
    server.isUnreachableFor(PeopleListDocument);
    await hand.click(screen.getByRole('tab', { name: 'Have left' }));
    await settled();
    expect(screen.getByRole('alert')).toHaveTextContent('We could not load the people');
    expect(screen.getByRole('link', { name: 'Karin Holm' })).toBeInTheDocument();
  });
});
