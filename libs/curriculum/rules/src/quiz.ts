import type { Question } from './module-content';
import type { CurriculumRefusal } from './refusals';

/** The options that somebody chose, by question. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** After so many failed attempts in a row one waits so long: time to read again, and an end to guessing. */
export const FAILURES_BEFORE_WAIT = 3;
export const WAIT_MINUTES = 10;

/** Whether an answer is right: all the right options and no other. */
export function isRight(question: Pick<Question, 'correct'>, chosen: readonly string[]): boolean {
  const picked = new Set(chosen);
  return picked.size === question.correct.length && question.correct.every((key) => picked.has(key));
}

/** How many percent of the questions were answered right, in whole percent; what has no answer is wrong. */
export function scoreOf(questions: readonly Pick<Question, 'key' | 'correct'>[], answers: Answers): number {
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

/** Why these options are no answer to the question: unknown ones, or several where one is asked for. */
export function refusalToAnswer(
  question: Pick<Question, 'kind' | 'options'>,
  chosen: readonly string[],
): CurriculumRefusal | undefined {
  const known = new Set(question.options.map((option) => option.key));
  const fits =
    chosen.every((key) => known.has(key)) &&
    new Set(chosen).size === chosen.length &&
    (question.kind === 'several' || chosen.length <= 1);
  return fits ? undefined : { code: 'CURRICULUM_ANSWER_UNKNOWN', kind: 'BAD_INPUT' };
}
