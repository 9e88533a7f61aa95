/** Starting and stopping the server process of a cluster, and finding the one that runs. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Fault } from '../lib/fault.mjs';
import { freePort } from '../lib/port.mjs';
import { commandOf } from '../lib/process-alive.mjs';
import { programIn } from './binaries.mjs';
import { inFolder } from './cluster.mjs';

const logOf = (folder) => join(folder, 'server.log');
const lockOf = (folder) => join(folder, 'data', 'postmaster.pid');

/** The running server of this cluster as `{ pid, port }`, or undefined. */
export async function runningServer(folder) {
  const lock = readLock(folder);
  if (!lock || !isOurServer(lock.pid, folder)) return undefined;
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await answers(lock.port)) return lock;
    if (!isOurServer(lock.pid, folder)) return undefined;
    await wait(100);
  }
  return undefined;
}

function readLock(folder) {
  if (!existsSync(lockOf(folder))) return undefined;
  const lines = readFileSync(lockOf(folder), 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** After a crash the noted id may belong to anybody: only a postgres of this folder counts. */
const isOurServer = (pid, folder) => {
  const command = commandOf(pid);
  return /postgres/.test(command) && (process.platform === 'win32' || command.includes(join(folder, 'data')));
};

function answers(port) {
  return new Promise((done) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => done(true) || socket.destroy());
    socket.once('error', () => done(false));
  });
}

/** Starts the server on the wished port when it is free, else on another, and answers the port. */
export async function startServer(place, wishedPort) {
  forgetDeadServer(place.folder);
  trimLog(place.folder);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(wishedPort);
    const { status, stdout, stderr } = pgCtl(place, [
      'start',
      '-w',
      '-t',
      '60',
      '-l',
      logOf(place.folder),
      '-o',
      `-p ${port}`,
    ]);
    if (status === 0) return port;
    const log = lastLines(place.folder);
    // Processes of a killed server need a moment to notice; another program may have taken the port just now.
    const passes = /pre-existing shared memory|could not bind|Address already in use|lock file/.test(log);
    if (!passes || attempt === 20)
      throw new Fault('PostgreSQL does not start (its log is above).', { log: `${stdout}${stderr}${log}` });
    await wait(500);
  }
}

/**
 * Stops the server and waits: `fast` ends the connections and writes everything, `immediate` throws away. A server
 * that was killed leaves its lock behind: there is nothing to stop then, and its number may be somebody else's now.
 */
export function stopServer(place, how = 'fast') {
  const isUp = () => {
    const lock = readLock(place.folder);
    return lock !== undefined && isOurServer(lock.pid, place.folder);
  };
  if (!isUp()) return;
  const { status, stdout, stderr } = pgCtl(place, ['stop', '-w', '-t', '60', '-m', how]);
  if (status !== 0 && isUp()) {
    throw new Fault('PostgreSQL does not stop (its log is above).', {
      log: `${stdout}${stderr}${lastLines(place.folder)}`,
    });
  }
}

/** pg_ctl gives the server a session of its own, so that Ctrl-C in the terminal reaches us and not it. */
function pgCtl({ home, folder, user }, args) {
  const all = [...args, '-D', join(folder, 'data')];
  return spawnSync(programIn(home, 'pg_ctl'), all, {
    ...inFolder(folder, user),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** PostgreSQL clears the lock of a dead server itself, unless its number was given to another process of this user. */
function forgetDeadServer(folder) {
  const lock = readLock(folder);
  if (lock && !isOurServer(lock.pid, folder)) rmSync(lockOf(folder), { force: true });
}

function trimLog(folder) {
  const log = logOf(folder);
  if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.old`);
}

const lastLines = (folder) =>
  existsSync(logOf(folder)) ? `${readFileSync(logOf(folder), 'utf8').split('\n').slice(-20).join('\n')}` : '';
