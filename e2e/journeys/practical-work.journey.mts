import { journey } from '../runner/journey.mts';

/** 450 words: the task asks for 400 to 1,200. */
const TEXT = 'A customer asked under our post whether the dryer that was recalled may be used. '.repeat(30);

journey('Practical work is handed in and judged', ['curriculum'], async ({ as, step, look }) => {
  const tooEarly = await as('mentee', '/assessments/black.practical');
  await step('whoever does not wear the belt before reads what is asked, and hands nothing in', async () => {
    await tooEarly.getByText(/This is handed in once your brown belt stands/).waitFor();
    await tooEarly.getByRole('textbox', { name: 'Text' }).fill(TEXT);
    await tooEarly.getByRole('button', { name: 'Hand in' }).click();
    await tooEarly
      .getByRole('alert')
      .getByText(/Your brown belt has to stand/)
      .waitFor();
    await look(tooEarly, 'practical work that is locked');
  });

  const author = await as('conversationManager', '/assessments/black.practical');

  await step('what is asked stands beside the form, and what is written is kept', async () => {
    await author.getByRole('heading', { name: 'What is asked' }).waitFor();
    await author.getByRole('textbox', { name: 'Text' }).fill(TEXT);
    await author.getByText(/^Kept: /).waitFor();
    await look(author, 'practical work');
  });

  await step('a file goes with it, known by what it is', async () => {
    await author.locator('input[type=file]').setInputFiles({
      name: 'case.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('The whole conversation.'),
    });
    await author.getByRole('button', { name: 'case.txt', exact: true }).waitFor();
  });

  await step('it is handed in and waits', async () => {
    await author.getByRole('button', { name: 'Hand in' }).click();
    await author.getByText(/The result comes once all marks are in/).waitFor();
    await look(author, 'practical work waits');
  });

  const assessor = await as('assessor', '/assess');
  await step('an assessor finds it in the queue and takes it', async () => {
    const work = assessor.getByRole('link', { name: /Tomasz Wilk/ });
    await work.waitFor();
    await look(assessor, 'queue of practical work');
    await work.click();
    await assessor.getByRole('button', { name: 'Judge this work' }).click();
    await assessor.getByRole('group').first().waitFor();
    await look(assessor, 'judging practical work');
  });

  await step('the mark is kept, and the person sees none before the second one is in', async () => {
    for (const group of await assessor
      .getByRole('group')
      .filter({ has: assessor.getByRole('radio') })
      .all())
      await group.getByRole('radio').last().check();
    await assessor.getByRole('button', { name: 'Award' }).click();
    await assessor.getByText(/^Your mark is kept/).waitFor();
    await author.reload();
    await author.getByText(/The result comes once all marks are in/).waitFor();
  });

  const hr = await as('hr', '/assess');
  await step('HR sees what waits and with whom, and no work', async () => {
    await hr.getByRole('heading', { name: 'How quickly work is judged' }).waitFor();
    await look(hr, 'load of assessors');
  });
});
