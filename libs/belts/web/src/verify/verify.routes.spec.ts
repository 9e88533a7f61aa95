import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { VIEWER_DOCUMENT } from '@obi/shared/web';
import { fakeServer } from '@obi/testing/web';
import { screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { CertificateDocument } from './verify-page.graphql.gen';
import { verifyRoutes } from './verify.routes';

const certificate = {
  ...{ code: '7K4MQ2XD9A', state: 'valid', holder: 'Ines Duarte', company: 'Marlowe Home', belt: 'orange' },
  ...{ summary: 'Answer', earnedOn: '2026-06-18', validUntil: '2028-06-18', endedOn: null },
  ...{ guideVersion: '4.1', assessedBy: 'quizzes', checkedAt: '2026-11-19T14:31:00.000Z' },
};

async function open(url: string): Promise<{ settled: () => Promise<unknown> }> {
  fakeServer().answers(CertificateDocument, { certificate });
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'verify', children: verifyRoutes }], withComponentInputBinding()),
      { provide: VIEWER_DOCUMENT, useValue: { id: 'viewer', name: 'Viewer' } },
    ],
  });
  const harness = await RouterTestingHarness.create(url);
  await harness.fixture.whenStable();
  return { settled: () => harness.fixture.whenStable() };
}

it.each([
  ['/verify', 'Is this certificate real and valid now?'],
  ['/verify/7K4MQ2XD9A', 'Ines Duarte holds the orange belt'],
  ['/verify/privacy', 'What is known about whom'],
  ['/verify/7K4MQ2XD9A/misuse', 'What is wrong with it?'],
])('%s asks or answers: %s', async (url, title) => {
  await open(url);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(title);
});

it.each([
  ['/verify?language=de', 'Einen Nachweis prüfen'],
  ['/verify/7K4MQ2XD9A/misuse?language=de', 'Missbrauch melden'],
  ['/verify/privacy?language=de', 'Datenschutz'],
  ['/verify/privacy', 'Privacy'],
])('%s calls its tab %s', async (url, title) => {
  await open(url);
  expect(TestBed.inject(Title).getTitle()).toBe(title);
});

it('calls its tab anew when another language is chosen', async () => {
  const { settled } = await open('/verify');
  expect(TestBed.inject(Title).getTitle()).toBe('Check a certificate');
  await TestBed.inject(Router).navigateByUrl('/verify?language=de');
  await settled();
  expect(TestBed.inject(Title).getTitle()).toBe('Einen Nachweis prüfen');
});

it('shows the certificate of a file that was checked, and still says what came out of the file', async () => {
  const { settled } = await open('/verify');
  const others = globalThis.fetch;
  globalThis.fetch = async (to, how) =>
    String(to).endsWith('/check')
      ? ({
          ok: true,
          json: async () => ({ verdict: 'genuine', code: certificate.code, status: null }),
        } as Response)
      : others(to, how);
  const file = new File(['{}'], 'badge.json', { type: 'application/json' });
  await userEvent.setup().upload(screen.getByLabelText(/Or choose its file/), file);
  await settled();
  expect(TestBed.inject(Router).url).toBe('/verify/7K4MQ2XD9A');
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Ines Duarte holds');
  expect(screen.getByRole('status')).toHaveTextContent('badge.json: This file is genuine and unchanged.');
});
