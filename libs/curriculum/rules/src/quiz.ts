import type { LocalDate } from '@obi/kernel';
import type { Question } from './module-content';
import { isAnswer, isRight } from './question-kinds';
import type { CurriculumRefusal } from './refusals';

/** The options that somebody chose, by question. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** After so many failed attempts in a row one waits so long: time to read again, and an end to guessing. */
export const FAILURES_BEFORE_WAIT = 3;
export const WAIT_MINUTES = 10;

/** How many percent of the questions were answered right, in whole percent; what has no answer is wrong. */
export function scoreOf(
  questions: readonly Pick<Question, 'key' | 'kind' | 'correct'>[],
  answers: Answers,
): number {
  if (questions.length === 0) return 0;
  const right = questions.filter((question) => isRight(question, answers[question.key] ?? [])).length;
  return Math.floor((100 * right) / questions.length);
}

/** Whether a score passes. */
export function isPassed(score: number, passMark: number): boolean {
  return score >= passMark;
}

/** How many right answers pass a quiz of so many questions. */
export function rightAnswersToPass(questions: number, passMark: number): number {
  return Math.ceil((questions * passMark) / 100);
}

/** The attempts so far that did not pass: how many in a row, and the minutes since the last of them. */
export interface FailedAttempts {
  readonly inARow: number;
  readonly minutesSinceLast: number;
}

/** How many minutes one still waits before the next attempt; 0: it may begin. */
export function minutesToWait({ inARow, minutesSinceLast }: FailedAttempts): number {
  if (inARow === 0 || inARow % FAILURES_BEFORE_WAIT !== 0) return 0;
  return Math.max(0, Math.ceil(WAIT_MINUTES - minutesSinceLast));
}

/** Why an attempt may not begin yet. */
export function refusalToAttempt(failed: FailedAttempts): CurriculumRefusal | undefined {
  const minutes = minutesToWait(failed);
  return minutes > 0 ? { code: 'CURRICULUM_QUIZ_TOO_SOON', params: { minutes } } : undefined;
}

/** Why a quiz may not be practised yet: practice tells the answers, so it comes after the module was completed. */
export function refusalToPractise(completions: number): CurriculumRefusal | undefined {
  return completions > 0 ? undefined : { code: 'CURRICULUM_PRACTICE_NOT_OPEN' };
}

/** Why an attempt is not judged: what it was begun on changed on a day, and the new text has to be read first. */
export function refusalToJudge(changedOn: LocalDate | null): CurriculumRefusal | undefined {
  if (changedOn === null) return undefined;
  return { code: 'CURRICULUM_GUIDE_CHANGED', kind: 'CONFLICT', params: { on: changedOn } };
}

/** Why this is no answer to the question: options that it does not have, or several where one is asked for. */
export function refusalToAnswer(
  question: Pick<Question, 'kind' | 'options' | 'targets'>,
  chosen: readonly string[],
): CurriculumRefusal | undefined {
  return isAnswer(question, chosen) ? undefined : { code: 'CURRICULUM_ANSWER_UNKNOWN', kind: 'BAD_INPUT' };
}
