/** `npm run fuzz [-- REQUESTS]`: generated requests at every door, fifty thousand when nothing else is said (security.md R15). */
import { buildApi } from './build-api.mjs';
import { runEntry } from './lib/fault.mjs';
import { handOver } from './lib/hand-over.mjs';
import { inRoot } from './lib/workspace.mjs';

async function main() {
  process.env.OBI_FUZZ_REQUESTS = process.argv[2] ?? '50000';
  process.env.OBI_FUZZ_SEED ??= String(Date.now() % 2 ** 31);
  await buildApi();
  return handOver(inRoot('node_modules/jest/bin/jest.js'), [
    '--selectProjects=api',
    '--testPathPatterns=apps/api/test/bad-input',
  ]);
}

await runEntry(main);
