import { axeFaults } from '@obi/testing/web';
import { screen } from '@testing-library/angular';
import { ATTEMPT, FAILED, LESSON, MODULE, moduleAt, OVERTAKEN, play, QUIZ } from '../../test/played-module';
import { PlayModuleDocument } from '../player/player-page.graphql.gen';
import {
  SaveAnswerDocument,
  ShowAttemptDocument,
  StartAttemptDocument,
  StartPracticeDocument,
  SubmitAttemptDocument,
} from './quiz-step.graphql.gen';

const button = (name: string) => screen.getByRole('button', { name });
const heading = () => screen.getByRole('heading', { level: 1 });

async function atQuiz(quiz: Partial<NonNullable<typeof QUIZ.quiz>> = {}, done = false, change: object = {}) {
  const played = await play({ ...moduleAt('quiz', { quiz: { ...QUIZ.quiz!, ...quiz }, done }), ...change });
  played.server.answers(SaveAnswerDocument, { saveAnswer: { id: 'attempt-1', deadline: null } });
  const click = async (name: string) => {
    await played.person.click(button(name));
    await played.settled();
  };
  return { ...played, click };
}

/** A quiz of two questions, with both answered. */
async function answered() {
  const quiz = await atQuiz();
  quiz.server.answers(StartAttemptDocument, { startAttempt: ATTEMPT });
  await quiz.click('Start the quiz');
  await quiz.person.click(screen.getByRole('radio', { name: /Somebody will call/ }));
  await quiz.click('Next question');
  await quiz.person.click(screen.getByRole('checkbox', { name: /Ask again/ }));
  await quiz.settled();
  return quiz;
}

afterEach(() => localStorage.clear());

describe('a quiz on the screen', () => {
  it('says before it begins what passes, and that every answer is saved', async () => {
    const { container } = await atQuiz();
    expect(heading()).toHaveTextContent('Two questions');
    expect(screen.getByText('2 right of 2')).toBeInTheDocument();
    expect(screen.getByText('Every answer is saved. You go on where you left.')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
  });

  it('says that it needs the network, and begins once it is there', async () => {
    const { server, click, settled } = await atQuiz();
    window.dispatchEvent(new Event('offline'));
    await settled();
    expect(screen.getByText(/A quiz needs the network/)).toBeInTheDocument();
    await click('Start the quiz');
    expect(server.variablesOf(StartAttemptDocument)).toEqual([]);
    window.dispatchEvent(new Event('online'));
    server.answers(StartAttemptDocument, { startAttempt: ATTEMPT });
    await click('Start the quiz');
    expect(heading()).toHaveTextContent('What now?');
  });

  it('asks one question after the other; the heading asks it', async () => {
    const { server, click, container } = await atQuiz();
    server.answers(StartAttemptDocument, { startAttempt: ATTEMPT });
    await click('Start the quiz');
    expect(heading()).toHaveTextContent('What now?');
    expect(screen.getByText('Question 1 of 2')).toBeInTheDocument();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    expect(button('Next question')).toHaveAttribute('aria-disabled', 'true');
    expect(await axeFaults(container)).toEqual([]);
  });

  it('says quietly how much of the time is left', async () => {
    const { server, click } = await atQuiz({ timeLimitMinutes: 5 });
    // The clock of this device goes an hour fast: what is left is what the server says.
    const deadline = new Date(Date.now() - 55 * 60_000).toISOString();
    server.answers(StartAttemptDocument, { startAttempt: { ...ATTEMPT, deadline, secondsLeft: 299 } });
    await click('Start the quiz');
    expect(
      screen.getByText(/^Question 1 of 2, answers count until \d\d:\d\d: 5 minutes left$/),
    ).toBeVisible();
  });

  it('ends when the time is up: what was saved counts, and one button shows how it went', async () => {
    const { server, click } = await atQuiz({ timeLimitMinutes: 5 });
    const deadline = new Date(Date.now() - 1_000).toISOString();
    server.answers(StartAttemptDocument, { startAttempt: { ...ATTEMPT, deadline, secondsLeft: 0 } });
    server.answers(SubmitAttemptDocument, { submitAttempt: { ...ATTEMPT, submittedAt: deadline } });
    await click('Start the quiz');
    expect(heading()).toHaveTextContent('The time is up');
    expect(screen.getByText(/^You answered 0 of 2 questions/)).toBeVisible();
    expect(screen.queryByRole('radio')).toBeNull();
    await click('See how it went');
    expect(server.variablesOf(SubmitAttemptDocument)).toMatchObject([{ attempt: 'attempt-1' }]);
  });

  it('is practised after the module was completed, and says that it does not count', async () => {
    const { server, click } = await atQuiz({}, true, { completedOn: '2026-11-01' });
    server.answers(StartPracticeDocument, { startPractice: { ...ATTEMPT, isPractice: true } });
    await click('Practise');
    expect(screen.getByText('Practice: does not count')).toBeVisible();
    expect(server.variablesOf(StartAttemptDocument)).toEqual([]);
  });

  it('saves each answer as it is given, also when it is changed', async () => {
    const { server, person, settled } = await answered();
    await person.click(screen.getByRole('checkbox', { name: /Somebody will call/ }));
    await settled();
    expect(server.variablesOf(SaveAnswerDocument)).toEqual([
      { attempt: 'attempt-1', question: 'one', chosen: ['b'] },
      { attempt: 'attempt-1', question: 'two', chosen: ['a'] },
      { attempt: 'attempt-1', question: 'two', chosen: ['a', 'b'] },
    ]);
  });

  it('goes on with an attempt under way at the first question that is open', async () => {
    const underWay = {
      ...ATTEMPT,
      questions: ATTEMPT.questions.map((question, index) =>
        index === 0 ? { ...question, chosen: ['a'] } : question,
      ),
    };
    const module = moduleAt('quiz', { quiz: { ...QUIZ.quiz!, openAttempt: 'attempt-1' } });
    await play(module, undefined, (server) => server.answers(ShowAttemptDocument, { attempt: underWay }));
    expect(await screen.findByRole('heading', { name: 'Which are true?' })).toBeInTheDocument();
  });

  it('shows how an attempt went that was submitted from what was kept offline', async () => {
    const module = moduleAt('quiz', { quiz: { ...QUIZ.quiz!, openAttempt: 'attempt-1' } });
    await play(module, undefined, (server) => server.answers(ShowAttemptDocument, { attempt: FAILED }));
    expect(await screen.findByRole('heading', { name: /Not passed yet/ })).toBeInTheDocument();
  });

  it('after a failed attempt explains each answer, says what to read again, and lets one try again', async () => {
    const { server, click, container } = await answered();
    server.answers(SubmitAttemptDocument, { submitAttempt: FAILED });
    await click('Send 2 answers');
    expect(heading()).toHaveTextContent('Not passed yet: 1 of 2 right');
    expect(heading()).toHaveFocus();
    expect(screen.getAllByText('One asks first.')).toHaveLength(2);
    expect(screen.getByText('Your answer, not right')).toBeInTheDocument();
    expect(screen.getByText('Right, and not chosen')).toBeInTheDocument();
    expect(await axeFaults(container)).toEqual([]);
    server.answers(StartAttemptDocument, { startAttempt: { ...ATTEMPT, id: 'attempt-2' } });
    await click('Try again');
    expect(heading()).toHaveTextContent('What now?');
  });

  it('that the guide overtook shows what changed, and goes on with the answers that are kept', async () => {
    const { server, click, container } = await answered();
    server.refuses(SubmitAttemptDocument, {
      ...{ kind: 'CONFLICT', code: 'CURRICULUM_GUIDE_CHANGED', params: { on: '2026-11-22' } },
    });
    const chosen = OVERTAKEN.questions.map((question) => ({ ...question, chosen: ['a'] }));
    server.answers(ShowAttemptDocument, { attempt: { ...OVERTAKEN, questions: chosen } });
    await click('Send 2 answers');
    expect(await screen.findByRole('heading', { level: 1, name: /The guide changed/ })).toHaveFocus();
    expect(screen.getByText(/1 clause that this quiz asks about changed/)).toBeVisible();
    expect(container.querySelector('ins')).toHaveTextContent('Two people own');
    expect(screen.getByText('Your answers are kept, except those about what changed.')).toBeVisible();
    expect(await axeFaults(container)).toEqual([]);
    const kept = ATTEMPT.questions.map((question, at) => ({ ...question, chosen: at === 0 ? ['a'] : [] }));
    server.answers(StartAttemptDocument, { startAttempt: { ...ATTEMPT, id: 'attempt-2', questions: kept } });
    await click('Go on with the quiz');
    expect(heading()).toHaveTextContent('Which are true?');
  });

  it('goes back to the lesson that teaches what was wrong', async () => {
    const { server, click } = await answered();
    server.answers(SubmitAttemptDocument, { submitAttempt: FAILED });
    await click('Send 2 answers');
    await click(LESSON.title);
    expect(heading()).toHaveTextContent(LESSON.title);
  });

  it('after a pass goes on, and the module is asked anew', async () => {
    const { server, click } = await answered();
    const steps = MODULE.steps.map((step) => ({ ...step, done: true }));
    server.answers(PlayModuleDocument, {
      module: { ...MODULE, steps, completedOn: '2026-11-21', resumeAt: null, againAt: 'quiz' },
    });
    server.answers(SubmitAttemptDocument, {
      submitAttempt: { ...FAILED, score: 100, passed: true, readAgain: [] },
    });
    await click('Send 2 answers');
    expect(heading()).toHaveTextContent('Passed');
    await click('Continue');
    expect(heading()).toHaveTextContent('What cannot wait: done');
  });

  it('after a pass never leads back to the quiz, however late the server tells the rest', async () => {
    const steps = moduleAt('quiz', { quiz: QUIZ.quiz }).steps.map((step) => ({
      ...step,
      done: step.key !== 'quiz',
    }));
    const { server, click } = await atQuiz({}, false, { steps });
    server.answers(StartAttemptDocument, {
      startAttempt: { ...ATTEMPT, questions: ATTEMPT.questions.slice(0, 1) },
    });
    await click('Start the quiz');
    screen.getByRole('radio', { name: /Somebody will call/ }).click();
    server.isUnreachableFor(PlayModuleDocument);
    server.answers(SubmitAttemptDocument, {
      submitAttempt: { ...FAILED, score: 100, passed: true, readAgain: [] },
    });
    await click('Send 1 answer');
    await click('Continue');
    expect(heading()).toHaveTextContent('What cannot wait: done');
  });

  it('shows the last answers again', async () => {
    const { server, click } = await atQuiz({ lastAttempt: 'attempt-1' });
    server.answers(ShowAttemptDocument, { attempt: FAILED });
    await click('See your last answers');
    expect(heading()).toHaveTextContent('Not passed yet: 1 of 2 right');
  });

  it('says how long one waits after many failed attempts', async () => {
    const { server, click } = await atQuiz({ minutesToWait: 7 });
    expect(screen.getByText(/You can try again in 7 minutes/)).toBeInTheDocument();
    await click('Start the quiz');
    expect(server.variablesOf(StartAttemptDocument)).toEqual([]);
  });

  it('tells why an attempt was refused', async () => {
    const { server, click } = await atQuiz();
    server.refuses(StartAttemptDocument, {
      kind: 'REFUSED',
      code: 'CURRICULUM_QUIZ_TOO_SOON',
      params: { minutes: 1 },
    });
    await click('Start the quiz');
    expect(screen.getByRole('alert')).toHaveTextContent('You can try again in 1 minute.');
  });

  it('keeps answers while the server cannot be reached', async () => {
    const { server, person, settled } = await answered();
    server.isUnreachableFor(SaveAnswerDocument);
    await person.click(screen.getByRole('checkbox', { name: /Somebody will call/ }));
    await settled();
    expect(screen.getByText(/Your answer is kept and sent when you are connected/)).toBeInTheDocument();
    expect(screen.getByText('You are offline. 1 answer waits to be sent.')).toBeInTheDocument();
  });
});
