/**
 * Where the database lies. Normally in the data folder of the clone; but started by root it runs as another user, and
 * under /root or in a `mktemp -d` folder that user can reach neither its programs nor its data. Then both lie under
 * /var/lib/obi, and the data folder keeps a pointer.
 */
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { lstatSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Fault } from '../lib/fault.mjs';
import { findBinaries, programIn } from './binaries.mjs';
import { canRun, canWrite, systemUser } from './system-user.mjs';

const sharedPlace = '/var/lib/obi';

/** `{ home, folder, user, version, moved }`: the programs, the folder for the cluster, and whom it runs as. */
export function placeFor(dataDir) {
  const binaries = findBinaries();
  const pointer = join(dataDir, 'postgres-folder');
  const known = existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : '';
  const wanted = known && existsSync(known) ? known : join(dataDir, 'postgres');
  const user = systemUser(join(wanted, 'data'));
  refuseForeign(wanted);
  makeFolder(wanted, user);
  const folder = canWrite(user, wanted) ? wanted : reachableFolder(dataDir, wanted, user);
  if (folder !== wanted) writeFileSync(pointer, `${folder}\n`);
  return {
    folder,
    user,
    version: binaries.version,
    home: runnableHome(binaries, user),
    moved: !folder.startsWith(dataDir),
  };
}

/** A new folder in a temporary place, for a cluster that is thrown away. */
export function temporaryPlace() {
  const binaries = findBinaries();
  const user = systemUser('');
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    if (!existsSync(parent)) continue;
    const folder = mkdtempSync(join(parent, 'obi-test-'));
    makeFolder(folder, user);
    if (canWrite(user, folder))
      return { folder, user, version: binaries.version, home: runnableHome(binaries, user) };
    rmSync(folder, { recursive: true, force: true });
  }
  throw new Fault('PostgreSQL can reach no temporary folder (tried TMPDIR, /tmp and /var/tmp).');
}

const runnableHome = (binaries, user) =>
  canRun(user, programIn(binaries.home, 'postgres')) ? binaries.home : copyOfBinaries(binaries);

function makeFolder(folder, { uid, gid } = {}, mode = 0o700) {
  mkdirSync(folder, { recursive: true });
  if ((statSync(folder).mode & 0o777) !== mode) chmodSync(folder, mode);
  if (uid !== undefined && statSync(folder).uid !== uid) chownSync(folder, uid, gid);
}

/** An ordinary user cannot open what root began here. */
function refuseForeign(folder) {
  const me = process.getuid?.();
  if (!me || !existsSync(folder) || statSync(folder).uid === me) return;
  throw new Fault(
    `The database in ${folder} belongs to another user: start Obi as that user or as root, or set OBI_DATA_DIR.`,
  );
}

/** What was begun in the unreachable folder (by an ordinary user before) is not taken along: it stays that user's. */
function reachableFolder(dataDir, unreachable, { uid, gid }) {
  if (existsSync(unreachable) && readdirSync(unreachable).length === 0)
    rmSync(unreachable, { recursive: true });
  makeFolder(sharedPlace, {}, 0o755);
  const name = basename(join(dataDir, '..')).replaceAll(/[^\w.-]/g, '') || 'clone';
  const folder = mkdtempSync(join(sharedPlace, `${name}-`));
  chownSync(folder, uid, gid);
  return folder;
}

/** One copy per version for all clones of this machine. Only root can write above it, so nobody can slip in another. */
function copyOfBinaries({ home, version }) {
  makeFolder(sharedPlace, {}, 0o755);
  const copy = join(sharedPlace, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = mkdtempSync(`${copy}-draft-`);
  cpSync(home, draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !/\.a$|\/include(\/|$)/.test(file),
  });
  openForReading(draft);
  try {
    renameSync(draft, copy);
  } catch (error) {
    // Another clone was quicker: take its copy.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function openForReading(path) {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openForReading(join(path, name));
}
