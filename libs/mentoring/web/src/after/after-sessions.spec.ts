import { provideRouter } from '@angular/router';
import { VIEWER_DOCUMENT } from '@obi/shared/web';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { PairQuery } from '../pair/pair-page.graphql.gen';
import { AfterSessions } from './after-sessions';
import {
  AfterSessionsDocument,
  type AfterSessionsQuery,
  AnswerFitDocument,
  WriteLookBackDocument,
} from './after-sessions.graphql.gen';

const pair = {
  ...{ id: 'p1', state: 'active', confirmed: 1, mySide: 'mentee', today: '2026-11-21' },
  mentor: { callName: 'Ines' },
  mentee: { callName: 'Henrik' },
} as PairQuery['pair'];
const look: NonNullable<AfterSessionsQuery['lookBack']> = {
  ...{ sessions: 7, minutes: 315, goals: 3, goalsMet: 2, until: '2026-12-21' },
  ...{ learned: ['To ask first'], taught: [], mine: null, theirs: 'He asks before he answers' },
};

async function open(answer: AfterSessionsQuery, change: Partial<PairQuery['pair']> = {}) {
  const server = fakeServer();
  server.answers(AfterSessionsDocument, answer);
  server.answers(AnswerFitDocument, { answerFit: { answer: 'good' } });
  server.answers(WriteLookBackDocument, { writeLookBack: { mine: 'x' } });
  const { fixture, container } = await render(AfterSessions, {
    inputs: { pair: { ...pair, ...change } },
    providers: [provideRouter([]), { provide: VIEWER_DOCUMENT, useValue: { id: 'v', name: 'Viewer' } }],
  });
  await fixture.whenStable();
  return { server, container, fixture, user: userEvent.setup() };
}

describe('after the first confirmed session', () => {
  const asked = { pairFit: { isAsked: true }, lookBack: null };

  it('one is asked whether the two fit, and told that nobody reads the answer', async () => {
    const { server, container, user } = await open(asked);
    expect(screen.getByText(/Nobody reads your answer: not Ines, not HR/)).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Still deciding' }));
    expect(server.variablesOf(AnswerFitDocument)).toEqual([{ pairId: 'p1', answer: 'deciding' }]);
  });

  it('a new pair is asked for only after it is said what the other one learns', async () => {
    const { server, user } = await open(asked);
    await user.click(screen.getByRole('button', { name: 'Not a good fit' }));
    expect(server.variablesOf(AnswerFitDocument)).toEqual([]);
    const sheet = within(screen.getByRole('dialog'));
    expect(sheet.getByText(/not who asked/)).toBeInTheDocument();
    await user.click(sheet.getByRole('button', { name: 'Pair us anew' }));
    expect(server.variablesOf(AnswerFitDocument)).toEqual([{ pairId: 'p1', answer: 'notAFit' }]);
  });

  it('nothing is asked before a session is confirmed', async () => {
    const { server } = await open(asked, { confirmed: 0 });
    expect(server.asked).toEqual([]);
  });
});

describe('a pair that was completed', () => {
  const completed = { pairFit: { isAsked: false }, lookBack: look };

  it('looks back on figures, on what one learned, and on what the other one takes along', async () => {
    const { server, container, user } = await open(completed, { state: 'completed' });
    expect(screen.getByText('5 hours 15 minutes')).toBeInTheDocument();
    expect(screen.getByText('2 of 3')).toBeInTheDocument();
    expect(screen.getByText('To ask first')).toBeInTheDocument();
    expect(screen.getByText('“He asks before he answers”')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
    await user.type(screen.getByLabelText(/What do you take along/), 'Patience');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(server.variablesOf(WriteLookBackDocument)).toEqual([{ pairId: 'p1', text: 'Patience' }]);
  });

  it('is looked at anew when the pair is, as after words were erased', async () => {
    const { server, fixture } = await open(completed, { state: 'completed' });
    expect(screen.getByText('To ask first')).toBeInTheDocument();
    server.answers(AfterSessionsDocument, { ...completed, lookBack: { ...look, learned: [] } });
    fixture.componentRef.setInput('pair', { ...pair, state: 'completed' });
    await fixture.whenStable();
    expect(screen.queryByText('To ask first')).toBeNull();
  });

  it('cannot be written about any more after the last day', async () => {
    await open(completed, { state: 'completed', today: '2026-12-22' });
    expect(screen.getByText('To ask first')).toBeInTheDocument();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});
