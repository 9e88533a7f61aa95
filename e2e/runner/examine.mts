import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import { PHONE, WIDE } from './browser.mts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The narrowest screen that Obi promises to fit. */
const NARROW = { width: 320, height: 700 };

/** Looks at the page as it stands, at both widths, light and dark, and answers every fault that it finds. */
export async function examine(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? WIDE;
  const faults = new Map<string, string[]>();
  const add = (where: string, found: readonly string[]) =>
    found.forEach((fault) => faults.set(fault, [...(faults.get(fault) ?? []), where]));
  const cdp = await page.context().newCDPSession(page);
  try {
    for (const size of [WIDE, PHONE]) {
      await page.setViewportSize(size);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await settled(page);
        add(`${size.width} ${colorScheme}`, await axeFaults(cdp));
      }
      add(String(size.width), await shapeFaults(page));
    }
    await page.setViewportSize(NARROW);
    await settled(page);
    add(String(NARROW.width), await shapeFaults(page));
  } finally {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(before);
    await settled(page);
    await cdp.detach();
  }
  return [...faults].map(([fault, where]) => `${where.join(', ')}: ${fault}`);
}

/** Nothing loads any more, and what changed is painted. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The debugger puts axe into the page: the policy that the product sets stays in force while it is tested. */
async function axeFaults(cdp: CDPSession): Promise<string[]> {
  const ask = async <Answer,>(expression: string): Promise<Answer> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Answer;
  };
  if (!(await ask<boolean>("typeof axe === 'object'"))) await ask(`${axeSource}; undefined`);
  const found = await ask<AxeResults['violations']>(
    "axe.run({ resultTypes: ['violations'] }).then((r) => r.violations)",
  );
  return found.map(({ id, help, nodes }) => `${id} (${help}): ${nodes.map(inWords).join(' | ')}`);
}

function inWords(node: AxeResults['violations'][number]['nodes'][number]): string {
  const why = [...node.any, ...node.all, ...node.none][0]?.message ?? '';
  return `${node.target.join(' ')} ${node.html.slice(0, 160)} ${why}`;
}

/** One h1, and nothing that makes the page scroll sideways. */
function shapeFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const titles = [...document.querySelectorAll('h1')].filter((title) => title.checkVisibility()).length;
    const faults = titles === 1 ? [] : [`${titles} visible h1`];
    if (scrollWidth <= clientWidth) return faults;
    const tooWide = [...document.body.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
    return [...faults, `scrolls sideways, ${scrollWidth} in ${clientWidth}: ${tooWide.slice(-3).join(', ')}`];
  });
}
