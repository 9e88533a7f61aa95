/** Fills one database with the company of the benchmarks, set by set; the product derives what is derived. */
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { inRoot } from '../../lib/workspace.mjs';
import { ARCHETYPES, ARCHETYPES_SQL, BEGAN_ON, drawSql, MODULES_SQL, NEEDS_SQL } from './archetypes.sql.mjs';
import { makePairs, NOTES_KEY } from './pairs.mjs';
import { COPIES_SQL, EVENTS_SQL, LEARNING_SQL, PEOPLE_SQL, SESSIONS_SQL, UNITS_SQL } from './company.sql.mjs';

/** The tables that get millions of rows: their keys are made again afterwards, in one go. */
const LARGE = ['curriculum.step_completion', 'curriculum.module_completion', 'belts.event'];

/** How many persons, beyond the archetypes, are derived by the product and compared with their copied row. */
const SAMPLE = 500;

/** Makes everything in an empty database. */
export async function makeData(url, { people, seed, pool }) {
  const built = createRequire(import.meta.url)(inRoot('dist', 'api', 'main.js'));
  await built.prepareDatabase(url, { starterOn: BEGAN_ON });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      'set synchronous_commit = off; set maintenance_work_mem = "512MB"; set work_mem = "128MB"',
    );
    await client.query(drawSql(seed));
    await client.query(MODULES_SQL + UNITS_SQL + NEEDS_SQL + ARCHETYPES_SQL);
    await client.query(PEOPLE_SQL(people));
    await withoutKeys(client, LARGE, () => client.query(LEARNING_SQL + EVENTS_SQL));
    await client.query('analyze');
    await withServer(url, built, async (api) => {
      await deriveRows(client, api);
      await withoutKeys(client, ['guide.acknowledgement'], () => client.query(SESSIONS_SQL(pool)));
      await makePairs(client, serviceOf(api.app, 'PairKeys'));
    });
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** Leaves out primary keys, unique constraints and foreign keys, of others to them too, while rows come in. */
async function withoutKeys(client, tables, work) {
  const { rows } = await client.query(
    `select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where (conrelid = any($1::regclass[]) and contype in ('p', 'u', 'f'))
       or (confrelid = any($1::regclass[]) and contype = 'f')
     order by contype = 'f' desc`,
    [tables],
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  await work();
  for (const { table, name, definition } of rows.reverse())
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
}

/** The built server, put together but not listening: what it derives and encrypts is as it would be. */
async function withServer(databaseUrl, built, work) {
  process.env.OBI_NOTES_KEY = NOTES_KEY;
  const config = {
    port: 0,
    databaseUrl,
    dataDir: tmpdir(),
    demo: false,
    production: true,
    publicUrl: undefined,
  };
  const api = await built.createApi({ config });
  try {
    await work(api);
  } finally {
    await api.close();
  }
}

/** The product derives the archetypes, the others are copied, and a sample of them is derived to prove the copies. */
async function deriveRows(client, api) {
  const certifications = serviceOf(api.app, 'Certifications');
  const derive = (ids) => api.db.transaction(() => certifications.derive(ids));
  await derive(await idsWhere(client, `n < ${ARCHETYPES}`));
  await refuseNewAwards(client);
  const { rows: columns } = await client.query(
    `select column_name as name from information_schema.columns where table_schema = 'belts'
     and table_name = 'certification' and column_name not in ('person_id', 'unit_id', 'sort_name')`,
  );
  await client.query(COPIES_SQL(columns.map((column) => column.name)));
  const sample = await idsWhere(client, `n >= ${ARCHETYPES}`, SAMPLE);
  const before = await rowsOf(client, sample);
  await derive(sample);
  await refuseNewAwards(client);
  if (before !== (await rowsOf(client, sample))) throw new Error('Copied rows differ from derived ones.');
}

/** A service of the server by the name of its class. */
export function serviceOf(app, name) {
  for (const { providers } of app.container.getModules().values())
    for (const provider of providers.values()) if (provider.name === name) return provider.instance;
  throw new Error(`The server has no service ${name}.`);
}

async function idsWhere(client, condition, most = ARCHETYPES) {
  const { rows } = await client.query(
    `select id from bench.person where ${condition} order by bench.draw(n, 50, 1000000) limit ${most}`,
  );
  return rows.map((row) => row.id);
}

async function rowsOf(client, ids) {
  const { rows } = await client.query(
    'select md5(string_agg(c::text, chr(10) order by person_id)) as hash from belts.certification c where person_id = any($1)',
    [ids],
  );
  return rows[0].hash;
}

/** The stories leave nothing to award: else the archetypes would have what their copies lack. */
async function refuseNewAwards(client) {
  const { rows } = await client.query(
    `select (select count(*) from belts.event where kind = 'awarded') - (select count(*) from bench.award) as more`,
  );
  if (Number(rows[0].more) !== 0) throw new Error(`Deriving awarded ${rows[0].more} belts more.`);
}
