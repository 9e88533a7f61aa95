import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** What a browser writes where there is no network. */
export const NO_NETWORK = /ERR_INTERNET_DISCONNECTED|Failed to load resource|Failed to fetch/;

/** Asks the browser until it says yes; the step has its own patience. */
export async function until(page: Page, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await page.evaluate(isSo))) assert.ok(Date.now() < end, `${isSo.name} within 15 seconds`);
}

/** In the browser: whether the page, its script and what was opened are there without the network. */
export async function isKept(): Promise<boolean> {
  const names = await caches.keys();
  const shell = names.find((name) => name.startsWith('obi.app.'));
  if (!shell || !names.some((name) => name.startsWith('obi.own.'))) return false;
  const kept = await (await caches.open(shell)).keys();
  const paths = kept.map(({ url }) => new URL(url).pathname);
  const used = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  return ['/', ...used.filter((path) => /-[\w-]{8}\.(js|css)$/.test(path))].every((path) =>
    paths.includes(path),
  );
}

/** In the browser: whether a pair can be opened without the network, although nobody opened it here. */
export async function isPairKept(): Promise<boolean> {
  const own = (await caches.keys()).find((name) => name.startsWith('obi.own.'));
  const kept = own ? await (await caches.open(own)).keys() : [];
  const names = kept.map(({ url }) => decodeURIComponent(new URL(url).pathname));
  return ['/Pair {', '/MyPairs {'].every((start) => names.some((name) => name.startsWith(start)));
}

/** In the browser: whether everything was sent. */
export const nothingWaits = () => !Object.keys(localStorage).some((key) => key.startsWith('obi.outbox.'));
