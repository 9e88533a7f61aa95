/** PostgreSQL refuses to run as root: started by root, it runs as a system user without rights of its own. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { Fault } from '../lib/fault.mjs';

const isRoot = () => process.getuid?.() === 0;

/**
 * Whom PostgreSQL runs as: `{}` for an ordinary user (oneself), else the uid and gid of a system user.
 * Data that exists already is served by the one who owns it.
 */
export function systemUser(dataDir) {
  if (!isRoot()) return {};
  const owner = ownerOf(dataDir);
  if (owner) return owner;
  return idsOf('postgres') ?? createUser('postgres') ?? nobody();
}

function ownerOf(dataDir) {
  try {
    const { uid, gid } = statSync(dataDir);
    return uid === 0 ? undefined : { uid, gid };
  } catch {
    return undefined;
  }
}

function idsOf(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  });
  return uid ? { uid, gid } : undefined;
}

/** Debian, Fedora and their like have useradd; Alpine and BusyBox have adduser. Neither asks anything. */
function createUser(name) {
  const home = ['--no-create-home', '--home-dir', '/nonexistent', '--shell', '/usr/sbin/nologin'];
  const made = spawnSync('useradd', ['--system', '--user-group', ...home, name]);
  if (made.status !== 0) spawnSync('adduser', ['-S', '-D', '-H', name]);
  return idsOf(name);
}

function nobody() {
  const ids = idsOf('nobody');
  if (ids) return ids;
  throw new Fault(
    'PostgreSQL cannot run as root, and no other user could be made. Start Obi as an ordinary user.',
  );
}

/** Whether the user can run this program: asked of the system, not guessed from modes. */
export const canRun = (user, program) => passes(user, 'test -x "$1" && test -r "$1"', program);

/** Whether the user can work in this folder. */
export const canWrite = (user, folder) => passes(user, 'test -w "$1" && test -x "$1"', folder);

function passes(user, question, path) {
  if (user.uid === undefined) return true;
  return spawnSync('/bin/sh', ['-c', question, 'sh', path], { ...user, cwd: '/' }).status === 0;
}
