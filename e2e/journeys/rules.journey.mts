import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { journey } from '../runner/journey.mts';

const SHOW = 'Show whom it touches';
const draftPage = (page: Page) => ({
  sheet: page.getByRole('dialog'),
  show: page.getByRole('button', { name: SHOW }),
  publish: page.getByRole('button', { name: /^Publish version/ }),
  async change(belt: string): Promise<void> {
    await page.getByRole('button', { name: `Change the ${belt} belt` }).click();
    await this.sheet.getByRole('heading', { name: `Change the ${belt} belt` }).waitFor();
  },
  async keep(): Promise<void> {
    await this.sheet.getByRole('button', { name: 'Keep in the draft' }).click();
  },
});

journey('HR changes what belts ask, sees whom it touches, and publishes it', ['belts'], async (stage) => {
  const { as, step, look } = stage;
  const page = await as('hr', '/hr/certification');
  const other = await as('hr', '/hr/certification/rules/draft');
  const draft = draftPage(page);

  await step('the rules of today stand in words, with every version', async () => {
    await page.getByRole('link', { name: 'What each belt asks' }).click();
    await page.getByText(/^Version 1\. Since/).waitFor();
    await page.getByText('Six confirmed sessions as mentor').waitFor();
    await look(page, 'what each belt asks');
  });

  await step('a period shorter than the window is refused at its field', async () => {
    await page.getByRole('link', { name: 'Draft the next version' }).click();
    await draft.change('yellow');
    await draft.sheet.getByLabel('Minimum active period, in days').fill('30');
    await page.keyboard.press('Enter');
    const words = 'The minimum active period cannot be shorter than the renewal window';
    await draft.sheet.getByRole('link', { name: words }).waitFor();
    await look(page, 'a belt with a fault');
    await draft.sheet.getByRole('link', { name: words }).click();
    await draft.sheet.getByLabel('Minimum active period, in days').fill('120');
  });

  await step('a belt counts to a day of the year, and asks for less', async () => {
    await draft.sheet.getByRole('radio', { name: /^To a fixed day of the year/ }).check();
    await draft.sheet.getByLabel('Day', { exact: true }).fill('31');
    await draft.sheet.getByLabel('Month', { exact: true }).selectOption('March');
    await draft.sheet.getByLabel('Months', { exact: true }).fill('12');
    await draft.keep();
    await page.getByText('It counts to the next 31 March.').waitFor();
    await draft.change('brown');
    await draft.sheet.getByLabel('Confirmed sessions as mentor').first().fill('1');
    await draft.keep();
    await page.getByText('2 belts change: yellow and brown.').waitFor();
  });

  await step('it is still there after the page was loaded again', async () => {
    await page.reload();
    await page.getByText('2 belts change: yellow and brown.').waitFor();
  });

  await step('HR sees how many it touches, and who some of them are', async () => {
    await draft.show.click();
    await page.getByRole('heading', { name: 'Whom it touches' }).waitFor();
    await page.getByText(/Nobody loses a belt and none falls due\./).waitFor();
    await page
      .getByText(/keep it to its last day, and renew it by the new rules/)
      .first()
      .waitFor();
    await look(page, 'the draft with whom it touches');
  });

  await step('it is published with a reason, and counts at once', async () => {
    await draft.publish.click();
    await page.getByRole('link', { name: 'Enter the reason. It is kept with the decision.' }).waitFor();
    await page.getByLabel('Reason').fill('One day for everybody; mentoring begins earlier.');
    await draft.show.or(draft.publish).click();
    await page.getByText(/^Version 2\. Since/).waitFor();
    await page.getByText(/One day for everybody/).waitFor();
    await look(page, 'the new rules');
  });

  await step('who had the version before open is told, and goes on from the new one', async () => {
    const theirs = draftPage(other);
    await theirs.change('yellow');
    await theirs.sheet.getByLabel('Months', { exact: true }).fill('18');
    await theirs.keep();
    await theirs.show.click();
    await other.getByText(/Version 2 was published by/).waitFor();
    await other.getByText(/It changed yellow as well/).waitFor();
    await look(other, 'a draft that was overtaken');
    await other.getByRole('button', { name: 'Go on from version 2' }).click();
    await other.getByRole('heading', { name: 'What shall version 3 ask?' }).waitFor();
  });

  await step('a day before is answered by the rules of before', async () => {
    await page.getByRole('link', { name: 'Version 1' }).click();
    await page.getByText(/This is not what counts today/).waitFor();
    await page.getByText('Six confirmed sessions as mentor').waitFor();
  });

  await step('a need begins empty: sent untouched it asks for what is missing', async () => {
    await page.goto('/hr/certification/needs');
    await page.getByRole('button', { name: 'Add a need' }).click();
    await page.getByRole('button', { name: SHOW }).click();
    for (const words of ['Choose the belt that is needed', 'Choose whom it concerns'])
      await page.getByRole('link', { name: words }).waitFor();
    await look(page, 'a need with faults');
  });

  await step('a need says whom it touches before it is kept', async () => {
    const sheet = page.getByRole('dialog', { name: 'Add a need' });
    await sheet.getByLabel('Belt', { exact: true }).selectOption({ label: 'Orange' });
    await sheet.getByRole('radio', { name: /^Everybody/ }).check();
    await sheet.getByLabel('Within how many days').fill('200');
    await sheet.getByRole('button', { name: SHOW }).click();
    await sheet.getByText(/^It asks [\d,]+ people\./).waitFor();
    await sheet.getByText(/do not hold the belt or a higher one; the first last day is/).waitFor();
    await look(page, 'a need with whom it touches');
    const before = await page.getByRole('button', { name: /^End the need/ }).count();
    await sheet.getByRole('button', { name: 'Add this need' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await page.waitForFunction(
      (count) => document.querySelectorAll('[aria-label^="End the need"]').length === count + 1,
      before,
    );
    assert.ok(before > 0, 'the demo company had needs before');
  });
});
