import type { Page } from 'playwright-core';

/** The guide studio: the draft of the next version, and the way to publishing it. */
export class StudioPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }

  /** Gives up the draft that waits for approval in the demo company, and begins the next version. */
  async startAnew(): Promise<void> {
    await this.button('Give the draft up').click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: /^Give .* up$/ })
      .click();
    await this.button('Start the next version').click();
    await this.page.waitForURL(/studio\/guide\/edit/);
  }

  /** Opens a clause in the editor and waits until it can be written in. */
  async open(clause: RegExp): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Draft' }).getByRole('link', { name: clause }).click();
    await this.page.getByRole('textbox', { name: 'Text', exact: true }).waitFor();
  }

  /** Writes at the end of the text of the open clause, and waits until it is saved. */
  async write(words: string): Promise<void> {
    const text = this.page.getByRole('textbox', { name: 'Text', exact: true });
    await text.click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(words);
    await this.saved();
  }

  /** Says what the change of the open clause asks, and why. */
  async asks(kind: string, reason: string): Promise<void> {
    await this.page.getByRole('radio', { name: kind }).check();
    await this.page.getByLabel('Why it changed').fill(reason);
    await this.saved();
  }

  /** Until the server has everything. */
  async saved(): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: 'Not saved yet' }).waitFor({ state: 'detached' });
    await this.page
      .getByRole('status')
      .filter({ hasText: /^Saved$/ })
      .waitFor();
  }
}
