import { axeFaults } from '@obi/testing/web';
import { screen } from '@testing-library/angular';
import { ATTEMPT, moduleAt, play, QUIZ } from '../../test/played-module';
import {
  SaveAnswerDocument,
  ShowAttemptDocument,
  SubmitAttemptDocument,
} from '../steps/quiz-step.graphql.gen';
import type { AskedQuestion } from './asked-question';

const named = (prefix: string, texts: readonly string[]) =>
  texts.map((text, place) => ({ key: `${prefix}${place + 1}`, text }));

const [base] = ATTEMPT.questions;
const ask = (change: Partial<AskedQuestion>): AskedQuestion => ({ ...base!, key: 'one', ...change });

const ORDER = ask({
  kind: 'order',
  text: 'What comes first?',
  options: named('o', ['Repair', 'Listen', 'Tell']),
});
const MATCH = ask({
  kind: 'match',
  text: 'Who answers what?',
  options: named('o', ['An alarm', 'Praise']),
  targets: named('t', ['Anybody', 'The owner']),
});
const TEXT = ask({ kind: 'text', text: 'How long may it take?', options: [] });

async function asked(question: AskedQuestion) {
  const module = moduleAt('quiz', { quiz: { ...QUIZ.quiz!, openAttempt: 'attempt-1' } });
  const attempt = { ...ATTEMPT, questions: [question] };
  const played = await play(module, undefined, (server) => {
    server.answers(ShowAttemptDocument, { attempt });
    server.answers(SaveAnswerDocument, { saveAnswer: { id: 'attempt-1', deadline: null } });
  });
  await screen.findByRole('heading', { name: question.text });
  expect(await axeFaults(played.container)).toEqual([]);
  const saved = () => played.server.variablesOf(SaveAnswerDocument).at(-1)?.chosen;
  return { ...played, saved };
}

const button = (name: string) => screen.getByRole('button', { name });
const inOrder = () => screen.getAllByRole('listitem').map((item) => item.textContent?.replace(/[\d\s]/g, ''));

afterEach(() => localStorage.clear());

describe('putting things in order', () => {
  it('moves them by buttons, and the button that was used keeps the focus', async () => {
    const { person, settled, saved } = await asked(ORDER);
    expect(button('Move up: Repair')).toHaveAttribute('aria-disabled', 'true');
    await person.click(button('Move down: Repair'));
    await settled();
    expect(saved()).toEqual(['o2', 'o1', 'o3']);
    expect(inOrder()).toEqual(['Listen', 'Repair', 'Tell']);
    expect(button('Move down: Repair')).toHaveFocus();
    expect(screen.getByText('Repair: now 2 of 3')).toHaveAttribute('role', 'status');
  });

  it('moves them by the arrow keys', async () => {
    const { person, settled, saved } = await asked(ORDER);
    button('Move up: Tell').focus();
    await person.keyboard('{ArrowUp}');
    await settled();
    await person.keyboard('{ArrowUp}');
    await settled();
    expect(saved()).toEqual(['o3', 'o1', 'o2']);
    await person.keyboard('{ArrowUp}');
    expect(saved()).toEqual(['o3', 'o1', 'o2']);
  });

  it('takes what is shown as the answer when one says that it is right, by the keyboard too', async () => {
    const { person, settled, saved, container } = await asked(ORDER);
    expect(button('Send 1 answer')).toHaveAttribute('aria-disabled', 'true');
    button('This order is right').focus();
    await person.keyboard('{Enter}');
    await settled();
    expect(saved()).toEqual(['o1', 'o2', 'o3']);
    expect(screen.queryByRole('button', { name: 'This order is right' })).toBeNull();
    expect(container.querySelector('ol')).toHaveFocus();
    expect(button('Send 1 answer')).not.toHaveAttribute('aria-disabled');
  });

  it('is no answer as long as one has neither moved anything nor said so', async () => {
    const { person, saved } = await asked(ORDER);
    await person.click(button('Send 1 answer'));
    expect(saved()).toBeUndefined();
  });
});

describe('matching', () => {
  it('chooses one for each, and is whole when all have one', async () => {
    const { person, settled, saved } = await asked(MATCH);
    await person.selectOptions(screen.getByLabelText('An alarm'), 'The owner');
    await settled();
    expect(saved()).toEqual(['o1:t2']);
    expect(button('Send 1 answer')).toHaveAttribute('aria-disabled', 'true');
    await person.selectOptions(screen.getByLabelText('Praise'), 'Anybody');
    await settled();
    expect(saved()).toEqual(['o1:t2', 'o2:t1']);
    expect(button('Send 1 answer')).not.toHaveAttribute('aria-disabled');
  });
});

describe('words of one’s own', () => {
  it('are saved as they are written, and what is accepted is told afterwards', async () => {
    const { person, settled, saved, server } = await asked(TEXT);
    await person.type(screen.getByLabelText('Your answer'), 'An hour');
    await settled();
    expect(saved()).toEqual(['An hour']);
    const result = {
      ...{ isRight: false, rightOptions: ['30 minutes', 'half an hour'], because: 'So it is agreed.' },
      clause: { key: 'answers.one-owner', number: '6.1', title: 'One owner', text: 'One person owns it.' },
    };
    server.answers(SubmitAttemptDocument, {
      submitAttempt: {
        ...{ ...ATTEMPT, submittedAt: '2026-11-21T10:00:00Z', score: 0, passed: false },
        questions: [{ ...TEXT, chosen: ['An hour'], result }],
      },
    });
    await person.click(button('Send 1 answer'));
    await settled();
    expect(screen.getByText('An hour')).toBeInTheDocument();
    expect(screen.getByText('half an hour')).toBeInTheDocument();
    expect(screen.getByText('Accepted')).toBeInTheDocument();
  });
});
