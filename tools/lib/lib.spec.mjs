import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { withLock } from './lock.mjs';
import { isNewEnough } from './node24.mjs';
import { onStop } from './on-stop.mjs';
import { freePort, whyPortTaken } from './port.mjs';
import { isSameProcess, noteOf } from './process-alive.mjs';
import { durationText } from './progress.mjs';
import { exitCodeOf } from './run-command.mjs';

describe('durations', () => {
  const cases = [
    [0, '0.0 s'],
    [820, '0.8 s'],
    [59_900, '59.9 s'],
    [125_000, '2 min 5 s'],
  ];
  for (const [milliseconds, text] of cases)
    it(`prints ${text}`, () => assert.equal(durationText(milliseconds), text));
});

describe('the Node that runs Obi', () => {
  const cases = [
    ['20.20.0', false],
    ['22.21.9', false],
    ['22.22.0', true],
    ['24.14.0', false],
    ['24.15.0', true],
    ['26.0.0', true],
  ];
  for (const [version, expected] of cases)
    it(`${version} is ${expected ? '' : 'not '}new enough`, () =>
      assert.equal(isNewEnough(version), expected));
});

describe('exit codes', () => {
  it('are the program’s own, or 128 and the signal', () => {
    assert.deepEqual([exitCodeOf(3, null), exitCodeOf(null, 'SIGTERM'), exitCodeOf(0, null)], [3, 143, 0]);
  });
});

describe('ports', () => {
  it('are told taken or free, and the wished one is given when it is free', async () => {
    const server = createServer();
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address();
    assert.equal(await whyPortTaken(port), 'EADDRINUSE');
    assert.notEqual(await freePort(port), port);
    await new Promise((done) => server.close(done));
    assert.equal(await whyPortTaken(port), undefined);
    assert.equal(await freePort(port), port);
  });
});

describe('the note of a process', () => {
  it('is not taken for another process that has its number now, nor for one that ended', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    const note = noteOf(child.pid);
    assert.equal(isSameProcess(note), true);
    if (note.start) assert.equal(isSameProcess({ ...note, start: '1' }), false);
    child.kill('SIGKILL');
    await new Promise((done) => child.once('exit', done));
    assert.equal(isSameProcess(note), false);
  });
});

describe('a lock', () => {
  it('lets one work at a time, and does not wait for the dead', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'obi-lock-'));
    const file = join(folder, 'x.lock');
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 7, start: '1' }));
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await new Promise((done) => setTimeout(done, 20));
      inside--;
    };
    await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)]);
    assert.equal(most, 1);
    rmSync(folder, { recursive: true });
  });
});

describe('the wish to stop', () => {
  it('counts once when the terminal and npm both pass it on, and npm’s end never counts as insisting', () => {
    const told = [];
    const end = onStop(
      () => told.push('first'),
      () => told.push('again'),
    );
    process.emit('SIGINT');
    process.emit('SIGINT');
    process.emit('npmGone');
    end();
    assert.deepEqual(told, ['first']);
  });
});
