import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type Persona } from '../fixtures/cast.mts';
import { type Place, placesOf } from '../fixtures/places.mts';
import { shell } from '../pages/shell.mts';
import { journey } from '../runner/journey.mts';
import { PHONE } from '../runner/browser.mts';

const everyContext = ['people', 'guide', 'curriculum', 'belts', 'mentoring', 'shared'];

/** The page of this place is there: its address, its one title, and the focus on it. */
async function arrivedAt(page: Page, { url }: Place): Promise<void> {
  await page.waitForURL(`**${url}**`);
  const { title } = shell(page);
  await title.waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  assert.equal(await title.count(), 1);
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
}

async function linksOf(page: Page): Promise<string[]> {
  const links = shell(page).navigation.getByRole('link');
  await links.first().waitFor();
  return links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
}

for (const persona of Object.keys(placesOf) as Persona[]) {
  journey(`Every page as ${persona}`, everyContext, async ({ as, step, look }) => {
    const places = placesOf[persona];
    const page = await as(persona, '/account');

    await step('the navigation shows what this person may do, and nothing else', async () => {
      assert.deepEqual(
        await linksOf(page),
        places.map(({ url }) => url),
      );
    });

    for (const place of places) {
      await step(`${place.label} opens, and the focus is on its title`, async () => {
        await shell(page).goTo(place.label);
        await arrivedAt(page, place);
      });
      if (!['conversationManager', 'assessor', 'auditor', 'administrator'].includes(persona))
        await look(page, `${persona} ${place.url}`);
    }

    await step('on a phone every place is behind More', async () => {
      await page.setViewportSize(PHONE);
      for (const place of places) {
        await shell(page).goByMore(place.label);
        await arrivedAt(page, place);
      }
    });
  });
}
