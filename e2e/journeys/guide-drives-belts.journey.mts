import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { castMember, password } from '../fixtures/cast.mts';
import { moduleContent } from '../fixtures/content.mts';
import { certificationPage } from '../pages/certification.mts';
import { GuidePage } from '../pages/guide.mts';
import { Player } from '../pages/player.mts';
import { StudioPage } from '../pages/studio.mts';
import { journey } from '../runner/journey.mts';

const MODULE = moduleContent('yellow.what-cannot-wait');
const CHANGES = { name: `What changed: ${MODULE.title}`, level: 1 } as const;
const BEFORE = /dryer waited 50 minutes/;
const WORDS = ' Say the time aloud.';
const REASON = 'Two colleagues thought that the other one had called.';
/** So long people have to certify again. */
const GRACE_DAYS = 20;

const keeps = castMember('administrator');
const lapses = castMember('auditor');
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
/** The state of the yellow belt where all belts of a person stand in rows. */
const yellow = (page: Page) =>
  page
    .getByRole('list')
    .filter({ hasText: 'Held since' })
    .getByRole('listitem')
    .filter({ hasText: /^Yellow/ });

/** What changed in the module, and then the questions about it. */
async function certifyAgain(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click();
  const player = new Player(page, MODULE);
  await player.startQuiz();
  await player.answerAll('right');
  await page.getByRole('heading', { name: /^Passed/ }).waitFor();
  await player.button('Continue').click();
  await page.getByRole('heading', { name: `${MODULE.title}: done` }).waitFor();
}

journey(
  'A clause changes: one certifies again and keeps the belt, one lets it pass, HR sees both, and a certificate is withdrawn',
  ['guide', 'curriculum', 'belts'],
  async ({ as, visitor, step, look, letDaysPass }) => {
    const one = await as('administrator', '/guide');
    const other = await as('auditor', '/path');

    await step('one does what version 2.0 asked, the other does not', async () => {
      const guide = new GuidePage(one);
      await guide.readAll('version 2.0');
      await guide.acknowledge('version 2.0');
      await one.goto(`/modules/${MODULE.key}`);
      await one.getByRole('heading', CHANGES).waitFor();
      await certifyAgain(one);
    });
    await letDaysPass(1);

    const begun = new Player(other, MODULE);
    await step('the other begins the questions about it, and leaves them half answered', async () => {
      await other.goto(`/modules/${MODULE.key}`);
      await other.getByRole('heading', CHANGES).waitFor();
      await other.getByRole('button', { name: 'Continue' }).click();
      await begun.startQuiz();
      await begun.answer('right');
    });

    const author = await as('conversationManager', '/studio/guide');
    const studio = new StudioPage(author);
    await step(
      'the next version is written, and says who has to do something before it is published',
      async () => {
        await studio.startAnew();
        await studio.open(/What cannot wait/);
        await studio.write(WORDS);
        await studio.asks('Certify again', REASON);
        await author.getByRole('link', { name: /^\d+\.0 draft$/ }).click();
        await author.getByRole('link', { name: 'Who has to do something?' }).click();
        await author.getByLabel('What changes in this version, and why').fill('Who calls says so.');
        await author
          .locator('.aside')
          .getByLabel('Certify again by')
          .fill(inDays(1 + GRACE_DAYS));
        await author.getByText(/a belt that falls due$/).waitFor();
        await author.getByRole('table', { name: 'Belts that lapse when nothing is done' }).waitFor();
        await author.getByText('Needs 1 approval').waitFor();
        await studio.button('Ask for approval').click();
        await author.getByText(/^Waits for Ana Brito since/).waitFor();
      },
    );

    await step('somebody else approves it, and it is published', async () => {
      const approver = await as('approver', '/studio/guide/publish');
      await new StudioPage(approver).button(/^Approve \d/).click();
      await approver.getByText(/^Approved by Ana Brito/).waitFor();
      await author.reload();
      await studio.button(/^Publish \d+\.0 now/).click();
      await author.waitForURL(/studio\/guide$/);
    });
    await letDaysPass(2);

    await step('each sees what changed since the text that they certified on', async () => {
      for (const page of [one, other]) {
        await page.goto('/path');
        await page.goto(`/modules/${MODULE.key}`);
        await page.getByRole('heading', CHANGES).waitFor();
        await page.locator('ins').filter({ hasText: WORDS.trim() }).waitFor();
        await page.getByText(REASON).waitFor();
      }
      assert.equal(await one.getByText(BEFORE).count(), 0);
      assert.equal(await other.getByText(BEFORE).count(), 1);
      await look(other, 'module whose clause changed twice');
    });

    await step('what was half answered is not judged on the new text: that is read first', async () => {
      await other.goto(`/modules/${MODULE.key}?step=quiz`);
      await other
        .getByRole('heading', { level: 1, name: 'The guide changed while you were answering' })
        .waitFor();
      await other.locator('ins').filter({ hasText: WORDS.trim() }).waitFor();
      await look(other, 'quiz that the guide overtook');
      await begun.button('Go on with the quiz').click();
      await other.getByText(/Question \d of/).waitFor();
    });

    await step('one passes the questions about it, and keeps the belt', async () => {
      await certifyAgain(one);
      await one.goto('/path/record');
      await yellow(one)
        .getByText(/^Held since/)
        .waitFor();
    });

    await step('the other may wait until the last day', async () => {
      await other.goto('/path/record');
      await yellow(other)
        .getByText(/The guide changed: certify again by/)
        .waitFor();
      await look(other, 'record of belts');
    });
    await letDaysPass(GRACE_DAYS - 1);

    await step('a day later the belt has lapsed, and what brings it back stands beside it', async () => {
      await other.goto('/path/record');
      await yellow(other)
        .getByText(/Lapsed on/)
        .waitFor();
      await one.goto('/path/record');
      await yellow(one)
        .getByText(/^Held since/)
        .waitFor();
    });

    const hr = await as('hr', '/hr/certification?tab=everyone');
    await step('HR sees both, today and as of last week', async () => {
      const screen = certificationPage(hr);
      const holds = async (name: string, belt: string) => {
        await screen.search.fill(name);
        await screen.rows.filter({ hasText: name }).filter({ hasText: belt }).waitFor();
      };
      await holds(keeps.name, 'Yellow');
      await holds(lapses.name, 'No belt');
      await hr.getByLabel('As of').fill(inDays(2 + GRACE_DAYS - 7));
      await hr.getByRole('status').filter({ hasText: 'As of' }).waitFor();
      await holds(lapses.name, 'Yellow');
      await holds(keeps.name, 'Yellow');
      await look(hr, 'certification on a past day');
    });

    const code = await step('the certificate is on the page of its holder', async () => {
      await one.goto('/path');
      const link = one
        .getByRole('listitem')
        .filter({ hasText: 'Yellow' })
        .getByRole('link', { name: 'Public page' });
      return (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
    });
    const anybody = await visitor(`/verify/${code}`);
    const file = await step('anybody may look, and check its file', async () => {
      await anybody.getByRole('heading', { name: `${keeps.name} holds the yellow belt` }).waitFor();
      const [download] = await Promise.all([
        one.waitForEvent('download'),
        one.getByRole('button', { name: 'Badge of the yellow belt, JSON' }).click(),
      ]);
      const buffer = await readFile(await download.path());
      await anybody
        .locator('input[type=file]')
        .setInputFiles({ name: 'badge.json', mimeType: 'application/json', buffer });
      await anybody.getByText('This file is genuine and unchanged.').waitFor();
      return buffer;
    });

    await step('HR takes the belt away, with a reason and the password', async () => {
      await hr.goto(`/hr/certification?tab=everyone&search=${encodeURIComponent(keeps.name)}`);
      await hr.getByRole('link', { name: `certification of ${keeps.name}` }).click();
      await hr.getByRole('button', { name: 'Revoke the yellow belt' }).click();
      await hr.getByLabel('Reason').fill('The quiz was taken by somebody else.');
      await hr
        .getByRole('dialog')
        .getByRole('button', { name: /^Revoke/ })
        .click();
      const still = hr.getByRole('dialog', { name: 'Is it still you?' });
      await still.getByLabel('Password').fill(password);
      await still.getByRole('button', { name: 'Go on' }).click();
      await hr
        .getByText(/Revoked on/)
        .first()
        .waitFor();
    });

    await step('the certificate does not verify any more, by its code or by its file', async () => {
      await anybody.reload();
      const withdrawn = anybody.getByRole('heading', {
        name: `The yellow belt of ${keeps.name} was withdrawn`,
      });
      await withdrawn.waitFor();
      await look(anybody, 'certificate that was withdrawn');
      await anybody.goto('/verify');
      await anybody
        .locator('input[type=file]')
        .setInputFiles({ name: 'badge.json', mimeType: 'application/json', buffer: file });
      await withdrawn.waitFor();
    });
  },
);
