import type { Page } from 'playwright-core';
import type { Question } from '../fixtures/content.mts';

type Answering = (page: Page, question: Question) => Promise<void>;

const textOf = (choices: Question['options'], key: string | undefined) =>
  choices.find((one) => one.key === key)?.text ?? '';

/** Chooses by their texts. */
async function choose(page: Page, question: Question, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.getByLabel(textOf(question.options, key), { exact: true }).check();
}

/** Moves one row after the other up to its place. */
async function putInOrder(page: Page, question: Question, keys: readonly string[]): Promise<void> {
  const moveUp = (key: string) =>
    page.getByRole('button', { name: `Move up: ${textOf(question.options, key)}`, exact: true });
  for (const [place, key] of keys.entries()) {
    const text = textOf(question.options, key);
    const rows = page.getByRole('listitem').filter({ has: page.getByRole('button') });
    for (;;) {
      const now = (await rows.allInnerTexts()).findIndex((row) => row.includes(text));
      if (now <= place) break;
      await moveUp(key).click();
      await rows
        .nth(now - 1)
        .getByText(text, { exact: true })
        .waitFor();
    }
  }
  // Who had nothing to move says so.
  const right = page.getByRole('button', { name: 'This order is right' });
  if (await right.isVisible()) await right.click();
}

async function match(page: Page, question: Question, pairs: readonly string[]): Promise<void> {
  for (const pair of pairs) {
    const [option, target] = pair.split(':');
    const list = page.getByRole('combobox', { name: textOf(question.options, option) });
    await list.selectOption({ label: textOf(question.targets ?? [], target) });
  }
}

const write = (page: Page, words: string) => page.getByRole('textbox', { name: 'Your answer' }).fill(words);

/** How each kind of question is answered right, as the content says. */
export const RIGHT: Readonly<Record<Question['kind'], Answering>> = {
  single: (page, question) => choose(page, question, question.correct),
  several: (page, question) => choose(page, question, question.correct),
  order: (page, question) => putInOrder(page, question, question.correct),
  match: (page, question) => match(page, question, question.correct),
  text: (page, question) => write(page, question.correct[0] ?? ''),
};

/** One option that is not right: wrong in a question with one answer and in one with several. */
const chooseWrong: Answering = (page, question) =>
  choose(
    page,
    question,
    question.options.flatMap(({ key }) => (question.correct.includes(key) ? [] : [key])).slice(0, 1),
  );

export const WRONG: Readonly<Record<Question['kind'], Answering>> = {
  single: chooseWrong,
  several: chooseWrong,
  order: (page, question) => putInOrder(page, question, [...question.correct].reverse()),
  match: (page, question) => {
    const targets = question.correct.map((pair) => pair.split(':')[1] ?? '');
    const next = [...targets.slice(1), ...targets.slice(0, 1)];
    return match(
      page,
      question,
      question.correct.map((pair, at) => `${pair.split(':')[0] ?? ''}:${next[at] ?? ''}`),
    );
  },
  text: (page) => write(page, 'something else'),
};
