/**
 * Who uses the running database. The server and the command line of a clone share one PostgreSQL; the last to leave
 * stops it, so that an import outlives neither too little nor too much. Those who were killed do not count.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSameProcess, noteOf } from '../lib/process-alive.mjs';

const folderOf = (dataDir) => join(dataDir, 'postgres-users');
let count = 0;

/** Notes that this process uses the database, and answers how to take the note back. */
export function hold(dataDir) {
  mkdirSync(folderOf(dataDir), { recursive: true });
  const note = join(folderOf(dataDir), `${process.pid}-${++count}`);
  writeFileSync(note, JSON.stringify(noteOf()));
  return () => rmSync(note, { force: true });
}

/** Whether anybody alive still uses it. */
export function isHeld(dataDir) {
  mkdirSync(folderOf(dataDir), { recursive: true });
  return readdirSync(folderOf(dataDir)).some((name) => {
    const note = join(folderOf(dataDir), name);
    if (isOfLiving(note)) return true;
    rmSync(note, { force: true });
    return false;
  });
}

function isOfLiving(note) {
  try {
    return isSameProcess(JSON.parse(readFileSync(note, 'utf8')));
  } catch {
    // Killed while writing it.
    return false;
  }
}
