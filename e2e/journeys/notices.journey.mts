import assert from 'node:assert/strict';
import { shell } from '../pages/shell.mts';
import { journey } from '../runner/journey.mts';

const SAID = 'The Rotterdam depot, and what we would answer';

journey('What one is told, and how one is reminded', ['notifications'], async ({ as, step, look }) => {
  const [one, other] = [await as('employee', '/pair'), await as('mentee', '/today')];

  await step('one side of a pair logs a session', async () => {
    await one.getByLabel(/What will you each try next/).fill(SAID);
    await one.getByRole('button', { name: 'Save session' }).click();
    await one.getByText('Session saved').waitFor();
  });

  const told = other.getByRole('region', { name: 'What you were told' });
  await step('the other is told on Today what to do, and not what was written', async () => {
    await other.reload();
    await told.getByRole('heading', { name: 'Waiting for your answer' }).waitFor();
    await told
      .getByText(/^Confirm your session of/)
      .first()
      .waitFor();
    assert.doesNotMatch(await other.content(), new RegExp(SAID));
    await look(other, 'today with a notice');
  });

  await step('opened again it is not new any more, and leads to where it is done', async () => {
    await other.reload();
    await told
      .getByText(/^Confirm your session of/)
      .first()
      .waitFor();
    assert.equal(await told.getByText('New', { exact: true }).count(), 0);
    await told.getByRole('link', { name: 'Look and confirm' }).first().click();
    await other.waitForURL(/\/pair\/[^/]+$/);
  });

  await step(
    'the account page says how one is reminded, and refuses a mail of the day at night',
    async () => {
      await other.goto('/account');
      await shell(other).title.waitFor();
      await other.getByText(/Mail goes to .*, in English/).waitFor();
      await look(other, 'account with reminders');
      await other.getByLabel('The mail of the day comes at').fill('03:00');
      await other.getByRole('button', { name: 'Save' }).click();
      await other
        .getByText(/Choose a time outside your quiet hours/)
        .first()
        .waitFor();
      await look(other, 'account with a problem');
    },
  );

  await step('what was chosen is kept', async () => {
    await other.getByLabel('The mail of the day comes at').fill('09:30');
    const turn = other.getByRole('radiogroup', { name: 'It is still your turn' });
    await turn.getByRole('radio', { name: 'No mail' }).check();
    await other.getByRole('button', { name: 'Save' }).click();
    await other.getByText('Saved', { exact: true }).waitFor();
    await other.reload();
    await other.getByRole('button', { name: 'Save' }).waitFor();
    assert.equal(await other.getByLabel('The mail of the day comes at').inputValue(), '09:30');
    assert.ok(await turn.getByRole('radio', { name: 'No mail' }).isChecked());
  });
});
