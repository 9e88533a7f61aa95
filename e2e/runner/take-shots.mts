import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { castMember, type Persona, signInByCookie } from '../fixtures/cast.mts';
import { placesOf } from '../fixtures/places.mts';
import { launchBrowser, PHONE, WIDE } from './browser.mts';
import { root } from './in-tools.mts';
import { startDemoDatabases } from './postgres.mts';
import { endServers, startServer } from './server.mts';

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly as?: Persona;
  /** The link that leads on from there, where the address holds an id. */
  readonly then?: RegExp;
}

interface Studio {
  readonly browser: Browser;
  readonly databaseUrl: string;
  readonly url: string;
  readonly folder: string;
}

const shots: readonly Shot[] = [
  { name: 'sign-in', path: '/sign-in' },
  ...(['employee', 'newcomer', 'mentee'] as const).flatMap((as) =>
    placesOf[as].map(({ url }) => ({ name: `${as}${url.replaceAll('/', '-')}`, path: url, as })),
  ),
  ...placesOf.hr
    .filter(({ url }) => url.startsWith('/hr/'))
    .map(({ url }) => ({ name: url.slice(1).replaceAll('/', '-'), path: url, as: 'hr' as const })),
  { name: 'hr-people-import', path: '/hr/people/import', as: 'hr' },
  { name: 'hr-workbench', path: '/hr/matching', as: 'hr', then: /20\d\d/ },
  { name: 'hr-certification-person', path: '/hr/certification', as: 'hr', then: /certification of/ },
  { name: 'hr-certification-needs', path: '/hr/certification/needs', as: 'hr' },
  { name: 'hr-certification-rules', path: '/hr/certification/rules', as: 'hr' },
  { name: 'hr-certification-rules-draft', path: '/hr/certification/rules/draft', as: 'hr' },
  { name: 'clause', path: '/guide/listening/cannot-wait', as: 'employee' },
  { name: 'scenario', path: '/modules/yellow.what-cannot-wait?step=the-dryer', as: 'employee' },
  { name: 'module', path: '/modules/yellow.what-cannot-wait', as: 'employee' },
  { name: 'account', path: '/account', as: 'employee' },
];
/** Phones are drawn at 2x, as the pictures of the design are. */
const devices: Readonly<Record<string, BrowserContextOptions>> = {
  '1440': { viewport: WIDE },
  '390': { viewport: PHONE, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
};

/** Takes the pictures whose name holds one of the words (all without one), and answers the exit code. */
export async function takeShots(words: readonly string[]): Promise<number> {
  const wanted = shots.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  const folder = join(root, 'tmp', 'shots');
  mkdirSync(folder, { recursive: true });
  const databases = await startDemoDatabases();
  const browser = await launchBrowser();
  try {
    const databaseUrl = await databases.copy();
    const server = await startServer(databaseUrl);
    for (const shot of wanted) await take(shot, { browser, databaseUrl, url: server.url, folder });
    process.stdout.write(`${wanted.length} pages are in ${folder}\n`);
    return 0;
  } finally {
    await browser.close();
    endServers();
    await databases.stop();
  }
}

async function take(shot: Shot, studio: Studio): Promise<void> {
  const path = await addressOf(shot, studio);
  for (const [width, device] of Object.entries(devices)) {
    const page = await open({ ...shot, path }, device, studio);
    // The whole page as if the screen were that tall: what sticks to an edge stays at the edge.
    const viewport = page.viewportSize() ?? WIDE;
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: viewport.width, height: Math.max(viewport.height, tall) });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const file = `${shot.name}-${width}${colorScheme === 'dark' ? '-dark' : ''}.png`;
      await page.screenshot({ path: join(studio.folder, file) });
    }
    await page.context().close();
  }
}

/** The address of a shot; where it holds an id, the one that the wide page links to. */
async function addressOf(shot: Shot, studio: Studio): Promise<string> {
  if (!shot.then) return shot.path;
  const page = await open(shot, { viewport: WIDE }, studio);
  const link = await page.getByRole('link', { name: shot.then }).first().getAttribute('href');
  await page.context().close();
  return link ?? shot.path;
}

async function open(
  { path, as }: Shot,
  device: BrowserContextOptions,
  { browser, databaseUrl, url }: Studio,
): Promise<Page> {
  const usual = {
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    reducedMotion: 'reduce',
  } as const;
  const context = await browser.newContext({ ...usual, ...device });
  if (as) await signInByCookie(context, databaseUrl, castMember(as));
  const page = await context.newPage();
  await page.goto(path, { waitUntil: 'networkidle' });
  return page;
}
