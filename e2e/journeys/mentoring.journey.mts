import assert from 'node:assert/strict';
import { castMember, todayInLisbon } from '../fixtures/cast.mts';
import { enrolling, matching, pairPage } from '../pages/mentoring.mts';
import { shell } from '../pages/shell.mts';
import { journey } from '../runner/journey.mts';
import { PHONE } from '../runner/browser.mts';

const SHARED = 'Read ten posts about the Rotterdam depot together before the next one';
const OF_THE_MENTOR = 'He would rather be asked in the morning';

journey('From enrolling to a confirmed session', ['mentoring'], async ({ as, step, look }) => {
  const [hr, mentor, mentee] = [
    await as('hr', '/hr/matching'),
    await as('newcomer', '/pair'),
    await as('assessor', '/pair', { viewport: PHONE }),
  ];
  const names = { mentor: castMember('newcomer').name, mentee: castMember('assessor').name };
  const heardByHr: string[] = [];
  hr.on(
    'response',
    (answer) =>
      void answer.text().then(
        (text) => heardByHr.push(text),
        () => undefined,
      ),
  );
  const today = todayInLisbon();

  const programme = await step('HR sets up a programme, and nobody has enrolled yet', async () => {
    await shell(hr).title.waitFor();
    const id = await matching(hr).setUp('Winter journeys', today);
    await hr.getByText('No mentees have asked for a mentor').waitFor();
    await look(hr, 'workbench before anybody enrolled');
    return id;
  });

  await step('a junior enrols as mentor, a manager as mentee', async () => {
    await mentor.reload();
    await mentor.getByRole('link', { name: 'Join Winter journeys' }).click();
    await shell(mentor).title.waitFor();
    await look(mentor, 'enrolling');
    await enrolling(mentor).enrol('mentor', 'Leading', 'platforms');
    await mentee.goto(`/enrol/${programme}`);
    await enrolling(mentee).enrol('mentee', 'platforms', 'Leading');
  });

  await step('HR runs the matching and sees why the two fit', async () => {
    await hr.reload();
    await matching(hr).run();
    const row = hr.getByRole('row').filter({ hasText: names.mentor }).filter({ hasText: names.mentee });
    await row.getByRole('button', { name: /why this pair/ }).click();
    await hr.getByText('A language in common').waitFor();
    await look(hr, 'workbench');
  });

  await step('HR sends the proposal', () => matching(hr).sendAll());

  const pair = await step('both accept, and are a pair', async () => {
    await mentor.goto('/pair');
    await mentor.getByRole('button', { name: /^Accept, meet/ }).waitFor();
    await look(mentor, 'proposal');
    await mentor.getByRole('button', { name: /^Accept, meet/ }).click();
    await mentor.getByText(/You have accepted/).waitFor();
    await mentee.goto('/pair');
    await mentee.getByRole('button', { name: /^Accept, meet/ }).click();
    await mentee.waitForURL(/\/pair\/[^/]+$/);
    return new URL(mentee.url()).pathname;
  });

  await step('the mentor logs a session on a phone, with a note for both and one for himself', async () => {
    await mentor.setViewportSize(PHONE);
    await mentor.goto(pair);
    await mentor.getByRole('link', { name: 'Log a session' }).click();
    await mentor.getByRole('dialog', { name: 'Log a session' }).waitFor();
    await look(mentor, 'log a session');
    await pairPage(mentor).logSession({ shared: SHARED, own: OF_THE_MENTOR });
    await mentor.getByText('1 private note').waitFor();
  });

  await step('the mentee reads what is shared, not what is private, and confirms with one tap', async () => {
    await mentee.reload();
    await mentee.getByText(SHARED).waitFor();
    assert.doesNotMatch(await mentee.content(), new RegExp(OF_THE_MENTOR));
    await look(mentee, 'pair');
    await pairPage(mentee).confirm.click();
    await pairPage(mentee).confirm.waitFor({ state: 'hidden' });
  });

  await step('HR sees a pair in the numbers, and never a word of a note', async () => {
    await hr.goto(pair);
    await hr.getByText('This is not a pair of yours').waitFor();
    await look(hr, 'pair of others');
    await hr.goto(`/hr/matching/${programme}`);
    await hr.getByText('A pair').first().waitFor();
    const heard = heardByHr.join('\n');
    assert.match(heard, new RegExp(names.mentor));
    for (const note of [SHARED, OF_THE_MENTOR]) assert.doesNotMatch(heard, new RegExp(note));
  });
});
