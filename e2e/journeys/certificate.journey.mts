import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { castMember } from '../fixtures/cast.mts';
import { certificationPage } from '../pages/certification.mts';
import { verifyPage } from '../pages/verify.mts';
import { journey } from '../runner/journey.mts';

journey(
  'A certificate verifies, then is revoked and does not',
  ['belts'],
  async ({ as, visitor, step, look }) => {
    const holder = castMember('employee');
    const mine = await as('employee', '/path');
    const certificates = mine.getByRole('list').filter({ hasText: 'Public page' });

    const badge = await step('one downloads the certificate of the belt that one wears', async () => {
      await certificates.waitFor();
      await look(mine, 'path with certificates');
      const [download] = await Promise.all([
        mine.waitForEvent('download'),
        certificates.getByRole('button', { name: /JSON$/ }).first().click(),
      ]);
      return readFileSync(await download.path(), 'utf8');
    });
    const { id } = JSON.parse(badge) as { id: string };
    const address = new URL(id).pathname;
    const page = await visitor(address);
    const screen = verifyPage(page);
    const belt = beltOf(badge);

    await step('anybody sees that it is valid, without signing in', async () => {
      await page.getByRole('heading', { name: `${holder.name} holds the ${belt} belt`, level: 1 }).waitFor();
      await screen.seal.waitFor();
      await look(page, 'valid certificate');
    });

    await step('its file is genuine, and with a letter changed it is not', async () => {
      await screen.check('badge.json', badge);
      await page.getByText('This file is genuine and unchanged.').waitFor();
      await screen.check('badge.json', badge.replace(holder.name, 'Somebody Else'));
      await page.getByText('This file was altered').waitFor();
    });

    await step('HR takes the belt away, with a reason', async () => {
      const hr = await as('hr', '/hr/certification?tab=everyone');
      const list = certificationPage(hr);
      await list.search.fill(holder.name);
      await hr.getByText('1 match').waitFor();
      await list.rows
        .getByRole('link', { name: /certification of/ })
        .first()
        .click();
      await hr.getByRole('button', { name: `Revoke the ${belt} belt` }).click();
      const sheet = hr.getByRole('dialog');
      await sheet.getByLabel('Reason').fill('The evidence was mistaken');
      await sheet.getByRole('button', { name: /^Revoke/ }).click();
      await sheet.waitFor({ state: 'hidden' });
      await hr.getByText('Withdrawn').first().waitFor();
      await look(hr, 'a person with a withdrawn certificate');
    });

    await step('the same page says that it was withdrawn, and bears no seal', async () => {
      await page.goto(address);
      await page.getByRole('heading', { name: `The ${belt} belt of ${holder.name} was withdrawn` }).waitFor();
      assert.equal(await screen.seal.count(), 0);
      await look(page, 'withdrawn certificate');
    });

    await step('a code that nobody has is not known', async () => {
      await screen.look('7K4M-Q2XD-9A');
      await page.getByRole('heading', { name: 'We have no certificate with this code' }).waitFor();
      await look(page, 'unknown certificate');
    });
  },
);

/** "Orange belt, Marlowe Home": orange. */
function beltOf(badge: string): string {
  const { name } = JSON.parse(badge) as { name: string };
  return name.split(' ')[0]?.toLowerCase() ?? '';
}
