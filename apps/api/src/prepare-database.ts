import { join } from 'node:path';
import { migrate } from '@obi/database';

const MIGRATIONS = join(__dirname, '..', 'migrations');

/** Brings a database to the newest schema. */
export async function prepareDatabase(url: string): Promise<void> {
  await migrate(url, MIGRATIONS);
}
