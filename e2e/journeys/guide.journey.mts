import { rightAnswer } from '../fixtures/content.mts';
import { GuidePage } from '../pages/guide.mts';
import { shell } from '../pages/shell.mts';
import { journey } from '../runner/journey.mts';

journey('A new version of the guide asks only for what changed', ['guide'], async ({ as, step, look }) => {
  const page = await as('employee', '/guide');
  const guide = new GuidePage(page);
  const version = 'version 2.0';

  await step('the contents mark the clauses that changed', async () => {
    await page
      .getByRole('link', { name: /Changed$/ })
      .first()
      .waitFor();
  });

  await step('a changed clause shows the words that came and went, and can be read clean', async () => {
    await page
      .getByRole('link', { name: /Changed$/ })
      .first()
      .click();
    await page.getByText('added').first().waitFor({ state: 'attached' });
    await look(page, 'changed clause');
    await page.getByRole('radio', { name: 'Clean text' }).check();
  });

  await step('it offers to acknowledge once every change was on the screen', async () => {
    await guide.readAll(version);
    await guide.iHaveRead(version).click();
    await look(page, 'question on a reading');
  });

  await step('a wrong answer sends back to the clause', async () => {
    const right = rightAnswer(await guide.question());
    const radios = page.getByRole('group').getByRole('radio');
    const names = await radios.evaluateAll((all) =>
      all.map((one) => one.closest('label')?.innerText.trim() ?? ''),
    );
    await radios.nth(names.findIndex((name) => name !== right)).check();
    await page.getByRole('button', { name: /^Acknowledge \d+ change/ }).click();
    await page.getByRole('group').getByRole('alert').waitFor();
  });

  await step('the right one is kept: nothing is left to acknowledge', async () => {
    await page.getByRole('button', { name: 'Read on first' }).click();
    await guide.acknowledge(version);
    await guide.iHaveRead(version).waitFor({ state: 'hidden' });
    await shell(page).navigation.getByRole('link', { name: 'Guide', exact: true }).waitFor();
  });

  await step('searching finds a clause by its words', async () => {
    await page.goto('/guide');
    await page.getByRole('searchbox').fill('sorry');
    await page.getByRole('link', { name: /sorry/i }).first().click();
    await page.getByRole('heading', { level: 1, name: /sorry/i }).waitFor();
  });

  await step('a clause leads to a module that teaches it', async () => {
    await page.getByRole('region', { name: 'Where you practise this' }).getByRole('link').first().click();
    await page.getByRole('link', { name: 'Save and leave' }).waitFor();
  });
});
