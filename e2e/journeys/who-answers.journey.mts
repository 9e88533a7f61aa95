import { journey } from '../runner/journey.mts';

journey(
  'Somebody answers every matter, and everybody can look it up',
  ['guide'],
  async ({ as, step, look }) => {
    const employee = await as('employee', '/guide/conversation/out-of-public');

    await step('a clause says who answers, for one’s own unit', async () => {
      await employee.getByRole('heading', { name: 'Who answers this?' }).waitFor();
      await employee.getByText('Communications on call').waitFor();
      await look(employee, 'who answers a clause');
    });

    const manager = await as('conversationManager', '/studio/responsibilities');
    await step('the studio shows what nobody answers', async () => {
      await manager.getByText(/matters have nobody, or soon nobody/).click();
      await look(manager, 'who answers what');
    });

    await step('a matter is handed over to somebody else, from today', async () => {
      await manager.getByRole('button', { name: 'Hand over: Refund over €250' }).first().click();
      const sheet = manager.getByRole('dialog', { name: 'Who answers' });
      await sheet.getByRole('searchbox', { name: /^Accountable/ }).fill('Henrik');
      await sheet.getByRole('button', { name: /^Henrik Vos/ }).click();
      await look(manager, 'assign who answers');
      await sheet.getByRole('button', { name: 'Assign', exact: true }).click();
      await sheet.waitFor({ state: 'hidden' });
      await manager
        .getByText(/^Henrik Vos/)
        .first()
        .waitFor();
    });

    await step('the clause tells the new name at once', async () => {
      await employee.reload();
      await employee
        .getByText(/^Henrik Vos/)
        .first()
        .waitFor();
    });
  },
);
