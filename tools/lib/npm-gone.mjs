/**
 * Noticing that the npm which started us was ended. npm passes SIGTERM on to the shell it made for the script, the shell
 * ends, and the script would run on, unseen, with the port and the database.
 */
import { readFileSync } from 'node:fs';
import { commandOf, isSameProcess, noteOf } from './process-alive.mjs';

/** How often to look, in milliseconds. */
const pause = 250;

/** Calls back once when npm (or, where the system does not tell, our parent) is gone. Does not keep the process alive. */
export function watchNpm(gone) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const chain = ancestorsUpToNpm();
  const timer = setInterval(() => {
    if (process.ppid === parent && chain.every(isSameProcess)) return;
    clearInterval(timer);
    gone();
  }, pause);
  timer.unref();
}

/** The shells between npm and us, and npm. Empty where /proc tells nothing. */
function ancestorsUpToNpm() {
  const chain = [];
  for (let pid = process.ppid; pid > 1 && chain.length < 6; pid = parentOf(pid)) {
    chain.push(noteOf(pid));
    if (/^npm |npm-cli/.test(commandOf(pid))) return chain;
  }
  return [];
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}
