/** The server process: started, told to stop, and waited for. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { node24, withNode24 } from './node24.mjs';
import { exitCodeOf } from './run-command.mjs';
import { inRoot, root } from './workspace.mjs';

/** How long the server may take to finish what it has begun. */
const patience = 30_000;

/** Ends the server when its starter is gone. */
const preload = pathToFileURL(inRoot('tools', 'lib', 'end-with-starter.mjs')).href;

/**
 * What Node is started with to serve. Left alone, Node lets garbage grow to three times what lives before it collects;
 * here the server stands beside its database and does so at a third more. Compiled code stays as quick.
 */
export const serverArgs = [
  '--enable-source-maps',
  '--max-semi-space-size=5',
  '--heap-growing-percent=30',
  '--import',
  preload,
  inRoot('dist', 'api', 'main.js'),
];

/**
 * The environment of the server: the right Node for its children, two memory pools instead of one per thread that give
 * back every large piece, and its code as it was compiled before: what parsing needs once, a process keeps.
 */
export const serverEnv = (env) =>
  withNode24({
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: String(128 * 1024),
    NODE_COMPILE_CACHE: inRoot('dist', 'compiled'),
    ...env,
  });

/**
 * Runs the built server until it ends or until `stop` is called: `{ ended, stop, kill }`.
 * It gets a session of its own, so that Ctrl-C reaches only the starter, which then asks it once and in order.
 */
export function serve(env) {
  const options = { cwd: root, env: serverEnv(env), stdio: ['pipe', 'inherit', 'inherit'], detached: true };
  const child = spawn(node24(), serverArgs, options);
  child.stdin.on('error', () => undefined);
  const ended = new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code, signal) => done(exitCodeOf(code, signal)));
  });
  const kill = () => child.kill('SIGKILL');
  return { ended, kill, stop: () => stopInTime(child, ended, kill) };
}

async function stopInTime(child, ended, kill) {
  child.kill('SIGTERM');
  const timer = setTimeout(() => {
    process.stderr.write(`The server did not stop within ${patience / 1000} s and is ended.\n`);
    kill();
  }, patience);
  const code = await ended;
  clearTimeout(timer);
  return code;
}
