import type { Locator, Page } from 'playwright-core';

/** The pages of a programme, from setting it up to a confirmed session. */
export const enrolling = (page: Page) => ({
  async enrol(
    as: 'mentor' | 'mentee',
    wants: string,
    offers: string,
    more: {
      readonly places?: 1 | 2 | 3;
      readonly rather?: readonly string[];
      readonly ratherNot?: string;
    } = {},
  ): Promise<void> {
    await page.getByRole('radio', { name: new RegExp(as, 'i') }).check();
    if (more.places) await page.getByRole('radio', { name: String(more.places), exact: true }).check();
    for (const name of more.rather ?? []) await this.name(/Whom would you rather meet/, name);
    if (more.ratherNot) await this.name(/Whom would you rather not meet/, more.ratherNot);
    const many = (label: RegExp) => page.getByRole('group', { name: label });
    await many(/What do you want to learn/)
      .getByRole('checkbox', { name: wants })
      .check();
    await many(/What can you teach/)
      .getByRole('checkbox', { name: offers })
      .check();
    await many(/^Languages/)
      .getByRole('checkbox', { name: 'English' })
      .check();
    for (const day of ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'])
      await page.getByRole('checkbox', { name: day, exact: true }).check();
    for (const time of ['Morning', 'Afternoon']) await page.getByRole('checkbox', { name: time }).check();
    await page.getByLabel('Your time zone').selectOption('Europe/Lisbon');
    await page.getByRole('button', { name: `Enrol as ${as}` }).click();
    await page.getByText(`Enrolled as ${as}`).first().waitFor();
  },
  /** Finds somebody by name and names them. */
  async name(field: RegExp, name: string): Promise<void> {
    await page.getByLabel(field).fill(name);
    await page
      .getByRole('list', { name: `Found for ${name}` })
      .getByRole('button', { name })
      .click();
    await page
      .getByRole('button', { name: new RegExp(`Take out( ${name})?$`) })
      .last()
      .waitFor();
  },
});

/** HR's programmes and the workbench of one. */
export const matching = (page: Page) => ({
  async setUp(name: string, firstDay: string, sponsor?: string): Promise<string> {
    await page.getByRole('button', { name: 'Set up a programme' }).click();
    const sheet = page.getByRole('dialog', { name: 'Set up a programme' });
    await sheet.getByLabel('Name').fill(name);
    await sheet.getByLabel('First day').fill(firstDay);
    if (sponsor) {
      await sheet.getByLabel('Sponsor').fill(sponsor);
      await sheet.getByRole('button', { name: new RegExp(`^${sponsor}`) }).click();
    }
    await sheet.getByRole('button', { name: 'Set up this programme' }).click();
    await page.waitForURL(/\/hr\/matching\/[^/]+$/);
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  },
  async run(): Promise<void> {
    await page.getByRole('button', { name: 'Run the matching' }).click();
    await page.getByRole('table', { name: /Proposed pairs/ }).waitFor();
  },
  /** Tries another number beside the result, and waits for what it would come to. */
  async tryNumber(label: string, value: number): Promise<Locator> {
    await page.getByLabel(label).fill(String(value));
    await page.getByLabel(label).press('Tab');
    const tried = page.getByRole('row', { name: /^What if/ });
    await tried.getByRole('button', { name: 'Use this' }).waitFor();
    return tried;
  },
  /** A setting shows this number, once what stands was asked for anew. */
  async showsNumber(label: string, value: number): Promise<void> {
    const field = await page.getByLabel(label).elementHandle();
    await page.waitForFunction(([one, text]) => (one as HTMLInputElement).value === text, [
      field,
      String(value),
    ] as const);
  },
  rowOf: (name: string) => page.getByRole('row').filter({ hasText: name }),
  async sendAll(): Promise<void> {
    const send = /^Send \d+ proposals?$/;
    await page.getByRole('button', { name: send }).click();
    await page.getByRole('dialog').getByRole('button', { name: send }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  },
});

/** The page of the two of a pair. */
export const pairPage = (page: Page) => ({
  confirm: page.getByRole('button', { name: 'Confirm' }),
  /** Puts the first time that suits both into both calendars. */
  async takeProposedTime(): Promise<void> {
    await page.getByRole('heading', { name: 'When do you meet next?' }).waitFor();
    await page
      .getByRole('button', { name: /\d{2}:\d{2}/ })
      .first()
      .click();
    await page.getByRole('radiogroup', { name: /^Can you not come/ }).waitFor();
  },
  async callOff(why: string): Promise<void> {
    const group = page.getByRole('radiogroup', { name: /^Can you not come/ });
    await group.getByText(why).click();
    await page.getByRole('button', { name: 'Call it off' }).click();
    await group.waitFor({ state: 'detached' });
  },
  /** Ends the pair, and says so twice: it is for good. */
  async end(how: string, sure: () => Promise<void> = async () => undefined): Promise<void> {
    await page.getByRole('button', { name: 'End or extend this pair' }).click();
    const sheet = page.getByRole('dialog', { name: 'How do you want to go on?' });
    await sheet.getByText(how).click();
    await sheet.getByRole('button', { name: /this pair|^Pair us anew/ }).click();
    await sheet.getByRole('button', { name: /^Yes, / }).waitFor();
    await sure();
    await sheet.getByRole('button', { name: /^Yes, / }).click();
    await sheet.waitFor({ state: 'hidden' });
  },
  async logSession(notes: { shared: string; own: string }): Promise<void> {
    await page.getByLabel(/What will you each try next/).fill(notes.shared);
    await page.getByLabel(/Only you can read this/).fill(notes.own);
    await page.getByRole('button', { name: 'Save session' }).click();
    await page.getByText('Session saved').waitFor();
  },
});
