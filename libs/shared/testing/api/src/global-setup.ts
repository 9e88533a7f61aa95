import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

const root = join(__dirname, '../../../../..');

interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

declare global {
  var obiTestPostgres: TestPostgres | undefined;
}

/** The name of the template changes with everything that goes into it: migrations and starter content. */
function templateName(): string {
  const hash = createHash('sha256');
  for (const file of globSync('{migrations,content}/**/*', { cwd: join(root, 'dist') }).sort()) {
    if (/\.[a-z]+$/.test(file)) hash.update(file).update(readFileSync(join(root, 'dist', file)));
  }
  return `obi_template_${hash.digest('hex').slice(0, 16)}`;
}

async function exists(admin: Client, name: string): Promise<boolean> {
  return (await admin.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1;
}

/** Starts a throw-away PostgreSQL (or takes the one that OBI_TEST_PG names) and builds the template once. */
export default async function globalSetup(): Promise<void> {
  const entry = `file://${join(root, 'tools/postgres/test-postgres.mjs')}`;
  const load = new Function('path', 'return import(path)') as (path: string) => Promise<unknown>;
  const { startTestPostgres } = (await load(entry)) as { startTestPostgres(): Promise<TestPostgres> };
  const server = await startTestPostgres();
  globalThis.obiTestPostgres = server;
  const template = templateName();
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  try {
    if (!(await exists(admin, template))) {
      await admin.query(`create database ${template}_new`);
      const url = new URL(server.url);
      url.pathname = `/${template}_new`;
      // In a process of its own: what the server leaves on the global object must not reach the specs.
      execFileSync(process.execPath, [join(root, 'dist/api/main.js'), '--prepare'], {
        env: { ...process.env, DATABASE_URL: url.href },
      });
      await admin.query(`alter database ${template}_new rename to ${template}`);
    }
  } finally {
    await admin.end();
  }
  process.env['OBI_SPEC_PG'] = server.url;
  process.env['OBI_SPEC_TEMPLATE'] = template;
}
