import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import pg from 'pg';
import { inRoot } from '../lib/workspace.mjs';
import { startPostgres } from './postgres.mjs';
import { startTestPostgres } from './test-postgres.mjs';

const folders = [];
const newFolder = () => folders[folders.push(mkdtempSync(join(tmpdir(), 'obi-data-'))) - 1];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function ask(url, sql) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

const isRunning = (url) =>
  ask(url, 'SELECT 1').then(
    () => true,
    () => false,
  );

/** The process id of the server and where its data are, read as the one row of the server itself would tell. */
const serverOf = (database, dataDir) => {
  const folder = database.movedTo ?? join(dataDir, 'postgres');
  if (database.movedTo) folders.push(database.movedTo);
  return Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
};

const waitUntil = async (isSo) => {
  for (let attempt = 0; attempt < 100 && !(await isSo()); attempt++)
    await new Promise((done) => setTimeout(done, 50));
};

describe('the embedded database', () => {
  const dataDir = newFolder();
  // Only its owner can enter: for root, whose database runs as another user, it must lie elsewhere.
  chmodSync(dataDir, 0o700);

  it('is made on the first start, in UTF-8, UTC and one order for all machines, for a role that is no superuser', async () => {
    const database = await startPostgres({ dataDir });
    serverOf(database, dataDir);
    const facts = await ask(
      database.url,
      `SELECT current_database() AS name, current_setting('TimeZone') AS zone, current_setting('server_encoding') AS encoding,
              datlocale AS locale, current_setting('is_superuser') AS super, lower('ÄÖÜ') AS lower
       FROM pg_database WHERE datname = current_database()`,
    );
    const expected = {
      name: 'obi',
      zone: 'UTC',
      encoding: 'UTF8',
      locale: 'C.UTF-8',
      super: 'off',
      lower: 'äöü',
    };
    assert.deepEqual(facts, expected);
    assert.equal(statSync(join(dataDir, 'postgres.json')).mode & 0o777, 0o600);
    await ask(database.url, 'CREATE TABLE kept (id int)');
    await database.stop();
    assert.equal(await isRunning(database.url), false);
  });

  it('lets nobody in without the password', async () => {
    const database = await startPostgres({ dataDir });
    assert.equal(await isRunning(database.url.replace(/:[0-9a-f]+@/, ':wrong@')), false);
    assert.equal(await isRunning(database.url.replace(/obi:[0-9a-f]+@/, 'postgres@')), false);
    await database.stop();
  });

  it('is shared by those who use it, keeps its address, and stops when the last one leaves', async () => {
    const [first, second] = await Promise.all([startPostgres({ dataDir }), startPostgres({ dataDir })]);
    assert.equal(first.url, second.url);
    assert.deepEqual([first.startedHere, second.startedHere].sort(), [false, true]);
    await first.stop();
    assert.deepEqual(await ask(second.url, 'SELECT count(*)::int AS n FROM kept'), { n: 0 });
    await second.stop();
    assert.equal(await isRunning(second.url), false);
  });

  it('starts again after it was killed', async () => {
    const before = await startPostgres({ dataDir });
    process.kill(serverOf(before, dataDir), 'SIGKILL');
    const after = await startPostgres({ dataDir });
    assert.equal(after.startedHere, true);
    assert.equal(await isRunning(after.url), true);
    await before.stop();
    await after.stop();
  });

  it('is taken over from a process that was killed, and stopped by the one who took it over', async () => {
    const script = `import { startPostgres } from ${JSON.stringify(inRoot('tools/postgres/postgres.mjs'))};
      await startPostgres({ dataDir: ${JSON.stringify(dataDir)} }); console.log('up'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    await new Promise((done) => child.stdout.once('data', done));
    child.kill('SIGKILL');
    await new Promise((done) => child.once('exit', done));
    const database = await startPostgres({ dataDir });
    assert.equal(database.startedHere, false);
    await database.stop();
    assert.equal(await isRunning(database.url), false);
  });

  it('opens again when the file with its password is lost', async () => {
    rmSync(join(dataDir, 'postgres.json'));
    const database = await startPostgres({ dataDir });
    assert.equal(await isRunning(database.url), true);
    writeFileSync(join(dataDir, 'postgres.json'), '{ "pass');
    const again = await startPostgres({ dataDir });
    assert.equal(await isRunning(again.url), true);
    await database.stop();
    await again.stop();
  });
});

describe('the database for specs', () => {
  it('writes nothing to be sure of, may make databases, and is gone at the end', async () => {
    const database = await startTestPostgres({ env: {} });
    const facts = await ask(database.url, "SELECT current_setting('fsync') AS fsync");
    assert.equal(facts.fsync, 'off');
    await ask(database.url, 'CREATE DATABASE one TEMPLATE obi STRATEGY file_copy');
    await database.stop();
    await waitUntil(async () => !(await isRunning(database.url)));
    assert.equal(await isRunning(database.url), false);
  });

  it('clears away what a killed run left, whether its server was killed too or still runs', async () => {
    const leftBehind = async (isKilled) => {
      const script = `import { startTestPostgres } from ${JSON.stringify(inRoot('tools/postgres/test-postgres.mjs'))};
        const { url, folder } = await startTestPostgres({ env: {} });
        console.log(JSON.stringify({ url, folder })); setInterval(() => {}, 1000);`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
      const left = JSON.parse(await new Promise((done) => child.stdout.once('data', done)));
      child.kill('SIGKILL');
      await new Promise((done) => child.once('exit', done));
      const pid = Number(readFileSync(join(left.folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
      if (isKilled) process.kill(pid, 'SIGKILL');
      return left;
    };
    for (const isKilled of [true, false]) {
      const left = await leftBehind(isKilled);
      await waitUntil(async () => !isKilled || !(await isRunning(left.url)));
      const database = await startTestPostgres({ env: {} });
      assert.equal(existsSync(left.folder), false, isKilled ? 'killed' : 'still running');
      assert.equal(await isRunning(left.url), false);
      await database.stop();
    }
  });

  it('is the one OBI_TEST_PG names', async () => {
    const database = await startTestPostgres({ env: { OBI_TEST_PG: 'postgres://x@y/z' } });
    assert.equal(database.url, 'postgres://x@y/z');
    await database.stop();
  });
});
