import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inRoot } from './workspace.mjs';

const preload = pathToFileURL(inRoot('tools', 'lib', 'end-with-starter.mjs')).href;

const SERVER = `
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
for (let turn = 0; turn < 3; turn++) {
  const thread = new Worker(new URL('thread.mjs', import.meta.url));
  await once(thread, 'exit');
}
console.log('all threads ended');
setInterval(() => undefined, 1000);`;

/** A thread that is done at once: only one that ends by itself closes its standard input. */
const THREAD = `const done = true;`;

describe('a server and its starter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'obi-starter-'));
  writeFileSync(join(folder, 'server.mjs'), SERVER);
  writeFileSync(join(folder, 'thread.mjs'), THREAD);
  after(() => rmSync(folder, { recursive: true }));

  it('the server goes on when its threads end, and ends when the starter is gone', async () => {
    const args = ['--import', preload, join(folder, 'server.mjs')];
    const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = once(server, 'exit');
    const [said] = await Promise.race([once(server.stdout, 'data'), ended]);
    assert.match(String(said), /all threads ended/);
    server.stdin.end();
    assert.deepEqual(await ended, [null, 'SIGTERM']);
  });
});
