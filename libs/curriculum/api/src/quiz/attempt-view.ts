import {
  type DrawnQuestion,
  isRight,
  stepsTeaching,
  type ModuleContent,
  type Question,
  rightAnswersToPass,
} from '@obi/curriculum/rules';
import type { Quote } from '../guide/clause-quotes';
import type { AttemptQuestionType, AttemptType, QuestionResultType } from './attempt.graphql';
import type { StoredAttempt } from './attempts';

/** The questions of an attempt, in its order. */
export function questionsOf(attempt: StoredAttempt, content: ModuleContent): Question[] {
  const bank = new Map(content.questions.map((question) => [question.key, question]));
  return attempt.drawn.flatMap(({ key }) => bank.get(key) ?? []);
}

/** An attempt as its person may see it: what is right, and why, only once it is submitted (security.md R5). */
export function attemptView(attempt: StoredAttempt, content: ModuleContent, quote: Quote): AttemptType {
  const questions = questionsOf(attempt, content);
  const isOver = attempt.submittedAt !== null;
  const wrong = questions.filter((question) => !isRight(question, attempt.answers[question.key] ?? []));
  return {
    id: attempt.id,
    module: attempt.module,
    step: attempt.step,
    rightToPass: rightAnswersToPass(questions.length, attempt.passMark),
    deadline: attempt.deadline,
    submittedAt: attempt.submittedAt,
    score: attempt.score,
    passed: attempt.passed,
    readAgain: isOver
      ? stepsTeaching(
          content.steps,
          wrong.map(({ clause }) => clause),
        )
      : [],
    questions: questions.map((question) => {
      const chosen = attempt.answers[question.key] ?? [];
      const order = attempt.drawn.find(({ key }) => key === question.key);
      return { ...asked(question, order), chosen, result: isOver ? judged(question, chosen, quote) : null };
    }),
  };
}

function asked(
  { key, kind, text, options }: Question,
  order: DrawnQuestion | undefined,
): Omit<AttemptQuestionType, 'chosen' | 'result'> {
  const shown = (order?.options ?? []).flatMap((each) => options.filter((option) => option.key === each));
  return {
    key,
    several: kind === 'several',
    text,
    options: shown.map((option) => ({ key: option.key, text: option.text })),
  };
}

function judged(question: Question, chosen: readonly string[], quote: Quote): QuestionResultType {
  return {
    isRight: isRight(question, chosen),
    rightOptions: question.correct,
    because: question.because,
    clause: quote(question.clause),
  };
}
