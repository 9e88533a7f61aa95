import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { TypedDocument } from '@obi/kernel';
import { Shortcuts, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { guideRoutes } from '../guide.routes';
import { changedGuide, knownGuide, unreadGuide, whoAnswers } from '../../test/guide-for-specs';
import { AcknowledgeDocument, GuidePageDocument } from './guide-page.graphql.gen';
import { WhoAnswersDocument } from '../responsibility/responsibility.graphql.gen';
import type { Guide } from './guide-view';

const ViewerDocument: TypedDocument<{ viewer: null }> = { id: 'viewer', name: 'Viewer' };

async function open(
  path: string,
  guide: Guide | null = changedGuide(),
  before = (_: unknown) => undefined as void,
) {
  const server = fakeServer();
  server.answers(GuidePageDocument, { guide });
  server.answers(ViewerDocument, { viewer: null });
  server.answers(WhoAnswersDocument, { whoAnswers: whoAnswers() });
  before(server);
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'guide', children: guideRoutes }], withComponentInputBinding()),
      { provide: VIEWER_DOCUMENT, useValue: ViewerDocument },
    ],
  });
  TestBed.inject(Shortcuts).listen();
  const harness = await RouterTestingHarness.create(path);
  const settle = () => harness.fixture.whenStable();
  await settle();
  document.body.append(harness.routeNativeElement!.parentElement!);
  const person = userEvent.setup();
  const click = async (role: 'button' | 'link' | 'radio', name: string | RegExp) => {
    await person.click(screen.getByRole(role, { name }));
    await settle();
  };
  const press = async (keys: string) => {
    await person.keyboard(keys);
    await settle();
  };
  return {
    server,
    settle,
    click,
    press,
    person,
    page: harness.routeNativeElement!,
    url: () => TestBed.inject(Router).url,
  };
}

const bar = () => screen.getByRole('region', { name: 'Decision' });
const title = () => screen.getByRole('heading', { level: 1 }).textContent?.trim();

describe('the guide', () => {
  beforeEach(() => sessionStorage.clear());

  it('leads from a clause to the modules that teach it', async () => {
    const guide = changedGuide();
    const module = { key: 'yellow.is-it-true', title: 'Is it true?', belt: 'yellow' };
    const sections = guide.sections.map((section) => ({
      ...section,
      clauses: section.clauses.map((clause) => ({ ...clause, modules: [module] })),
    }));
    await open('/guide/talk/public', { ...guide, sections });
    expect(screen.getByRole('link', { name: 'Is it true?' })).toHaveAttribute(
      'href',
      '/modules/yellow.is-it-true',
    );
  });

  it('finds a clause that moved to another section at the address that its key makes', async () => {
    const guide = changedGuide();
    const [talk, ...others] = guide.sections;
    const last = others.at(-1);
    const moved = { ...last!, clauses: [...last!.clauses, ...talk!.clauses.slice(1)] };
    const sections = [{ ...talk!, clauses: talk!.clauses.slice(0, 1) }, ...others.slice(0, -1), moved];
    await open('/guide/talk/public', { ...guide, sections });
    expect(title()).toMatch(/Out of public$/);
  });

  it('shows what changed since the reader acknowledged it, with the reason', async () => {
    const { page } = await open('/guide/talk/public');
    expect(title()).toBe('1.2 Out of public');
    expect(page).toHaveTextContent('Version 2.0');
    expect(page).toHaveTextContent('Published 16 Nov 2026 by Tomasz Wilk');
    expect(page).toHaveTextContent('You acknowledged 1.0 on 2 Jun 2026');
    expect(screen.getByText('2 changes since you acknowledged it')).toBeInTheDocument();
    expect(page.querySelector('del')).toHaveTextContent('removed: soon');
    expect(page.querySelector('ins')).toHaveTextContent('added: within 30 minutes');
    expect(page).toHaveTextContent('Changed. Soon meant four hours.');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('shows the clean text when asked to', async () => {
    const { page, click } = await open('/guide/talk/public');
    await click('radio', 'Clean text');
    expect(page.querySelector('ins, del')).toBeNull();
    expect(screen.getByText('Answer within 30 minutes.')).toBeInTheDocument();
  });

  it('says why a clause is new', async () => {
    const { page } = await open('/guide/own/named');
    expect(page).toHaveTextContent('New in version 2.0. Three colleagues were filmed.');
  });

  it('marks where one is, and what waits elsewhere', async () => {
    await open('/guide/talk/public');
    const contents = within(screen.getByRole('navigation', { name: 'Conversation guide' }));
    expect(contents.getByRole('link', { current: 'page' })).toHaveTextContent(
      /1.2 Out of public , to acknowledge/,
    );
    expect(contents.getByRole('link', { name: /2 Your own accounts/ })).toHaveTextContent('1 to acknowledge');
  });

  it('goes from change to change with [ and ]', async () => {
    const { press, page, url } = await open('/guide/talk/public');
    const marks = page.querySelectorAll('[data-change]');
    await press(']');
    expect(marks[0]).toHaveFocus();
    await press(']');
    expect(marks[1]).toHaveFocus();
    await press(']');
    expect(url()).toBe('/guide/own/named');
    (document.activeElement as HTMLElement).blur();
    await press('[[');
    expect(url()).toBe('/guide/talk/public');
  });

  it('finds clauses by their words, whatever the accents', async () => {
    const { person, settle } = await open('/guide');
    await person.type(screen.getByRole('searchbox', { name: 'Search the guide' }), 'CAFE home');
    await settle();
    expect(screen.getByRole('link', { name: /2.1 Say where you work/ })).toBeInTheDocument();
    expect(screen.getByText('1 clause found')).toBeInTheDocument();
    expect(screen.getByText('café')).toBeInTheDocument();
  });

  it('lists every clause with what it asks of the reader', async () => {
    const { page } = await open('/guide');
    expect(title()).toBe('Conversation guide');
    const row = (name: RegExp) => screen.getByRole('link', { name });
    expect(row(/^1.1/)).toHaveTextContent('Acknowledged 2 Jun 2026');
    expect(row(/^1.2/)).toHaveTextContent('Changed');
    expect(row(/^2.2/)).toHaveTextContent('New');
    expect(await axeFaults(page)).toEqual([]);
  });

  it('says that nothing changed to who knows it, and asks for nothing', async () => {
    const { page } = await open('/guide/talk/public', knownGuide());
    expect(page).toHaveTextContent('No changes since you read it.');
    expect(screen.queryByRole('region', { name: 'Decision' })).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('says when the guide is not there yet', async () => {
    await open('/guide', null);
    expect(screen.getByText('No version of the guide is published')).toBeInTheDocument();
  });

  it('says when a clause is not there, and where the others are', async () => {
    await open('/guide/talk/old');
    expect(title()).toBe('The guide has no such clause');
    expect(screen.getByRole('link', { name: 'Open the contents' })).toHaveAttribute('href', '/guide');
  });

  it('says what failed and tries again', async () => {
    const { server, click } = await open('/guide', null, (fake) =>
      (fake as ReturnType<typeof fakeServer>).isUnreachableFor(GuidePageDocument),
    );
    expect(screen.getByRole('alert')).toHaveTextContent('We could not load the guide');
    server.answers(GuidePageDocument, { guide: changedGuide() });
    await click('button', 'Try again');
    expect(screen.getByRole('link', { name: /^1.2/ })).toBeInTheDocument();
  });
});

describe('acknowledging', () => {
  beforeEach(() => sessionStorage.clear());

  it('leads through all that changed before it asks', async () => {
    const { click } = await open('/guide');
    expect(bar()).toHaveTextContent('Acknowledge by 30 Nov. 2 changes to read.');
    await click('link', 'Read: 1.2 Out of public');
    expect(bar()).toHaveTextContent('1 of 2 changes read.');
    await click('link', 'Next: 2.2 When a colleague is named');
    expect(bar()).toHaveTextContent('One question follows.');
    expect(screen.getByRole('button', { name: 'I have read version 2.0' })).toBeInTheDocument();
  });

  it('leads who reads for the first time section by section', async () => {
    const { click } = await open('/guide', unreadGuide());
    expect(bar()).toHaveTextContent('Acknowledge by 18 Dec. Section 1: 2 clauses to read.');
    await click('link', 'Read: 1.1 Before you reply');
    await click('link', 'Next: 1.2 Out of public');
    expect(screen.getByRole('button', { name: 'I have read section 1' })).toBeInTheDocument();
  });

  async function readAll() {
    const opened = await open('/guide/talk/public');
    await opened.click('link', /^Next/);
    await opened.click('button', 'I have read version 2.0');
    return opened;
  }

  it('sends exactly the texts that were shown, with the answer', async () => {
    const { server, click, page } = await readAll();
    expect(await axeFaults(page)).toEqual([]);
    server.answers(AcknowledgeDocument, { acknowledge: { waiting: 0, by: null } });
    server.answers(GuidePageDocument, { guide: knownGuide() });
    await click('radio', 'Within 30 minutes');
    await click('button', 'Acknowledge 2 changes');
    expect(server.variablesOf(AcknowledgeDocument)).toEqual([
      {
        input: {
          versionId: 'v2',
          clauses: [
            { key: 'talk.public', textHash: 'hash of talk.public' },
            { key: 'own.named', textHash: 'hash of own.named' },
          ],
          check: { clause: 'talk.public', option: 1 },
        },
      },
    ]);
    expect(screen.queryByRole('region', { name: 'Decision' })).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(server.variablesOf(ViewerDocument)).toHaveLength(1);
  });

  it('wants an answer before it sends', async () => {
    const { server, click } = await readAll();
    await click('button', 'Acknowledge 2 changes');
    expect(screen.getByRole('alert')).toHaveTextContent('Choose an answer.');
    expect(server.variablesOf(AcknowledgeDocument)).toEqual([]);
  });

  it('names the clause to read again after a wrong answer, and leads there', async () => {
    const { server, click, url } = await readAll();
    server.refuses(AcknowledgeDocument, {
      kind: 'REFUSED',
      code: 'GUIDE_CHECK_WRONG',
      params: { clause: 'talk.public', number: '1.2', title: 'Out of public' },
    });
    await click('radio', 'Soon');
    await click('button', 'Acknowledge 2 changes');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'That is not what 1.2 says. Read “Out of public” again, then answer.',
    );
    await click('link', 'Read it again');
    expect(url()).toBe('/guide/talk/public');
  });

  it('shows the new version when one came in between', async () => {
    const { server, click } = await readAll();
    server.refuses(AcknowledgeDocument, {
      kind: 'CONFLICT',
      code: 'GUIDE_VERSION_CHANGED',
      params: { version: '3.0' },
    });
    server.answers(GuidePageDocument, { guide: { ...changedGuide(), versionId: 'v3', number: '3.0' } });
    await click('radio', 'Soon');
    const asked = server.variablesOf(ViewerDocument).length;
    await click('button', 'Acknowledge 2 changes');
    // What waits is told beside the navigation too.
    expect(server.variablesOf(ViewerDocument)).toHaveLength(asked + 1);
    expect(bar()).toHaveTextContent('Version 3.0 was published while you were reading.');
    expect(screen.getByRole('button', { name: 'I have read version 3.0' })).toBeInTheDocument();
  });

  it('keeps the answer when the connection is lost', async () => {
    const { server, click } = await readAll();
    server.isUnreachableFor(AcknowledgeDocument);
    await click('radio', 'Soon');
    await click('button', 'Acknowledge 2 changes');
    expect(screen.getByRole('alert')).toHaveTextContent('You are offline.');
    expect(screen.getByRole('radio', { name: 'Soon' })).toBeChecked();
  });
});
