/** `node tools/postgres/serve-test.mjs`: a database for specs by hand, thrown away on Ctrl-C. Prints how to use it. */
import { runEntry } from '../lib/fault.mjs';
import { install } from '../lib/install.mjs';
import { onStop } from '../lib/on-stop.mjs';
import { progressTo } from '../lib/progress.mjs';
import { startTestPostgres } from './test-postgres.mjs';

async function main() {
  await install(progressTo(process.stderr));
  const database = await startTestPostgres({ env: {} });
  process.stdout.write(`export OBI_TEST_PG=${database.url}\n`);
  // A listener for signals alone does not keep a process.
  const stayAwake = setInterval(() => undefined, 60_000);
  await new Promise((stop) => onStop(stop, stop));
  clearInterval(stayAwake);
  await database.stop();
}

await runEntry(main);
