/** The programs a test run has started and not yet ended, so that a stopped run leaves none behind. */
import { spawn } from 'node:child_process';
import { exitCodeOf } from '../lib/run-command.mjs';
import { node24, withNode24 } from '../lib/node24.mjs';
import { root } from '../lib/workspace.mjs';

const running = new Set();

/** Runs a script on Node 24 and keeps what it says: `{ code, output }`. */
export function runScript(script, args = [], { env = {} } = {}) {
  return new Promise((done) => {
    const options = {
      cwd: root,
      env: withNode24({ ...process.env, ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
    };
    const child = spawn(node24(), [script, ...args], options);
    running.add(child);
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => chunks.push(Buffer.from(String(error))));
    child.on('close', (code, signal) => {
      running.delete(child);
      done({ code: exitCodeOf(code, signal), output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

/** Ends everything that still runs. */
export function endAll() {
  for (const child of running) child.kill('SIGTERM');
}
