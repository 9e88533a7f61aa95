import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import vm from 'node:vm';
import { headStart } from './head-start.mjs';

const documents = { v1: { name: 'Viewer' }, p1: { name: 'MyPath' }, x1: { name: 'Other' } };

describe('the head start of a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'obi-head-'));
  after(() => rmSync(folder, { recursive: true }));
  const files = {
    'main-1.js': 'import("./today-1.js")',
    'today-1.js':
      'import{a}from"./parts-1.js";import"./main-1.js";const s="obi-today-page";import("./late-1.js")',
    'parts-1.js': 'import{b}from"./deep-1.js";import{c}from"./main-1.js"',
    'deep-1.js': '',
    'late-1.js': '',
  };
  for (const [file, code] of Object.entries(files)) writeFileSync(join(folder, file), code);

  /** What the script does on a page with this address. */
  function begunAt(pathname) {
    const [, script] = /^<script nonce="CSP_NONCE">(.*)<\/script>$/s.exec(headStart(folder, documents));
    const asked = [];
    const preloaded = [];
    const page = {
      location: { pathname },
      fetch: async (_, { body }) => {
        asked.push(JSON.parse(body).documentId);
        return { json: async () => ({ data: 'an answer' }) };
      },
      document: { createElement: () => ({}), head: { append: ({ href }) => preloaded.push(href) } },
    };
    vm.runInNewContext(script, { ...page, window: page });
    return { asked, preloaded: preloaded.sort(), window: page };
  }

  function assertBegun(address, asked, preloaded) {
    const begun = begunAt(address);
    assert.deepEqual([begun.asked, begun.preloaded], [asked, preloaded]);
  }

  it('asks who is signed in and for the path, and loads the page of today with what it cannot do without', () => {
    for (const address of ['/', '/today'])
      assertBegun(address, ['v1', 'p1'], ['/deep-1.js', '/parts-1.js', '/today-1.js']);
  });

  it('keeps the answers for the app, what came of them and what is on its way', async () => {
    const { window } = begunAt('/today');
    assert.equal(window.obiAsked.v1.data, undefined);
    assert.deepEqual(await window.obiAsked.v1.answer, { data: 'an answer' });
    assert.equal(window.obiAsked.v1.data, 'an answer');
  });

  it('asks who is signed in on every other page', () => assertBegun('/guide', ['v1'], []));

  it('asks nothing where nobody is signed in yet', () => {
    for (const address of ['/sign-in', '/welcome/token']) assertBegun(address, [], []);
  });

  it('says when the web app no longer has what it begins with', () => {
    assert.throws(() => headStart(folder, { v1: documents.v1 }), /no document MyPath/);
    writeFileSync(join(folder, 'today-1.js'), '');
    assert.throws(() => headStart(folder, documents), /No file of the web app holds/);
  });
});
