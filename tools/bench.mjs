/** `npm run bench [-- NAME …] [--people N] [--rounds N] [--seconds N] [--seed N] [--json FILE]`: the goals of speed, measured. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { startDatabases } from './bench/database.mjs';
import { startLoad } from './bench/load.mjs';
import { GOALS, readOptions, WITHOUT_COMPANY } from './bench/options.mjs';
import { reporter } from './bench/report.mjs';
import { build } from './lib/build.mjs';
import { runEntry } from './lib/fault.mjs';
import { onStop } from './lib/on-stop.mjs';
import { progressTo } from './lib/progress.mjs';

async function main() {
  const options = readOptions(process.argv.slice(2));
  const progress = progressTo(process.stderr);
  const needsCompany = options.names.some((name) => !WITHOUT_COMPANY.includes(name));
  if (options.build && needsCompany) await build(progress);
  const report = reporter();
  const databases = needsCompany
    ? await progress.step('Starting PostgreSQL', () => startDatabases({ ...options, progress }))
    : undefined;
  const load = needsCompany ? startLoad() : undefined;
  const stopped = new Promise((_, fail) =>
    onStop(
      () => fail(new Error('Stopped.')),
      () => process.exit(130),
    ),
  );
  try {
    if (databases) report.heading(`PostgreSQL: ${databases.settings}`);
    report.note(
      `Node ${process.versions.node}, ${availableParallelism()} processors, ${options.rounds} rounds, medians`,
    );
    for (const name of options.names) {
      const { run } = await GOALS[name]();
      await Promise.race([run({ ...options, databases, load, report, progress }), stopped]);
    }
    if (options.json) writeFileSync(options.json, `${JSON.stringify(report.results, null, 2)}\n`);
    return report.results.every((one) => one.reached) ? 0 : 1;
  } finally {
    load?.stop();
    await databases?.stop();
  }
}

await runEntry(main);
