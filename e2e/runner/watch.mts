import type { ConsoleMessage, Page } from 'playwright-core';

/** What a browser complained about behind the person's back: scripts, policy, failed requests. */
export interface Watch {
  complaints(): string[];
  /** Says that complaints of this kind belong to the story from now on (a refused request, no network). */
  expect(kind: RegExp): void;
}

/** Listens to a page from its first moment. Whatever it writes as an error is a fault, policy violations too. */
export function watch(page: Page, who: string): Watch {
  const heard: string[] = [];
  const expected: RegExp[] = [];
  const hear = (text: string) => {
    if (!expected.some((kind) => kind.test(text))) heard.push(`${who}: ${text}`);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') hear(inWords(message));
  });
  page.on('pageerror', (error) => hear(error.stack ?? error.message));
  page.on('response', (response) => {
    if (response.status() >= 500) hear(`${response.status()} from ${response.url()}`);
  });
  return { complaints: () => heard, expect: (kind) => void expected.push(kind) };
}

function inWords(message: ConsoleMessage): string {
  const { url } = message.location();
  return url ? `${message.text()} (${url})` : message.text();
}
