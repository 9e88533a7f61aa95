import assert from 'node:assert/strict';
import { castMember, companyName, password } from '../fixtures/cast.mts';
import { signInPage } from '../pages/sign-in.mts';
import { PHONE } from '../runner/browser.mts';
import { journey } from '../runner/journey.mts';

journey('Signing in and out', ['people'], async ({ as, visitor, step, look, expectComplaint }) => {
  const { email } = castMember('employee');
  const page = await visitor('/path');
  const form = signInPage(page);

  await step('who is not signed in is asked who they are, by the name of the company', async () => {
    await page.getByRole('heading', { name: `Sign in to ${companyName}` }).waitFor();
    await look(page, 'sign-in');
  });

  await step('what is missing is said at the field and on top', async () => {
    await form.send.click();
    await form.problem.getByRole('link', { name: 'Enter your work e-mail' }).waitFor();
    assert.match(await page.title(), /^Error: /);
    await look(page, 'sign-in with a problem');
  });

  await step('a wrong password lets nobody in, and does not say which of the two was wrong', async () => {
    expectComplaint(page, /Failed to load resource/);
    await form.signIn(email, 'not the kettle at all');
    // What was missing before is gone, and one sentence stands in its place.
    await form.problem.getByRole('link', { name: 'Enter your password' }).waitFor({ state: 'detached' });
    await form.problem.getByRole('link').waitFor();
    assert.doesNotMatch(await form.problem.innerText(), /no person|unknown/i);
  });

  await step('with the keyboard alone one comes in, to where one wanted to go', async () => {
    await page.goto('/account');
    await form.email.waitFor();
    await form.email.focus();
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/account');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  await step(
    'a phone that is signed in is found on the account page, and signed out from there',
    async () => {
      const phone = await as('employee', '/path', { viewport: PHONE });
      await phone.getByRole('heading', { level: 1 }).waitFor();
      await page.reload();
      await page.getByText('This device', { exact: true }).waitFor();
      const devices = page.getByRole('button', { name: /^Sign out .*, signed in/ });
      await devices.first().waitFor();
      await look(page, 'account with two devices');
      await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
      await page.getByText('You are signed in nowhere else.').waitFor();
      expectComplaint(phone, /./);
      await phone.reload();
      await signInPage(phone).email.waitFor();
    },
  );

  await step('signing out ends it: the address asks again', async () => {
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.waitForURL('**/sign-in');
    await page.goto('/account');
    await form.email.waitFor();
  });
});
