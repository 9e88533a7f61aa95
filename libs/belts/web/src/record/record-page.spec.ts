import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beltsAccess } from '@obi/belts/rules';
import { provideAccess, Session, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { fireEvent, render, screen } from '@testing-library/angular';
import { PersonStandingDocument } from '../person/person-certification-page.graphql.gen';
import { CertificatesDocument } from '../credential-links/credential-links.graphql.gen';
import { AwardRecordDocument } from './award-record.graphql.gen';
import { MovedDatesDocument } from './moved-dates.graphql.gen';
import { RecordPage } from './record-page';

const viewerDocument = { id: 'viewer', name: 'Viewer' };
const standing = {
  ...{
    belt: 'yellow',
    state: 'due',
    dueBecause: 'guide-changed',
    earnedOn: '2026-03-01',
    heldSince: '2026-03-01',
  },
  ...{ validUntil: '2028-03-01', standsUntil: '2026-12-24', windowOpensOn: '2027-12-02', endedOn: null },
  ...{ guideVersion: '1.0', asks: 'delta', done: 0, total: 1, lockedBy: null },
  requirements: [{ code: 'modules', done: 0, total: 1 }],
};
const award = {
  ...{ id: 'a1', belt: 'yellow', cycle: 1, kind: 'recognised', on: '2026-03-05', earnedOn: '2026-03-01' },
  ...{ validUntil: '2028-03-01', guideVersion: null, reason: 'The course of 2025', revokedOn: null },
  ...{ revokedBecause: null, evidence: [] },
};

const moved = {
  ...{ id: 'm1', belt: 'green', on: '2026-06-01', dueBefore: '2026-08-14', dueOn: '2027-02-01' },
  ...{ reason: 'On leave', by: 'Priya Raman' },
};

describe("one's own record", () => {
  it('says what lapses when and why, on what each belt rests, and takes nothing away', async () => {
    const server = fakeServer();
    server.answers(viewerDocument, {
      viewer: { id: 'p1', roles: [{ role: 'hr', unitId: null, unitName: '' }] },
    });
    server.answers(PersonStandingDocument, { standing: [standing] });
    server.answers(AwardRecordDocument, { awardRecord: [award] });
    server.answers(CertificatesDocument, { certificates: [] });
    server.answers(MovedDatesDocument, { movedDates: [moved] });
    const { fixture, container } = await render(RecordPage, {
      providers: [
        provideRouter([]),
        provideAccess(beltsAccess),
        { provide: VIEWER_DOCUMENT, useValue: viewerDocument },
      ],
    });
    await TestBed.inject(Session).load();
    await fixture.whenStable();
    expect(screen.getByText(/Lapses after 24 Dec 2026 unless one module is done/)).toBeInTheDocument();
    expect(container).toHaveTextContent('Recognised by HR 1 Mar 2026');
    expect(container).toHaveTextContent('The course of 2025');
    expect(container).toHaveTextContent(
      'The day for the green belt was moved from 14 Aug 2026 to 1 Feb 2027, on 1 Jun 2026 by Priya Raman.',
    );
    expect(container).toHaveTextContent('On leave');
    expect(screen.queryByRole('button', { name: /Revoke/ })).toBeNull();
    expect(await axeFaults(container)).toEqual([]);
    fireEvent.change(screen.getByLabelText('As of'), { target: { value: '2026-03-31' } });
    await fixture.whenStable();
    expect(server.variablesOf(AwardRecordDocument).at(-1)).toEqual({ personId: 'p1', asOf: '2026-03-31' });
  });
});
