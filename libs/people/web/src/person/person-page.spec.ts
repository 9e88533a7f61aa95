import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { peopleAccess, PEOPLE_SENTENCES } from '@obi/people/rules';
import { provideAccess, provideMessages, Session, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import {
  GrantRoleDocument,
  MakeSignInLinkDocument,
  MoreReportsDocument,
  PersonFactsDocument,
  type PersonFactsQuery,
  PersonLineDocument,
  type PersonLineQuery,
  RevokeRoleDocument,
  UnitsToGrantDocument,
} from './person-page.graphql.gen';
import { PersonPage } from './person-page';

const viewerDocument = { id: 'viewer', name: 'Viewer' };
const karin: PersonFactsQuery['person'] = {
  id: 'p1',
  name: 'Karin Holm',
  initials: 'KH',
  hasLeft: false,
  unit: { id: 'u2', name: 'Stores', path: ['Sales', 'Stores'] },
  details: {
    employeeNumber: '4711',
    email: 'k.holm@marlowe.example',
    grade: null,
    job: 'ST-04',
    location: 'Malmö',
    language: 'sv',
    timeZone: 'Europe/Stockholm',
    joinedOn: '2020-04-19',
    lastDay: null,
    reportCount: 2,
    hasSignedIn: false,
    kept: [{ heading: 'projects', value: 'Project 2' }],
  },
};
const report = (name: string) => ({ id: name, name, unit: { name: 'Stores' }, details: { job: 'Agent' } });
const line: PersonLineQuery = {
  reportingLine: [
    { id: 'm1', name: 'Rui Alves', details: { job: 'Lead' } },
    { id: 'm2', name: 'Elsa Nyström', details: null },
  ],
  directReports: { nodes: [report('Ana')], pageInfo: { endCursor: 'c1', hasNextPage: true } },
  rolesHeld: [{ role: 'hr', unitId: 'u1', unitName: 'Sales' }],
  placements: [
    {
      since: '2024-02-01',
      job: 'ST-04',
      grade: 3,
      unit: { path: ['Sales', 'Stores'] },
      manager: { id: 'm1', name: 'Rui Alves' },
    },
    { since: '2020-04-19', job: null, grade: null, unit: null, manager: null },
  ],
};

async function open(person = karin, role = 'administrator') {
  const server = fakeServer();
  server.answers(PersonFactsDocument, { person });
  server.answers(PersonLineDocument, line);
  server.answers(UnitsToGrantDocument, { units: [{ id: 'u1', name: 'Sales', depth: 1 }] });
  server.answers(viewerDocument, {
    viewer: { id: 'v', name: 'Priya Raman', roles: [{ role, unitId: null, unitName: 'Obi' }] },
  });
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          {
            path: 'hr/people/:id',
            providers: [provideAccess(peopleAccess), provideMessages(PEOPLE_SENTENCES)],
            children: [{ path: '', component: PersonPage }],
          },
        ],
        withComponentInputBinding(),
      ),
      { provide: VIEWER_DOCUMENT, useValue: viewerDocument },
    ],
  });
  await TestBed.inject(Session).load();
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/hr/people/p1');
  const settled = () => harness.fixture.whenStable();
  await settled();
  await settled();
  return { server, hand: userEvent.setup(), settled, element: harness.fixture.nativeElement as HTMLElement };
}

describe('a person', () => {
  it('has facts, a place, a line from the top down, and reports', async () => {
    const { element } = await open();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Karin Holm');
    expect(screen.getByText('Sales › Stores', { selector: '.lede' })).toBeInTheDocument();
    expect(screen.getByText('Swedish')).toBeInTheDocument();
    expect(screen.getByText('Project 2')).toBeInTheDocument();
    const managers = within(screen.getByRole('region', { name: 'Reporting line' })).getAllByRole('listitem');
    expect(managers.map((item) => item.textContent?.trim())).toEqual([
      'Elsa Nyström',
      'Rui AlvesLead',
      'Karin Holm',
    ]);
    const stood = within(screen.getByRole('region', { name: 'Placements' })).getAllByRole('listitem');
    expect(stood.map((item) => item.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
      'Since 1 Feb 2024Sales › Stores ST-04, grade 3 · reporting to Rui Alves',
      'Since 19 Apr 2020In no unit Job not known, grade not known',
    ]);
    expect(screen.getByRole('heading', { name: '2 people report to them' })).toBeInTheDocument();
    expect(await axeFaults(element)).toEqual([]);
  });

  it('shows more reports when asked to', async () => {
    const { server, hand, settled } = await open();
    server.answers(MoreReportsDocument, {
      directReports: { nodes: [report('Ben')], pageInfo: { endCursor: null, hasNextPage: false } },
    });
    await hand.click(screen.getByRole('button', { name: 'Show 1 more' }));
    await settled();
    expect(screen.getByRole('link', { name: 'Ben' })).toBeInTheDocument();
    expect(server.variablesOf(MoreReportsDocument)).toEqual([{ id: 'p1', after: 'c1' }]);
  });

  it('is granted a role, and says why not', async () => {
    const { server, hand, settled } = await open();
    await hand.click(screen.getByRole('button', { name: 'Grant a role' }));
    await settled();
    await hand.selectOptions(screen.getByRole('combobox', { name: 'Role' }), 'auditor');
    await hand.selectOptions(screen.getByRole('combobox', { name: 'Over' }), 'u1');
    server.refuses(GrantRoleDocument, { kind: 'CONFLICT', code: 'PEOPLE_ROLE_ALREADY_HELD' });
    await hand.click(screen.getByRole('button', { name: 'Grant the role' }));
    await settled();
    expect(screen.getAllByText('This person holds the role there already.').length).toBeGreaterThan(0);
    server.answers(GrantRoleDocument, { grantRole: [] });
    await hand.click(screen.getByRole('button', { name: 'Grant the role' }));
    await settled();
    expect(server.variablesOf(GrantRoleDocument).at(-1)).toEqual({
      personId: 'p1',
      role: 'auditor',
      unitId: 'u1',
    });
    expect(server.variablesOf(PersonLineDocument)).toHaveLength(2);
  });

  it('loses a role when that is said twice', async () => {
    const { server, hand, settled } = await open();
    server.answers(RevokeRoleDocument, { revokeRole: [] });
    await hand.click(screen.getByRole('button', { name: 'Take away: HR, Over Sales and what is under it' }));
    await settled();
    await hand.click(screen.getByRole('button', { name: 'Take the role away' }));
    await settled();
    expect(server.variablesOf(RevokeRoleDocument)).toEqual([{ personId: 'p1', role: 'hr', unitId: 'u1' }]);
  });

  it('gets a link that is shown once', async () => {
    const { server, hand, settled } = await open();
    server.answers(MakeSignInLinkDocument, {
      createSignInLink: { path: '/welcome/abc', expiresAt: '2026-11-24T10:00:00Z' },
    });
    await hand.click(screen.getByRole('button', { name: 'Make a first sign-in link' }));
    await settled();
    expect(screen.getByRole('textbox', { name: 'Link' })).toHaveValue('http://localhost/welcome/abc');
    await hand.click(screen.getByRole('button', { name: 'Copy the link' }));
    await settled();
    expect(screen.getByRole('button', { name: 'Copied' })).toBeInTheDocument();
    await hand.click(within(screen.getByRole('dialog')).getAllByRole('button', { name: 'Close' })[0]!);
    await settled();
    expect(screen.queryByRole('textbox', { name: 'Link' })).toBeNull();
  });

  it('is not changed by HR, who still makes links', async () => {
    await open(karin, 'hr');
    expect(screen.queryByRole('button', { name: 'Grant a role' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Take away/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Make a first sign-in link' })).toBeInTheDocument();
  });

  it('who has left keeps the page and gets no link', async () => {
    await open({ ...karin, hasLeft: true });
    expect(screen.getByText('Has left')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /sign-in link/ })).toBeNull();
  });

  it('shows only the name to who may not see more', async () => {
    const { server } = await open({ ...karin, details: null });
    expect(screen.getByText(/The details of this person are for HR/)).toBeInTheDocument();
    expect(server.variablesOf(PersonLineDocument)).toEqual([]);
  });
});
