import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { castMember } from '../fixtures/cast.mts';
import { enrolling, matching } from '../pages/mentoring.mts';
import { shell } from '../pages/shell.mts';
import { PHONE } from '../runner/browser.mts';
import type { Stage } from '../runner/stage.mts';

const WHY = 'We work on one project already';
/** The mentor whom the mentee declines, and the next best, who takes two mentees. */
const [declined, nextBest] = [castMember('administrator').name, castMember('newcomer').name];
const [menteeIs, secondIs] = [castMember('mentee').name, castMember('assessor').name];

/** The two whose story goes on, and the address of their pair. */
export interface TheTwo {
  readonly mentor: Page;
  readonly mentee: Page;
  readonly pair: string;
}

/** Two mentors and two mentees of a programme that has no pair yet. */
interface Enrolled extends Record<'mentor' | 'nextBest' | 'mentee' | 'second', Page> {
  readonly programme: string;
}

/** A mentor and a mentee enrol on their phones, and two more at their desks. */
export async function enrol({ as, step, look }: Stage, programme: string, name: string): Promise<Enrolled> {
  const mentor = await as('administrator', '/pair', { viewport: PHONE });
  const mentee = await as('mentee', `/enrol/${programme}`, { viewport: PHONE });
  const next = await as('newcomer', `/enrol/${programme}`);
  const second = await as('assessor', `/enrol/${programme}`);
  await step('a mentor and a mentee enrol on their phones', async () => {
    await mentor.getByRole('link', { name: `Join ${name}` }).click();
    await shell(mentor).title.waitFor();
    await look(mentor, 'enrolling');
    await enrolling(mentor).enrol('mentor', 'Leading', 'platforms');
    await enrolling(mentee).name(/Whom would you rather meet/, declined);
    await enrolling(mentee).name(/Whom would you rather meet/, castMember('approver').name);
    await look(mentee, 'enrolling with a ranking');
    await enrolling(mentee).enrol('mentee', 'platforms', 'Leading');
  });
  await step('two more enrol, one with two places', async () => {
    await enrolling(next).enrol('mentor', 'Leading', 'platforms', { places: 2 });
    await enrolling(second).enrol('mentee', 'platforms', 'Leading', {
      ratherNot: castMember('approver').name,
    });
  });
  return { programme, mentor, nextBest: next, mentee, second };
}

/** HR runs the matching, tries other rules and weights beside it, locks a pair, has it proven, and sends it. */
export async function matchAndSend({ step, look }: Stage, hr: Page): Promise<void> {
  await step('HR runs the matching: two pairs, why they fit, and what they come to', async () => {
    await hr.reload();
    await matching(hr).run();
    await hr.getByRole('row', { name: /^Proposed now 2 0/ }).waitFor();
    await matching(hr).rowOf(declined).filter({ hasText: menteeIs }).waitFor();
    await matching(hr).rowOf(nextBest).filter({ hasText: secondIs }).waitFor();
  });
  await step('HR tries a stricter rule beside the result, and discards it', async () => {
    const tried = await matching(hr).tryNumber('Grades apart', 6);
    await tried.getByText('−1').first().waitFor();
    await look(hr, 'workbench with a what-if');
    await tried.getByRole('button', { name: 'Discard' }).click();
    await tried.waitFor({ state: 'detached' });
    await matching(hr).showsNumber('Grades apart', 2);
  });
  await step('HR tries other weights, and uses them', async () => {
    const tried = await matching(hr).tryNumber('Shared working hours, as a number', 40);
    await tried.getByRole('button', { name: 'Use this' }).click();
    await tried.waitFor({ state: 'detached' });
    await hr.getByRole('row', { name: /^Proposed now 2 0/ }).waitFor();
    await matching(hr).showsNumber('Shared working hours, as a number', 40);
  });
  await step('HR sets ways of keeping what is proposed beside each other, and leaves it', async () => {
    await hr.getByRole('button', { name: 'Show the trade-off' }).click();
    const ways = hr.getByRole('row', { name: /^What if (we change as few|each pair that stays)/ });
    await ways.nth(3).getByRole('button', { name: 'Use this' }).waitFor();
    assert.equal(await ways.getByText(/^2 pairs stay/).count(), 4);
    await look(hr, 'workbench with ways to keep pairs');
    await ways.first().getByRole('button', { name: 'Discard' }).click();
    await ways.first().waitFor({ state: 'detached' });
  });
  await step('HR sees who else would do and what it would cost, and locks the pair', async () => {
    await matching(hr)
      .rowOf(menteeIs)
      .getByRole('button', { name: /why this pair/ })
      .click();
    await hr.getByText('A language in common').waitFor();
    await hr.getByText(new RegExp(`Next best for .*: ${nextBest} \\d+`)).waitFor();
    await look(hr, 'workbench');
    await hr.getByRole('button', { name: 'Lock pair' }).click();
    await hr.getByRole('button', { name: 'Unlock pair' }).waitFor();
  });
  await step('the run is proven to be the best', async () => {
    await hr.getByRole('button', { name: 'Runs and proofs' }).first().click();
    await hr
      .getByRole('button', { name: /^Prove it/ })
      .first()
      .click();
    await hr.getByText('Proven: among 2 mentees and 2 mentors').waitFor();
    await look(hr, 'runs and proofs');
    await hr.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  });
  await step('HR sends the proposals', () => matching(hr).sendAll());
}

/** The mentee declines whom they were proposed; the next best is asked at once, and takes both mentees. */
export async function declineAndAccept({ step, look }: Stage, enrolled: Enrolled): Promise<TheTwo> {
  const { mentor, nextBest: next, mentee, second } = enrolled;
  await step('the mentee declines and says why, and the next best is asked at once', async () => {
    await mentee.goto('/pair');
    await mentee.getByRole('heading', { name: `${declined} would be your mentor` }).waitFor();
    await look(mentee, 'proposal');
    await mentee.getByRole('button', { name: 'Decline' }).click();
    await mentee.getByLabel('Why').fill(WHY);
    await mentee.getByRole('button', { name: 'Decline this proposal' }).click();
    await mentee.getByRole('heading', { name: `${nextBest} would be your mentor` }).waitFor();
  });
  await step('the one who was declined is not told why', async () => {
    await mentor.goto('/pair');
    await shell(mentor).title.waitFor();
    assert.doesNotMatch(await mentor.content(), new RegExp(WHY));
  });
  const pair = await step('both mentees and their mentor accept, up to the mentor’s two places', async () => {
    for (const page of [mentee, second]) {
      await page.goto('/pair');
      await page.getByRole('button', { name: /^Accept, meet/ }).click();
      await page.getByText(/You have accepted/).waitFor();
    }
    for (const left of [2, 1]) {
      await next.goto('/pair?all=1');
      const accept = next.getByRole('button', { name: /^Accept, meet/ });
      await accept.first().waitFor();
      assert.equal(await accept.count(), left);
      await accept.first().click();
      await next.waitForURL(/\/pair\/[^/]+$/);
    }
    await mentee.goto('/pair?all=1');
    await mentee.getByRole('link', { name: new RegExp(nextBest) }).click();
    await mentee.waitForURL(/\/pair\/[^/?]+$/);
    return new URL(mentee.url()).pathname;
  });
  await next.setViewportSize(PHONE);
  return { mentor: next, mentee, pair };
}
