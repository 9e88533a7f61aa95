/** The worker that lets Obi open without the network: it keeps the page and the files that were used, and no answers. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileWith, scriptsIn, withImports } from './built-files.mjs';

/** Names that carry the hash of their content; these only are kept, because they can never be out of date. */
const HASHED = /-[A-Za-z0-9_-]{8}\.(?:js|css|woff2)$/;
/**
 * What the files hold that are there without the network, whatever was used before: the player, what says so, and where
 * one is after signing out.
 */
const OFFLINE = ['obi-player-page', 'obi-waiting-line', 'obi-sign-in-page'].map(
  (part) => `selectors:[[\`${part}\`]]`,
);

/** The script of the worker for a built folder; another build has another script, and with it another version. */
export function serviceWorker(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => HASHED.test(file))
    .sort();
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const version = createHash('sha256').update(files.join()).update(page).digest('hex').slice(0, 16);
  const name = JSON.stringify(`obi.app.${version}`);
  const first = JSON.stringify(firstFiles(folder, page));
  return [
    `const files=new Set(${JSON.stringify(files)});`,
    `const kept=(${shelf})(${name});`,
    `(${listen})(files,kept,(${succession})(kept,files,${first}));\n`,
  ].join('');
}

/** What the page cannot begin without, and what is needed when there is no network. */
function firstFiles(folder, page) {
  const scripts = scriptsIn(folder);
  const named = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)]
    .map(([, file]) => file)
    .filter((file) => HASHED.test(file));
  const offline = OFFLINE.map((part) => fileWith(scripts, part));
  return withImports(scripts, [...named, ...offline]).map((file) => `/${file}`);
}

/** What is kept, and what is answered out of it. Runs in the browser, apart from the page, as do the next two. */
function shelf(name) {
  const PAGE = '/';
  const pathOf = (url) => {
    const { origin, pathname } = new URL(url, self.location.origin);
    return origin === self.location.origin ? pathname : '';
  };
  const keep = async (path, response) => (await caches.open(name)).put(path, response);
  const file = async (path, request) => {
    const kept = await (await caches.open(name)).match(path);
    if (kept) return kept;
    const response = await fetch(request);
    if (response.ok) await keep(path, response.clone()).catch(() => undefined);
    return response;
  };
  /** The page as the server has it now; only where it cannot be asked, the one that was kept. */
  const page = async (path, request, early) => {
    try {
      return (await early) ?? (await fetch(request));
    } catch (error) {
      const isOurs = !path.startsWith('/api/') && !path.startsWith('/graphi');
      const kept = isOurs && (await (await caches.open(name)).match(PAGE));
      if (!kept) throw error;
      return kept;
    }
  };
  return { PAGE, name, pathOf, keep, file, page };
}

/** How one version follows another: at once, so that an old one never stands in the way of the new. */
function succession({ PAGE, name, pathOf, keep, file }, files, first) {
  /** A version is whole, or it does not begin. */
  const install = async () => {
    const page = await fetch(PAGE, { cache: 'no-store' });
    const all = await Promise.all(first.map((path) => file(path, path)));
    if (page.redirected || ![page, ...all].every(({ ok }) => ok))
      throw new Error('Obi is not there as a whole.');
    await keep(PAGE, page);
    await self.skipWaiting();
  };
  /** What an older version kept and this one still has is taken over; the rest goes. */
  const activate = async () => {
    for (const old of await caches.keys()) {
      if (!old.startsWith('obi.app.') || old === name) continue;
      const cache = await caches.open(old);
      for (const request of await cache.keys())
        if (files.has(pathOf(request.url))) await keep(pathOf(request.url), await cache.match(request));
      await caches.delete(old);
    }
    // The server is asked for the page while the worker is still waking up.
    await self.registration.navigationPreload?.enable();
    await self.clients.claim();
  };
  return { install, activate };
}

/** Where something could be out of date the network comes first; what is not ours is left to the browser. */
function listen(files, { pathOf, file, page }, { install, activate }) {
  self.addEventListener('install', (event) => event.waitUntil(install()));
  self.addEventListener('activate', (event) => event.waitUntil(activate()));
  self.addEventListener('fetch', (event) => {
    const { request } = event;
    const path = request.method === 'GET' ? pathOf(request.url) : '';
    if (files.has(path)) event.respondWith(file(path, request));
    else if (request.mode === 'navigate' && path)
      event.respondWith(page(path, request, event.preloadResponse));
  });
  // What the page loaded before the worker was there; the browser still has it.
  self.addEventListener('message', (event) => {
    const used = [...event.data].map(pathOf).filter((path) => files.has(path));
    event.waitUntil(Promise.allSettled(used.map((path) => file(path, path))));
  });
}
