import type { QuestionKind } from '@obi/curriculum/rules';
import type { TakenAttemptFragment } from '../steps/quiz-step.graphql.gen';

/** A question of an attempt on the screen. */
export type AskedQuestion = TakenAttemptFragment['questions'][number];

const ASKS: Readonly<Record<QuestionKind, string>> = {
  single: 'Choose an answer.',
  several: 'Choose all that apply.',
  order: 'Put them in order, or say that it is right as it stands.',
  match: 'Choose one for each.',
  text: 'Write your answer.',
};

/** What a question asks one to do. */
export function whatToDo({ kind }: AskedQuestion): string {
  return ASKS[kind as QuestionKind];
}

/** An answer that is no choice among options, in words: a line for each thing in its order, each pair, or the words. */
export function answerInWords(question: AskedQuestion, answer: readonly string[]): readonly string[] {
  const textOf = (choices: AskedQuestion['options'], key: string) =>
    choices.find((choice) => choice.key === key)?.text ?? '';
  if (question.kind === 'text') return answer;
  if (question.kind === 'order') return answer.map((key) => textOf(question.options, key));
  return question.options.flatMap(({ key, text }) => {
    const pair = answer.find((each) => each.startsWith(`${key}:`));
    return pair ? `${text}: ${textOf(question.targets, pair.slice(key.length + 1))}` : [];
  });
}
