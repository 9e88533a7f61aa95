import { axeFaults } from '@obi/testing/web';
import { screen } from '@testing-library/angular';
import { moduleAt, play, QUIZ } from '../../test/played-module';
import type { PlayedModuleFragment } from '../player/player-page.graphql.gen';

const CLAUSE = { key: 'answers.one-owner', number: '6.1', title: 'One owner', text: 'Two people own it.' };
const DELTA: NonNullable<PlayedModuleFragment['delta']> = {
  by: '2026-06-30',
  clauses: [
    {
      clause: CLAUSE,
      difference: {
        titleBefore: null,
        steps: [{ version: '2.0', reason: 'One of them is on holiday.' }],
        blocks: [
          {
            ...{ form: 'paragraph', kind: 'changed' },
            pieces: [
              { kind: 'removed', text: 'One person owns' },
              { kind: 'added', text: 'Two people own' },
              { kind: 'same', text: ' it.' },
            ],
          },
        ],
      },
    },
  ],
};

const CHANGED = {
  ...moduleAt('quiz', { quiz: { ...QUIZ.quiz!, questions: 1 } }),
  delta: DELTA,
  completedOn: '2026-01-02',
};

describe('a module that has to be certified again', () => {
  it('shows first what changed, word by word, with the reason and the day', async () => {
    const { container } = await play(CHANGED);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('What changed: What cannot wait');
    expect(
      screen.getByText(/Since then 1 clause that it teaches changed. Then 1 question about it./),
    ).toBeVisible();
    expect(container.querySelector('del')).toHaveTextContent('One person owns');
    expect(container.querySelector('ins')).toHaveTextContent('Two people own');
    expect(screen.getByText('One of them is on holiday.')).toBeVisible();
    expect(screen.getAllByText('Certify again by 30 Jun 2026.')).toHaveLength(2);
    expect(await axeFaults(container)).toEqual([]);
  });

  it('goes on with the quiz', async () => {
    const { person, settled } = await play(CHANGED);
    await person.click(screen.getByRole('button', { name: 'Continue' }));
    await settled();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Two questions');
  });

  it('goes straight to the step that is in the address', async () => {
    await play(CHANGED, 'quiz');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Two questions');
  });
});
