import type { Page } from 'playwright-core';
import { rightAnswer } from '../fixtures/content.mts';

/** The conversation guide, and the bar that asks to read and to acknowledge. */
export class GuidePage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get nextClause() {
    return this.page.getByRole('link', { name: /^(Next|Read): \d/ });
  }

  iHaveRead(what: string) {
    return this.page.getByRole('button', { name: `I have read ${what}`, exact: true });
  }

  /** Reads every clause that the bar leads to, until it offers to acknowledge this. */
  async readAll(what: string): Promise<void> {
    const done = this.iHaveRead(what);
    await this.nextClause.or(done).waitFor();
    while (await this.nextClause.isVisible()) {
      const title = (await this.nextClause.innerText()).replace(/^\w+: /, '').trim();
      await this.nextClause.click();
      await this.page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
    await done.waitFor();
  }

  /** Says that it is read and answers the question that follows, wrongly first if wanted. */
  async acknowledge(what: string): Promise<void> {
    await this.iHaveRead(what).click();
    await this.page.getByRole('radio', { name: rightAnswer(await this.question()), exact: true }).check();
    await this.page.getByRole('button', { name: /^Acknowledge \d+ (clause|change)s?$/ }).click();
    const name = what.charAt(0).toUpperCase() + what.slice(1);
    await this.page.getByText(new RegExp(`${name} acknowledged`)).waitFor();
  }

  /** The question that asks whether one has understood. */
  async question(): Promise<string> {
    return (await this.page.getByRole('group').locator('legend').innerText()).trim();
  }
}
