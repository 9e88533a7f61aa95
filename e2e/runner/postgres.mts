import { Client } from 'pg';
import { inTools } from './in-tools.mts';
import { startServer } from './server.mts';

/** A PostgreSQL server with the demo company as a template: a journey gets a copy of its own in a moment. */
export interface DemoDatabases {
  copy(): Promise<string>;
  drop(url: string): Promise<void>;
  stop(): Promise<void>;
}

interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** Takes the server that OBI_TEST_PG names or starts one to throw away, and lets Obi itself fill the template. */
export async function startDemoDatabases(): Promise<DemoDatabases> {
  const { startTestPostgres } = await inTools<{ startTestPostgres(): Promise<TestPostgres> }>(
    'postgres/test-postgres.mjs',
  );
  const server = await startTestPostgres();
  const template = `obi_journeys_${process.pid}`;
  const run = (sql: string) => runOn(server.url, sql);
  const urlOf = (name: string) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  const made = new Set([template]);
  // Without force: PostgreSQL then sends its own housekeeping away, which nobody else may.
  const drop = async (name: string) => {
    await run(`drop database if exists ${name}`);
    made.delete(name);
  };
  const stop = async () => {
    for (const name of made) await drop(name).catch(() => undefined);
    await server.stop();
  };
  try {
    await run(`create database ${template}`);
    await (await startServer(urlOf(template))).stop();
  } catch (error) {
    await stop();
    throw error;
  }
  let copies = 0;
  return {
    copy: async () => {
      const name = `${template}_${(copies += 1)}`;
      made.add(name);
      await run(`create database ${name} template ${template} strategy file_copy`);
      return urlOf(name);
    },
    drop: (url) => drop(new URL(url).pathname.slice(1)),
    stop,
  };
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
