import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { Db } from './db';
import { SharedConnections } from './shared-connections';

/** How long one statement of a request may take (security.md R14). Jobs and imports set their own. */
const STATEMENT_DEADLINE_MS = 10_000;

/** Opens the database as the role of the application, which can neither change the schema nor rewrite history. */
export async function openDb(url: string, poolSize = 16): Promise<Db> {
  const settings = {
    options: `-c role=obi_app -c statement_timeout=${STATEMENT_DEADLINE_MS} -c jit=off`,
    application_name: 'obi',
  };
  const source = new DataSource({
    type: 'postgres',
    url,
    poolSize,
    synchronize: false,
    extra: { ...settings, idleTimeoutMillis: 60_000 },
  });
  await source.initialize();
  const pool = (source.driver as unknown as { master: Pool }).master;
  return new Db(source, pool, new SharedConnections({ connectionString: url, ...settings }));
}
