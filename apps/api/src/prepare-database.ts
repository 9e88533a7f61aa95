import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { migrate } from '@obi/database';
import type { LocalDate } from '@obi/kernel';
import { Clock, type Config, type Db, openDb, prepareJobs } from '@obi/shared/api';
import { ContextsModule } from '@obi/contexts';
import { isStarterMissing, loadStarter } from './starter';

const MIGRATIONS = join(__dirname, '..', 'migrations');
const CONTENT = join(__dirname, '..', 'content');

export interface PrepareOptions {
  /** The day from which the starter guide is in force; today when absent. */
  readonly starterOn?: LocalDate;
}

/** Brings a database to the newest schema, and gives a new one what every company starts with. */
export async function prepareDatabase(url: string, options: PrepareOptions = {}): Promise<void> {
  await migrate(url, MIGRATIONS);
  await prepareJobs(url);
  const db = await openDb(url, 2);
  try {
    if (await isStarterMissing(db, CONTENT)) await start(url, db, options);
  } finally {
    await db.close();
  }
}

/** The contexts without a server around them. */
async function start(databaseUrl: string, db: Db, { starterOn }: PrepareOptions): Promise<void> {
  const config: Config = {
    port: 0,
    databaseUrl,
    dataDir: '',
    demo: false,
    production: true,
    publicUrl: undefined,
    jobs: false,
    smtpUrl: undefined,
    mailFrom: undefined,
  };
  const module = ContextsModule.with({ config, db, clock: new Clock() });
  const app = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  try {
    await loadStarter(app, CONTENT, starterOn);
  } finally {
    await app.close();
  }
}
