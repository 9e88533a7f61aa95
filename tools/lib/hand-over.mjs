/** Handing a script over to Node 24: same terminal, signals passed on, exit code kept. */
import { spawn } from 'node:child_process';
import { node24, withNode24 } from './node24.mjs';
import { exitCodeOf } from './run-command.mjs';
import { root } from './workspace.mjs';

/** Runs a script on Node 24 with this terminal and answers its exit code. */
export function handOver(script, args = [], { env = process.env, nodeArgs = [], cwd = root } = {}) {
  const child = spawn(node24(), [...nodeArgs, script, ...args], {
    cwd,
    env: withNode24(env),
    stdio: 'inherit',
  });
  const stopForwarding = forwardSignalsTo(child);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => {
      stopForwarding();
      done(exitCodeOf(code, signal));
    });
  });
}

/**
 * Passes signals on to the child and answers a function that ends this.
 * Ctrl-C in a terminal reaches the child by itself; passing it on as well would count as a second one.
 */
export function forwardSignalsTo(child) {
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const fromTerminal = signal === 'SIGINT' && process.stdin.isTTY;
    return [signal, () => (fromTerminal ? undefined : child.kill(signal))];
  });
  handlers.push(['npmGone', () => child.kill('SIGTERM')]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return () => handlers.forEach(([signal, handler]) => process.off(signal, handler));
}
