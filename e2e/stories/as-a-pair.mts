import assert from 'node:assert/strict';
import { castMember, todayInLisbon } from '../fixtures/cast.mts';
import { entryIn, linkIn } from '../fixtures/mail.mts';
import { pairPage } from '../pages/mentoring.mts';
import { PHONE } from '../runner/browser.mts';
import type { Stage } from '../runner/stage.mts';
import type { TheTwo } from './to-a-pair.mts';

/** What only the two may read, and what only the mentor may: HR never hears a word of it. */
export const WRITTEN = {
  stays: 'Which depot he does not dare to visit',
  shared: 'Written under the Tagus: the depot answers by itself now',
  own: 'He would rather be asked in the morning',
  takenAlong: 'I ask before I answer, and I learned it from a colleague half my age',
} as const;

const [mentorIs, menteeIs] = [castMember('newcomer'), castMember('mentee')];
const callName = (name: string) => name.split(' ')[0] ?? name;
/** What the mentee’s mail asks, perhaps beside other things. */
const ASKED = new RegExp(`Confirm your session of .* with ${callName(mentorIs.name)}`);
const DAY_MS = 86_400_000;

/** The two write down what they agree, in five steps, and the other one agrees. */
export async function agree({ step, look }: Stage, { mentor, mentee, pair }: TheTwo): Promise<void> {
  await step('the mentor writes the agreement on a phone, with a goal for each of the two', async () => {
    await mentor.goto(pair);
    await mentor.getByRole('button', { name: 'Write the agreement' }).click();
    const sheet = mentor.getByRole('dialog', { name: 'What you agree' });
    const next = sheet.getByRole('button', { name: 'Next' });
    await next.click();
    await next.click();
    await sheet.getByLabel(`What ${callName(menteeIs.name)} wants to reach`).fill('Answer one post a week');
    await sheet.getByLabel(`What ${callName(mentorIs.name)} wants to reach`).fill('Lead a small team');
    await look(mentor, 'goals in the agreement');
    await next.click();
    await sheet.getByLabel('What stays between the two of you').fill(WRITTEN.stays);
    await next.click();
    await sheet.getByLabel('How either of you stops').fill('We say so, and look back over a coffee.');
    await sheet.getByRole('button', { name: /^Save and ask/ }).click();
    await mentor.getByText(/Waits for .* to agree/).waitFor();
  });
  await step('the mentee agrees', async () => {
    await mentee.goto(pair);
    await mentee.getByText(`“${WRITTEN.stays}”`).waitFor();
    await mentee.getByRole('button', { name: 'Agree', exact: true }).click();
    await mentee.getByText('You both agree').waitFor();
  });
}

/** The two take a time that suits both, and both get it by mail; answers the day. */
export async function plan({ step, mails }: Stage, { mentor }: TheTwo): Promise<string> {
  await step('one tap takes a time that suits both', () => pairPage(mentor).takeProposedTime());
  return step('both get the invitation by mail, and a reader of calendars understands it', async () => {
    const [first, other] = [
      entryIn((await mails(menteeIs.email, /^You meet/))[0]),
      entryIn((await mails(mentorIs.email, /^You meet/))[0]),
    ];
    assert.deepEqual(first, { ...other });
    assert.deepEqual([first.method, first.sequence], ['REQUEST', 0]);
    assert.ok(first.day >= todayInLisbon());
    return first.day;
  });
}

/** On the day of the session the mentor logs it without a connection; it is sent afterwards, and counts once. */
export async function meetAndLogOffline(stage: Stage, two: TheTwo, day: string): Promise<void> {
  const { mentor, pair } = two;
  const days = Math.round((Date.parse(day) - Date.parse(todayInLisbon())) / DAY_MS);
  if (days > 0) await stage.letDaysPass(days);
  await stage.step(
    'on the day the mentor logs it without a connection, and it waits on the device',
    async () => {
      await mentor.goto(pair);
      await mentor.getByRole('link', { name: 'Log a session' }).click();
      await mentor.getByRole('dialog', { name: 'Log a session' }).waitFor();
      await stage.look(mentor, 'log a session');
      stage.expectComplaint(mentor, /ERR_INTERNET_DISCONNECTED|Failed to load resource/);
      await mentor.context().setOffline(true);
      await mentor.getByLabel(/What will you each try next/).fill(WRITTEN.shared);
      await mentor.getByLabel(/Only you can read this/).fill(WRITTEN.own);
      await mentor.getByRole('button', { name: 'Save session' }).click();
      await mentor.getByText(/Session saved on this device/).waitFor();
    },
  );
  await stage.step(
    'with a connection it is sent, counts once, and what was planned is that session',
    async () => {
      await mentor.context().setOffline(false);
      await mentor.getByText(`“${WRITTEN.shared}”`).waitFor();
      await mentor.reload();
      await mentor.getByText(`“${WRITTEN.shared}”`).waitFor();
      assert.equal(await mentor.getByText(`“${WRITTEN.shared}”`).count(), 1);
      await mentor.getByRole('heading', { name: 'When do you meet next?' }).waitFor();
    },
  );
}

/** The link in the mentee’s mail shows the session, and confirms it once. */
export async function confirmFromMail(stage: Stage, { mentee, pair }: TheTwo): Promise<void> {
  const { step, look, mails, visitor } = stage;
  await step('the mail of the mentee leads to a page that shows, and does nothing by itself', async () => {
    const [mail] = await mails(menteeIs.email, ASKED);
    for (const words of [mail?.text, mail?.html]) {
      assert.ok(words);
      for (const secret of Object.values(WRITTEN)) assert.doesNotMatch(words, new RegExp(secret));
    }
    const page = await visitor(linkIn(mail, '/confirm', ASKED), { viewport: PHONE });
    await page.getByRole('heading', { name: 'Did this session take place?' }).waitFor();
    assert.doesNotMatch(await page.content(), new RegExp(WRITTEN.shared));
    await look(page, 'session in a mail');
    await page.reload();
    await page.getByRole('button', { name: 'Yes, confirm it' }).click();
    await page.getByRole('heading', { name: 'Confirmed. Thank you' }).waitFor();
    await look(page, 'session confirmed from a mail');
    await page.reload();
    await page.getByText('This link no longer works').waitFor();
    await look(page, 'link that was used');
  });
  await step('the mentee reads what is shared, not what is private, and says that the two fit', async () => {
    await mentee.goto(pair);
    await mentee.getByText(`“${WRITTEN.shared}”`).waitFor();
    assert.doesNotMatch(await mentee.content(), new RegExp(WRITTEN.own));
    await look(mentee, 'pair');
    await mentee.getByRole('button', { name: 'Yes, good' }).click();
    await mentee.getByText('Thank you').waitFor();
  });
}

/** Week by week they meet, log it, and confirm it with one tap. */
export async function meetAgain(
  stage: Stage,
  { mentor, mentee, pair }: TheTwo,
  times: number,
): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await stage.letDaysPass(21);
    await stage.step(`three weeks later they meet again, and it is confirmed (${time + 2})`, async () => {
      await mentor.goto(`${pair}/log`);
      await mentor.getByRole('button', { name: 'Save session' }).click();
      await mentor.getByText('Session saved').waitFor();
      await mentee.goto(pair);
      await pairPage(mentee).confirm.click();
      await pairPage(mentee).confirm.waitFor({ state: 'hidden' });
    });
  }
}

/** The mentee completes the pair, and both look back on it. */
export async function complete({ step, look }: Stage, { mentor, mentee, pair }: TheTwo): Promise<void> {
  await step('the pair is completed, and both look back on it', async () => {
    await pairPage(mentee).end('Complete it', () => look(mentee, 'ending a pair'));
    await mentee.getByRole('heading', { name: 'Looking back' }).waitFor();
    await mentee.getByLabel(/What do you take along/).fill(WRITTEN.takenAlong);
    await mentee.getByRole('button', { name: 'Save', exact: true }).click();
    await mentee.getByText(/^Saved\. /).waitFor();
    await mentor.goto(pair);
    await mentor.getByText(`“${WRITTEN.takenAlong}”`).waitFor();
    await look(mentor, 'pair that was completed');
  });
}
