/** What the journeys share with the scripts that start Obi: by path, as `tools` is a project that exports nothing. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of this clone. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Loads a module of `tools`. */
export const inTools = <Module,>(path: string): Promise<Module> =>
  import(pathToFileURL(join(root, 'tools', path)).href) as Promise<Module>;
