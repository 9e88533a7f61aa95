/** The worker that lets Obi open without the network: it keeps the page and the files that were used, and no answers. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names that carry the hash of their content; these only are kept, because they can never be out of date. */
const HASHED = /-[A-Za-z0-9_-]{8}\.(?:js|css|woff2)$/;

/** The script of the worker for a built folder; another build has another script, and with it another version. */
export function serviceWorker(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map((file) => `/${file.replaceAll('\\', '/')}`)
    .filter((file) => HASHED.test(file))
    .sort();
  const page = readFileSync(join(folder, 'index.html'));
  const version = createHash('sha256').update(files.join()).update(page).digest('hex').slice(0, 16);
  const name = JSON.stringify(`obi.app.${version}`);
  return `const files=new Set(${JSON.stringify(files)});(${listen})(files,(${shelf})(${name},files));\n`;
}

/** What is kept, and how. Runs in the browser, apart from the page. */
function shelf(name, files) {
  const PAGE = '/';
  const pathOf = (url) => {
    const { origin, pathname } = new URL(url, self.location.origin);
    return origin === self.location.origin ? pathname : '';
  };
  const keep = async (path, response) => (await caches.open(name)).put(path, response);
  // The new version takes over at once: an old one never stands in its way.
  const install = async () => {
    const page = await fetch(PAGE, { cache: 'no-store' });
    if (page.ok && !page.redirected) await keep(PAGE, page);
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
    await self.clients.claim();
  };
  const file = async (path, request) => {
    const kept = await (await caches.open(name)).match(path);
    if (kept) return kept;
    const response = await fetch(request);
    if (response.ok) await keep(path, response.clone()).catch(() => undefined);
    return response;
  };
  const page = (request) =>
    fetch(request).catch(async (error) => {
      const kept = await (await caches.open(name)).match(PAGE);
      if (!kept) throw error;
      return kept;
    });
  return { pathOf, install, activate, file, page };
}

/** Where something could be out of date the network comes first; what is not ours is left to the browser. */
function listen(files, { pathOf, install, activate, file, page }) {
  self.addEventListener('install', (event) => event.waitUntil(install()));
  self.addEventListener('activate', (event) => event.waitUntil(activate()));
  self.addEventListener('fetch', (event) => {
    const { request } = event;
    const path = request.method === 'GET' ? pathOf(request.url) : '';
    if (files.has(path)) event.respondWith(file(path, request));
    else if (request.mode === 'navigate' && path && !path.startsWith('/api/') && !path.startsWith('/graphi'))
      event.respondWith(page(request));
  });
  // What the page loaded before the worker was there; the browser still has it.
  self.addEventListener('message', (event) => {
    const used = [...event.data].map(pathOf).filter((path) => files.has(path));
    event.waitUntil(Promise.allSettled(used.map((path) => file(path, path))));
  });
}
