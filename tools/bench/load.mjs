/** Load on a server: `{ perSecond, p50, p99, … }` of one run. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { node24 } from '../lib/node24.mjs';
import { percentile } from './statistics.mjs';

/** A process that sends requests; it keeps its place in the pool from run to run, so that persons do not repeat. */
export function startLoad() {
  const child = fork(join(import.meta.dirname, 'load-worker.mjs'), {
    execPath: node24(),
    serialization: 'advanced',
  });
  const places = new Map();
  return {
    pid: child.pid,
    stop: () => child.kill(),
    async run(wish) {
      const offset = places.get(wish.requests) ?? 0;
      child.send({ ...wish, offset });
      const [answer] = await once(child, 'message');
      if (answer.fault) throw new Error(answer.fault);
      places.set(wish.requests, (offset + answer.sent) % wish.requests.length);
      if (answer.refused > 0)
        throw new Error(`${answer.refused} of ${answer.requests} answers were wrong: ${answer.example}`);
      return figuresOf(answer);
    },
  };
}

function figuresOf({ requests, seconds, bytes, latencies }) {
  return {
    requests,
    perSecond: requests / seconds,
    bytes: Math.round(bytes / requests),
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
  };
}
