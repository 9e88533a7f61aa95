import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { TestApi } from '@obi/testing/api';

/** What a request was answered. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * A server of the same company in a process of its own, as a second installation beside the first one: its own pool and
 * caches, one database, one folder of keys. It logs as much as it can, and all that it says is kept.
 */
export class AnotherServer {
  said = '';

  private constructor(
    private readonly child: ChildProcess,
    private readonly port: number,
  ) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text) => (this.said += String(text)));
  }

  static async start(api: TestApi): Promise<AnotherServer> {
    const port = await freePort();
    const child = spawn(process.execPath, [join(__dirname, '../../../../dist/api/main.js')], {
      env: {
        ...process.env,
        ...{ PORT: String(port), DATABASE_URL: api.databaseUrl, OBI_DATA_DIR: api.dataDir },
        ...{ OBI_DEMO: 'off', OBI_LOG: 'trace' },
      },
    });
    const server = new AnotherServer(child, port);
    while (!(await server.isReady())) await new Promise((resolve) => setTimeout(resolve, 100));
    return server;
  }

  async send(cookie: string | undefined, body: object): Promise<Answer> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-obi': '1', ...(cookie && { cookie }) },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: await answer.json() };
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'close');
    this.child.kill('SIGTERM');
    await ended;
  }

  private async isReady(): Promise<boolean> {
    if (this.child.exitCode !== null) throw new Error(`The server did not start: ${this.said}`);
    const address = `http://127.0.0.1:${this.port}/health/ready`;
    return fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
