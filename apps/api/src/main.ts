import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Sealer } from '@obi/audit/api';
import { Figures } from '@obi/belts/api';
import { plusDays } from '@obi/kernel';
import { Clock, type Config, Jobs, log, readConfig, rememberSite } from '@obi/shared/api';
import { type Api, createApi, describeApi } from './create-api';
import { isEmpty, loadDemo } from './demo/load-demo';
import { prepareDatabase } from './prepare-database';
import { welcome } from './welcome';

export { policiesOf } from '@obi/shared/api';
export { createApi } from './create-api';
export { prepareDatabase } from './prepare-database';

const WEB = join(__dirname, '..', 'web');
const DRAIN_MS = 25_000;
const DEMO_GUIDE_DAYS = 900;

function settings(): Config {
  const answer = readConfig(process.env);
  if ('config' in answer) return answer.config;
  for (const fault of answer.faults) process.stderr.write(`${fault}\n`);
  process.exit(2);
}

async function step<Answer>(name: string, work: () => Promise<Answer>): Promise<Answer> {
  const start = performance.now();
  const answer = await work();
  process.stdout.write(`  ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)\n`);
  return answer;
}

/** What the server does by itself beside answering. */
const workOf = ({ app }: Api, { jobs }: Config) =>
  [Sealer, Figures, ...(jobs ? [Jobs] : [])].map((work) => app.get(work));

function stopOnSignal(api: Api, config: Config): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    for (const work of workOf(api, config)) work.stop();
    void api.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** A process that only does what is done later or by the calendar, and answers nobody. */
async function worker(): Promise<void> {
  const config = settings();
  const api = await step('Worker is ready', () => createApi({ config }));
  stopOnSignal(api, config);
  api.app.get(Jobs).start();
  // Nothing else keeps a process alive that listens to nobody.
  setInterval(() => undefined, 60_000);
}

async function main(): Promise<void> {
  const config = settings();
  // The demo company read the guide long ago; a real one gets it today.
  const starterOn = config.demo ? plusDays(new Clock().today('UTC'), -DEMO_GUIDE_DAYS) : undefined;
  await step('Database is current', () =>
    prepareDatabase(config.databaseUrl, starterOn ? { starterOn } : {}),
  );
  const api = await step('Server is ready', () =>
    createApi({ config, ...(existsSync(join(WEB, 'index.html')) && { webFolder: WEB }) }),
  );
  for (const work of workOf(api, config)) work.start();
  stopOnSignal(api, config);
  if (config.demo && (await isEmpty(api.db))) await step('Demo company is there', () => loadDemo(api.app));
  await api.app.listen(config.port, '0.0.0.0');
  rememberSite(config);
  process.stdout.write(await welcome(api, config));
}

if (require.main === module) {
  const [task, file = 'schema.graphql'] = process.argv.slice(2);
  const work =
    task === '--schema'
      ? describeApi(file)
      : task === '--prepare'
        ? prepareDatabase(settings().databaseUrl)
        : task === '--worker'
          ? worker()
          : main();
  work.catch((error: unknown) => {
    log.fatal({ err: error }, 'start');
    process.stderr.write(`Obi could not start: ${(error as Error).message}\n`);
    process.exit(1);
  });
}
