/** `npm run obi -- …`: the administrator's command line. Says nothing of its own on stdout. */
import { build } from './lib/build.mjs';
import { Fault, runEntry } from './lib/fault.mjs';
import { handOver } from './lib/hand-over.mjs';
import { install } from './lib/install.mjs';
import { onStop } from './lib/on-stop.mjs';
import { progressTo } from './lib/progress.mjs';
import { dataDirOf, databaseFault, refuseOldNode } from './lib/settings.mjs';
import { inRoot } from './lib/workspace.mjs';
import { startPostgres } from './postgres/postgres.mjs';

const progress = progressTo(process.stderr);

async function main() {
  refuseOldNode();
  if (process.argv[2] === 'match') return withoutDatabase();
  const fault = databaseFault(process.env.DATABASE_URL);
  if (fault) throw new Fault(fault, { exitCode: 2 });
  await install(progress);
  await build(progress);
  return withDatabase((env) =>
    handOver(inRoot('dist', 'cli', 'main.js'), process.argv.slice(2), { ...howToRun, env }),
  );
}

/** Pairing what stands on standard input asks no company. */
async function withoutDatabase() {
  await install(progress);
  await build(progress);
  return handOver(inRoot('dist', 'cli', 'match.js'), process.argv.slice(2), {
    nodeArgs: ['--enable-source-maps', '--max-semi-space-size=8'],
  });
}

const howToRun = {
  // Importing a large file makes much that is soon over: a small young generation keeps memory small.
  nodeArgs: ['--enable-source-maps', '--max-semi-space-size=2'],
  // File names are meant from where the person stands; npm itself goes to the folder of package.json.
  cwd: (process.env.npm_lifecycle_event === 'obi' && process.env.INIT_CWD) || process.cwd(),
};

/** Gives the work a database, and lets go of it whatever happens: a signal must not leave it running. */
async function withDatabase(work) {
  let isStopping = false;
  onStop(
    () => (isStopping = true),
    () => undefined,
  );
  const dataDir = dataDirOf(process.env);
  const database = process.env.DATABASE_URL ? undefined : await startPostgres({ dataDir });
  const env = {
    ...process.env,
    DATABASE_URL: database?.url ?? process.env.DATABASE_URL,
    OBI_DATA_DIR: dataDir,
  };
  try {
    return isStopping ? 130 : await work(env);
  } finally {
    await database?.stop();
  }
}

await runEntry(main);
