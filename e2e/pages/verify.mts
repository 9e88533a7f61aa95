import type { Page } from 'playwright-core';

/** Is this certificate real and valid now? */
export const verifyPage = (page: Page) => ({
  seal: page.getByText(/^Seal: /),
  async look(code: string): Promise<void> {
    await page.getByLabel('Check another certificate').fill(code);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
  },
  async check(name: string, text: string): Promise<void> {
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.getByLabel(/choose its file/).setInputFiles(file);
  },
});
