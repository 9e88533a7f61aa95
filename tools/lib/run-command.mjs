/** Running other programs from the entry scripts. */
import { spawn } from 'node:child_process';

const windows = process.platform === 'win32';

/** Runs a program to its end and keeps what it says: `{ code, output }`. Never rejects for an exit code. */
export function runQuietly(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => done({ code: 127, output: String(error.message) }));
    child.on('close', (code, signal) =>
      done({ code: exitCodeOf(code, signal), output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

/** Runs npx. Windows has only a command file, which needs a shell. */
export const runNpx = (args, options = {}) =>
  runQuietly(windows ? 'npx.cmd' : 'npx', args, { ...options, shell: windows });

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGTERM: 15 };

/** The exit code a shell would show: the program's own, or 128 + the signal that ended it. */
export function exitCodeOf(code, signal) {
  if (code !== null && code !== undefined) return code;
  return 128 + (signalNumbers[signal] ?? 1);
}
