/**
 * The migrations of the built server run on an empty database, and running them again changes nothing.
 * Run on another build: `migrations.check.mjs DIST`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { inRoot } from '../lib/workspace.mjs';
import { startTestPostgres } from '../postgres/test-postgres.mjs';

const dist = process.argv[2] ?? inRoot('dist');

/** Every column, index, constraint and trigger of the database, one line each. */
const shapeQuery = `
  SELECT string_agg(line, E'\\n' ORDER BY line) AS shape FROM (
    SELECT concat_ws(' ', table_schema, table_name, column_name, data_type, is_nullable, column_default) AS line
      FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
    UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE conrelid <> 0
    UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  ) AS lines`;

function migrate(url) {
  const env = { ...process.env, DATABASE_URL: url };
  const { status } = spawnSync(process.execPath, [join(dist, 'api', 'main.js'), '--prepare'], {
    env,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The migrations do not run.');
}

async function query(url, sql) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

async function checkOn(serverUrl) {
  const name = `obi_migrations_${process.pid}`;
  await query(serverUrl, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  try {
    migrate(url.href);
    const { shape } = await query(url.href, shapeQuery);
    migrate(url.href);
    if ((await query(url.href, shapeQuery)).shape !== shape)
      throw new Error('A second run changes the schema.');
  } finally {
    await query(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  }
}

const server = await startTestPostgres();
try {
  await checkOn(server.url);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await server.stop();
}
