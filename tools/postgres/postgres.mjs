/** The embedded PostgreSQL of this clone: started by whoever needs it first, stopped by whoever leaves last. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from '../lib/lock.mjs';
import { changePassword, makeCluster, obi } from './cluster.mjs';
import { hold, isHeld } from './holders.mjs';
import { placeFor } from './place.mjs';
import { runningServer, startServer, stopServer } from './postmaster.mjs';

/** How a program reaches the database. */
export const urlOf = ({ port, password }) => `postgres://${obi}:${password}@127.0.0.1:${port}/${obi}`;

/** A password nobody has to remember, without signs that a URL or SQL would read. */
export const newPassword = () => randomBytes(24).toString('hex');

/**
 * Makes sure that the database of this data folder runs: `{ url, stop, startedHere, movedTo }`.
 * `stop` ends it unless somebody else still uses it; `movedTo` names its folder when that is outside the data folder.
 */
export async function startPostgres({ dataDir }) {
  // It may be the company's own (OBI_DATA_DIR): its mode is theirs. What is secret in it is mode 600.
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  // One name for one folder: a running server is known by the name of its data.
  const folder = realpathSync(dataDir);
  return withLock(join(folder, 'postgres.lock'), async () => {
    const place = placeFor(folder);
    const known = readNote(folder);
    const running = await runningServer(place.folder);
    // Without its password a running server is of no use: it is started anew with another.
    if (running && !known.password) stopServer(place);
    const attached = running && known.password;
    const note = attached ? { ...known, port: running.port } : await startFrom(place, known, folder);
    const release = hold(folder);
    const stop = () => stopUnlessHeld(folder, place, release);
    return {
      url: urlOf(note),
      stop,
      startedHere: !attached,
      movedTo: place.moved ? place.folder : undefined,
    };
  });
}

async function startFrom(place, known, folder) {
  const password = known.password ?? newPassword();
  if (existsSync(join(place.folder, 'data', 'PG_VERSION')) && !known.password)
    changePassword(place, password);
  writeNote(folder, { ...known, password });
  makeCluster(place, password);
  const port = await startServer(place, known.port);
  return writeNote(folder, { password, port });
}

function stopUnlessHeld(folder, place, release) {
  return withLock(join(folder, 'postgres.lock'), async () => {
    release();
    if (isHeld(folder) || !(await runningServer(place.folder))) return;
    stopServer(place);
  });
}

const noteIn = (folder) => join(folder, 'postgres.json');

/** `{ password, port }` of the last time; empty when there is none, or when it was cut off while being written. */
function readNote(folder) {
  try {
    return JSON.parse(readFileSync(noteIn(folder), 'utf8'));
  } catch {
    return {};
  }
}

function writeNote(folder, note) {
  writeFileSync(noteIn(folder), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
  return note;
}
