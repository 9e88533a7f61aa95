/** `npm test [-- context]`: everything that must hold before a change goes in. The last line is `N passed, N failed`. */
import { existsSync, readdirSync } from 'node:fs';
import { Fault, runEntry } from './lib/fault.mjs';
import { install } from './lib/install.mjs';
import { onStop } from './lib/on-stop.mjs';
import { progressTo } from './lib/progress.mjs';
import { refuseOldNode } from './lib/settings.mjs';
import { inRoot } from './lib/workspace.mjs';
import { startTestPostgres } from './postgres/test-postgres.mjs';
import { endAll } from './test/children.mjs';
import { findChromium } from './test/chromium.mjs';
import { format, lint, typeSteps } from './test/code-steps.mjs';
import { buildStep, checkSteps, hasJourneys, journeys } from './test/product-steps.mjs';
import { newReport } from './test/report.mjs';
import { jestProjects, jestSpecs, toolSpecs } from './test/spec-steps.mjs';

const progress = progressTo(process.stdout);

async function main() {
  refuseOldNode();
  const contexts = process.argv.slice(2);
  const folders = foldersOf(contexts);
  await install(progress);
  const chromium = hasJourneys()
    ? await findChromium(progress).catch((error) => ({ missing: error.message }))
    : undefined;
  const report = newReport();
  const database = await progress.step('Starting PostgreSQL for the specs', () => startTestPostgres());
  const stopListening = onStop(
    () => giveUp(database),
    () => process.exit(130),
  );
  try {
    await runSteps(report, contexts, folders, { chromium, env: { OBI_TEST_PG: database.url } });
  } finally {
    stopListening();
    await database.stop();
  }
  return report.end();
}

/** Every step, one after the other; only types run beside format and lint, as they share nothing with them. */
async function runSteps(report, contexts, folders, { chromium, env }) {
  const [context] = contexts;
  const readCode = async () => {
    await report.step('format', format(folders));
    await report.step('lint', lint(folders));
  };
  await Promise.all([readCode(), inTurn(report, typeSteps(context))]);
  const built = await report.step('build', buildStep());
  if (!context) await inTurn(report, checkSteps(env));
  if (!context || context === 'tools') await report.step('specs of the tools', toolSpecs(env));
  for (const project of await jestProjects()) {
    const needsBuild = project === 'api' && built.failed > 0;
    await report.step(`specs ${project}`, needsBuild ? notBuilt : jestSpecs(project, context, env));
  }
  if (hasJourneys()) await report.step('journeys', journeyStep(context, chromium, built, env));
}

async function inTurn(report, steps) {
  for (const { name, run } of steps) await report.step(name, run);
}

/** An old build would pass or fail for reasons of yesterday. */
const notBuilt = async () => ({ passed: 0, failed: 1, why: 'Not run: the build failed.' });

function journeyStep(context, chromium, built, env) {
  if (built.failed > 0) return notBuilt;
  if (chromium.missing) return async () => ({ passed: 0, failed: 1, why: chromium.missing });
  return journeys(context, { ...env, OBI_CHROMIUM: chromium });
}

/** The folders of the named contexts, everything when none is named. */
function foldersOf(contexts) {
  if (contexts.length > 1)
    throw new Fault('npm test takes one context at a time: npm test -- belts', { exitCode: 2 });
  return contexts.length === 0 ? ['.'] : [folderOf(contexts[0])];
}

function folderOf(context) {
  const found = [`libs/${context}`, `libs/shared/${context}`, context].find((folder) =>
    existsSync(inRoot(folder)),
  );
  if (found && /^[a-z-]+$/.test(context)) return found;
  const known = readdirSync(inRoot('libs')).join(', ');
  throw new Fault(`There is no context "${context}". There are: ${known}, tools.`, { exitCode: 2 });
}

async function giveUp(database) {
  endAll();
  await database.stop();
  process.exit(130);
}

await runEntry(main);
