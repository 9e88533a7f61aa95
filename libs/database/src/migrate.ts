import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** Any number that no other program on the same database uses for its advisory lock. */
const MIGRATION_LOCK = 7_064_201;

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The migrations of a folder, in the order of time that their names say. */
export function migrationsIn(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/**
 * What still has to run, or which applied migration was edited or is missing: those are faults, never repaired
 * silently.
 */
export function pendingOf(
  migrations: readonly Migration[],
  applied: readonly { name: string; checksum: string }[],
): { pending: Migration[] } | { fault: string } {
  const known = new Map(migrations.map((one) => [one.name, one]));
  for (const { name, checksum } of applied) {
    const ours = known.get(name);
    if (!ours) return { fault: `This database is newer than this version of Obi: it has ${name}.` };
    if (ours.checksum !== checksum) return { fault: `${name} was changed after it ran on this database.` };
  }
  const done = new Set(applied.map((one) => one.name));
  return { pending: migrations.filter((one) => !done.has(one.name)) };
}

/** Brings a database to the newest schema; answers the names of what ran. Safe when two processes start at once. */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = new Client({ connectionString: url, application_name: 'obi migrate' });
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      `create table if not exists public.obi_migration
         (name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    );
    const applied = await client.query<{ name: string; checksum: string }>(
      'select * from public.obi_migration',
    );
    const answer = pendingOf(migrationsIn(folder), applied.rows);
    if ('fault' in answer) throw new Error(answer.fault);
    if (answer.pending.length > 0) await makeRole(client);
    for (const one of answer.pending) await run(client, one);
    if (answer.pending.length > 0) await grant(client);
    return answer.pending.map((one) => one.name);
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number }>(
    `select current_setting('server_version_num')::int as number`,
  );
  if ((rows[0]?.number ?? 0) < 150_000) throw new Error('Obi needs PostgreSQL 15 or newer.');
}

async function run(client: Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into public.obi_migration (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`${migration.name}: ${(error as Error).message}`, { cause: error });
  }
}

/** The role as which the server works: it owns nothing, so that it can neither change the schema nor drop a trigger. */
async function makeRole(client: Client): Promise<void> {
  await client.query(`do $$ begin
    if not exists (select 1 from pg_roles where rolname = 'obi_app') then create role obi_app nologin; end if;
  exception when duplicate_object or unique_violation then null; end $$`);
  // Who made the role may still not act as it (PostgreSQL 16): said once more, it may.
  await client.query('grant obi_app to current_user');
}

/** Rights of the application on every table of ours; on append-only ones only to read and to add. */
async function grant(client: Client): Promise<void> {
  await client.query(`do $$ declare s text; t regclass; begin
    execute format('grant temporary on database %I to obi_app', current_database());
    for s in select nspname from pg_namespace where nspname in
      ('obi', 'people', 'audit', 'notifications', 'guide', 'curriculum', 'belts', 'mentoring') loop
      execute format('grant usage on schema %I to obi_app', s);
      execute format('grant select, insert, update, delete, truncate on all tables in schema %I to obi_app', s);
      execute format('grant usage on all sequences in schema %I to obi_app', s);
      execute format('grant execute on all functions in schema %I to obi_app', s);
    end loop;
    for t in select tgrelid::regclass from pg_trigger where tgname = 'append_only' loop
      execute format('revoke update, delete, truncate on %s from obi_app', t);
    end loop;
  end $$`);
}
