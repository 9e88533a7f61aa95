import { provideRouter } from '@angular/router';
import { VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { MisusePage } from './misuse-page';
import { ReportMisuseDocument } from './misuse-page.graphql.gen';
import { VerifyPrivacyPage } from './privacy-page';
import { CertificateDocument } from './verify-page.graphql.gen';

const providers = [
  provideRouter([]),
  { provide: VIEWER_DOCUMENT, useValue: { id: 'viewer', name: 'Viewer' } },
];
const certificate = {
  ...{ code: '7K4MQ2XD9A', state: 'valid', holder: 'Ines Duarte', company: 'Marlowe Home', belt: 'orange' },
  ...{ summary: 'Answer', earnedOn: '2026-06-18', validUntil: '2028-06-18', endedOn: null },
  ...{ guideVersion: '4.1', assessedBy: 'quizzes', checkedAt: '2026-11-19T14:31:00.000Z' },
};

async function open(known: typeof certificate | null = certificate) {
  const server = fakeServer();
  server.answers(CertificateDocument, { certificate: known });
  server.answers(ReportMisuseDocument, { reportMisuse: true });
  const view = await render(MisusePage, { inputs: { code: certificate.code }, providers });
  await view.fixture.whenStable();
  return { ...view, server, person: userEvent.setup() };
}

describe('the page on which anybody reports a misuse', () => {
  it('sends what is wrong, and says who has been told', async () => {
    const { person, server, container, fixture } = await open();
    expect(screen.getByText('Certificate 7K4M-Q2XD-9A, the orange belt of Ines Duarte')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
    await person.click(screen.getByRole('button', { name: 'Report this misuse' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Choose what is wrong');
    expect(server.variablesOf(ReportMisuseDocument)).toEqual([]);
    await person.click(screen.getByRole('radio', { name: /is somebody else/ }));
    await person.click(screen.getByRole('button', { name: 'Report this misuse' }));
    await fixture.whenStable();
    expect(server.variablesOf(ReportMisuseDocument)).toEqual([
      { code: '7K4MQ2XD9A', what: 'not-the-holder' },
    ]);
    expect(screen.getByRole('status')).toHaveTextContent('Marlowe Home has been told');
  });

  it('says why a report did not go out', async () => {
    const { person, server, fixture } = await open();
    server.refuses(ReportMisuseDocument, { kind: 'REFUSED', code: 'BELTS_TOO_MANY_REPORTS' });
    await person.click(screen.getByRole('radio', { name: /does not count/ }));
    await person.click(screen.getByRole('button', { name: 'Report this misuse' }));
    await fixture.whenStable();
    expect(screen.getByRole('alert')).toHaveTextContent('Try again in a minute.');
  });

  it('has nothing to report about a code that nobody has', async () => {
    await open(null);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('no certificate with this code');
    expect(screen.queryByRole('radio')).toBeNull();
  });
});

it('says what is known about whom', async () => {
  const { container } = await render(VerifyPrivacyPage, { providers });
  expect(screen.getByRole('heading', { name: 'About you' })).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Report a misuse' })).toBeNull();
  expect(await axeFaults(container)).toEqual([]);
});
