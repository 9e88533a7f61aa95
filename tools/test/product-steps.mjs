/** Steps about the built product: the build itself, the drift checks, the journeys. */
import { existsSync, readdirSync } from 'node:fs';
import { build } from '../lib/build.mjs';
import { inRoot } from '../lib/workspace.mjs';
import { runScript } from './children.mjs';
import { wholeResult } from './report.mjs';

/** Builds what changed. */
export const buildStep = () => async () => {
  await build({ step: (_what, work) => work() });
  return { passed: 1, failed: 0 };
};

/** A step per file in tools/checks: it passes when the script ends well. */
export const checkSteps = (env) =>
  readdirSync(inRoot('tools', 'checks'))
    .filter((name) => /\.check\.m[jt]s$/.test(name))
    .sort()
    .map((name) => ({
      name: `check ${name.replace(/\.check\.m[jt]s$/, '').replaceAll('-', ' ')}`,
      run: async () => wholeResult(await runScript(`tools/checks/${name}`, [], { env })),
    }));

const journeyScript = 'e2e/run.mjs';

/** Whether there is a journey to run. */
export const hasJourneys = () => existsSync(inRoot(journeyScript));

/** The journeys in Chromium. Their script ends with a line `JOURNEYS {"passed":3,"failed":0}`. */
export const journeys = (context, env) => async () => {
  const { code, output } = await runScript(journeyScript, context ? [context] : [], { env });
  return journeyResult(code, output);
};

/** What the last line of the journeys says; without it the whole step failed. */
export function journeyResult(code, output) {
  const line = /^JOURNEYS (\{.*\})\s*$/m.exec(output)?.[1];
  if (!line) return { passed: 0, failed: 1, output };
  const { passed, failed } = JSON.parse(line);
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, output };
}
