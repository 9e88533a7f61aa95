import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { PairQuery } from '../pair/pair-page.graphql.gen';
import { AgendaList } from './agenda-list';
import {
  AddToAgendaDocument,
  ChangeAgendaDocument,
  CheckAgendaDocument,
  PairTopicsDocument,
  type PairTopicsQuery,
  RemoveFromAgendaDocument,
  ShowMyGapsDocument,
} from './agenda.graphql.gen';

type Pair = PairQuery['pair'];

const pair = {
  id: 'p1',
  mySide: 'mentee',
  mentor: { callName: 'Ines' },
  mentee: { callName: 'Henrik' },
  agenda: [{ id: 'a1', text: 'The Rotterdam depot', by: 'mentor', done: false }],
} as unknown as Pair;
const topics: PairTopicsQuery['pairTopics'] = {
  showsGaps: false,
  suggested: [
    { because: 'answeredWrong', key: 'c1', title: 'Saying sorry', belt: null },
    { because: 'menteeWants', key: 'customers', title: 'How customers talk about us', belt: null },
  ],
};

async function open(change: Partial<Pair> = {}, shown: Partial<typeof topics> = {}) {
  const server = fakeServer();
  server.answers(PairTopicsDocument, { pairTopics: { ...topics, ...shown } });
  server.answers(AddToAgendaDocument, { addToAgenda: { id: 'p1' } });
  server.answers(ChangeAgendaDocument, { changeAgenda: { id: 'p1' } });
  server.answers(CheckAgendaDocument, { checkAgenda: { id: 'p1' } });
  server.answers(RemoveFromAgendaDocument, { removeFromAgenda: { id: 'p1' } });
  server.answers(ShowMyGapsDocument, { showMyGaps: { showsGaps: true } });
  const { fixture, container } = await render(AgendaList, { inputs: { pair: { ...pair, ...change } } });
  await fixture.whenStable();
  return { server, fixture, container, user: userEvent.setup() };
}

describe('the agenda', () => {
  it('takes a topic that fits with one tap, and says why it fits', async () => {
    const { server, user, container } = await open();
    expect(screen.getByText('You got it wrong last time; only you see this')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'How customers talk about us' }));
    expect(server.variablesOf(AddToAgendaDocument)).toEqual([
      { pairId: 'p1', text: 'How customers talk about us' },
    ]);
  });

  it('shows three topics, and the rest to who wants more', async () => {
    const suggested = ['One', 'Two', 'Three', 'Four', 'Five'].map((title) => ({
      ...{ because: 'openModule' as const, key: title, title, belt: null },
    }));
    const { user } = await open({}, { suggested });
    expect(screen.queryByRole('button', { name: 'Four' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '2 more topics' }));
    expect(screen.getByRole('button', { name: 'Five' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /more topics/ })).toBeNull();
  });

  it('takes words of one’s own, changes them, checks them off and takes them away', async () => {
    const { server, user, fixture, container } = await open();
    await user.click(screen.getByRole('button', { name: 'Add a topic' }));
    await user.type(screen.getByLabelText('A topic'), 'Budgets{Enter}');
    expect(server.variablesOf(AddToAgendaDocument)).toEqual([{ pairId: 'p1', text: 'Budgets' }]);
    await user.click(screen.getByRole('button', { name: 'Change: The Rotterdam depot' }));
    await fixture.whenStable();
    await user.type(screen.getByLabelText('In other words'), ', again');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await fixture.whenStable();
    expect(server.variablesOf(ChangeAgendaDocument)).toEqual([
      { itemId: 'a1', text: 'The Rotterdam depot, again' },
    ]);
    await user.click(screen.getByRole('checkbox', { name: 'The Rotterdam depot' }));
    expect(server.variablesOf(CheckAgendaDocument)).toEqual([{ itemId: 'a1', done: true }]);
    await user.click(screen.getByRole('button', { name: 'Take off: The Rotterdam depot' }));
    expect(server.variablesOf(RemoveFromAgendaDocument)).toEqual([{ itemId: 'a1' }]);
    expect(await axeFaults(container)).toEqual([]);
  });

  it('asks the mentee alone whether the mentor may see more', async () => {
    const { server, user } = await open();
    await user.click(screen.getByRole('switch', { name: /Let Ines see what you still have to learn/ }));
    expect(server.variablesOf(ShowMyGapsDocument)).toEqual([{ pairId: 'p1', shown: true }]);
  });

  it('tells the mentor that they are let', async () => {
    await open({ mySide: 'mentor' }, { showsGaps: true });
    expect(screen.queryByRole('switch')).toBeNull();
    expect(screen.getByText('Henrik lets you see what is still to be learned.')).toBeInTheDocument();
  });

  it('says why something was not taken', async () => {
    const { server, user, fixture } = await open();
    server.refuses(AddToAgendaDocument, {
      kind: 'REFUSED',
      code: 'MENTORING_AGENDA_FULL',
      params: { most: 10 },
    });
    await user.click(screen.getByRole('button', { name: 'Saying sorry' }));
    await fixture.whenStable();
    expect(screen.getByRole('alert')).toBeInTheDocument();
  });
});
