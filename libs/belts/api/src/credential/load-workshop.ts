import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Workshop from './workshop';

let loaded: typeof Workshop | undefined;

/** What signs, checks and draws: a file of its own beside the server, read when it is first needed. */
export function workshop(): typeof Workshop {
  loaded ??= createRequire(__filename)(join(__dirname, '..', 'api', 'workshop.js')) as typeof Workshop;
  return loaded;
}
