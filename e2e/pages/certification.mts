import type { Page } from 'playwright-core';

/** Who is not certified, and why? */
export const certificationPage = (page: Page) => ({
  matching: page.getByRole('status').filter({ hasText: 'match' }),
  exportLink: page.getByRole('link', { name: /^Export / }),
  search: page.getByRole('searchbox', { name: 'Name or employee number' }),
  rows: page.getByRole('tabpanel').getByRole('row'),
  tab: (name: 'Overdue' | 'Expiring' | 'Everyone') => page.getByRole('tab', { name }),
  filter: (name: string) => page.getByRole('button', { name: `Remove the filter ${name}` }),
  /** How many people match, as the page says it. */
  async count(): Promise<number> {
    return Number((await this.matching.innerText()).replace(/\D/g, ''));
  },
  /** The page has counted after a change of the filters: as many rows as the button says will be exported. */
  async counted(): Promise<number> {
    await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
    return this.count();
  },
  async filterBy(choices: { unit?: string; holds?: string; overdue?: string }): Promise<void> {
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Filter' });
    if (choices.unit) {
      const option = sheet.getByLabel('Unit').getByRole('option', { name: new RegExp(`^${choices.unit}`) });
      await option.waitFor({ state: 'attached' });
      await sheet.getByLabel('Unit').selectOption({ label: (await option.innerText()).trim() });
    }
    if (choices.holds) await sheet.getByLabel('Holds').selectOption({ label: choices.holds });
    if (choices.overdue) await sheet.getByLabel('Overdue').selectOption({ label: choices.overdue });
    await sheet.getByRole('button', { name: 'Show these people' }).click();
    await sheet.waitFor({ state: 'hidden' });
  },
  /** Recognises a belt that somebody earned elsewhere. */
  async recognise(name: string, belt: string, earnedOn: string): Promise<void> {
    await page.goto(`/hr/certification?tab=everyone&search=${encodeURIComponent(name)}`);
    await page.getByRole('link', { name: `certification of ${name}` }).click();
    await page.getByRole('button', { name: 'Recognise a belt' }).click();
    const sheet = page.getByRole('dialog', { name: 'Recognise a belt' });
    await sheet.getByLabel('Belt').selectOption({ label: `${belt} belt` });
    await sheet.getByLabel('Earned on').fill(earnedOn);
    await sheet.getByLabel('Reason').fill('Earned in the company that joined us in spring.');
    await sheet.getByRole('button', { name: /^Recognise/ }).click();
    await sheet.waitFor({ state: 'hidden' });
  },
});
