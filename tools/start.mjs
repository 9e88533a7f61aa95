/** `npm start`: installs, builds what changed, starts the database and the server, and stops them in order. */
import { build } from './lib/build.mjs';
import { Fault, runEntry } from './lib/fault.mjs';
import { install } from './lib/install.mjs';
import { onStop } from './lib/on-stop.mjs';
import { whyPortTaken } from './lib/port.mjs';
import { progressTo } from './lib/progress.mjs';
import { serve } from './lib/serve.mjs';
import { readSettings, refuseOldNode } from './lib/settings.mjs';
import { startPostgres } from './postgres/postgres.mjs';

const progress = progressTo(process.stdout);

async function main() {
  refuseOldNode();
  const settings = readSettings();
  await refuseTakenPort(settings.port);
  await install(progress);
  await build(progress);
  const wish = listenForStop();
  const database = settings.databaseUrl ? undefined : await startDatabase(settings);
  try {
    return wish.come ? 0 : await runServer(settings, database, wish);
  } finally {
    await database?.stop();
    wish.end();
    if (wish.come) progress.line('Stopped.');
  }
}

async function refuseTakenPort(port) {
  const reason = await whyPortTaken(port);
  if (reason === 'EADDRINUSE')
    throw new Fault(`Port ${port} is in use. Choose another: PORT=${port + 1} npm start`);
  if (reason)
    throw new Fault(
      `Port ${port} may not be used by this user (${reason}). Choose another: PORT=3000 npm start`,
    );
}

async function startDatabase({ dataDir }) {
  const database = await progress.step('Starting PostgreSQL', () => startPostgres({ dataDir }));
  if (database.movedTo) {
    progress.line(`The database lies in ${database.movedTo}: the user it runs as cannot enter this folder.`);
  }
  return database;
}

/** A wish to stop that comes while the database starts is kept until there is something to stop. */
function listenForStop() {
  const wish = { come: false, act: () => undefined, insist: () => undefined };
  const first = () => {
    wish.come = true;
    process.stdout.write('\n');
    progress.line('Stopping …');
    wish.act();
  };
  wish.end = onStop(first, () => wish.insist());
  return wish;
}

async function runServer(settings, database, wish) {
  const env = {
    ...process.env,
    DATABASE_URL: database?.url ?? settings.databaseUrl,
    PORT: String(settings.port),
  };
  const server = serve({ ...env, OBI_DATA_DIR: settings.dataDir, OBI_DEMO: settings.demo });
  wish.act = server.stop;
  wish.insist = server.kill;
  const code = await server.ended;
  if (!wish.come) process.stderr.write(`The server ended by itself (exit code ${code}).\n`);
  return wish.come ? 0 : code;
}

await runEntry(main);
