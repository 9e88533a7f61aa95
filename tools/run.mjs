/** `npm run build`, `codegen` and other scripts of `tools/`: installs, then runs the script on Node 24. */
import { existsSync } from 'node:fs';
import { Fault, runEntry } from './lib/fault.mjs';
import { handOver } from './lib/hand-over.mjs';
import { install } from './lib/install.mjs';
import { progressTo } from './lib/progress.mjs';
import { refuseOldNode } from './lib/settings.mjs';
import { inRoot } from './lib/workspace.mjs';

async function main() {
  refuseOldNode();
  const [name, ...args] = process.argv.slice(2);
  const script = ['.mjs', '.mts']
    .map((end) => inRoot('tools', `${name}${end}`))
    .find((file) => existsSync(file));
  if (!name || !script)
    throw new Fault(`There is no tools/${name}.mjs and no tools/${name}.mts.`, { exitCode: 2 });
  await install(progressTo(process.stderr));
  return handOver(script, args);
}

await runEntry(main);
