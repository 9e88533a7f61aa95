import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { TypedDocument } from '@obi/kernel';
import { provideMessages, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ATTEMPT, FAILED, OVERTAKEN } from '../../test/played-module';
import { curriculumMessages } from '../messages';
import { RefresherPage } from './refresher-page';
import {
  RefresherPageDocument,
  SaveRefresherAnswerDocument,
  StartRefresherDocument,
  SubmitRefresherDocument,
} from './refresher-page.graphql.gen';

const [QUESTION] = ATTEMPT.questions;
const ONE = { ...ATTEMPT, questions: [QUESTION!] };
const REFRESHER = {
  belt: 'green',
  modules: 6,
  questions: 10,
  minutesToWait: 0,
  passedOn: null,
  renews: true,
  open: null,
};

async function open(refresher: object) {
  window.scrollTo = () => undefined;
  const server = fakeServer();
  server.answers(RefresherPageDocument, { refresher: { ...REFRESHER, ...refresher } });
  server.answers(SaveRefresherAnswerDocument, { saveRefresherAnswer: { id: 'attempt-1' } });
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [{ path: 'modules/refresher/:belt', component: RefresherPage }],
        withComponentInputBinding(),
      ),
      provideMessages(curriculumMessages),
      { provide: VIEWER_DOCUMENT, useValue: { id: 'viewer', name: 'Viewer' } as TypedDocument<never> },
    ],
  });
  const harness = await RouterTestingHarness.create('/modules/refresher/green');
  await harness.fixture.whenStable();
  const person = userEvent.setup();
  const click = async (name: string) => {
    await person.click(screen.getByRole('button', { name }));
    await harness.fixture.whenStable();
  };
  return { server, person, click, container: harness.routeNativeElement as HTMLElement };
}

afterEach(() => localStorage.clear());

describe('the refresher of a belt', () => {
  it('says what it asks, is taken question by question, and tells why afterwards', async () => {
    const { server, person, click, container } = await open({});
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Refresh your green belt');
    expect(await axeFaults(container)).toEqual([]);
    server.answers(StartRefresherDocument, { startRefresher: ONE });
    await click('Start the refresher');
    await person.click(screen.getByRole('radio', { name: /Ask again/ }));
    expect(server.variablesOf(SaveRefresherAnswerDocument).at(-1)).toMatchObject({ chosen: ['a'] });
    server.answers(SubmitRefresherDocument, { submitRefresher: { ...FAILED, readAgain: [] } });
    await click('Send 1 answer');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Not passed yet');
    expect(await axeFaults(container)).toEqual([]);
  });

  it('shows what the guide changed meanwhile, and goes on with the answers that are kept', async () => {
    const { server, click } = await open({ open: { ...OVERTAKEN, questions: [QUESTION!] } });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The guide changed while you');
    server.answers(StartRefresherDocument, { startRefresher: { ...ONE, id: 'attempt-2' } });
    await click('Go on with the quiz');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('What now?');
  });

  it('goes on with the one under way', async () => {
    await open({ open: ONE });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('What now?');
  });

  it('waits after many failures, and asks nothing of who learned nothing yet', async () => {
    const { server, click } = await open({ minutesToWait: 7 });
    expect(screen.getByText('You can try again in 7 minutes.')).toBeVisible();
    await click('Start the refresher');
    expect(server.variablesOf(StartRefresherDocument)).toEqual([]);
    TestBed.resetTestingModule();
    await open({ modules: 0 });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
