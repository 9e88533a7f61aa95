import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { castMember } from '../fixtures/cast.mts';
import { hearsByMailAtOnce, linkInMail } from '../fixtures/kept-mail.mts';
import { pairPage } from '../pages/mentoring.mts';
import { PHONE, WIDE } from '../runner/browser.mts';
import { journey } from '../runner/journey.mts';

const OFFLINE_NOTE = 'Written under the Tagus: the depot answers by itself now';
const TAKEN_ALONG = 'I ask before I answer, and I learned it from a colleague half my age';

const mentorIs = castMember('employee');
const menteeIs = castMember('mentee');

/** Counts what somebody does with a page from now on. */
async function countOn(page: Page, event: 'pointerdown' | 'keydown'): Promise<() => Promise<number>> {
  await page.evaluate((name) => {
    document.documentElement.dataset['count'] = '0';
    const count = () => {
      document.documentElement.dataset['count'] = String(
        Number(document.documentElement.dataset['count']) + 1,
      );
    };
    document.addEventListener(name, count, true);
  }, event);
  return async () => Number(await page.evaluate(() => document.documentElement.dataset['count']));
}

journey(
  'A session is logged in four taps and without a connection, confirmed from the mail, and the pair ends with a brown belt',
  ['mentoring', 'belts'],
  async ({ as, visitor, step, look, databaseUrl, expectComplaint }) => {
    await hearsByMailAtOnce(databaseUrl, menteeIs.email);
    const hr = await as('hr', `/hr/certification?tab=everyone&search=${encodeURIComponent(mentorIs.name)}`);
    await step('HR recognises the blue belt that the mentor had earned elsewhere', async () => {
      await hr.getByRole('link', { name: `certification of ${mentorIs.name}` }).click();
      await hr.getByRole('button', { name: 'Recognise a belt' }).click();
      const sheet = hr.getByRole('dialog', { name: 'Recognise a belt' });
      await sheet.getByLabel('Belt').selectOption({ label: 'blue belt' });
      await sheet.getByLabel('Earned on').fill('2026-03-02');
      await sheet.getByLabel('Reason').fill('Earned in the company that joined us in spring.');
      await sheet.getByRole('button', { name: /^Recognise/ }).click();
      await sheet.waitFor({ state: 'hidden' });
    });

    const mentor = await as('employee', '/pair', { viewport: PHONE });
    const pair = await step(
      'on a phone a session is logged in four taps, with its length and its goal',
      async () => {
        await mentor.getByRole('link', { name: 'Log a session' }).waitFor();
        const path = new URL(mentor.url()).pathname;
        const taps = await countOn(mentor, 'pointerdown');
        const begun = Date.now();
        await mentor.getByRole('link', { name: 'Log a session' }).click();
        const sheet = mentor.getByRole('dialog', { name: 'Log a session' });
        await sheet.getByRole('radiogroup', { name: 'How long' }).getByText('60 min').click();
        await sheet.getByRole('radiogroup', { name: 'Goal you worked on' }).locator('label').first().click();
        await sheet.getByRole('button', { name: 'Save session' }).click();
        await mentor.getByText('Session saved').waitFor();
        assert.ok((await taps()) <= 4, `it took ${await taps()} taps`);
        assert.ok(Date.now() - begun < 30_000);
        return path;
      },
    );

    await step('with a keyboard in six keystrokes', async () => {
      await mentor.setViewportSize(WIDE);
      await mentor.goto(pair);
      await mentor.getByRole('heading', { name: 'Log a session' }).waitFor();
      const keys = await countOn(mentor, 'keydown');
      for (const key of ['l', 'Tab', 'Tab', 'Tab', 'Enter']) await mentor.keyboard.press(key);
      await mentor.getByText('Session saved').waitFor();
      assert.ok((await keys()) <= 6, `it took ${await keys()} keystrokes`);
    });

    await step(
      'without a connection it waits on the device, is sent afterwards, and counts once',
      async () => {
        expectComplaint(mentor, /ERR_INTERNET_DISCONNECTED|Failed to load resource/);
        await mentor.context().setOffline(true);
        await mentor.getByLabel(/What will you each try next/).fill(OFFLINE_NOTE);
        await mentor.getByRole('button', { name: 'Save session' }).click();
        await mentor.getByText(/Session saved on this device/).waitFor();
        await mentor.context().setOffline(false);
        await mentor.getByText(`“${OFFLINE_NOTE}”`).waitFor();
        await mentor.reload();
        await mentor.getByText(`“${OFFLINE_NOTE}”`).waitFor();
        assert.equal(await mentor.getByText(`“${OFFLINE_NOTE}”`).count(), 1);
      },
    );

    await step('the mail of the mentee leads to a page that shows, and does nothing by itself', async () => {
      const path = await linkInMail(databaseUrl, { email: menteeIs.email, page: '/confirm', mails: 3 });
      const page = await visitor(path, { viewport: PHONE });
      await page.getByRole('heading', { name: 'Did this session take place?' }).waitFor();
      assert.doesNotMatch(await page.content(), new RegExp(OFFLINE_NOTE));
      await look(page, 'session in a mail');
      await page.reload();
      await page.getByRole('button', { name: 'Yes, confirm it' }).click();
      await page.getByRole('heading', { name: 'Confirmed. Thank you' }).waitFor();
      await look(page, 'session confirmed from a mail');
      await page.reload();
      await page.getByText('This link no longer works').waitFor();
      await look(page, 'link that was used');
    });

    const mentee = await as('mentee', pair);
    await step('what is disputed is corrected by who logged it, and asked about again', async () => {
      await mentee.getByRole('button', { name: 'Dispute' }).first().click();
      await mentee.getByText('Disputed', { exact: true }).waitFor();
      await mentor.reload();
      await mentor.getByRole('button', { name: /^Correct it/ }).click();
      await mentor.getByRole('heading', { name: /^Correct the session of/ }).waitFor();
      await look(mentor, 'correcting a session');
      await mentor.getByRole('radiogroup', { name: 'How long' }).getByText('30', { exact: true }).click();
      await mentor.getByRole('button', { name: 'Send it again', exact: true }).click();
      await mentor.getByText(/^Session corrected/).waitFor();
    });

    await step('the mentee confirms what is left with one tap each', async () => {
      await mentee.reload();
      const { confirm } = pairPage(mentee);
      await confirm.first().waitFor();
      for (let left = await confirm.count(); left > 0; left -= 1) {
        await confirm.first().click();
        await mentee.waitForFunction(
          (before) =>
            [...document.querySelectorAll('button')].filter((one) => one.textContent?.trim() === 'Confirm')
              .length < before,
          left,
        );
      }
    });

    await step('six confirmed sessions are a brown belt, at once', async () => {
      await mentor.goto('/path/record');
      const brown = mentor
        .getByRole('list')
        .filter({ hasText: 'Held since' })
        .getByRole('listitem')
        .filter({ hasText: /^Brown/ });
      await brown.getByText(/^Held since/).waitFor();
    });

    await step('the pair is completed, and both look back on it', async () => {
      await mentee.getByRole('button', { name: 'End or extend this pair' }).click();
      const sheet = mentee.getByRole('dialog', { name: 'How do you want to go on?' });
      await look(mentee, 'ending a pair');
      await sheet.getByText('Complete it').click();
      await sheet.getByRole('button', { name: 'Save' }).click();
      await mentee.getByRole('heading', { name: 'Looking back' }).waitFor();
      await mentee.getByLabel(/What do you take along/).fill(TAKEN_ALONG);
      await mentee.getByRole('button', { name: 'Save', exact: true }).click();
      await mentee.getByText(/^Saved\. /).waitFor();
      await mentor.goto(pair);
      await mentor.getByText(`“${TAKEN_ALONG}”`).waitFor();
      await look(mentor, 'pair that was completed');
    });

    await step('one takes along what one wrote, and erases it; that they met stays', async () => {
      const [download] = await Promise.all([
        mentor.waitForEvent('download'),
        mentor.getByRole('button', { name: 'Download to read' }).click(),
      ]);
      const words = await readFile(await download.path(), 'utf8');
      assert.match(words, new RegExp(OFFLINE_NOTE));
      assert.doesNotMatch(words, new RegExp(TAKEN_ALONG));
      await mentor.getByRole('button', { name: 'Erase what I wrote here' }).click();
      await mentor.getByRole('dialog').getByRole('button', { name: 'Erase my words' }).click();
      await mentor.getByText('What you wrote here is erased').waitFor();
      await mentor.reload();
      await mentor.getByText(`“${TAKEN_ALONG}”`).waitFor();
      assert.equal(await mentor.getByText(OFFLINE_NOTE).count(), 0);
      await mentor.getByText(/7 of 7 sessions are confirmed/).waitFor();
    });
  },
);
