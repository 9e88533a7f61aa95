import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { beltsAccess } from '@obi/belts/rules';
import { provideAccess, provideMessages, Session, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { fireEvent, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { CertificatesDocument } from '../credential-links/credential-links.graphql.gen';
import { beltsMessages } from '../messages';
import { aPath, yellowAfter } from '../../test/src';
import { AwardRecordDocument, type AwardRecordQuery } from '../record/award-record.graphql.gen';
import { MovedDatesDocument } from '../record/moved-dates.graphql.gen';
import { PersonCertificationPage } from './person-certification-page';
import {
  MoveNeedDateDocument,
  PersonCertificationDocument,
  PersonStandingDocument,
  RecogniseBeltDocument,
  RevokeBeltDocument,
} from './person-certification-page.graphql.gen';

const viewerDocument = { id: 'viewer', name: 'Viewer' };
const karin = {
  personId: 'p1',
  name: 'Karin Holm',
  employeeNumber: '4711',
  unit: 'Stores, Malmö',
  manager: 'Oskar Lund',
  held: 'white',
  needs: 'yellow',
  dueOn: '2026-09-01',
  overdueSince: '2026-09-02',
  overdueFor: 'yellow',
  overdueDays: 78,
};

const whiteAward: AwardRecordQuery['awardRecord'][number] = {
  ...{ id: 'a1', belt: 'white', cycle: 1, kind: 'awarded', on: '2026-02-01', earnedOn: '2026-02-01' },
  ...{ validUntil: null, guideVersion: '1.0', reason: null, revokedOn: null, revokedBecause: null },
  evidence: [
    {
      ...{ kind: 'module-completed', on: '2026-02-01', title: 'Join in', key: 'white.join-in', version: '1' },
      by: null,
    },
    {
      ...{
        kind: 'clause-acknowledged',
        on: '2026-01-30',
        title: 'Saying sorry',
        key: 'c.sorry',
        version: '1.0',
      },
      by: null,
    },
  ],
};

async function open(
  url = '/hr/certification/p1',
  role: 'hr' | 'auditor' = 'hr',
  more: { id?: string; certification?: object } = {},
) {
  const server = fakeServer();
  server.answers(viewerDocument, {
    viewer: { id: more.id ?? 'hr', roles: [{ role, unitId: null, unitName: null }] },
  });
  server.answers(PersonCertificationDocument, { certification: { ...karin, ...more.certification } });
  const { belts } = aPath('white', { yellow: { state: 'in progress', ...yellowAfter(4) } });
  server.answers(PersonStandingDocument, { standing: belts });
  server.answers(AwardRecordDocument, { awardRecord: [whiteAward] });
  server.answers(CertificatesDocument, { certificates: [] });
  server.answers(MovedDatesDocument, { movedDates: [] });
  server.answers(MoveNeedDateDocument, { moveNeedDate: true });
  server.answers(RecogniseBeltDocument, { recogniseBelt: true });
  server.answers(RevokeBeltDocument, { revokeBelt: true });
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [{ path: 'hr/certification/:personId', component: PersonCertificationPage }],
        withComponentInputBinding(),
      ),
      provideAccess(beltsAccess),
      provideMessages(beltsMessages),
      { provide: VIEWER_DOCUMENT, useValue: viewerDocument },
    ],
  });
  const harness = await RouterTestingHarness.create();
  await TestBed.inject(Session).load();
  await harness.navigateByUrl(url);
  await harness.fixture.whenStable();
  return { server, harness, settled: () => harness.fixture.whenStable(), person: userEvent.setup() };
}

const sheet = (name: string) => within(screen.getByRole('dialog', { name }));
const setDay = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('the certification of a person', () => {
  it('says why this person is not certified', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1, name: 'Karin Holm' })).toBeInTheDocument();
    expect(screen.getByText(/The job needs the yellow belt by 1 Sep 2026\./)).toBeInTheDocument();
    expect(screen.getByText('78 days overdue')).toBeInTheDocument();
    expect(screen.getByText('Missing: two modules')).toBeInTheDocument();
  });

  it('names the lower belt that is overdue beside the one that is needed later', async () => {
    const certification = { held: null, dueOn: '2026-12-22', overdueFor: 'white', overdueDays: 0 };
    await open('/hr/certification/p1', 'hr', { certification });
    expect(screen.getByText(/The job needs the yellow belt by 22 Dec 2026\./)).toBeInTheDocument();
    expect(screen.getByText('White belt overdue since today')).toBeInTheDocument();
  });

  it('offers no decision about oneself, and says why', async () => {
    await open('/hr/certification/p1', 'hr', { id: 'p1' });
    expect(screen.queryByRole('button', { name: /Revoke|Move|Recognise/ })).toBeNull();
    expect(screen.getByText(/nobody decides about themselves/)).toBeInTheDocument();
  });

  it('shows what was true on a past day', async () => {
    const { server, settled } = await open();
    fireEvent.change(screen.getByLabelText('As of'), { target: { value: '2026-03-31' } });
    await settled();
    expect(server.variablesOf(PersonStandingDocument).at(-1)).toEqual({ personId: 'p1', asOf: '2026-03-31' });
    expect(TestBed.inject(Router).url).toBe('/hr/certification/p1?asOf=2026-03-31');
    expect(screen.getByRole('heading', { name: 'Belts on 31 Mar 2026' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Revoke/ })).toBeNull();
  });

  it('shows what a belt was earned on: the texts and the modules', async () => {
    await open();
    const record = screen
      .getByRole('heading', { name: 'What each belt was earned on' })
      .closest('obi-award-record');
    expect(record).toHaveTextContent('Earned 1 Feb 2026 on guide 1.0');
    expect(record).toHaveTextContent('1 module done');
    expect(record).toHaveTextContent('Join in, version 1');
    expect(record).toHaveTextContent('Saying sorry, guide 1.0');
  });

  it('moves the date, with a reason', async () => {
    const { server, person, settled } = await open();
    await person.click(screen.getByRole('button', { name: 'Move the date' }));
    await settled();
    await person.click(sheet('Move the date').getByRole('button', { name: 'Move the date' }));
    await settled();
    expect(screen.getAllByText('Enter the reason. It is kept with the decision.')).toHaveLength(2);
    setDay('New last day', '2027-01-31');
    await person.type(screen.getByRole('textbox', { name: 'Reason' }), 'Back from leave');
    await person.click(sheet('Move the date').getByRole('button', { name: 'Move the date' }));
    await settled();
    expect(server.variablesOf(MoveNeedDateDocument)).toEqual([
      { personId: 'p1', dueOn: '2027-01-31', reason: 'Back from leave' },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(server.variablesOf(PersonCertificationDocument)).toHaveLength(2);
  });

  it('tells a refusal in words, at its field', async () => {
    const { server, person, settled } = await open();
    server.refuses(RevokeBeltDocument, { kind: 'REFUSED', code: 'BELTS_OWN_BELT' });
    await person.click(screen.getByRole('button', { name: 'Revoke the white belt' }));
    await settled();
    await person.type(screen.getByRole('textbox', { name: 'Reason' }), 'By mistake');
    await person.click(sheet('Revoke the white belt').getByRole('button', { name: 'Revoke the white belt' }));
    await settled();
    expect(server.variablesOf(RevokeBeltDocument)).toEqual([
      { input: { personId: 'p1', belt: 'white', reason: 'By mistake' } },
    ]);
    expect(screen.getAllByText(/This is your own belt/).length).toBeGreaterThan(0);
  });

  it('recognises a belt that does not stand yet', async () => {
    const { server, person, settled } = await open();
    await person.click(screen.getByRole('button', { name: 'Recognise a belt' }));
    await settled();
    await person.selectOptions(screen.getByRole('combobox', { name: 'Belt' }), 'orange');
    setDay('Earned on', '2025-05-01');
    await person.type(screen.getByRole('textbox', { name: 'Reason' }), 'Course of 2025');
    await settled();
    await person.click(screen.getByRole('button', { name: 'Recognise the orange belt' }));
    await settled();
    expect(server.variablesOf(RecogniseBeltDocument)).toEqual([
      { input: { personId: 'p1', belt: 'orange', reason: 'Course of 2025' }, earnedOn: '2025-05-01' },
    ]);
  });

  it('lets auditors look and change nothing', async () => {
    const { harness } = await open('/hr/certification/p1', 'auditor');
    expect(screen.queryByRole('button', { name: /Revoke|Move|Recognise/ })).toBeNull();
    expect(await axeFaults(harness.fixture.nativeElement as Element)).toEqual([]);
  });
});
