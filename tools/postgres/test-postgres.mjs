/** A PostgreSQL for specs: quick, empty, and thrown away at the end. */
import { existsSync, readdirSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSameProcess, noteOf } from '../lib/process-alive.mjs';
import { makeCluster, throwAwaySettings } from './cluster.mjs';
import { findBinaries } from './binaries.mjs';
import { temporaryPlace } from './place.mjs';
import { systemUser } from './system-user.mjs';
import { newPassword, urlOf } from './postgres.mjs';
import { startServer, stopServer } from './postmaster.mjs';

/**
 * A server for specs as `{ url, stop, folder }`: the one OBI_TEST_PG names (its role must be allowed to make databases), else
 * a throw-away cluster in a temporary folder. A measurement gives `settings` of its own: those of the product.
 */
export async function startTestPostgres({ env = process.env, settings = throwAwaySettings } = {}) {
  if (env.OBI_TEST_PG) return { url: env.OBI_TEST_PG, stop: async () => undefined };
  sweep();
  const place = temporaryPlace();
  writeFileSync(join(place.folder, 'holder.json'), JSON.stringify(noteOf()));
  const password = newPassword();
  makeCluster(place, password, settings);
  const port = await startServer(place);
  return { url: urlOf({ port, password }), folder: place.folder, stop: async () => throwAway(place) };
}

function throwAway(place) {
  stopServer(place, 'immediate');
  rmSync(place.folder, { recursive: true, force: true });
}

/**
 * Clusters whose process was killed before it could throw them away. One that cannot be cleared away (its server is
 * just ending, say) stays for the next run: what others left is no reason for this run to fail.
 */
function sweep() {
  const user = systemUser('');
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    if (!existsSync(parent)) continue;
    for (const name of readdirSync(parent).filter((entry) => entry.startsWith('obi-test-'))) {
      const folder = join(parent, name);
      if (isOurs(folder, user) && isAbandoned(folder)) tryToThrowAway({ ...findBinaries(), folder, user });
    }
  }
}

function tryToThrowAway(place) {
  try {
    throwAway(place);
  } catch (error) {
    process.stderr.write(`${place.folder} of an earlier run stays: ${error.message}\n`);
  }
}

/** Anybody may put a folder of this name into /tmp: only what our own user owns is touched. */
function isOurs(folder, { uid = process.getuid?.() }) {
  const stat = lstatSync(folder);
  return stat.isDirectory() && (uid === undefined || stat.uid === uid);
}

function isAbandoned(folder) {
  try {
    return !isSameProcess(JSON.parse(readFileSync(join(folder, 'holder.json'), 'utf8')));
  } catch {
    return false;
  }
}
