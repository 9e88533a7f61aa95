import assert from 'node:assert/strict';
import { moduleContent } from '../fixtures/content.mts';
import { Player } from '../pages/player.mts';
import { shell } from '../pages/shell.mts';
import { journey } from '../runner/journey.mts';

journey('The yellow belt, with a quiz that is failed first', ['curriculum', 'belts'], async (stage) => {
  const { as, step, look } = stage;
  const page = await as('employee', '/path');
  const content = moduleContent('yellow.what-cannot-wait');
  const player = new Player(page, content);

  await step('the path shows what is left, and leads to the first module', async () => {
    await page.getByText('All 6 modules').click();
    await page.getByRole('link', { name: content.title }).click();
    await player.step('quiet-alarms');
    await look(page, 'lesson');
    await player.readLesson('quiet-alarms');
  });

  await step('a scenario shows what follows from a choice, and lets one compare', async () => {
    await player.step('the-dryer');
    await look(page, 'scenario');
    await player.playScenario('the-dryer');
  });

  await step('a quiz that was begun goes on where one left, after a reload too', async () => {
    await player.step('quiz');
    await look(page, 'before a quiz');
    await player.startQuiz();
    await player.answer('wrong');
    await player.nextQuestion();
    await player.answer('wrong');
    await look(page, 'quiz question');
    await page.reload();
    await page.getByText(/Question 3 of/).waitFor();
  });

  await step('who fails is told why, which lessons to read again, and may try again', async () => {
    await player.answerAll('wrong');
    await page.getByRole('heading', { name: /^Not passed yet: 0 of/ }).waitFor();
    await page.getByRole('heading', { name: 'What to read again' }).waitFor();
    await look(page, 'failed quiz');
    await player.button('Try again').click();
  });

  await step('the second attempt passes and completes the module', async () => {
    await page.getByText(/Question 1 of/).waitFor();
    await player.answerAll('right');
    await page.getByRole('heading', { name: /^Passed/ }).waitFor();
    await look(page, 'passed quiz');
    await player.button('Continue').click();
    await page.getByRole('heading', { name: `${content.title}: done` }).waitFor();
    await look(page, 'module done');
  });

  await step('with the last module the yellow belt is earned, and worn at once', async () => {
    for (const key of ['yellow.the-dishwasher', 'yellow.one-voice-or-many']) {
      await page.goto(`/modules/${key}`);
      await new Player(page, moduleContent(key)).playAll();
    }
    await page.getByRole('link', { name: 'Go to Today' }).click();
    await shell(page).title.waitFor();
    assert.match(
      await page
        .getByRole('link', { name: /Ines Duarte/ })
        .first()
        .innerText(),
      /Yellow belt/,
    );
  });
});
