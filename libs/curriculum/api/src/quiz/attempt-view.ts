import {
  type DrawnQuestion,
  isRight,
  type ModuleContent,
  type Question,
  rightAnswersToPass,
  shownQuestion,
  stepsTeaching,
} from '@obi/curriculum/rules';
import type { Quote } from '../guide/clause-quotes';
import { deltaView } from '../module/module-view';
import type { Delta } from '../progress/deltas';
import type { AttemptQuestionType, AttemptType } from './attempt.graphql';
import type { StoredAttempt } from './attempts';

/** The questions of an attempt, in its order. */
export function questionsOf(
  attempt: StoredAttempt,
  content: Pick<ModuleContent, 'steps' | 'questions'>,
): Question[] {
  const bank = new Map(content.questions.map((question) => [question.key, question]));
  return attempt.drawn.flatMap(({ key }) => bank.get(key) ?? []);
}

/** An attempt as its person may see it: what is right, and why, only once it is submitted (security.md R5). */
export function attemptView(
  attempt: StoredAttempt,
  content: Pick<ModuleContent, 'steps' | 'questions'>,
  quote: Quote,
  guideChange: Delta | null = null,
): AttemptType {
  const questions = questionsOf(attempt, content);
  const isOver = attempt.submittedAt !== null;
  const wrong = questions.filter((question) => !isRight(question, attempt.answers[question.key] ?? []));
  return {
    id: attempt.id,
    isPractice: attempt.isPractice,
    module: attempt.module,
    step: attempt.step,
    rightToPass: rightAnswersToPass(questions.length, attempt.passMark),
    deadline: attempt.deadline,
    secondsLeft: attempt.secondsLeft,
    submittedAt: attempt.submittedAt,
    guideChange: guideChange && deltaView(guideChange, quote),
    score: attempt.score,
    passed: attempt.passed,
    readAgain: isOver
      ? stepsTeaching(
          content.steps,
          wrong.map(({ clause }) => clause),
        )
      : [],
    questions: questions.map((question) => questionView(question, attempt, quote)),
  };
}

/** What the person meant by an answer in the keys that the attempt shows. */
export function meantBy(
  chosen: readonly string[],
  question: Question,
  attempt: StoredAttempt,
): readonly string[] {
  return shownQuestion(question, drawnOf(question, attempt)).meant(chosen);
}

function questionView(question: Question, attempt: StoredAttempt, quote: Quote): AttemptQuestionType {
  const { key, kind, text, correct, because, clause } = question;
  const { options, targets, shown } = shownQuestion(question, drawnOf(question, attempt));
  const chosen = attempt.answers[key] ?? [];
  const result = {
    isRight: isRight(question, chosen),
    rightOptions: shown(correct),
    because,
    clause: quote(clause),
  };
  return {
    ...{ key, kind, text, targets, chosen: shown(chosen) },
    options: options.map((option) => ({ key: option.key, text: option.text })),
    result: attempt.submittedAt === null ? null : result,
  };
}

function drawnOf({ key }: Question, { drawn }: StoredAttempt): DrawnQuestion | undefined {
  return drawn.find((each) => each.key === key);
}
