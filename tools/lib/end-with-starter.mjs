/**
 * Loaded into the server before its own code: when the starter is gone (killed, so that it could pass nothing on), its
 * end of our standard input closes, and the server stops as it would on SIGTERM instead of holding the port for ever.
 */
process.stdin.on('close', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.on('error', () => undefined);
process.stdin.resume();
process.stdin.unref?.();
