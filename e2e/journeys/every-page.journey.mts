import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Persona } from '../fixtures/cast.mts';
import { type Place, placesOf } from '../fixtures/places.mts';
import { shell } from '../pages/shell.mts';
import { PHONE } from '../runner/browser.mts';
import { journey } from '../runner/journey.mts';
import type { Stage } from '../runner/stage.mts';

const everyContext = ['people', 'guide', 'curriculum', 'belts', 'mentoring', 'shared'];

/** The page of this place is there: its address, its data, its one title, and the focus on it. */
async function arrivedAt(page: Page, { url, lands = url }: Place): Promise<void> {
  await page.waitForURL((now) => new RegExp(`^${lands.replace('*', '[^/]+')}$`).test(now.pathname));
  await page.waitForFunction(
    () =>
      !document.querySelector('[aria-busy=true]') &&
      document.querySelectorAll('h1').length === 1 &&
      document.activeElement?.tagName === 'H1',
  );
}

async function linksOf(page: Page): Promise<string[]> {
  const links = shell(page).navigation.getByRole('link');
  await links.first().waitFor();
  return links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
}

/** Goes everywhere that this person can go: by the navigation beside the page, and on a phone by More. */
async function goEverywhere(persona: Persona, { as, step, look }: Stage, isLookedAt: boolean): Promise<void> {
  const places = placesOf[persona];
  const page = await as(persona, '/account');
  await step(`the navigation of ${persona} has what this person may do, and nothing else`, async () => {
    assert.deepEqual(
      await linksOf(page),
      places.map(({ url }) => url),
    );
  });
  for (const place of places) {
    await step(`${place.label} opens for ${persona}, and the focus is on its title`, async () => {
      await shell(page).goTo(place.label);
      await arrivedAt(page, place);
    });
    if (isLookedAt) await look(page, `${persona} ${place.url}`);
  }
  await step(`on a phone every place of ${persona} is behind More`, async () => {
    await page.setViewportSize(PHONE);
    for (const place of places) {
      await shell(page).goByMore(place.label);
      await arrivedAt(page, place);
    }
  });
}

for (const persona of ['employee', 'mentee', 'newcomer', 'hr'] as const)
  journey(`Every page as ${persona}`, everyContext, (stage) => goEverywhere(persona, stage, true));

journey('Every page in the other roles', everyContext, async (stage) => {
  for (const persona of ['conversationManager', 'assessor', 'administrator', 'auditor'] as const)
    await goEverywhere(persona, stage, false);
});
