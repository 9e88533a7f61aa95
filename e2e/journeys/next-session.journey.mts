import assert from 'node:assert/strict';
import { castMember } from '../fixtures/cast.mts';
import { entryIn } from '../fixtures/mail.mts';
import { pairPage } from '../pages/mentoring.mts';
import { PHONE } from '../runner/browser.mts';
import { journey } from '../runner/journey.mts';

journey(
  'What the two agree, and when they meet',
  ['mentoring', 'mail'],
  async ({ as, step, look, mails }) => {
    const [mentor, mentee] = [
      await as('employee', '/pair', { viewport: PHONE }),
      await as('mentee', '/pair'),
    ];
    const [atMentor, atMentee] = [castMember('employee').email, castMember('mentee').email];

    await step('the mentee writes the agreement anew, one question at a time', async () => {
      await mentee.getByRole('button', { name: 'Change what you agreed' }).click();
      const sheet = mentee.getByRole('dialog', { name: 'What you agree' });
      for (let question = 0; question < 4; question += 1) {
        await sheet.getByRole('button', { name: 'Next' }).click();
      }
      await sheet.getByLabel('How either of you stops').fill('We say so, and look back over a coffee.');
      await sheet.getByRole('button', { name: /^Save and ask/ }).click();
      await mentee.getByText(/Waits for .* to agree/).waitFor();
    });

    await step('the mentor reads it on a phone, and agrees', async () => {
      await mentor.reload();
      await mentor.getByText('“We say so, and look back over a coffee.”').waitFor();
      await look(mentor, 'pair with an agreement to answer');
      await mentor.getByRole('button', { name: 'Agree', exact: true }).click();
      await mentor.getByText('You both agree').waitFor();
    });

    await step(
      'the mentor puts a topic on the agenda, and takes a time that suits both with one tap',
      async () => {
        await mentor.getByRole('button', { name: 'Add a topic' }).click();
        await mentor.getByLabel('A topic').fill('The Rotterdam depot');
        await mentor.getByRole('button', { name: 'Put it on the agenda' }).click();
        await mentor.getByRole('checkbox', { name: 'The Rotterdam depot' }).waitFor();
        await mentor
          .getByRole('button', { name: /^(Mon|Tue|Wed|Thu|Fri) \d+ \w+, \d\d:\d\d/ })
          .first()
          .click();
        await mentor.getByText('Planned. Both of you get it by mail').waitFor();
        await look(mentor, 'pair with a session to come');
      },
    );

    const invited = await step(
      'both are invited by mail, and a reader of calendars understands it',
      async () => {
        const [first, other] = [
          entryIn((await mails(atMentee, /^You meet/))[0]),
          entryIn((await mails(atMentor, /^You meet/))[0]),
        ];
        assert.deepEqual(first, { ...other });
        assert.deepEqual([first.method, first.sequence], ['REQUEST', 0]);
        return first;
      },
    );

    await step('the mentee moves it with a reason, and says where', async () => {
      await mentee.reload();
      await mentee.getByRole('button', { name: 'Move or change the next session' }).click();
      const sheet = mentee.getByRole('dialog', { name: 'Move or change this session' });
      await sheet
        .getByRole('radio', { name: /^(Mon|Tue|Wed|Thu|Fri) \d+ \w+, \d\d:\d\d$/ })
        .last()
        .check();
      await sheet.getByRole('radio', { name: 'Illness' }).check();
      await sheet.getByLabel('Where').fill('Room 4');
      await look(mentee, 'moving a session');
      await sheet.getByRole('button', { name: 'Save and tell both calendars' }).click();
      await mentee.getByText('Room 4').waitFor();
      const moved = entryIn((await mails(atMentor, /^Moved: you meet/))[0]);
      assert.deepEqual(moved, { ...invited, day: moved.day, sequence: 1, place: 'Room 4' });
    });

    await step('the mentor calls it off with a reason, and calendars take it out', async () => {
      await mentor.reload();
      await look(mentor, 'a session to come');
      await pairPage(mentor).callOff('Holiday');
      await mentor.getByText(/Called off by you .* Holiday/).waitFor();
      const off = entryIn((await mails(atMentee, /^Called off/))[0]);
      assert.deepEqual([off.method, off.uid, off.sequence], ['CANCEL', invited.uid, 2]);
    });
  },
);
