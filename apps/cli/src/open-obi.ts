import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ContextsModule } from '@obi/contexts';
import { migrationsIn, pendingOf } from '@obi/database';
import { Clock, type Config, log, openDb } from '@obi/shared/api';
import { Client } from 'pg';

const CONNECTIONS = 4;
const MIGRATIONS = join(__dirname, '..', 'migrations');
const SERVER = join(__dirname, '..', 'api', 'main.js');

/** Opens the company's database and puts the contexts together on it, as the server does, without listening. */
export async function openObi(
  config: Config,
): Promise<{ app: INestApplicationContext; close(): Promise<void> }> {
  if (!(await isCurrent(config.databaseUrl))) prepare();
  const db = await openDb(config.databaseUrl, CONNECTIONS);
  try {
    const module = ContextsModule.with({ config, db, clock: new Clock() });
    const app = await NestFactory.createApplicationContext(module, {
      logger: nestLogger,
      abortOnError: false,
    });
    return { app, close: () => app.close().then(() => db.close()) };
  } catch (error) {
    await db.close();
    throw error;
  }
}

/** Whether the database has the newest schema: a server that runs has seen to it. */
async function isCurrent(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, application_name: 'obi command line' });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>(
      `select to_regclass('public.obi_migration') is not null as there`,
    );
    if (!rows[0]?.there) return false;
    const applied = await client.query<{ name: string; checksum: string }>(
      'select * from public.obi_migration',
    );
    const answer = pendingOf(migrationsIn(MIGRATIONS), applied.rows);
    return 'pending' in answer && answer.pending.length === 0;
  } finally {
    await client.end();
  }
}

/** A new database gets its schema and what every company starts with from the server itself, which says what fails. */
function prepare(): void {
  execFileSync(process.execPath, [SERVER, '--prepare'], { stdio: ['ignore', 'ignore', 'inherit'] });
}

const nestLogger: LoggerService = {
  log: () => undefined,
  error: (message: unknown) => log.error({ message: String(message) }, 'nest'),
  warn: (message: unknown) => log.warn({ message: String(message) }, 'nest'),
};
