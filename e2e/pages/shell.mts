import type { Page } from 'playwright-core';

/** The frame around every page: where one can go from here. */
export const shell = (page: Page) => ({
  navigation: page.getByRole('navigation', { name: 'Main', exact: true }),
  bar: page.getByRole('navigation', { name: 'Main places' }),
  title: page.getByRole('heading', { level: 1 }),
  /** Goes to a place by the navigation beside the page. */
  async goTo(label: string): Promise<void> {
    await this.navigation.getByRole('link', { name: new RegExp(`^${label}(?: \\d|$)`) }).click();
  },
  /** Goes to a place as one does on a phone: by More. */
  async goByMore(label: string): Promise<void> {
    await this.bar.getByRole('button', { name: /^More/ }).click();
    const sheet = page.getByRole('dialog', { name: 'More' });
    await sheet.getByRole('link', { name: new RegExp(`^${label}(?: \\d|$)`) }).click();
    await sheet.waitFor({ state: 'hidden' });
  },
});
