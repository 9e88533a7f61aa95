import assert from 'node:assert/strict';
import { moduleContent } from '../fixtures/content.mts';
import { Player } from '../pages/player.mts';
import { journey } from '../runner/journey.mts';

const MODULE = moduleContent('yellow.is-it-true');

journey(
  'Somebody practises a quiz that they passed: it tells the answers and counts for nothing',
  ['curriculum'],
  async ({ as, step, look }) => {
    const page = await as('administrator', '/path/record');
    const player = new Player(page, MODULE);
    const record = async (): Promise<string> => {
      await page.goto('/path/record');
      // Belts, what they rest on and certificates come one after the other.
      for (const words of [/^Valid to/, /on guide 1\.0/, /^Public page/])
        await page.getByText(words).first().waitFor();
      return (await page.locator('main').innerText()).trim();
    };
    const before = await step('the record says what was earned', record);

    await step('the quiz of a module that is done is open to practise', async () => {
      await page.goto(`/modules/${MODULE.key}?step=quiz`);
      await page.getByText('Asks any of the questions, and does not count.').waitFor();
      await player.button('Practise').click();
      await page.getByText('Practice: does not count').waitFor();
      await look(page, 'practice question');
    });

    await step('every answer is explained, and three failures make nobody wait', async () => {
      for (let turn = 1; turn <= 3; turn += 1) {
        await page.getByText(/Question 1 of/).waitFor();
        await player.answerAll('wrong');
        await page.getByRole('heading', { name: /^Not passed yet: 0 of/ }).waitFor();
        await page.getByText('Nothing of your progress changed.').waitFor();
        await player.button('Try again').click();
      }
      await page.getByText(/Question 1 of/).waitFor();
    });

    await step(
      'the module is as done as before, its quiz may begin at once, and the belt is the same',
      async () => {
        await page.goto(`/modules/${MODULE.key}`);
        await page.getByRole('heading', { name: `${MODULE.title}: done` }).waitFor();
        await page.goto(`/modules/${MODULE.key}?step=quiz`);
        await page.getByText('Every answer is saved.').waitFor();
        assert.equal(await page.getByText(/You can try again in/).count(), 0);
        assert.equal(await record(), before);
      },
    );
  },
);
