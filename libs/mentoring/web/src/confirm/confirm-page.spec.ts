import { provideRouter } from '@angular/router';
import { provideMessages, VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { mentoringMessages } from '../mentoring.messages';
import { ConfirmPage } from './confirm-page';
import { AnswerSessionByLinkDocument, SessionByLinkDocument } from './confirm-page.graphql.gen';

const session = {
  other: 'Ines',
  asked: 'Henrik',
  heldOn: '2026-11-05',
  minutes: 30,
  programmeName: 'Spring',
  forSomebodyElse: false,
};

async function open(shown: typeof session | null = session) {
  const server = fakeServer();
  server.answers(SessionByLinkDocument, { sessionByLink: shown });
  const { fixture, container } = await render(ConfirmPage, {
    inputs: { token: 'abc' },
    providers: [
      provideRouter([]),
      provideMessages(mentoringMessages),
      { provide: VIEWER_DOCUMENT, useValue: { id: 'v', name: 'Viewer' } },
    ],
  });
  await fixture.whenStable();
  return { server, container, user: userEvent.setup() };
}

describe('the page behind the link of a mail', () => {
  it('shows who logged what and when, and answers nothing by itself', async () => {
    const { server, container } = await open();
    expect(screen.getByRole('heading', { name: 'Did this session take place?' })).toBeInTheDocument();
    expect(screen.getByText(/Henrik, Ines logged it/)).toBeInTheDocument();
    expect(screen.getByText('30 minutes')).toBeInTheDocument();
    expect(server.variablesOf(AnswerSessionByLinkDocument)).toEqual([]);
    expect(await axeFaults(container)).toEqual([]);
  });

  it.each([
    ['Yes, confirm it', true, 'Confirmed. Thank you'],
    ['No, not like this', false, 'Disputed. Thank you'],
  ])('%s is one tap', async (button, confirm, heading) => {
    const { server, user } = await open();
    server.answers(AnswerSessionByLinkDocument, { answerSessionByLink: { confirmed: confirm } });
    await user.click(screen.getByRole('button', { name: button }));
    expect(await screen.findByRole('heading', { name: heading })).toHaveFocus();
    expect(server.variablesOf(AnswerSessionByLinkDocument)).toEqual([{ token: 'abc', confirm }]);
  });

  it('asks nothing of who is signed in as somebody else, and says for whom it is', async () => {
    const { container } = await open({ ...session, forSomebodyElse: true });
    expect(
      screen.getByText(/This link is for Henrik, and you are signed in here as somebody else/),
    ).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('says that a link was used, and where to go instead', async () => {
    const { container } = await open(null);
    expect(screen.getByText('This link no longer works')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Sign in/ })).toHaveAttribute('href', '/pair');
    expect(await axeFaults(container)).toEqual([]);
  });

  it('says so when somebody else was quicker', async () => {
    const { server, user } = await open();
    server.refuses(AnswerSessionByLinkDocument, { kind: 'CONFLICT', code: 'MENTORING_LINK_GONE' });
    await user.click(screen.getByRole('button', { name: 'Yes, confirm it' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('This link was used, or its time is over');
  });
});
