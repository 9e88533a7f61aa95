/** One at a time: two commands of the same clone never install, build or start the database at once. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isSameProcess, noteOf } from './process-alive.mjs';

/** Waits until the lock file is ours, does the work, and gives it back. A lock of a dead process does not count. */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  while (!take(file)) await wait(100);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, JSON.stringify(noteOf()), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned(file)) rmSync(file, { force: true });
    return false;
  }
}

function isAbandoned(file) {
  try {
    return !isSameProcess(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Just given back, or just being written: look again.
    return false;
  }
}
