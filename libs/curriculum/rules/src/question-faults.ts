import { type Fault, repeated } from './fault';
import type { Question, QuestionKind } from './module-content';
import { pairOf, wordsOf } from './question-kinds';

export type QuestionFaultCode =
  | 'option-twice'
  | 'target-twice'
  | 'right-option-unknown'
  | 'question-without-right-option'
  | 'every-option-is-right'
  | 'single-question-with-several-right'
  | 'too-little-to-put-in-order'
  | 'order-is-not-complete'
  | 'too-little-to-match'
  | 'pair-unknown'
  | 'match-is-not-complete'
  | 'text-question-with-options'
  | 'accepted-answer-without-words';

type Check = (question: Question) => readonly QuestionFaultCode[];

const CHECKS: Readonly<Record<QuestionKind, Check>> = {
  single: (question) => [
    ...ofOptions(question),
    ...when(question.correct.length > 1, 'single-question-with-several-right'),
  ],
  several: ofOptions,
  order: ({ options, correct }) => [
    ...when(options.length < 2, 'too-little-to-put-in-order'),
    ...when(
      correct.length !== options.length || !options.every(({ key }) => correct.includes(key)),
      'order-is-not-complete',
    ),
  ],
  match: (question) => {
    const { options, targets = [], correct } = question;
    const matched = correct.flatMap((pair) => pairOf(question, pair)?.option ?? []);
    return [
      ...when(options.length < 2 || targets.length < 2, 'too-little-to-match'),
      ...when(matched.length < correct.length, 'pair-unknown'),
      ...when(
        matched.length !== options.length || !options.every(({ key }) => matched.includes(key)),
        'match-is-not-complete',
      ),
    ];
  },
  text: ({ options, correct }) => [
    ...when(options.length > 0, 'text-question-with-options'),
    ...when(
      correct.some((accepted) => wordsOf(accepted) === ''),
      'accepted-answer-without-words',
    ),
  ],
};

/** Everything that makes a question unfit to be asked; empty when it may be. */
export function faultsOfQuestion(question: Question): readonly Fault<QuestionFaultCode>[] {
  const { key: at, options, targets = [], correct } = question;
  const codes = [
    ...when(correct.length === 0, 'question-without-right-option'),
    ...CHECKS[question.kind](question),
  ];
  return [
    ...codes.map((code) => ({ code, at })),
    ...repeated(options, 'option-twice', `${at}/`),
    ...repeated(targets, 'target-twice', `${at}/`),
  ];
}

function ofOptions({ options, correct }: Question): QuestionFaultCode[] {
  return [
    ...when(
      correct.some((each) => !options.some(({ key }) => key === each)),
      'right-option-unknown',
    ),
    ...when(
      options.every(({ key }) => correct.includes(key)),
      'every-option-is-right',
    ),
  ];
}

function when(isSo: boolean, code: QuestionFaultCode): QuestionFaultCode[] {
  return isSo ? [code] : [];
}
