import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { castMember, todayInLisbon } from '../fixtures/cast.mts';
import { enrolling, matching, pairPage } from '../pages/mentoring.mts';
import { shell } from '../pages/shell.mts';
import { PHONE } from '../runner/browser.mts';
import { journey } from '../runner/journey.mts';

const sponsorIs = castMember('approver');
const menteeIs = castMember('mentee');
const firstIs = castMember('newcomer');
const nextIs = castMember('administrator');
const callName = (name: string) => name.split(' ')[0] ?? name;

/** The first time that is proposed is taken, and then the mentee has no time for it. */
async function planAndCallOff(mentee: Page): Promise<void> {
  await pairPage(mentee).takeProposedTime();
  await pairPage(mentee).callOff('Work came between');
}

journey(
  'The senior calls off twice: the sponsor hears of it, and both are paired anew without fault',
  ['mentoring'],
  async ({ as, step, look }) => {
    const hr = await as('hr', '/hr/matching');
    const programme = await step('HR sets up a programme and names who stands behind it', async () => {
      await shell(hr).title.waitFor();
      const id = await matching(hr).setUp('Winter of two calls', todayInLisbon(), sponsorIs.name);
      await hr.getByText('No mentees have asked for a mentor').waitFor();
      return id;
    });
    const first = await as('newcomer', `/enrol/${programme}`);
    const mentee = await as('mentee', `/enrol/${programme}`, { viewport: PHONE });
    const next = await as('administrator', `/enrol/${programme}`);
    const pair = await step('a junior and a manager become a pair', async () => {
      await enrolling(first).enrol('mentor', 'Leading', 'platforms');
      await enrolling(mentee).enrol('mentee', 'platforms', 'Leading');
      await hr.reload();
      await matching(hr).run();
      await matching(hr).sendAll();
      for (const page of [first, mentee]) {
        await page.goto('/pair');
        await page.getByRole('button', { name: /^Accept, meet/ }).click();
      }
      await mentee.waitForURL(/\/pair\/[^/]+$/);
      return new URL(mentee.url()).pathname;
    });
    await step('another junior enrols late', () => enrolling(next).enrol('mentor', 'Leading', 'platforms'));

    const sponsor = await as('approver', '/sponsor');
    await step('the manager calls off once, and nobody is told', async () => {
      await planAndCallOff(mentee);
      await sponsor.reload();
      await sponsor.getByText(/Nobody has called off two sessions/).waitFor();
    });

    await step('twice, and the sponsor is asked to make time; the junior is not spoken of', async () => {
      await planAndCallOff(mentee);
      await sponsor.goto('/today');
      const told = sponsor.getByRole('region', { name: 'What you were told' });
      await told.getByText(`${menteeIs.name} has called off 2 sessions: make time for them`).waitFor();
      await told.getByRole('link', { name: 'See who needs time' }).click();
      await sponsor.waitForURL(/\/sponsor$/);
      await sponsor.getByText(menteeIs.name).waitFor();
      await sponsor.getByText(/2 sessions called off/).waitFor();
      assert.doesNotMatch(await sponsor.content(), new RegExp(firstIs.name));
      await look(sponsor, 'programmes one sponsors');
    });

    await step('the junior asks for somebody else, quietly', async () => {
      await first.goto(pair);
      await pairPage(first).end('Ask for somebody else');
      await first.getByText(/You were paired anew/).waitFor();
    });

    await step(
      'the manager learns that they are paired anew, without fault, and is proposed the next best',
      async () => {
        await mentee.goto('/today');
        await mentee.getByText(`You and ${callName(firstIs.name)} are paired anew, without fault`).waitFor();
        await mentee.goto('/pair');
        await mentee.getByRole('heading', { name: new RegExp(nextIs.name) }).waitFor();
        await look(mentee, 'the next best after a new pair was asked for');
        await mentee.getByRole('button', { name: /^Accept, meet/ }).click();
        await next.goto('/pair?all=1');
        await next.getByRole('button', { name: /^Accept, meet/ }).click();
        await next.getByText(menteeIs.name).first().waitFor();
      },
    );
  },
);
