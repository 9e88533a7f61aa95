import assert from 'node:assert/strict';
import { StudioPage } from '../pages/studio.mts';
import { journey } from '../runner/journey.mts';

const TITLE = 'Smoke cannot wait';
const REPLY = 'Unplug it now. I am ringing you. Jo';

journey(
  'A module is written anew, a fault is mended where it is, and it is published',
  ['curriculum'],
  async ({ as, step, look }) => {
    const page = await as('conversationManager', '/studio/modules');
    const studio = new StudioPage(page);
    const outline = page.getByRole('navigation', { name: 'Draft' });

    await step('the next version begins from the one that is taught', async () => {
      await studio.button('Start the next version: What cannot wait').waitFor();
      await look(page, 'modules in the studio');
      await studio.button('Start the next version: What cannot wait').click();
      await page.getByText('Nothing is missing.').waitFor();
      await look(page, 'draft of a module');
      await page.getByLabel('Title').fill(TITLE);
      await studio.saved();
    });

    await step('a question is changed, and says what is right', async () => {
      await outline.getByRole('link', { name: /^Question bank/ }).click();
      await page.getByRole('table').waitFor();
      await look(page, 'question bank');
      await page.getByRole('table').getByRole('link').first().click();
      await page.getByLabel('Why', { exact: true }).fill('Smoke is an alarm, whoever writes it.');
      await look(page, 'a question in the studio');
      await studio.saved();
    });

    await step('a reply is changed, and a dead end is told where it is', async () => {
      await outline.getByRole('link', { name: /^Scenario/ }).click();
      await page.getByRole('list', { name: 'The tree of the scenario' }).waitFor();
      await look(page, 'tree of a scenario');
      await page.getByRole('link', { name: /^Situation 1/ }).click();
      await page.getByLabel('Reply 1', { exact: true }).fill(REPLY);
      await page.getByLabel('Then', { exact: true }).selectOption({ label: 'It ends here' });
      await page
        .getByText(/^It is a dead end/)
        .first()
        .waitFor();
      await look(page, 'a situation with a dead end');
      assert.equal(await studio.button('Publish module').getAttribute('aria-disabled'), 'true');
      await outline.getByRole('link', { name: /^Module facts/ }).click();
      await page.getByRole('heading', { name: 'Before it can be published' }).waitFor();
      await look(page, 'what is missing in a module');
    });

    await step('the fault leads to its place, where it is mended', async () => {
      await page
        .getByRole('region', { name: 'Before it can be published' })
        .getByRole('link', { name: /situation 1/ })
        .first()
        .click();
      await page.getByLabel('Who has it now').fill('Whoever is on call');
      await page.getByLabel('Where it goes on').fill('Phone');
      await page
        .getByText(/^It is a dead end/)
        .first()
        .waitFor({ state: 'detached' });
      await studio.saved();
    });

    await step('the draft is played, and nothing of it is recorded', async () => {
      await studio.button('Play the draft').click();
      const play = page.getByRole('dialog', { name: 'Play the draft' });
      await play.getByRole('radio').first().check();
      await play.getByRole('radio', { name: REPLY }).check();
      await play.getByRole('button', { name: 'Show what happens' }).click();
      await play.getByRole('heading', { name: '3. What happened next' }).waitFor();
      await look(page, 'playing the draft');
      await play.getByRole('button', { name: 'Close' }).click();
    });

    await step('it is published once nothing is missing', async () => {
      await studio.button('Publish module').click();
      await studio.button(/^Publish version/).click();
      await page.waitForURL(/studio\/modules$/);
      await studio.button(`Start the next version: ${TITLE}`).waitFor();
    });

    await step('an employee learns the new version', async () => {
      const employee = await as('employee', '/modules/yellow.what-cannot-wait');
      await employee.getByText(TITLE).first().waitFor();
    });
  },
);
