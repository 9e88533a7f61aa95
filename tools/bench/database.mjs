/** The databases of the benchmarks: on a throw-away PostgreSQL with the settings of the product, durable as there. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { root } from '../lib/workspace.mjs';
import { startTestPostgres } from '../postgres/test-postgres.mjs';
import { makeData } from './data/make.mjs';

/** What differs from the settings of `npm start`: two servers on two databases need more connections. */
const MORE = { max_connections: '200' };

/**
 * Starts PostgreSQL: `{ url, settings, database, stop }`. OBI_BENCH_PG names one that is kept between runs, with what
 * was made in it. Data are made once per number of people, day, seed, schema and generator.
 */
export async function startDatabases({ seed, pool, progress }) {
  const server = await startTestPostgres({ env: { OBI_TEST_PG: process.env.OBI_BENCH_PG }, settings: MORE });
  const made = new Map();
  const database = (people) => {
    if (!made.has(people)) made.set(people, openDatabase(server.url, { people, seed, pool, progress }));
    return made.get(people);
  };
  return {
    database,
    settings: await settingsOf(server.url),
    postmaster: await postmasterOf(server.url),
    stop: server.stop,
  };
}

async function openDatabase(server, { people, seed, pool, progress }) {
  const name = `obi_bench_${people}_${versionOf(seed, pool)}`;
  const url = urlOf(server, name);
  await withClient(server, async (admin) => {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 1) return;
    const draft = `${name}_draft`;
    await admin.query(`drop database if exists ${draft} with (force)`);
    await admin.query(`create database ${draft}`);
    await progress.step(`Making a company of ${people.toLocaleString('en')} people`, () =>
      makeData(urlOf(server, draft), { people, seed, pool }),
    );
    await admin.query(`alter database ${draft} rename to ${name}`);
  });
  return { url, people, ...(await withClient(url, readPool)) };
}

/** A copy for a benchmark that changes what nobody can take back: `{ url, drop }`. */
export async function copyOf(url, name) {
  const drop = () =>
    withClient(urlOf(url, 'postgres'), (admin) =>
      admin.query(`drop database if exists ${name} with (force)`),
    );
  await drop();
  await withClient(urlOf(url, 'postgres'), (admin) =>
    admin.query(`create database ${name} template ${new URL(url).pathname.slice(1)} strategy file_copy`),
  );
  return { url: urlOf(url, name), drop };
}

/** Who asks: the cookies of the pool, HR's first. Their sessions begin anew with each run. */
async function readPool(client) {
  await client.query('update people.session set created_at = now(), seen_at = now()');
  const { rows } = await client.query(
    'select person_id as id, token from bench.signed_in order by n = 0 desc, person_id',
  );
  const { rows: counts } = await client.query(
    `select (select count(*) from curriculum.step_completion) as completions, (select count(*) from bench.award) as awards,
       (select count(*) from belts.event) as events, (select count(*) from people.unit) as units`,
  );
  const [hr, ...pool] = rows.map(({ id, token }) => ({ id, cookie: `__Host-obi=${token}` }));
  return { hr, pool, counts: counts[0] };
}

/** Changes with the day and with everything that the data are made of. */
function versionOf(seed, pool) {
  const hash = createHash('sha256').update(`${seed} ${pool} ${new Date().toISOString().slice(0, 10)}`);
  const files = ['dist/{migrations,content}/**/*.*', 'tools/bench/data/*.mjs'];
  for (const file of globSync(files, { cwd: root }).sort()) hash.update(readFileSync(`${root}/${file}`));
  return hash.digest('hex').slice(0, 12);
}

function urlOf(server, name) {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Runs work on one connection, as the owner of everything. */
export async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const SETTINGS = [
  'server_version',
  'shared_buffers',
  'work_mem',
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'jit',
];

const settingsOf = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      `select name, current_setting(name) as value from unnest($1::text[]) name`,
      [SETTINGS],
    );
    return rows.map(({ name, value }) => `${name} ${value}`).join(', ');
  });

/** The process whose children are the connections. */
const postmasterOf = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query('select pg_backend_pid() as pid');
    const status = readFileSync(`/proc/${rows[0].pid}/status`, 'utf8');
    return Number(/^PPid:\s+(\d+)/m.exec(status)[1]);
  });
