import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { pairPage } from '../pages/mentoring.mts';
import { isKept, isPairKept, NO_NETWORK, nothingWaits, until } from '../pages/without-network.mts';
import { PHONE, WIDE } from '../runner/browser.mts';
import { journey } from '../runner/journey.mts';

/** What the mentor writes here, and what the mentee of the demo company wrote before. */
const OF_THE_MENTOR = 'The dishwasher post is answered; the next one is his';
const IN_THE_TUNNEL = 'Written in the tunnel: three posts, three answers';
const OF_THE_MENTEE = 'Set up the feed. Agreed: no jargon in either direction.';

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
  'A session is logged in four taps or six keystrokes, disputed, corrected and confirmed',
  ['mentoring'],
  async ({ as, step, look, expectComplaint }) => {
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

    await step('their page opens without the network, and keeps what is logged there', async () => {
      expectComplaint(mentor, NO_NETWORK);
      await until(mentor, isKept);
      await mentor.context().setOffline(true);
      await mentor.reload();
      await mentor.getByRole('heading', { level: 1, name: /^Your pair/ }).waitFor();
      await mentor.getByText('What you wrote is shown once you are connected.').first().waitFor();
      assert.equal(await mentor.getByText(OF_THE_MENTEE).count(), 0, 'no note lies on the device');
      await look(mentor, 'pair without the network');
      await mentor.getByLabel(/What will you each try next/).fill(IN_THE_TUNNEL);
      await mentor.getByRole('button', { name: 'Save session' }).click();
      await mentor.getByText(/1 session waits to be sent/).waitFor();
      await mentor.reload();
      await mentor.getByText(/1 session waits to be sent/).waitFor();
      await mentor.context().setOffline(false);
      await mentor.getByText(`“${IN_THE_TUNNEL}”`).waitFor();
      await mentor.waitForFunction(nothingWaits);
      await mentor.reload();
      await mentor.getByText(`“${IN_THE_TUNNEL}”`).waitFor();
      assert.equal(await mentor.getByText(`“${IN_THE_TUNNEL}”`).count(), 1);
    });

    await step('on a device that showed nothing but Today it is logged without the network too', async () => {
      const other = await as('employee', '/today', { viewport: PHONE });
      expectComplaint(other, NO_NETWORK);
      await until(other, isPairKept);
      await other.context().setOffline(true);
      await other.getByRole('link', { name: 'Log a session' }).click();
      const sheet = other.getByRole('dialog', { name: 'Log a session' });
      await sheet.getByRole('button', { name: 'Save session' }).click();
      await other.getByText(/1 session waits to be sent/).waitFor();
      await other.context().setOffline(false);
      await other.waitForFunction(nothingWaits);
      await other.close();
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
      await mentor.getByLabel(/What will you each try next/).fill(OF_THE_MENTOR);
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

    await step('one takes along what one wrote, and erases it; that they met stays', async () => {
      const [download] = await Promise.all([
        mentor.waitForEvent('download'),
        mentor.getByRole('button', { name: 'Download to read' }).click(),
      ]);
      const words = await readFile(await download.path(), 'utf8');
      assert.match(words, new RegExp(OF_THE_MENTOR));
      assert.doesNotMatch(words, new RegExp(OF_THE_MENTEE));
      await mentor.getByRole('button', { name: 'Erase what I wrote here' }).click();
      await mentor.getByRole('dialog').getByRole('button', { name: 'Erase my words' }).click();
      await mentor.getByText('What you wrote here is erased').waitFor();
      await mentor.reload();
      await mentor.getByText(`“${OF_THE_MENTEE}”`).waitFor();
      assert.equal(await mentor.getByText(OF_THE_MENTOR).count(), 0);
      await mentor.getByText(/8 logged/).waitFor();
    });
  },
);
