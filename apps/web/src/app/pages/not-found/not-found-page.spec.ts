import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Session, VIEWER_DOCUMENT } from '@obi/shared/web';
import { fakeServer } from '@obi/testing/web';
import { screen } from '@testing-library/angular';
import { ViewerDocument } from '../../viewer.graphql.gen';
import { NotFoundPage } from './not-found-page';

async function open(url: string) {
  fakeServer().answers(ViewerDocument, {
    viewer: {
      id: '1',
      name: 'Ines Duarte',
      initials: 'ID',
      email: 'ines@marlowe.example',
      held: null,
      roles: [{ role: 'assessor', unitId: '1', unitName: 'All' }],
      companyName: 'Marlowe Home',
      demo: false,
      waiting: { guide: 0 },
    },
  });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: '**', component: NotFoundPage }]),
      { provide: VIEWER_DOCUMENT, useValue: ViewerDocument },
    ],
  });
  await TestBed.inject(Session).load();
  await RouterTestingHarness.create(url);
}

describe('an address without a page', () => {
  it('says so', async () => {
    await open('/nowhere');
    expect(
      screen.getByRole('heading', { level: 1, name: 'There is no page at this address' }),
    ).toBeInTheDocument();
  });

  it('that is for others says for whom, and what one holds', async () => {
    await open('/hr/matching/7');
    expect(screen.getByRole('heading', { level: 1, name: 'Matching is for HR' })).toBeInTheDocument();
    expect(screen.getByText(/You hold: employee, assessor\./)).toBeInTheDocument();
  });
});
