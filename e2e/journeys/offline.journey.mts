import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { moduleContent } from '../fixtures/content.mts';
import { Player } from '../pages/player.mts';
import { isKept, NO_NETWORK, nothingWaits, until } from '../pages/without-network.mts';
import { journey } from '../runner/journey.mts';

const OFFLINE = 'You are offline. Lessons can be read on.';

journey('A module without the network', ['curriculum'], async ({ as, step, look, expectComplaint }) => {
  const content = moduleContent('yellow.what-cannot-wait');
  const address = `/modules/${content.key}`;
  const page = await as('employee', address);
  const player = new Player(page, content);
  expectComplaint(page, NO_NETWORK);

  await step('a module that was opened is kept, and so is what shows it', async () => {
    await player.step('quiet-alarms');
    await until(page, isKept);
  });

  await step('without the network it opens again', async () => {
    await page.context().setOffline(true);
    await page.reload();
    await player.step('quiet-alarms');
    await page.getByText(OFFLINE).waitFor();
    await look(page, 'module without the network');
  });

  await step('a lesson is read, and waits to be sent, through a reload too', async () => {
    await player.readLesson('quiet-alarms');
    await player.step('the-dryer');
    await page.getByText('1 lesson waits to be sent').waitFor();
    await page.reload();
    await player.step('the-dryer');
    await page.getByText('1 lesson waits to be sent').waitFor();
    assert.equal(await done(page), '1');
  });

  await step('a quiz says that it needs the network', async () => {
    await page.goto(`${address}?step=quiz`);
    await page.getByText(/A quiz needs the network/).waitFor();
  });

  await step('back in the network it is sent, once', async () => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.postData()?.includes('"idempotencyKey"')) sent.push(request.postData() ?? '');
    });
    await page.context().setOffline(false);
    await page.getByText('1 lesson waits to be sent').waitFor({ state: 'detached' });
    await page.waitForFunction(nothingWaits);
    assert.equal(sent.length, 1);
  });

  await step('and the server knows of it', async () => {
    await page.evaluate(forgetCopies);
    await page.goto(address);
    await player.step('the-dryer');
    assert.equal(await done(page), '1');
  });

  const choice = await step('a choice in a scenario waits through a reload without the network', async () => {
    await page.context().setOffline(true);
    const made = await player.chooseFirst('the-dryer');
    await page.getByText('You are offline. 1 choice waits to be sent.').waitFor();
    await page.reload();
    await player.step('the-dryer');
    for (const words of made) assert.ok(await page.getByRole('radio', { name: words }).isChecked(), words);
    await page.getByText('what follows is shown once you are connected').waitFor();
    await look(page, 'scenario without the network');
    return page.evaluate(firstThatWaits);
  });

  await step('other places say too what waits, and it goes out from there', async () => {
    await page.getByRole('link', { name: 'Save and leave' }).click();
    await page.getByText('You are offline. 1 choice waits to be sent.').waitFor();
    await page.context().setOffline(false);
    await page.waitForFunction(nothingWaits);
    await page.getByText('You are offline').waitFor({ state: 'detached' });
  });

  await step('sent ten times more it counts once, and is shown as it was made', async () => {
    const answers = await page.evaluate(sendAgain, { sent: choice, times: 10 });
    assert.equal(new Set(answers).size, 1, 'every time the same answer');
    await page.goto(address);
    // What follows from the choice is another situation; the choice itself is the one before.
    await page.getByRole('button', { name: 'What came before' }).click();
    await page.getByRole('button', { name: 'Try another choice' }).waitFor();
    await page.getByRole('button', { name: 'What came before' }).waitFor({ state: 'hidden' });
  });

  await step('what is not taken when it is sent at last is told, with the reason', async () => {
    await page.evaluate(leaveFromEarlier, choice);
    await page.goto('/today');
    await page.getByText('A choice that you made').waitFor();
    await look(page, 'today with something that was not taken');
    await page.getByRole('button', { name: 'Do not tell me again' }).click();
    await page.waitForFunction(nothingWaits);
  });

  await step('the guide and the day that were opened open again without the network', async () => {
    await page.goto('/guide');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.goto('/today');
    await page.getByRole('region', { name: 'Your progress' }).waitFor();
    await look(page, 'today without the network');
    await page.context().setOffline(false);
  });

  await step('who signs out without the network is out, and leaves no copy on the device', async () => {
    await page.goto('/account');
    await page.getByRole('button', { name: 'Sign out', exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.waitForURL('**/sign-in');
    await page.getByText('You are signed out on this device').waitFor();
    await until(page, isForgotten);
    await look(page, 'signed out without the network');
    await page.goto('/today');
    await page.waitForURL('**/sign-in**');
  });

  await step('the server hears of it when it is reached', async () => {
    await page.context().setOffline(false);
    await page.getByText('You are signed out on this device').waitFor({ state: 'detached' });
    await page.goto('/today');
    await page.waitForURL('**/sign-in**');
  });
});

interface Sent {
  readonly key: string;
  readonly id: string;
  readonly variables: { readonly module: string };
}

const done = (page: Page) => page.getByRole('progressbar').getAttribute('aria-valuenow');

async function forgetCopies(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('obi.own.')) await caches.delete(name);
}

const isForgotten = async () =>
  !(await caches.keys()).some((name) => name.startsWith('obi.own.')) && !localStorage.getItem('obi.viewer');

/** In the browser: what waits to be sent, as the device keeps it. */
function firstThatWaits(): Sent {
  const key = Object.keys(localStorage).find((each) => each.startsWith('obi.outbox.')) ?? '';
  return JSON.parse(localStorage.getItem(key) ?? '{}') as Sent;
}

/** In the browser: sends the same again, all at once; answers what the server said each time. */
async function sendAgain({ sent, times }: { sent: Sent; times: number }): Promise<string[]> {
  const body = JSON.stringify({ documentId: sent.id, variables: sent.variables });
  const headers = { 'content-type': 'application/json', 'x-obi': '1' };
  const one = () => fetch('/graphql', { method: 'POST', headers, body }).then((answer) => answer.text());
  return Promise.all(Array.from({ length: times }, one));
}

/** In the browser: leaves the same on the device with a module that is not there any more. */
function leaveFromEarlier({ key, ...sent }: Sent): void {
  const variables = { ...sent.variables, module: 'yellow.is-gone' };
  localStorage.setItem(key, JSON.stringify({ ...sent, key, variables }));
}
