import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Shortcuts, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { fireEvent, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { UnitsBelowDocument } from '../unit/unit-choice.graphql.gen';
import { CertificationPage } from './certification-page';
import {
  CertificationListDocument,
  type CertificationListQuery,
  CertificationOverviewDocument,
  type CertificationOverviewQuery,
} from './certification-page.graphql.gen';

type List = CertificationListQuery['certificationList'];

const stores = {
  unitId: 'u1',
  name: 'Stores',
  people: 200,
  met: 150,
  overdue: 20,
  expiring: { within90: 4 },
  belts: [
    { belt: null, people: 99 },
    { belt: 'white', people: 1 },
    { belt: 'green', people: 100 },
  ],
};
const overview: CertificationOverviewQuery = {
  certificationOverview: {
    countedAt: '2026-11-19T14:02:00Z',
    people: 98_412,
    met: 70_265,
    overdue: 4_318,
    within: [],
    expiring: { within30: 1_830, within60: 4_774, within90: 6_902 },
    expiringMonths: [
      { month: '2026-12-01', people: 1_830 },
      { month: '2027-01-01', people: 2_944 },
    ],
    units: [stores],
  },
  needs: [{ id: 'n1', effectiveTo: null }],
};

const person = (name: string): List['nodes'][number] => ({
  personId: name,
  name,
  unit: 'Stores, Lyon',
  manager: 'P. Masson',
  held: 'white',
  heldUntil: null,
  needs: 'yellow',
  dueOn: '2026-08-13',
  overdueSince: '2026-08-14',
  overdueFor: 'yellow',
  overdueDays: 97,
  missing: [{ code: 'modules', count: 2 }],
});
const list = (
  totalCount = 120,
  nodes = [person('Karin Holm'), person('Tiago Reis')],
): CertificationListQuery => ({
  certificationList: {
    totalCount,
    nodes,
    pageInfo: { endCursor: 'c2', hasNextPage: totalCount > nodes.length },
  },
});

async function open(
  url = '/hr/certification',
  answers: { list?: CertificationListQuery; overview?: CertificationOverviewQuery } = {},
) {
  const server = fakeServer();
  server.answers(CertificationOverviewDocument, answers.overview ?? overview);
  server.answers(CertificationListDocument, answers.list ?? list());
  server.answers(UnitsBelowDocument, { certificationOverview: { units: [stores] } });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'hr/certification', component: CertificationPage }]),
      { provide: VIEWER_DOCUMENT, useValue: { id: 'viewer', name: 'Viewer' } },
    ],
  });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(url);
  await harness.fixture.whenStable();
  const settled = () => harness.fixture.whenStable();
  const asked = () => server.variablesOf(CertificationListDocument).at(-1);
  return {
    server,
    harness,
    settled,
    asked,
    person: userEvent.setup(),
    url: () => TestBed.inject(Router).url,
  };
}

describe('certification', () => {
  beforeEach(() => sessionStorage.clear());

  it('leaves out filters that it does not know, and says so', async () => {
    const { asked, person: hr, settled, url } = await open('/hr/certification?held=purple&needs=green');
    expect(asked()?.filter).toMatchObject({ held: null, needs: 'green' });
    expect(screen.getByText(/not known here: holds “purple”/)).toBeInTheDocument();
    await hr.click(screen.getByRole('button', { name: 'Remove all filters' }));
    await settled();
    expect(url()).toBe('/hr/certification');
    expect(screen.queryByText(/not known here/)).toBeNull();
  });

  it('says that it does not know the unit of the address, and leads to every unit', async () => {
    const { server, person: hr, settled, url } = await open('/hr/certification');
    server.refuses(CertificationOverviewDocument, { kind: 'NOT_FOUND', code: 'NOT_FOUND' });
    await TestBed.inject(Router).navigateByUrl('/hr/certification?unit=nope');
    await settled();
    expect(screen.getByText('We do not know the unit of this address')).toBeInTheDocument();
    server.answers(CertificationOverviewDocument, overview);
    await hr.click(screen.getByRole('button', { name: 'Look at every unit' }));
    await settled();
    expect(url()).toBe('/hr/certification');
  });

  it('names the belt that is overdue, which may be a lower one than the belt that is needed later', async () => {
    const { harness } = await open('/hr/certification', {
      list: list(1, [{ ...person('Karin Holm'), overdueFor: 'white', overdueDays: 0, needs: 'yellow' }]),
    });
    const row = within(harness.routeNativeElement as HTMLElement).getByRole('row', { name: /Karin Holm/ });
    expect(row).toHaveTextContent('Today');
    expect(row.querySelectorAll('td')[3]).toHaveTextContent('White');
  });

  it('says the finding, the counts and when they were counted', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('71% hold the belt their job needs');
    expect(screen.getByText('4,318 are overdue')).toBeInTheDocument();
    expect(screen.getByText(/Counted today at/)).toBeInTheDocument();
  });

  it('says so when no job needs a belt', async () => {
    await open('/hr/certification', {
      overview: { ...overview, needs: [{ id: 'n1', effectiveTo: '2026-01-01' }] },
    });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('No job needs a belt yet');
  });

  it('draws belts by unit with a sentence for each row; what is under one in a hundred is in the table', async () => {
    const { person: hand, settled, url } = await open();
    const bar = screen.getByRole('img', {
      name: /^Stores, 200 people: no belt 50%, white 1% and green 50%\. 75% meet/,
    });
    expect(bar.querySelectorAll('i')).toHaveLength(2);
    await hand.click(screen.getByRole('radio', { name: 'Table' }));
    await settled();
    expect(url()).toBe('/hr/certification?view=table');
    const table = screen.getByRole('table', { name: 'Belts by unit' });
    expect(
      within(table)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['200', '99', '1', '0', '0', '100', '0', '0', '0', '75%', '20']);
  });

  it('goes into a unit, and back', async () => {
    const within = [
      { id: 'root', name: 'Marlowe Home' },
      { id: 'u1', name: 'Stores' },
    ];
    const inside = { ...overview, certificationOverview: { ...overview.certificationOverview, within } };
    const {
      person: hand,
      settled,
      url,
      asked,
    } = await open('/hr/certification?unit=u1', { overview: inside });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('71% in Stores hold');
    expect(asked()?.filter.unitId).toBe('u1');
    await hand.click(screen.getByRole('button', { name: 'Remove the filter Unit: Stores' }));
    await settled();
    expect(url()).toBe('/hr/certification');
  });

  it('shows who is overdue, what is missing, and for how long', async () => {
    await open();
    const row = screen.getByRole('row', { name: /Karin Holm/ });
    expect(within(row).getByRole('rowheader').querySelector('a')).toHaveAttribute(
      'href',
      '/hr/people/Karin%20Holm',
    );
    expect(within(row).getByRole('link', { name: /^2 modules/ })).toHaveAttribute(
      'href',
      '/hr/certification/Karin%20Holm',
    );
    expect(row).toHaveTextContent('14 Aug 2026');
    expect(row).toHaveTextContent('97');
  });

  it('puts tab, filters and search into the address, and begins at the first row again', async () => {
    const {
      person: hand,
      settled,
      url,
      asked,
    } = await open('/hr/certification?after=c1&from=51&needs=yellow');
    expect(asked()).toMatchObject({ after: 'c1', first: 50, filter: { tab: 'overdue', needs: 'yellow' } });
    await hand.click(screen.getByRole('tab', { name: 'Expiring 6,902' }));
    await settled();
    expect(url()).toBe('/hr/certification?needs=yellow&tab=expiring');
    await hand.type(screen.getByRole('searchbox'), 'holm');
    await new Promise((done) => setTimeout(done, 350));
    await settled();
    expect(url()).toBe('/hr/certification?needs=yellow&tab=expiring&search=holm');
    expect(asked()?.filter).toMatchObject({ tab: 'expiring', needs: 'yellow', search: 'holm' });
  });

  it('adds filters in a sheet', async () => {
    const { person: hand, settled, url } = await open();
    await hand.click(screen.getByRole('button', { name: /^Filter/ }));
    await settled();
    await hand.selectOptions(screen.getByRole('combobox', { name: 'Holds' }), 'none');
    await hand.selectOptions(screen.getByRole('combobox', { name: 'Overdue' }), '30');
    await hand.selectOptions(screen.getByRole('combobox', { name: 'Unit' }), 'u1');
    await hand.click(screen.getByRole('button', { name: 'Show these people' }));
    await settled();
    expect(url()).toBe('/hr/certification?unit=u1&held=none&overdueDays=30');
    expect(
      screen.getByRole('button', { name: 'Remove the filter Overdue: over 30 days' }),
    ).toBeInTheDocument();
  });

  it('exports exactly what is filtered, and says how many rows', async () => {
    await open('/hr/certification?unit=u1&overdueDays=30&rows=25');
    expect(screen.getByRole('link', { name: 'Export 120 rows' })).toHaveAttribute(
      'href',
      '/api/belts/certification.csv?tab=overdue&overdueDays=30&unit=u1',
    );
  });

  it('looks at a past day: its figures, its list and its file, and the way to a person on that day', async () => {
    const { server, settled, url, asked } = await open('/hr/certification?unit=u1');
    fireEvent.change(screen.getByLabelText('As of'), { target: { value: '2026-03-31' } });
    await settled();
    expect(url()).toBe('/hr/certification?unit=u1&on=2026-03-31');
    expect(asked()).toMatchObject({ asOf: '2026-03-31' });
    expect(server.variablesOf(CertificationOverviewDocument).at(-1)).toEqual({
      unitId: 'u1',
      asOf: '2026-03-31',
    });
    expect(screen.getByText('As of 31 Mar 2026.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Export 120 rows' })).toHaveAttribute(
      'href',
      '/api/belts/certification.csv?tab=overdue&unit=u1&asOf=2026-03-31',
    );
    expect(screen.getByRole('link', { name: /certification of Karin Holm/ })).toHaveAttribute(
      'href',
      '/hr/certification/Karin%20Holm?on=2026-03-31',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Today' }));
    await settled();
    expect(url()).toBe('/hr/certification?unit=u1');
  });

  it('goes to the next page and back by the same way', async () => {
    const { person: hand, settled, url, asked } = await open('/hr/certification?rows=25');
    expect(screen.getByText('1 to 2 of 120')).toBeInTheDocument();
    await hand.click(screen.getByRole('button', { name: 'Next' }));
    await settled();
    expect(url()).toBe('/hr/certification?rows=25&after=c2&from=26');
    expect(asked()).toMatchObject({ first: 25, after: 'c2' });
    await hand.click(screen.getByRole('button', { name: 'Previous' }));
    await settled();
    expect(url()).toBe('/hr/certification?rows=25');
  });

  it('goes from person to person with j and k', async () => {
    const { settled } = await open();
    TestBed.inject(Shortcuts).listen();
    const hand = userEvent.setup();
    await hand.keyboard('j');
    await settled();
    expect(screen.getByRole('link', { name: 'Karin Holm' })).toHaveFocus();
    await hand.keyboard('j');
    expect(screen.getByRole('link', { name: 'Tiago Reis' })).toHaveFocus();
    await hand.keyboard('k');
    expect(screen.getByRole('link', { name: 'Karin Holm' })).toHaveFocus();
  });

  it('tells that nobody is overdue, and what comes', async () => {
    await open('/hr/certification', { list: list(0, []) });
    expect(screen.getByRole('heading', { name: 'Nobody is overdue' })).toBeInTheDocument();
    expect(screen.getByText('6,902 belts expire within 90 days.')).toBeInTheDocument();
    expect(screen.getByText('Export 0 rows').closest('a')).toHaveAttribute('aria-disabled', 'true');
  });

  it('offers to remove filters that nobody matches', async () => {
    const { person: hand, settled, url } = await open('/hr/certification?held=black', { list: list(0, []) });
    await hand.click(screen.getByRole('button', { name: 'Remove all filters' }));
    await settled();
    expect(url()).toBe('/hr/certification');
  });

  it('keeps the old figures on screen when counting fails', async () => {
    const { server, person: hand, settled } = await open();
    server.isUnreachableFor(CertificationListDocument);
    await hand.click(screen.getByRole('tab', { name: /Everyone/ }));
    await settled();
    expect(screen.getByRole('alert')).toHaveTextContent('What you see is from before.');
    expect(screen.getByRole('link', { name: 'Karin Holm' })).toBeInTheDocument();
  });

  it('keeps to the rules of accessibility', async () => {
    const { harness } = await open('/hr/certification?held=white');
    expect(await axeFaults(harness.fixture.nativeElement as Element)).toEqual([]);
  });
});
