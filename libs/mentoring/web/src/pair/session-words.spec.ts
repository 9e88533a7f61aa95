import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { PairQuery } from './pair-page.graphql.gen';
import { SessionWords } from './session-words';
import { WriteSessionWordsDocument } from './session-words.graphql.gen';

type Pair = PairQuery['pair'];

const pair = {
  ...{ id: 'p1', mySide: 'mentee', mentor: { callName: 'Ines' }, mentee: { callName: 'Henrik' } },
} as unknown as Pair;
const session = {
  ...{ id: 's1', loggedBy: 'mentor', privateNote: null },
  texts: [{ by: 'mentor', kind: 'learned', text: 'Of Ines' }],
} as unknown as Pair['sessions'][number];

async function open(change: object = {}) {
  const server = fakeServer();
  server.answers(WriteSessionWordsDocument, { writeSessionWords: { id: 'p1' } });
  const changed = jest.fn();
  const { container, fixture } = await render(SessionWords, {
    inputs: { pair, session: { ...session, ...change } },
    on: { changed },
  });
  const user = userEvent.setup();
  const press = async (name: string) => {
    await user.click(screen.getByRole('button', { name, hidden: true }));
    await fixture.whenStable();
  };
  return { server, container, user, press, changed };
}

describe('what a session was for the one who did not log it', () => {
  it('is written beside the log, learned and taught for both, a note for oneself', async () => {
    const { server, container, user, press, changed } = await open();
    await press('Add what you learned or taught');
    expect(screen.getByLabelText(/^I learned/)).toHaveValue('');
    expect(screen.getByLabelText(/^I learned/)).toHaveAccessibleDescription('Shared with Ines.');
    expect(await axeFaults(container)).toEqual([]);
    await user.type(screen.getByLabelText(/^I learned/), 'To ask first');
    await user.type(screen.getByLabelText(/^For yourself alone/), 'She is quick');
    await press('Save');
    const words = { learned: 'To ask first', taught: '', privateNote: 'She is quick' };
    expect(server.variablesOf(WriteSessionWordsDocument)).toEqual([{ sessionId: 's1', words }]);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('is changed', async () => {
    const { press } = await open({ texts: [{ by: 'mentee', kind: 'taught', text: 'How boards read' }] });
    await press('Change what you wrote');
    expect(screen.getByLabelText(/^I taught/)).toHaveValue('How boards read');
  });
});
