import assert from 'node:assert/strict';
import { castMember } from '../fixtures/cast.mts';
import { moduleContent, questionsOfBelt } from '../fixtures/content.mts';
import { GuidePage } from '../pages/guide.mts';
import { Player } from '../pages/player.mts';
import { journey } from '../runner/journey.mts';

const MODULE = moduleContent('yellow.what-cannot-wait');
const WRONG = 3;
/** The window opens 90 days before the last day. */
const BEFORE_THE_LAST_DAY = 40;
const YEARS = 2;

const holder = castMember('administrator');
const daysUntil = (day: string) => Math.round((Date.parse(day) - Date.now()) / 86_400_000);

journey(
  'The renewal window opens: a short refresher asks first what was wrong, renews the belt, and no day is lost',
  ['curriculum', 'belts'],
  async ({ as, step, look, letDaysPass }) => {
    const page = await as('administrator', '/guide');
    /** The last day of the yellow belt, as the record says it. */
    const validTo = async (): Promise<string> => {
      await page.goto('/path/record');
      const rows = page.getByRole('list').filter({ hasText: 'Held since' }).getByRole('listitem');
      const words = await rows.filter({ hasText: /^Yellow/ }).innerText();
      const said = /Valid to\s+(\d{1,2} \w+ \d{4})/.exec(words)?.[1] ?? '';
      assert.ok(said, `the record of ${holder.name} says until when yellow counts: ${words}`);
      return new Date(`${said} UTC`).toISOString().slice(0, 10);
    };

    await step('what version 2.0 asked is done', async () => {
      const guide = new GuidePage(page);
      await guide.readAll('version 2.0');
      await guide.acknowledge('version 2.0');
      await page.goto(`/modules/${MODULE.key}`);
      await page.getByRole('button', { name: 'Continue' }).click();
      const player = new Player(page, MODULE);
      await player.startQuiz();
      await player.answerAll('right');
      await page.getByRole('heading', { name: /^Passed/ }).waitFor();
    });

    const lastDay = await step('the record says until when the belt counts', validTo);
    await letDaysPass(daysUntil(lastDay) - BEFORE_THE_LAST_DAY);

    const player = new Player(page, { ...MODULE, questions: questionsOfBelt('yellow') });
    await step('inside the window the path asks for a refresher and for nothing else', async () => {
      await page.goto('/path');
      await page.getByRole('link', { name: 'Start the refresher' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Refresh your yellow belt' }).waitFor();
      await look(page, 'refresher before it begins');
    });

    const missed = await step('with three answers wrong it is not passed', async () => {
      await player.button('Start the refresher').click();
      const wrong: string[] = [];
      const { of } = await player.place();
      for (let at = 1; at <= of; at += 1) {
        if (at <= WRONG) wrong.push((await player.place()).question);
        await player.answer(at <= WRONG ? 'wrong' : 'right');
        if (at < of) await player.nextQuestion();
      }
      await player.button(`Send ${of} answers`).click();
      await page.getByRole('heading', { name: `Not passed yet: ${of - WRONG} of ${of} right` }).waitFor();
      return wrong;
    });

    await step('the next one asks again what was wrong, beside questions seen less', async () => {
      await player.button('Try again').click();
      await page.getByText(/Question 1 of/).waitFor();
      const asked: string[] = [];
      const { of } = await player.place();
      for (let at = 1; at <= of; at += 1) {
        asked.push((await player.place()).question);
        await player.answer('right');
        if (at < of) await player.nextQuestion();
      }
      for (const question of missed) assert.ok(asked.includes(question), `asked again: ${question}`);
      await player.button(`Send ${of} answers`).click();
      await page.getByRole('heading', { name: `Passed: ${of} of ${of} right` }).waitFor();
    });

    await step('the belt counts two years from the old last day, so none is lost', async () => {
      const renewed = await validTo();
      assert.equal(renewed.slice(4), lastDay.slice(4));
      assert.equal(Number(renewed.slice(0, 4)), Number(lastDay.slice(0, 4)) + YEARS);
      await page.goto('/path');
      // The heading stands before the belts do.
      await page.getByText('You wear this belt').waitFor();
      assert.equal(await page.getByRole('link', { name: 'Start the refresher' }).count(), 0);
      await look(page, 'path after a renewal');
    });
  },
);
