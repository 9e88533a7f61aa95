import { Client } from 'pg';
import { JOB_SCHEMA } from './queue';

/** The layout of its tables that the installed pg-boss asks for; a spec compares. */
export const JOB_SCHEMA_VERSION = 43;

/** Any number that no other advisory lock of Obi uses. */
const LOCK = 7_064_211;

/** Brings the tables of the queue to what the installed pg-boss asks for, as their owner, and lets the server use them. */
export async function prepareJobs(url: string): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'obi jobs' });
  await client.connect();
  try {
    // Two processes that start on one new database: the second finds everything done.
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const version = await versionOf(client);
    if (version === JOB_SCHEMA_VERSION) return;
    await client.query(await plansFrom(version));
    await client.query(`grant usage on schema ${JOB_SCHEMA} to obi_app;
      grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to obi_app;
      grant execute on all functions in schema ${JOB_SCHEMA} to obi_app`);
  } finally {
    await client.end();
  }
}

async function versionOf(client: Client): Promise<number | undefined> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('${JOB_SCHEMA}.version') is not null as there`,
  );
  if (!found[0]?.there) return undefined;
  const { rows } = await client.query<{ version: number }>(`select version from ${JOB_SCHEMA}.version`);
  return rows[0]?.version;
}

/** What has to be run, as pg-boss itself says it: it knows its own tables best. */
async function plansFrom(version: number | undefined): Promise<string> {
  const { getConstructionPlans, getMigrationPlans } = await import('pg-boss');
  return version === undefined ? getConstructionPlans(JOB_SCHEMA) : getMigrationPlans(JOB_SCHEMA, version);
}
