/** The processes that are measured: the built product in production mode, and the bare server that is the limit. */
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { node24 } from '../lib/node24.mjs';
import { freePort } from '../lib/port.mjs';
import { serverArgs, serverEnv } from '../lib/serve.mjs';
import { root } from '../lib/workspace.mjs';
import { NOTES_KEY } from './data/pairs.mjs';

/** How long a server may take to answer for the first time. */
const PATIENCE_MS = 60_000;

/** The built product, started as `npm start` starts it: `{ pid, port, stop }`. */
export async function startProduct(databaseUrl) {
  const port = await freePort();
  return started(serverArgs, {
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    OBI_MODE: 'production',
    OBI_DEMO: 'off',
    OBI_DATA_DIR: tmpdir(),
    OBI_NOTES_KEY: NOTES_KEY,
  });
}

/** The limit: a bare Node HTTP server with one prepared statement. */
export async function startLimit(databaseUrl) {
  const port = await freePort();
  return started([join(import.meta.dirname, 'limit-server.mjs')], {
    PORT: String(port),
    DATABASE_URL: databaseUrl,
  });
}

function started(args, env) {
  const options = { cwd: root, env: serverEnv({ ...process.env, ...env }), stdio: ['pipe', 'pipe', 'pipe'] };
  const child = spawn(node24(), args, options);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  child.stdin.on('error', () => undefined);
  const ended = new Promise((done) => child.once('exit', done));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return {
    pid: child.pid,
    port: Number(env.PORT),
    stop,
    said: () => Buffer.concat(said).toString('utf8'),
    child,
  };
}

/** Asks until an answer comes; milliseconds since it was first asked. */
export async function untilAnswer(server, ask) {
  const began = performance.now();
  while (performance.now() - began < PATIENCE_MS) {
    if (server.child.exitCode !== null) throw new Error(`A server ended by itself:\n${server.said()}`);
    const answer = await ask().catch(() => undefined);
    if (answer) return performance.now() - began;
    await wait(5);
  }
  throw new Error(`A server does not answer:\n${server.said()}`);
}

/** One request with everything that a browser of ours sends. */
export async function ask(port, { body, headers = {}, path = '/graphql' }) {
  const init = body === undefined ? {} : { method: 'POST', body };
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers });
  return response.ok ? response.text() : undefined;
}
