import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { VIEWER_DOCUMENT } from '@obi/shared/web';
import { fakeServer } from '@obi/testing/web';
import userEvent from '@testing-library/user-event';
import { UnitsBelowDocument } from '../src/unit/unit-choice.graphql.gen';
import { CertificationPage } from '../src/certification/certification-page';
import {
  CertificationListDocument,
  type CertificationListQuery,
  CertificationOverviewDocument,
  type CertificationOverviewQuery,
} from '../src/certification/certification-page.graphql.gen';

type List = CertificationListQuery['certificationList'];

/** A unit with its figures. */
export const stores = {
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
/** The figures of the whole company. */
export const overview: CertificationOverviewQuery = {
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
  needs: [{ id: 'n1', effectiveFrom: '2026-01-01', effectiveTo: null }],
};

/** Somebody who is overdue. */
export const person = (name: string): List['nodes'][number] => ({
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
/** A page of the list. */
export const list = (
  totalCount = 120,
  nodes = [person('Karin Holm'), person('Tiago Reis')],
): CertificationListQuery => ({
  certificationList: {
    totalCount,
    nodes,
    pageInfo: { endCursor: 'c2', hasNextPage: totalCount > nodes.length },
  },
});

/** Opens the page at an address, with these answers of the server. */
export async function open(
  url = '/hr/certification',
  answers: { list?: CertificationListQuery; overview?: CertificationOverviewQuery } = {},
) {
  sessionStorage.clear();
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
