/** A Chromium for the journeys: the machine's own, or one that is installed now. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Fault } from '../lib/fault.mjs';
import { runQuietly } from '../lib/run-command.mjs';
import { runScript } from './children.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of a Chromium that runs. Installs one when none is found: Debian's package, else Playwright's. */
export async function findChromium(progress) {
  const named = process.env.OBI_CHROMIUM;
  if (named) {
    if (runs(named)) return named;
    throw new Fault(`OBI_CHROMIUM is "${named}": there is no Chromium that runs.`, { exitCode: 2 });
  }
  const found = usualPlaces.find(runs) ?? (await playwrightsOwn());
  if (found) return found;
  return progress.step('Installing Chromium for the journeys', installOne);
}

const runs = (path) => existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;

async function playwrightsOwn() {
  const ask = "import { chromium } from 'playwright-core'; console.log(chromium.executablePath())";
  const { output } = await runScript('--input-type=module', ['-e', ask]);
  return [output.trim()].find(runs);
}

async function installOne() {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) await installByApt();
  const byApt = usualPlaces.find(runs);
  if (byApt) return byApt;
  await runScript('node_modules/playwright-core/cli.js', ['install', 'chromium']);
  const byPlaywright = await playwrightsOwn();
  if (byPlaywright) return byPlaywright;
  throw new Fault(
    'No Chromium was found and none could be installed: install one and name it in OBI_CHROMIUM.',
  );
}

/** The package lists of a fresh machine are often empty or old: they are fetched when the first try fails. */
async function installByApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    runQuietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  if ((await install()).code === 0) return;
  await runQuietly('apt-get', ['update'], { env });
  await install();
}
