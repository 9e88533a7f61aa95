/** Installs what the lockfile names, and only when it changed since the last time. */
import { Fault } from './fault.mjs';
import { withLock } from './lock.mjs';
import { runNpx } from './run-command.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';
import { inRoot, readManifest, root } from './workspace.mjs';

const stampFile = inRoot('node_modules', '.obi-installed');

/** The hash of what decides about node_modules. A folder copied to another kind of machine installs anew. */
const wantedHash = () =>
  hashOf(['pnpm-lock.yaml', 'package.json', 'pnpm-workspace.yaml'], {
    also: `${process.platform} ${process.arch}`,
  });

/** Whether node_modules is what the lockfile says. */
export const isInstalled = () => readStamp(stampFile) === wantedHash();

/** Installs when needed; quiet when all is well, with the whole log when it is not. */
export async function install(progress) {
  if (isInstalled()) return;
  await withLock(inRoot('.obi', 'install.lock'), async () => {
    if (isInstalled()) return;
    await progress.step('Installing what the lockfile names', runPnpm);
    writeStamp(stampFile, wantedHash());
  });
}

async function runPnpm() {
  const pnpm = readManifest().packageManager;
  const args = ['-y', '--prefer-offline', pnpm, 'install', '--frozen-lockfile', '--prefer-offline'];
  // NODE_ENV=production must not leave out what the build needs, and nobody sits there to answer a question.
  args.push('--prod=false', '--config.confirmModulesPurge=false');
  const { code, output } = await runNpx(args, { cwd: root });
  if (code !== 0) {
    throw new Fault(`The packages could not be installed (${pnpm} ended with ${code}; its log is above).`, {
      log: output,
    });
  }
}
