import type { Download, Page } from 'playwright-core';

/** A file of people on its way into Obi: upload, match, check, apply. */
export const peopleImport = (page: Page) => ({
  apply: page.getByRole('button', { name: /^Apply [\d,]+ changes?$/ }),
  async upload(name: string, buffer: Buffer): Promise<void> {
    await page.getByLabel('Choose a CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await page.waitForURL(/\/hr\/people\/import\/[^/]+$/);
    await this.check.waitFor();
  },
  check: page.getByRole('button', { name: 'Check this file' }),
  column: (heading: string) => page.getByLabel(`What is ${heading}`),
  async downloadFaulty(): Promise<Download> {
    const link = page.getByRole('link', { name: /Download these rows/ });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    return download;
  },
});
