import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { TestApi } from '@obi/testing/api';
import request, { type Test } from 'supertest';

interface BuiltServer {
  createApi(options: object): Promise<{ app: { getHttpServer(): never }; close(): Promise<void> }>;
}
const load = createRequire(__filename);
const { createApi } = load(join(__dirname, '../../../../dist/api/main.js')) as BuiltServer;

/** A second server of the same installation: its own pool and caches, one database, one folder of keys. */
export class TwoServers {
  private constructor(
    private readonly first: TestApi,
    private readonly second: Awaited<ReturnType<BuiltServer['createApi']>>,
  ) {}

  static async beside(first: TestApi): Promise<TwoServers> {
    const { databaseUrl, dataDir } = first;
    const config = { port: 0, databaseUrl, dataDir, demo: false, production: true };
    return new TwoServers(first, await createApi({ config }));
  }

  /** Sends to one of the two in turn. */
  ask(at: number, cookie: string | undefined, body: object): Test {
    if (at % 2 === 0) return this.first.http('post', '/graphql', cookie).set('x-obi', '1').send(body);
    const test = request(this.second.app.getHttpServer()).post('/graphql').set('x-obi', '1');
    return (cookie === undefined ? test : test.set('cookie', cookie)).send(body);
  }

  close(): Promise<void> {
    return this.second.close();
  }
}

/** What a request ended with: its status, and the kind and code of its first error. */
export function endingOf({ status, body }: { status: number; body: unknown }): string {
  const { errors = [] } = body as { errors?: { extensions: { code: string; kind: string } }[] };
  const [error] = errors;
  return error ? `${status} ${error.extensions.kind} ${error.extensions.code}` : `${status} ok`;
}
