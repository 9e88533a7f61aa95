import type { Choice, Question, QuestionKind } from '@obi/curriculum/rules';
import { freshKey } from '../listed';

/** What each kind of question is called. */
export const KIND_NAMES: Readonly<Record<QuestionKind, string>> = {
  single: 'One right answer',
  several: 'All that apply',
  order: 'Put in order',
  match: 'Match',
  text: 'Short text',
};

export const KINDS = Object.keys(KIND_NAMES) as readonly QuestionKind[];

/** A question that nobody has written yet, with room for three answers. */
export function newQuestion(questions: readonly Question[], clause: string): Question {
  const options = ['option-1', 'option-2', 'option-3'].map((key) => ({ key, text: '' }));
  const key = freshKey(questions, 'question');
  return { key, kind: 'single', text: '', options, correct: [], because: '', clause };
}

/** The same question asked in another way: its words stay, and what was right stays right where that makes sense. */
export function asKind(question: Question, kind: QuestionKind): Question {
  const { targets: _, ...rest } = question;
  const options = question.kind === 'text' ? optionsOf(question.correct) : question.options;
  const right =
    question.kind === 'text' || question.kind === 'order'
      ? []
      : options.filter(({ key }) => question.correct.includes(key)).map(({ key }) => key);
  switch (kind) {
    case 'single':
      return { ...rest, kind, options, correct: right.slice(0, 1) };
    case 'several':
      return { ...rest, kind, options, correct: right };
    case 'order':
      return { ...rest, kind, options, correct: options.map(({ key }) => key) };
    case 'match':
      return { ...rest, kind, options, correct: [], targets: newTargets() };
    case 'text':
      return { ...rest, kind, options: [], correct: acceptedOf(options, right) };
  }
}

/** The words of the right options, as answers that are accepted. */
function acceptedOf(options: readonly Choice[], right: readonly string[]): readonly string[] {
  return options.filter(({ key, text }) => right.includes(key) && text.trim() !== '').map(({ text }) => text);
}

function optionsOf(words: readonly string[]): readonly Choice[] {
  return words.map((text, index) => ({ key: `option-${index + 1}`, text }));
}

function newTargets(): readonly Choice[] {
  return ['target-1', 'target-2'].map((key) => ({ key, text: '' }));
}

/** What is right after the options were changed: an order has all of them, and nothing right names one that is gone. */
export function withOptions(question: Question, options: readonly Choice[]): Question {
  const keys = options.map(({ key }) => key);
  if (question.kind === 'order') return { ...question, options, correct: keys };
  const isThere = (right: string) =>
    question.kind === 'match' ? keys.some((key) => right.startsWith(`${key}:`)) : keys.includes(right);
  return { ...question, options, correct: question.correct.filter(isThere) };
}

/** What is right after the answers to match were changed. */
export function withTargets(question: Question, targets: readonly Choice[]): Question {
  const isThere = (pair: string) => targets.some(({ key }) => pair.endsWith(`:${key}`));
  return { ...question, targets, correct: question.correct.filter(isThere) };
}

/** Matches an option with an answer, or with none. */
export function matched(question: Question, option: string, target: string): Question {
  const others = question.correct.filter((pair) => !pair.startsWith(`${option}:`));
  return { ...question, correct: target === '' ? others : [...others, `${option}:${target}`] };
}

/** The answer that an option is matched with; empty when there is none yet. */
export function targetOf({ correct }: Question, option: string): string {
  return correct.find((pair) => pair.startsWith(`${option}:`))?.slice(option.length + 1) ?? '';
}

/** Says that an option is right, or no longer; where one is right the others are not. */
export function marked(question: Question, option: string): Question {
  const { kind, correct, options } = question;
  if (kind === 'single') return { ...question, correct: [option] };
  const chosen = correct.includes(option) ? correct.filter((each) => each !== option) : [...correct, option];
  return { ...question, correct: options.map(({ key }) => key).filter((key) => chosen.includes(key)) };
}
