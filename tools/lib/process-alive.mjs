/** Telling whether a process that a file speaks of is still the same one. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether a process with this id runs now. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * When the process started, in the kernel's own count; '' where the kernel does not tell, 'ended' for one that is over
 * and only waits to be noticed. Ids are given out again (in containers quickly), so an id alone names no process.
 */
export function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

/** Whether the process noted as `{ pid, start }` still runs. */
export const isSameProcess = ({ pid, start }) => isAlive(pid) && (!start || startOf(pid) === start);

/** A note by which this process can be recognised later. */
export const noteOf = (pid = process.pid) => ({ pid, start: startOf(pid) });

/** The command line of a process, '' when it is gone. */
export function commandOf(pid) {
  if (existsSync('/proc/self/cmdline')) {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    } catch {
      return '';
    }
  }
  if (process.platform === 'win32') return isAlive(pid) ? 'postgres' : '';
  return spawnSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
}
