import assert from 'node:assert/strict';
import { placesOf } from '../fixtures/places.mts';
import { shell } from '../pages/shell.mts';
import { signInPage } from '../pages/sign-in.mts';
import { journey } from '../runner/journey.mts';

const everywhere = ['people', 'guide', 'curriculum', 'belts', 'mentoring', 'shared'];

journey(
  'Closed doors and a lost connection',
  everywhere,
  async ({ as, visitor, step, look, expectComplaint }) => {
    const stranger = await visitor('/');
    const employee = await as('employee', '/path');
    const { title } = shell(employee);

    await step('whoever is not signed in gets the sign-in page, wherever they go', async () => {
      for (const { url } of placesOf.hr) {
        await stranger.goto(url);
        await signInPage(stranger).email.waitFor();
      }
    });

    await step('a page for HR tells an employee for whom it is', async () => {
      await employee.goto('/hr/certification');
      await employee.getByText('You hold: employee').waitFor();
      await look(employee, 'no permission');
    });

    await step('an address that leads nowhere says so', async () => {
      await employee.goto('/nowhere');
      await employee.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
      await look(employee, 'not found');
    });

    await step('an address that cannot be read leads nowhere too', async () => {
      expectComplaint(employee, /404 \(Not Found\)/);
      const answer = await employee.goto('/%ff');
      assert.equal(answer?.status(), 404);
      assert.match(answer?.headers()['content-security-policy'] ?? '', /'nonce-/);
      await employee.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
      const plain = await employee.request.get('/%ff', { headers: { accept: 'application/json' } });
      assert.deepEqual(await plain.json(), { error: { kind: 'NOT_FOUND', code: 'NOT_FOUND' } });
    });

    const words = await step('without a network the page stays, and a strip says so', async () => {
      await employee.goto('/path');
      await title.waitFor();
      const heading = await title.innerText();
      expectComplaint(employee, /ERR_INTERNET_DISCONNECTED/);
      await employee.context().setOffline(true);
      await employee.getByText('You are offline.').waitFor();
      await employee.getByRole('heading', { name: heading, level: 1 }).waitFor();
      return heading;
    });

    await step('a page that is not on this device says so where somebody taps it', async () => {
      expectComplaint(employee, /Failed to fetch|ERR_FAILED/);
      await employee.getByRole('link', { name: 'My pair' }).first().click();
      const dialog = employee.getByRole('dialog', { name: 'This page cannot be opened now' });
      await dialog.getByText(/You are offline, and this page is not on this device/).waitFor();
      await dialog.getByRole('button', { name: 'Stay here' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await employee.getByRole('heading', { name: words, level: 1 }).waitFor();
      await look(employee, 'offline');
    });

    await step('with the network the strip goes', async () => {
      await employee.context().setOffline(false);
      await employee.getByText('You are offline.').waitFor({ state: 'hidden' });
    });

    await step(
      'who was here before finds their place when the server does not answer at the start',
      async () => {
        expectComplaint(employee, /ERR_FAILED|OFFLINE/);
        await employee.route('**/graphql', (request) => request.abort());
        await employee.reload();
        await employee.getByText('You are offline.').waitFor();
        await look(employee, 'unreachable');
        await employee.unroute('**/graphql');
        await employee.getByRole('button', { name: 'Try again' }).click();
        await employee.getByRole('heading', { name: 'Your path from white to black' }).waitFor();
      },
    );

    await step('where nobody is known that is said, and one can try again', async () => {
      expectComplaint(stranger, /ERR_FAILED|OFFLINE/);
      await stranger.route('**/graphql', (request) => request.abort());
      await stranger.goto('/today');
      await stranger.getByText('We could not reach Obi').waitFor();
      await look(stranger, 'unreachable for a stranger');
      await stranger.unroute('**/graphql');
      await stranger.getByRole('button', { name: 'Try again' }).click();
      await signInPage(stranger).email.waitFor();
    });
  },
);
