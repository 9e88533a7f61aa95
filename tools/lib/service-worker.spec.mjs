import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import vm from 'node:vm';
import { serviceWorker } from './service-worker.mjs';

const HERE = 'https://obi.example';
const MAIN = '/main-ABCDEFGH.js';
const STYLES = '/styles-ABCDEFGH.css';
const PART = '/chunk-12345678.js';
const PLAYER = '/chunk-PLAYERAB.js';
const LINE = '/chunk-LINEABCD.js';
const SIGN_IN = '/chunk-SIGNINAB.js';
const SHARED = '/chunk-SHAREDAB.js';
/** What every worker keeps from its beginning. */
const FIRST = [STYLES, MAIN, PLAYER, LINE, SIGN_IN, SHARED];

describe('the worker that opens Obi without the network', () => {
  const folder = mkdtempSync(join(tmpdir(), 'obi-worker-'));
  after(() => rmSync(folder, { recursive: true }));
  const build = (page) => {
    const head = `<link href="${STYLES}"><script src="${MAIN}"></script><link href="/favicon.svg">`;
    writeFileSync(join(folder, 'index.html'), head + page);
    for (const file of [STYLES, PART, SHARED, '/favicon.svg', '/sw.js'])
      writeFileSync(join(folder, file), '');
    writeFileSync(join(folder, MAIN), 'import(`.${PLAYER}`)');
    const part = (tag) => `selectors:[[\`${tag}\`]]`;
    writeFileSync(join(folder, PLAYER), `import{a}from".${SHARED}";${part('obi-player-page')}`);
    writeFileSync(join(folder, LINE), part('obi-waiting-line'));
    writeFileSync(join(folder, SIGN_IN), part('obi-sign-in-page'));
    return serviceWorker(folder);
  };

  let caches, fetched, isOnline, missing, isEarly;
  beforeEach(() => {
    caches = new Map();
    fetched = [];
    isOnline = true;
    missing = undefined;
    isEarly = false;
  });

  const cacheOf = (name) => {
    if (!caches.has(name)) caches.set(name, new Map());
    const cache = caches.get(name);
    const pathOf = (one) => one.url?.slice(HERE.length) ?? one;
    return {
      put: async (path, response) => void cache.set(path, response),
      match: async (one) => cache.get(pathOf(one)),
      keys: async () => [...cache.keys()].map((path) => ({ url: HERE + path })),
    };
  };

  /** The worker of a build, as the browser runs it. */
  function run(script) {
    const heard = {};
    const fetch = async (one) => {
      const url = one.url ?? one;
      fetched.push(url.replace(HERE, ''));
      if (!isOnline) throw new TypeError('Failed to fetch');
      const path = url.replace(HERE, '');
      return { ok: path !== missing, redirected: false, url, clone: () => ({ ok: true, kept: path }) };
    };
    const self = {
      location: { origin: HERE },
      clients: { claim: async () => undefined },
      registration: { navigationPreload: { enable: async () => (isEarly = true) } },
      skipWaiting: async () => undefined,
      addEventListener: (name, handler) => (heard[name] = handler),
    };
    const storage = {
      open: async (name) => cacheOf(name),
      keys: async () => [...caches.keys()],
      delete: async (name) => caches.delete(name),
    };
    vm.runInNewContext(script, { self, caches: storage, fetch, URL });
    const tell = (name, event = {}) =>
      new Promise((done) => heard[name]({ ...event, waitUntil: (work) => done(work) }));
    const ask = (path, request = {}, preloadResponse = undefined) => {
      let answer;
      const asked = {
        url: path.startsWith('http') ? path : HERE + path,
        method: 'GET',
        mode: 'cors',
        ...request,
      };
      heard.fetch({ request: asked, preloadResponse, respondWith: (given) => (answer = given) });
      return answer;
    };
    return { tell, ask, open: (path) => ask(path, { mode: 'navigate' }) };
  }

  it('has another version when the page is another one', () => {
    assert.notEqual(build('one'), build('two'));
    assert.equal(build('one'), build('one'));
  });

  it('keeps a hashed file when it is used, and asks for it once', async () => {
    const worker = run(build('one'));
    assert.equal(caches.size, 0);
    await worker.ask(PART);
    assert.equal((await worker.ask(PART)).kept, PART);
    assert.deepEqual(fetched, [PART]);
  });

  it('keeps from its beginning what the page and the player cannot do without', async () => {
    const worker = run(build('one'));
    await worker.tell('install');
    assert.deepEqual([...fetched].sort(), ['/', ...FIRST].sort());
    isOnline = false;
    for (const file of FIRST) assert.equal((await worker.ask(file)).kept, file);
  });

  it('does not begin where one of them is missing', async () => {
    missing = PLAYER;
    await assert.rejects(run(build('one')).tell('install'), /not there as a whole/);
  });

  it('takes the page that the browser asked for while the worker woke up', async () => {
    const worker = run(build('one'));
    await worker.tell('activate');
    assert.ok(isEarly);
    const early = Promise.resolve('the page of the server');
    assert.equal(await worker.ask('/today', { mode: 'navigate' }, early), 'the page of the server');
    assert.deepEqual(fetched, []);
  });

  it('opens the page that it kept where what the browser asked for early did not come', async () => {
    const worker = run(build('one'));
    await worker.tell('install');
    const early = Promise.reject(new TypeError('Failed to fetch'));
    assert.equal((await worker.ask('/today', { mode: 'navigate' }, early)).url, '/');
  });

  it('leaves everything else to the network: answers, files that change, other places', async () => {
    const worker = run(build('one'));
    assert.equal(worker.ask('/graphql', { method: 'POST' }), undefined);
    assert.equal(worker.ask('/sw.js'), undefined);
    assert.equal(worker.ask('/favicon.svg'), undefined);
    assert.equal(worker.ask(`https://elsewhere.example${MAIN}`), undefined);
    await worker.tell('install');
    isOnline = false;
    await assert.rejects(worker.open('/api/export'), /Failed to fetch/);
    await assert.rejects(worker.open('/graphiql'), /Failed to fetch/);
  });

  it('opens the page from the network, and from what it kept when there is none', async () => {
    const worker = run(build('one'));
    await worker.tell('install');
    assert.equal((await worker.open('/modules/a.b?step=c')).url, `${HERE}/modules/a.b?step=c`);
    isOnline = false;
    assert.equal((await worker.open('/modules/a.b')).url, '/');
  });

  it('fails as the network does where it kept nothing', async () => {
    isOnline = false;
    await assert.rejects(run(build('one')).open('/today'), /Failed to fetch/);
  });

  it('keeps what the page used before it, and nothing that is not of this build', async () => {
    const worker = run(build('one'));
    await worker.tell('message', { data: [HERE + MAIN, `${HERE}/main-ZZZZZZZZ.js`, `${HERE}/graphql`] });
    assert.deepEqual(fetched, [MAIN]);
  });

  it('takes over from an older version what is still of use, and deletes the rest', async () => {
    caches.set(
      'obi.app.old',
      new Map([
        [PART, 'part'],
        ['/gone-ZZZZZZZZ.js', 'gone'],
        ['/', 'page'],
      ]),
    );
    caches.set('obi.own.1', new Map());
    const worker = run(build('one'));
    await worker.tell('install');
    await worker.tell('activate');
    assert.equal(await worker.ask(PART), 'part');
    assert.ok(!caches.has('obi.app.old') && caches.has('obi.own.1'));
    const [, kept] = [...caches].find(([name]) => name.startsWith('obi.app.'));
    assert.deepEqual([...kept.keys()].sort(), ['/', PART, ...FIRST].sort());
  });
});
