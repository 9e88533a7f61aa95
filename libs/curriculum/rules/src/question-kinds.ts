import type { Question, QuestionKind } from './module-content';

/** So long may the words be that somebody writes as an answer. */
export const LONGEST_ANSWER = 200;

type Asked = Pick<Question, 'kind' | 'options' | 'targets'>;

/** What of written words counts: not their case, spaces or punctuation. */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{Z}\p{C}]+/gu, '');
}

/** The option and the target that `option:target` puts together; none when the question has no such pair. */
export function pairOf(
  { options, targets = [] }: Pick<Question, 'options' | 'targets'>,
  pair: string,
): { readonly option: string; readonly target: string } | undefined {
  const option = options.find(({ key }) => pair.startsWith(`${key}:`) && has(targets, pair, key))?.key;
  return option === undefined ? undefined : { option, target: pair.slice(option.length + 1) };
}

function has(targets: NonNullable<Question['targets']>, pair: string, option: string): boolean {
  return targets.some(({ key }) => pair === `${option}:${key}`);
}

/** Whether an answer is right: all the right options and no other, the right order, every pair, or accepted words. */
export function isRight(
  { kind, correct }: Pick<Question, 'kind' | 'correct'>,
  chosen: readonly string[],
): boolean {
  if (kind === 'text') {
    const words = wordsOf(chosen[0] ?? '');
    return words !== '' && correct.some((accepted) => wordsOf(accepted) === words);
  }
  const picked = new Set(chosen);
  if (picked.size !== correct.length) return false;
  return kind === 'order'
    ? chosen.length === correct.length && correct.every((key, place) => chosen[place] === key)
    : correct.every((key) => picked.has(key));
}

const FITS: Readonly<Record<QuestionKind, (question: Asked, chosen: readonly string[]) => boolean>> = {
  single: ({ options }, chosen) => chosen.length <= 1 && areOptions(options, chosen),
  several: ({ options }, chosen) => areOptions(options, chosen),
  // Nothing, or everything: half an order is none.
  order: ({ options }, chosen) =>
    (chosen.length === 0 || chosen.length === options.length) && areOptions(options, chosen),
  match: (question, chosen) => {
    const matched = chosen.map((pair) => pairOf(question, pair)?.option);
    return !matched.includes(undefined) && new Set(matched).size === matched.length;
  },
  text: (_, chosen) => chosen.length <= 1 && (chosen[0] ?? '').length <= LONGEST_ANSWER,
};

/** Whether this can be an answer to the question at all, right or wrong; nothing takes an answer back. */
export function isAnswer(question: Asked, chosen: readonly string[]): boolean {
  return FITS[question.kind](question, chosen);
}

/** Whether somebody has answered all that a question asks, so that they can go on. */
export function isWholeAnswer(
  { kind, options }: Pick<Question, 'kind' | 'options'>,
  chosen: readonly string[],
): boolean {
  if (kind === 'text') return wordsOf(chosen[0] ?? '') !== '';
  return kind === 'match' ? chosen.length === options.length : chosen.length > 0;
}

function areOptions(options: Question['options'], chosen: readonly string[]): boolean {
  const known = new Set(options.map(({ key }) => key));
  return new Set(chosen).size === chosen.length && chosen.every((key) => known.has(key));
}
