import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Module, Situation, Step } from '../fixtures/content.mts';
import { RIGHT, WRONG } from './answering.mts';

type Outcome = Situation['outcomes'][number];

/** The player of one module, whose content the journey knows from its file. */
export class Player {
  private readonly page: Page;
  private readonly content: Module;

  constructor(page: Page, content: Module) {
    this.page = page;
    this.content = content;
  }

  get title() {
    return this.page.getByRole('heading', { level: 1 });
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }

  /** The step on the screen, once it is there. */
  async step(key: string): Promise<Step> {
    const step = this.content.steps.find((one) => one.key === key);
    if (!step) throw new Error(`${this.content.key} has no step ${key}`);
    await this.page.getByRole('heading', { level: 1, name: step.title }).waitFor();
    return step;
  }

  async readLesson(key: string): Promise<void> {
    await this.step(key);
    await this.button('Continue').click();
  }

  /** Plays a scenario to its end, with the choices that the content calls good. */
  async playScenario(key: string): Promise<void> {
    const { situations = [], title } = await this.step(key);
    let situation: Situation | undefined = situations[0];
    while (situation) {
      await this.page.getByText(situation.text).waitFor();
      const outcome: Outcome | undefined =
        situation.outcomes.find(({ verdict }) => verdict === 'good') ?? situation.outcomes[0];
      await this.decide(situation, outcome);
      await this.button('Show what happens').click();
      await this.button('Try another choice').waitFor();
      await this.button('Continue').click();
      situation = situations.find((one) => one.key === outcome?.next);
    }
    await this.page.getByRole('heading', { level: 1, name: title }).waitFor({ state: 'hidden' });
  }

  /** Chooses in the first situation of a scenario, and asks what happens; answers the words that were chosen. */
  async chooseFirst(key: string): Promise<readonly string[]> {
    const { situations = [] } = await this.step(key);
    const [situation] = situations;
    if (!situation) throw new Error(`${key} has no situation`);
    const chosen = await this.decide(situation, situation.outcomes[0]);
    await this.button('Show what happens').click();
    return chosen;
  }

  private async decide(situation: Situation, outcome: Outcome | undefined): Promise<readonly string[]> {
    const channel = situation.channels.find((one) => one.key === outcome?.channel) ?? situation.channels[0];
    const reply = situation.replies.find((one) => one.key === outcome?.reply) ?? situation.replies[0];
    const chosen = [channel?.title ?? '', reply?.text ?? ''];
    for (const words of chosen) await this.page.getByRole('radio', { name: words }).check();
    return chosen;
  }

  async startQuiz(): Promise<void> {
    await this.button('Start the quiz').click();
  }

  /** Answers the question on the screen as the content says, or wrongly; answers its number. */
  async answer(how: 'right' | 'wrong'): Promise<number> {
    const place = await this.place();
    const question = this.content.questions.find(({ text }) => text === place.question);
    assert.ok(question, `the module has a question "${place.question}"`);
    await (how === 'right' ? RIGHT : WRONG)[question.kind](this.page, question);
    await this.page.getByText('Your answer is saved.').waitFor();
    return place.number;
  }

  /** Which question is on the screen. */
  async place(): Promise<{ number: number; of: number; question: string }> {
    const line = await this.page.getByText(/Question \d+ of \d+/).innerText();
    const [number = 0, of = 0] = [...line.matchAll(/\d+/g)].map(Number);
    return { number, of, question: (await this.title.innerText()).trim() };
  }

  /** Goes on to the question with the next number. */
  async nextQuestion(): Promise<void> {
    const { number, of } = await this.place();
    await this.button('Next question').click();
    await this.page.getByText(`Question ${number + 1} of ${of}`).waitFor();
  }

  /** Answers every question from the one on the screen to the last, and sends them. */
  async answerAll(how: 'right' | 'wrong'): Promise<void> {
    const { number, of } = await this.place();
    for (let at = number; at <= of; at += 1) {
      await this.answer(how);
      if (at < of) await this.nextQuestion();
    }
    await this.button(`Send ${of} answers`).click();
  }

  /** The whole module without a mistake, from its first step. */
  async playAll(): Promise<void> {
    for (const { key, type } of this.content.steps) {
      if (type === 'lesson') await this.readLesson(key);
      else if (type === 'scenario') await this.playScenario(key);
      else await this.passQuiz(key);
    }
    await this.page.getByRole('heading', { name: `${this.content.title}: done` }).waitFor();
  }

  async passQuiz(key: string): Promise<void> {
    await this.step(key);
    await this.startQuiz();
    await this.answerAll('right');
    await this.page.getByRole('heading', { name: /^Passed/ }).waitFor();
    await this.button('Continue').click();
  }
}
