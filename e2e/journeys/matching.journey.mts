import assert from 'node:assert/strict';
import { castMember, todayInLisbon } from '../fixtures/cast.mts';
import { enrolling, matching } from '../pages/mentoring.mts';
import { PHONE } from '../runner/browser.mts';
import { journey } from '../runner/journey.mts';

const WHY = 'We work on one project already';

journey('HR tries, locks, sends; a no brings the next best', ['mentoring'], async ({ as, step, look }) => {
  const [nadia, alan] = [castMember('administrator').name, castMember('newcomer').name];
  const [henrik, sofia] = [castMember('mentee').name, castMember('assessor').name];
  const hr = await as('hr', '/hr/matching');
  const programme = await step('HR sets up a programme', () =>
    matching(hr).setUp('Harbour', todayInLisbon()),
  );
  const join = `/enrol/${programme}`;
  const mentor = await as('administrator', join, { viewport: PHONE });
  const mentee = await as('mentee', join, { viewport: PHONE });
  const other = await as('newcomer', join);
  const second = await as('assessor', join);

  await step('a mentor and a mentee enrol on their phones', async () => {
    await enrolling(mentor).enrol('mentor', 'Leading', 'platforms');
    await enrolling(mentee).name(/Whom would you rather meet/, nadia);
    await enrolling(mentee).name(/Whom would you rather meet/, castMember('approver').name);
    await look(mentee, 'enrolling with a ranking');
    await enrolling(mentee).enrol('mentee', 'platforms', 'Leading');
  });

  await step('two more enrol, one with two places', async () => {
    await enrolling(other).enrol('mentor', 'Leading', 'platforms', { places: 2 });
    await enrolling(second).enrol('mentee', 'platforms', 'Leading', {
      ratherNot: castMember('approver').name,
    });
  });

  await step('HR runs the matching: two pairs, and what they come to', async () => {
    await hr.reload();
    await matching(hr).run();
    await hr.getByRole('row', { name: /^Proposed now 2 0/ }).waitFor();
    await matching(hr).rowOf(nadia).filter({ hasText: henrik }).waitFor();
    await matching(hr).rowOf(alan).filter({ hasText: sofia }).waitFor();
  });

  await step('HR tries a stricter rule beside the result, and discards it', async () => {
    const tried = await matching(hr).tryNumber('Grades apart', 6);
    await tried.getByText('−1').first().waitFor();
    await look(hr, 'workbench with a what-if');
    await tried.getByRole('button', { name: 'Discard' }).click();
    await tried.waitFor({ state: 'detached' });
    assert.equal(await hr.getByLabel('Grades apart').inputValue(), '2');
  });

  await step('HR tries other weights, and uses them', async () => {
    const tried = await matching(hr).tryNumber('Shared working hours, as a number', 40);
    await tried.getByRole('button', { name: 'Use this' }).click();
    await tried.waitFor({ state: 'detached' });
    await hr.getByRole('row', { name: /^Proposed now 2 0/ }).waitFor();
    assert.equal(await hr.getByLabel('Shared working hours, as a number').inputValue(), '40');
  });

  await step('HR sees who else would do and what it would cost, and locks the pair', async () => {
    await matching(hr)
      .rowOf(henrik)
      .getByRole('button', { name: /why this pair/ })
      .click();
    await hr.getByText(new RegExp(`Next best for .*: ${alan} \\d+`)).waitFor();
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

  await step('the mentee declines and says why, and the next best is asked at once', async () => {
    await mentee.goto('/pair');
    await mentee.getByRole('heading', { name: `${nadia} would be your mentor` }).waitFor();
    await mentee.getByRole('button', { name: 'Decline' }).click();
    await mentee.getByLabel('Why').fill(WHY);
    await mentee.getByRole('button', { name: 'Decline this proposal' }).click();
    await mentee.getByRole('heading', { name: `${alan} would be your mentor` }).waitFor();
  });

  await step('the one who was declined is not told why', async () => {
    await mentor.goto('/pair');
    await mentor.getByRole('heading', { level: 1 }).waitFor();
    assert.doesNotMatch(await mentor.content(), new RegExp(WHY));
  });

  await step('both mentees and their mentor accept, up to the mentor’s two places', async () => {
    for (const page of [mentee, second]) {
      await page.goto('/pair');
      await page.getByRole('button', { name: /^Accept, meet/ }).click();
      await page.getByText(/You have accepted/).waitFor();
    }
    for (const left of [2, 1]) {
      await other.goto('/pair');
      const accept = other.getByRole('button', { name: /^Accept, meet/ });
      await accept.first().waitFor();
      assert.equal(await accept.count(), left);
      await accept.first().click();
      await other.waitForURL(/\/pair\/[^/]+$/);
    }
  });

  await step('HR sees two pairs, and of how they go nothing that tells of so few', async () => {
    await hr.goto(`/hr/matching/${programme}`);
    await hr.getByRole('row', { name: /^As it stands 2 0/ }).waitFor();
    await hr.getByRole('link', { name: 'How it goes' }).click();
    await hr.getByRole('heading', { name: 'How does Harbour go?' }).waitFor();
    await hr.getByText('Hidden: it would be about fewer than 10 people').first().waitFor();
    await hr.getByText('Not enough data.').waitFor();
    await look(hr, 'programme health');
  });
});
