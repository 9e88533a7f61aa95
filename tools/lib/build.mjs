/** Builds the server, the command line and the web app, when something they are made of changed. */
import { existsSync } from 'node:fs';
import { Fault } from './fault.mjs';
import { withLock } from './lock.mjs';
import { node24, withNode24 } from './node24.mjs';
import { runQuietly } from './run-command.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';
import { inRoot, root } from './workspace.mjs';

const stampFile = inRoot('dist', '.stamp-all');
const outputs = ['dist/api/main.js', 'dist/cli/main.js', 'dist/cli/match.js'];
const sources = [
  'apps',
  'libs',
  'tools',
  'package.json',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'tsconfig.json',
];
const settings = [
  'tsconfig.api.json',
  'tsconfig.rules.json',
  'tsconfig.web.json',
  'angular.json',
  'schema.graphql',
];

/** Specs do not reach the product, and of the tools only those that build it. */
export function isBuildInput(path) {
  if (/\.(spec|api-spec)\.ts$/.test(path) || /\.harness\.ts$/.test(path)) return false;
  if (path.startsWith('tools/')) return /^tools\/(build|codegen)/.test(path);
  return !path.endsWith('.md');
}

const isGenerated = (path) => /\.gen\.(ts|json)$/.test(path);
const hashWhere = (isWanted) =>
  hashOf([...sources, ...settings], { isWanted: (path) => isBuildInput(path) && isWanted(path) });
const writtenHash = () => hashWhere((path) => !isGenerated(path));
const generatedHash = () => hashWhere(isGenerated);

/** Whether dist is made of the sources as they are now. */
export const isBuilt = () =>
  outputs.every((path) => existsSync(inRoot(path))) &&
  readStamp(stampFile) === `${writtenHash()} ${generatedHash()}`;

/** Builds when needed; quiet when all is well, with the whole log when it is not. */
export async function build(progress) {
  if (isBuilt()) return;
  await withLock(inRoot('.obi', 'build.lock'), async () => {
    if (isBuilt()) return;
    const written = writtenHash();
    await progress.step('Building the server and the web app', runBuild);
    // What people write counts as it was before the build (they may save meanwhile), what the build generates as it is after.
    writeStamp(stampFile, `${written} ${generatedHash()}`);
  });
}

async function runBuild() {
  const { code, output } = await runQuietly(node24(), ['tools/build.mjs', 'all'], {
    cwd: root,
    env: withNode24(),
  });
  if (code !== 0) throw new Fault(`The build failed (its log is above).`, { log: output });
}
