import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { ShownCertificate } from './certificate-words';
import { CertificateDocument } from './verify-page.graphql.gen';
import { VerifyPage } from './verify-page';

const ines: ShownCertificate = {
  code: '7K4MQ2XD9A',
  state: 'valid',
  holder: 'Ines Duarte',
  company: 'Marlowe Home',
  belt: 'orange',
  summary: 'Answer in the company’s voice',
  earnedOn: '2026-06-18',
  validUntil: '2028-06-18',
  endedOn: null,
  guideVersion: '4.1',
  assessedBy: 'quizzes',
  checkedAt: '2026-11-19T14:31:00.000Z',
};

async function open(certificate: ShownCertificate | null, code: string | undefined = ines.code) {
  const server = fakeServer();
  server.answers(CertificateDocument, { certificate });
  const view = await render(VerifyPage, {
    inputs: { code },
    providers: [provideRouter([]), { provide: VIEWER_DOCUMENT, useValue: { id: 'viewer', name: 'Viewer' } }],
  });
  await view.fixture.whenStable();
  const goTo = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  return { ...view, server, goTo, person: userEvent.setup() };
}

const heading = () => screen.getByRole('heading', { level: 1 });
const seal = () => screen.queryByText('Seal:')?.parentElement ?? null;

describe('the public page of a certificate', () => {
  it('says who holds which belt, since when and until when, under a seal with the moment', async () => {
    const { container } = await open(ines);
    expect(heading()).toHaveTextContent('Ines Duarte holds the orange belt');
    expect(screen.getByText('Certified to answer customers in public for Marlowe Home.')).toBeInTheDocument();
    expect(screen.getByText('Certificate 7K4M-Q2XD-9A')).toBeInTheDocument();
    expect(screen.getByText('18 June 2028')).toBeInTheDocument();
    expect(seal()).toHaveTextContent('14:31 UTC');
    expect(await axeFaults(container)).toEqual([]);
  });

  it.each([
    ['expired', 'The orange belt of Ines Duarte has expired', 'Expired'],
    ['withdrawn', 'The orange belt of Ines Duarte was withdrawn', 'Withdrawn'],
  ])('says that one is %s, without the seal', async (state, words, tag) => {
    const { container } = await open({ ...ines, state, endedOn: '2026-11-01' });
    expect(heading()).toHaveTextContent(words);
    expect(screen.getByText(tag)).toBeInTheDocument();
    expect(screen.getByText('Counted until').nextElementSibling).toHaveTextContent('31 October 2026');
    expect(seal()).toBeNull();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('knows no certificate with another code', async () => {
    await open(null);
    expect(heading()).toHaveTextContent('We have no certificate with this code');
    expect(seal()).toBeNull();
  });

  it('looks at another certificate by its code, however it is typed', async () => {
    const { person, goTo } = await open(ines);
    await person.type(screen.getByLabelText('Check another certificate'), '9abc-defg');
    await person.click(screen.getByRole('button', { name: 'Check' }));
    expect(screen.getByText(/Enter the ten signs of the code/)).toBeInTheDocument();
    expect(goTo).not.toHaveBeenCalled();
    await person.type(screen.getByLabelText('Check another certificate'), '-hj');
    await person.click(screen.getByRole('button', { name: 'Check' }));
    expect(goTo).toHaveBeenCalledWith(['/verify', '9ABCDEFGHJ'], { queryParams: {} });
  });

  it('checks a file and says what came out', async () => {
    const { person, goTo, fixture } = await open(null, '');
    const answers = [
      { verdict: 'genuine', code: ines.code, status: null },
      { verdict: 'altered', code: null, status: null },
      { verdict: 'genuine', code: ines.code, status: 'suspension' },
    ];
    globalThis.fetch = async () => ({ ok: true, json: async () => answers.shift() }) as Response;
    const file = new File(['{}'], 'badge.json', { type: 'application/json' });
    await person.upload(screen.getByLabelText(/Or choose its file/), file);
    await fixture.whenStable();
    expect(goTo).toHaveBeenCalledWith(['/verify', ines.code], { queryParams: {} });
    expect(screen.getByRole('status')).toHaveTextContent('badge.json: This file is genuine and unchanged.');
    await person.upload(screen.getByLabelText(/Or choose its file/), file);
    await fixture.whenStable();
    expect(screen.getByRole('status')).toHaveTextContent('This file was altered');
    await person.upload(screen.getByLabelText(/Or choose its file/), file);
    await fixture.whenStable();
    expect(screen.getByRole('status')).toHaveTextContent(
      'badge.json: This file is genuine and unchanged. Its belt does not count until its holder has done what changed',
    );
    expect(screen.getByRole('status')).toHaveClass('is-seal');
  });

  it('says that too many codes were looked up from here, and asks again', async () => {
    const { server, person, fixture } = await open(ines);
    server.refuses(CertificateDocument, { kind: 'REFUSED', code: 'BELTS_TOO_MANY_LOOK_UPS' });
    fixture.componentRef.setInput('code', '9ABCDEFGHJ');
    await fixture.whenStable();
    expect(heading()).toHaveTextContent('We could not look at this certificate');
    expect(screen.getByRole('alert')).toHaveTextContent('Try again in a minute.');
    server.answers(CertificateDocument, { certificate: ines });
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    await fixture.whenStable();
    expect(heading()).toHaveTextContent('Ines Duarte holds the orange belt');
  });

  it('speaks German to who chooses it, and keeps to it', async () => {
    const { container, fixture, goTo } = await open(ines);
    goTo.mockRestore();
    await TestBed.inject(Router).navigateByUrl('/?language=de');
    await fixture.whenStable();
    expect(heading()).toHaveTextContent('Ines Duarte trägt den orangen Gürtel');
    expect(container.querySelector('[lang="de"] main')).toHaveTextContent('18. Juni 2028');
    // What the company wrote is not German.
    expect(screen.getByText(/Answer in the company’s voice/)).toHaveAttribute('lang', 'en');
    expect(screen.getByRole('link', { name: 'Datenschutz' })).toHaveAttribute(
      'href',
      '/verify/privacy?language=de',
    );
    expect(screen.getByRole('link', { name: 'Deutsch' })).toHaveAttribute('aria-current', 'true');
    expect(await axeFaults(container)).toEqual([]);
  });
});
