import { TestBed } from '@angular/core/testing';
import { Toasts } from '@obi/shared/ui';
import { axeFaults, fakeServer } from '@obi/testing/web';
import { render, screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { GoalList } from './goal-list';
import {
  AddGoalDocument,
  MeetGoalDocument,
  type PairQuery,
  RemoveGoalDocument,
  ReopenGoalDocument,
} from './pair-page.graphql.gen';

type Pair = PairQuery['pair'];

const goal = { id: 'g1', text: 'Answer a post', forSide: 'mentee', byOn: '2026-12-03', metOn: null } as const;
const pair = {
  id: 'p1',
  mentor: { callName: 'Ines' },
  mentee: { callName: 'Henrik' },
  goals: [goal],
  sessions: [{ goalId: 'g1' }, { goalId: null }, { goalId: 'g1' }],
  today: '2026-11-22',
} as unknown as Pair;

async function open() {
  const server = fakeServer();
  server.answers(AddGoalDocument, { addGoal: { id: 'p1' } });
  server.answers(MeetGoalDocument, { meetGoal: { id: 'p1' } });
  server.answers(ReopenGoalDocument, { reopenGoal: { id: 'p1' } });
  server.answers(RemoveGoalDocument, { removeGoal: { id: 'p1' } });
  const changed = jest.fn();
  const { fixture, container } = await render(GoalList, { inputs: { pair }, on: { changed } });
  const tap = async (name: RegExp | string) => {
    await userEvent.setup().click(screen.getByRole('button', { name }));
    await fixture.whenStable();
  };
  const undo = async () => {
    TestBed.inject(Toasts).shown()[0]?.undo?.();
    await fixture.whenStable();
  };
  return { server, container, changed, tap, undo };
}

describe('the goals of a pair', () => {
  it('say for whom they are, and in how many sessions they were worked on', async () => {
    const { container } = await open();
    expect(screen.getByText('For Henrik, worked on in 2 sessions')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('are met with one tap, which can be taken back', async () => {
    const { server, changed, tap, undo } = await open();
    await tap(/^Met/);
    expect(server.variablesOf(MeetGoalDocument)).toEqual([{ goalId: 'g1' }]);
    await undo();
    expect(server.variablesOf(ReopenGoalDocument)).toEqual([{ goalId: 'g1' }]);
    await waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
  });

  it('are taken away with one tap, which can be taken back', async () => {
    const { server, tap, undo } = await open();
    await tap('Take away: Answer a post');
    expect(server.variablesOf(RemoveGoalDocument)).toEqual([{ goalId: 'g1' }]);
    await undo();
    const { text, byOn, forSide } = goal;
    expect(server.variablesOf(AddGoalDocument)).toEqual([{ pairId: 'p1', text, byOn, forSide }]);
  });

  it('say why something could not be done', async () => {
    const { server, tap } = await open();
    server.refuses(RemoveGoalDocument, { kind: 'CONFLICT', code: 'MENTORING_GOAL_ALREADY_MET' });
    await tap('Take away: Answer a post');
    expect(screen.getByRole('alert')).toBeInTheDocument();
  });
});
