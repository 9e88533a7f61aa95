/** Making a cluster: initdb, the one role Obi connects as, and its database. */
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../lib/fault.mjs';
import { majorOf, programIn } from './binaries.mjs';

/** The name of the role, and of its database. */
export const obi = 'obi';

const settings = {
  listen_addresses: '127.0.0.1',
  // A socket file would need a short path that every user can write; 127.0.0.1 works the same everywhere.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  // Compiling a plan takes longer than most of our queries.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/** What a cluster that is thrown away does not need: to survive a power cut. */
export const throwAwaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  max_connections: '200',
};

/**
 * Makes the cluster in `folder/data` when there is none. It is made beside and renamed, so that one which was
 * interrupted is never taken for a good one.
 */
export function makeCluster({ home, folder, user, version }, password, extraSettings = {}) {
  const data = join(folder, 'data');
  if (existsSync(join(data, 'PG_VERSION'))) return refuseOtherMajor(data, version);
  const draft = join(folder, 'data-draft');
  rmSync(draft, { recursive: true, force: true });
  initdb({ home, folder, user }, draft, { ...settings, ...extraSettings });
  writeAccessRules(draft, user);
  runSql({ home, folder, user }, draft, [
    roleStatement('CREATE', password),
    `CREATE DATABASE ${obi} OWNER ${obi};`,
  ]);
  renameSync(draft, data);
}

/** Gives the role a new password, when the file that held the old one is gone. */
export const changePassword = (place, password) =>
  runSql(place, join(place.folder, 'data'), [roleStatement('ALTER', password)]);

/**
 * Not a superuser, as on a company's own server; it may make databases (tests, restore) and roles (least rights).
 * One round of hashing is enough for SCRAM here: nobody guesses 192 random bits, and each connection pays for rounds.
 */
const roleStatement = (verb, password) =>
  `SET scram_iterations = 1; ${verb} ROLE ${obi} LOGIN CREATEDB CREATEROLE PASSWORD '${password}';`;

function initdb({ home, folder, user }, data, wanted) {
  const args = [
    '--pgdata',
    data,
    '--username',
    'postgres',
    '--auth',
    'reject',
    '--encoding',
    'UTF8',
    '--no-instructions',
  ];
  // The same order and the same upper and lower case on every machine, whatever languages it has installed.
  args.push('--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8');
  for (const [name, value] of Object.entries(wanted)) args.push('--set', `${name}=${value}`);
  if (wanted.fsync === 'off') args.push('--no-sync');
  const { status, stdout, stderr, error } = spawnSync(
    programIn(home, 'initdb'),
    args,
    inFolder(folder, user),
  );
  if (status === 0) return;
  throw new Fault('PostgreSQL could not make its data folder (its log is above).', {
    log: `${stdout}${stderr}${error ?? ''}`,
  });
}

/** Only with a password, only from this machine. The superuser cannot come in at all. */
function writeAccessRules(data, { uid, gid }) {
  const file = join(data, 'pg_hba.conf');
  writeFileSync(file, 'host all postgres 127.0.0.1/32 reject\nhost all all 127.0.0.1/32 scram-sha-256\n', {
    mode: 0o600,
  });
  if (uid !== undefined) chownSync(file, uid, gid);
}

/** Runs statements without a server: `postgres --single` reads one statement per line. */
function runSql({ home, folder, user }, data, statements) {
  const args = [
    '--single',
    '-D',
    data,
    '-c',
    'exit_on_error=on',
    '-c',
    'log_min_messages=warning',
    'postgres',
  ];
  const input = statements.map((line) => `${line}\n`).join('');
  const { status, stdout, stderr } = spawnSync(programIn(home, 'postgres'), args, {
    ...inFolder(folder, user),
    input,
  });
  if (status === 0) return;
  throw new Fault('PostgreSQL could not make its first database (its log is above).', {
    log: `${stdout}${stderr}`,
  });
}

/** How every program of PostgreSQL is called: as its user, from a folder that user can enter, in plain English. */
export const inFolder = (folder, user) => ({
  ...user,
  cwd: folder,
  encoding: 'utf8',
  env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC', ...windowsEssentials() },
});

const windowsEssentials = () => (process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot } : {});

function refuseOtherMajor(data, version) {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (made === majorOf(version)) return;
  throw new Fault(
    `The data in ${data} are of PostgreSQL ${made}, this is ${majorOf(version)}: set OBI_DATA_DIR to another folder.`,
  );
}
