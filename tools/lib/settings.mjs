/** The settings of `npm start`, read from the environment and judged before anything else happens. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Fault } from './fault.mjs';
import { inRoot } from './workspace.mjs';

/** The oldest Node that can run the entry scripts. */
const oldestNode = 18;

/** The settings, or a Fault with one line for each thing that is wrong (exit code 2). */
export function readSettings(env = process.env) {
  const faults = [
    portFault(env.PORT),
    databaseFault(env.DATABASE_URL),
    dataFault(env.OBI_DATA_DIR),
    demoFault(env.OBI_DEMO),
  ];
  const told = faults.filter(Boolean);
  if (told.length > 0) throw new Fault(told.join('\n'), { exitCode: 2 });
  return {
    port: Number(env.PORT || 3000),
    databaseUrl: env.DATABASE_URL || undefined,
    dataDir: dataDirOf(env),
    demo: env.OBI_DEMO || 'on',
  };
}

/** Where the data of this clone lie. */
export const dataDirOf = (env) => (env.OBI_DATA_DIR ? resolve(env.OBI_DATA_DIR) : inRoot('.obi'));

/** Stops with one line on a Node that is too old for anything here. */
export function refuseOldNode(version = process.versions.node) {
  if (Number(version.split('.')[0]) >= oldestNode) return;
  throw new Fault(`Obi needs Node ${oldestNode} or newer to start; this is ${version}.`, { exitCode: 2 });
}

function portFault(value) {
  if (!value) return undefined;
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return undefined;
  return `PORT is "${value}": it must be a number from 1 to 65535.`;
}

/** Never repeats the value: it holds a password. */
export function databaseFault(value) {
  if (!value) return undefined;
  const form = 'it must look like postgres://name:password@host:5432/database.';
  try {
    const url = new URL(value);
    if (!/^postgres(ql)?:$/.test(url.protocol)) return `DATABASE_URL begins with "${url.protocol}": ${form}`;
    return url.pathname.length > 1 ? undefined : `DATABASE_URL names no database: ${form}`;
  } catch {
    return `DATABASE_URL cannot be read: ${form}`;
  }
}

function dataFault(value) {
  if (value === undefined) return undefined;
  if (value.trim() === '') return 'OBI_DATA_DIR is empty: name a folder, or leave it out to use .obi.';
  const folder = resolve(value);
  if (!existsSync(folder) || statSync(folder).isDirectory()) return undefined;
  return `OBI_DATA_DIR is "${value}": that is a file, it must be a folder.`;
}

function demoFault(value) {
  if (!value || value === 'on' || value === 'off') return undefined;
  return `OBI_DEMO is "${value}": it must be on (the demo company) or off (an empty company).`;
}
