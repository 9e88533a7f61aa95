import assert from 'node:assert/strict';
import { GuidePage } from '../pages/guide.mts';
import { StudioPage } from '../pages/studio.mts';
import { journey } from '../runner/journey.mts';

const CLAUSE = /Saying sorry/;
const WORDS = ' Once is enough.';
const REASON = 'Three apologies in a row sound like none.';

journey(
  'A clause is written anew, approved by somebody else and published',
  ['guide'],
  async ({ as, step, look }) => {
    const page = await as('conversationManager', '/studio/guide');
    const studio = new StudioPage(page);

    await step('a draft is given up, and the next version begins from the one in force', async () => {
      await studio.button('Give the draft up').waitFor();
      await look(page, 'guide versions');
      await studio.startAnew();
      await page.getByText('Nothing changed yet.').waitFor();
      await look(page, 'draft without a change');
    });

    await step('a clause is written, and compared word by word as it is saved', async () => {
      await studio.open(CLAUSE);
      await studio.write(WORDS);
      await page.getByRole('complementary').locator('ins').filter({ hasText: 'Once is enough.' }).waitFor();
      await studio.asks('Acknowledge again', REASON);
      await look(page, 'a clause in the editor');
    });

    await step('what is pasted from elsewhere is words and lists, and nothing else', async () => {
      const text = page.getByRole('textbox', { name: 'Text', exact: true });
      await text.click();
      await page.keyboard.press('Control+End');
      await text.evaluate((element) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', 'Pasted.\n\n- one\n- two');
        clipboardData.setData('text/html', '<b onclick="alert(1)">Pasted.</b>');
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      });
      await text.getByRole('listitem').filter({ hasText: 'two' }).waitFor();
      await page.keyboard.press('Control+z');
      await text.getByRole('listitem').filter({ hasText: 'two' }).waitFor({ state: 'detached' });
      await studio.saved();
    });

    await step('what was saved outlives a reload', async () => {
      await page.reload();
      await page.getByRole('textbox', { name: 'Text', exact: true }).getByText('Once is enough.').waitFor();
      assert.equal(await page.getByLabel('Why it changed').inputValue(), REASON);
    });

    await step('somebody who writes over it is told, and nothing is lost', async () => {
      const second = await page.context().newPage();
      await second.goto(page.url());
      await second.getByRole('textbox', { name: 'Text', exact: true }).waitFor();
      await studio.write(' Then help.');
      const other = new StudioPage(second);
      await second.getByLabel('Why it changed').fill('Mine.');
      await second.getByText('Somebody else saved this clause while you wrote.').waitFor();
      await look(second, 'two who write the same clause');
      await other.button('Take theirs').click();
      await second.getByRole('textbox', { name: 'Text', exact: true }).getByText('Then help.').waitFor();
      await second.close();
    });

    await step('a file is brought in, and what it holds that nobody understands is told first', async () => {
      await page.getByRole('link', { name: /^\d+\.0 draft$/ }).click();
      const file = `# In the conversation\n\n## Ending well\n\nSay **goodbye** by name.\n\n## At night\n\nWait until eight.\n`;
      await page.getByLabel('Choose a file').setInputFiles({
        name: 'night.md',
        mimeType: 'text/markdown',
        buffer: Buffer.from(file),
      });
      await page.getByRole('table', { name: 'What was not understood' }).getByText('Bold').waitFor();
      await look(page, 'a file before it is imported');
      await studio.button('Import 2 clauses').click();
      await page.getByRole('link', { name: /At night New/ }).click();
      await studio.button('Leave it out').click();
      await page.getByText('is left out of the next version').waitFor();
      await studio.open(/Ending well/);
      await page.getByRole('radio', { name: 'Certify again' }).waitFor();
      await studio.asks('Certify again', 'People remember the end.');
      await studio.saved();
    });

    await step('before publishing it says who has to do something', async () => {
      await page.getByRole('link', { name: 'Who has to do something?' }).click();
      await page
        .getByRole('heading', { level: 1, name: /^Publish \d+\.0: who has to do something/ })
        .waitFor();
      await page
        .getByText(/must acknowledge it/)
        .first()
        .waitFor();
      await page.getByText(/modules? becomes? stale/).waitFor();
      await look(page, 'publishing with something missing');
      await page.getByLabel('What changes in this version, and why').fill('One apology is enough.');
      const inAQuarter = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
      await page
        .getByRole('complementary')
        .or(page.locator('.aside'))
        .getByLabel('Certify again by')
        .fill(inAQuarter);
      await page.getByLabel('Publish on').focus();
      await page.getByText('Needs 1 approval').waitFor();
      await studio.button('Ask for approval').click();
      await page.getByText(/^Waits for Ana Brito since/).waitFor();
      await look(page, 'publishing that waits for approval');
    });

    await step('its author cannot approve it; somebody else sees the same and does', async () => {
      assert.equal(await studio.button(/^Approve/).count(), 0);
      const approver = await as('approver', '/today');
      await approver.getByText(/^Approve version \d+\.0 of the guide/).waitFor();
      await approver.getByRole('link', { name: 'Read and decide' }).click();
      await approver.getByText('Waits for your approval').waitFor();
      await approver.locator('ins').filter({ hasText: 'Once is enough.' }).waitFor();
      await look(approver, 'approving a draft');
      await new StudioPage(approver).button(/^Approve \d/).click();
      await approver.getByText(/^Approved by Ana Brito/).waitFor();
    });

    await step('it looks as it will for an employee', async () => {
      await page.getByRole('link', { name: 'Preview as an employee' }).click();
      await page.getByText('and one question follows').waitFor();
      await look(page, 'preview of the draft');
      await page.goBack();
    });

    await step('it is published, and only who knew the clause reads what changed', async () => {
      await studio.button(/^Publish \d+\.0 now/).click();
      await page.waitForURL(/studio\/guide$/);
      await page.getByText(/is in force/).waitFor();
      const reader = await as('hr', '/guide');
      const guide = new GuidePage(reader);
      await guide.nextClause.waitFor();
      await reader.getByRole('link', { name: /Saying sorry.*Changed/ }).click();
      await reader.locator('ins').filter({ hasText: 'Once is enough.' }).waitFor();
      await reader.getByText(REASON).waitFor();
    });
  },
);
