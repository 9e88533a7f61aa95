import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into the server before its own code: when the starter is gone (killed, so that it could pass nothing on), its
 * end of our standard input closes, and the server stops as it would on SIGTERM instead of holding the port for ever.
 * Threads load it too, and the standard input of a thread closes whenever the thread ends: that ends nothing.
 */
if (isMainThread) {
  process.stdin.on('close', () => process.kill(process.pid, 'SIGTERM'));
  process.stdin.on('error', () => undefined);
  process.stdin.resume();
  process.stdin.unref?.();
}
