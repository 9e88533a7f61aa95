import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { castMember, todayInLisbon } from '../fixtures/cast.mts';
import { hearsByMailAtOnce } from '../fixtures/mail.mts';
import { certificationPage } from '../pages/certification.mts';
import { matching } from '../pages/mentoring.mts';
import { shell } from '../pages/shell.mts';
import { journey } from '../runner/journey.mts';
import type { Stage } from '../runner/stage.mts';
import {
  agree,
  complete,
  confirmFromMail,
  meetAgain,
  meetAndLogOffline,
  plan,
  WRITTEN,
} from '../stories/as-a-pair.mts';
import { declineAndAccept, enrol, matchAndSend, type TheTwo } from '../stories/to-a-pair.mts';

const PROGRAMME = 'Harbour';
const mentorIs = castMember('newcomer');

/** Keeps all that a browser is told, whoever asks for it. */
function hearing(page: Page): string[] {
  const heard: string[] = [];
  const keep = (text: string) => void heard.push(text);
  page.on('response', (answer) => void answer.text().then(keep, () => undefined));
  return heard;
}

/** HR sees the programme in numbers that tell of nobody, and never a word of what the two wrote. */
async function healthForHr({ step, look }: Stage, hr: Page, { pair }: TheTwo, programme: string) {
  await step('HR sees two pairs, and of how they go nothing that tells of so few', async () => {
    await hr.goto(`/hr/matching/${programme}`);
    await hr.getByRole('row', { name: /^As it stands 2 0/ }).waitFor();
    await hr.getByRole('link', { name: 'How it goes' }).click();
    await hr.getByRole('heading', { name: `How does ${PROGRAMME} go?` }).waitFor();
    await hr.getByText('Hidden: it would be about fewer than 10 people').first().waitFor();
    await hr.getByText('Not enough data.').waitFor();
    await look(hr, 'programme health of too few');
  });
  await step('the pair itself is closed to HR', async () => {
    await hr.goto(pair);
    await hr.getByText('This is not a pair of yours').waitFor();
    await look(hr, 'pair of others');
  });
}

journey('Reverse mentoring from enrolling to a brown belt', ['mentoring', 'belts', 'mail'], async (stage) => {
  const { as, step, look, databaseUrl } = stage;
  await hearsByMailAtOnce(databaseUrl, castMember('mentee').email);
  const hr = await as('hr', '/hr/matching');
  const heardByHr = hearing(hr);
  const programme = await step('HR sets up a programme, and nobody has enrolled yet', async () => {
    await shell(hr).title.waitFor();
    const id = await matching(hr).setUp(PROGRAMME, todayInLisbon());
    await hr.getByText('No mentees have asked for a mentor').waitFor();
    await look(hr, 'workbench before anybody enrolled');
    return id;
  });
  const enrolled = await enrol(stage, programme, PROGRAMME);
  await matchAndSend(stage, hr);
  const two = await declineAndAccept(stage, enrolled);
  await step('HR recognises the blue belt that the mentor had earned elsewhere', () =>
    certificationPage(hr).recognise(mentorIs.name, 'blue', '2026-03-02'),
  );
  await agree(stage, two);
  const day = await plan(stage, two);
  await meetAndLogOffline(stage, two, day);
  await confirmFromMail(stage, two);
  await meetAgain(stage, two, 5);
  await healthForHr(stage, hr, two, programme);
  await complete(stage, two);
  await step('six confirmed sessions are a brown belt, at once', async () => {
    await two.mentor.goto('/path/record');
    const held = two.mentor.getByRole('list').filter({ hasText: 'Held since' }).getByRole('listitem');
    await held
      .filter({ hasText: /^Brown/ })
      .getByText(/^Held since/)
      .waitFor();
  });
  await step('of what the two wrote HR has never heard a word', () => {
    const heard = heardByHr.join('\n');
    assert.match(heard, new RegExp(mentorIs.name));
    for (const secret of Object.values(WRITTEN)) assert.doesNotMatch(heard, new RegExp(secret));
    return Promise.resolve();
  });
});
