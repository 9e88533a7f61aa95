/** Steps that run specs: those of the tools, and the projects of jest. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesUnder } from '../lib/stamp.mjs';
import { root } from '../lib/workspace.mjs';
import { runScript } from './children.mjs';

/** The specs of tools/: they run on Node alone, because what they test must. */
export const toolSpecs = (env) => async () => {
  const specs = filesUnder(root, 'tools', (path) => path.endsWith('.spec.mjs'));
  const { code, output } = await runScript('--test', ['--test-reporter=spec', ...specs], { env });
  const count = (word) => Number(new RegExp(`^. ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('fail') || (code === 0 ? 0 : 1);
  return { passed: count('pass'), failed, skipped: count('skipped'), output };
};

/** The names of the jest projects that exist, in the order in which they run: quick ones first. */
export async function jestProjects() {
  const print = 'console.log(JSON.stringify(c.projects.map((p) => p.displayName.name ?? p.displayName)))';
  const { code, output } = await runScript('--input-type=module', [
    '-e',
    `import c from './jest.config.mjs'; ${print}`,
  ]);
  if (code !== 0) throw new Error(output);
  const names = JSON.parse(output.trim().split('\n').at(-1));
  const order = ['rules', 'web', 'api'];
  return names.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}

/** One project of jest; of one context, only the specs in its folders. */
export const jestSpecs = (project, context, env) => async () => {
  const folder = mkdtempSync(join(tmpdir(), 'obi-specs-'));
  const file = join(folder, 'result.json');
  const args = [
    '--selectProjects',
    project,
    '--ci',
    '--passWithNoTests',
    '--maxWorkers=100%',
    '--json',
    `--outputFile=${file}`,
  ];
  if (context) args.push(`--testPathPatterns=/(libs|apps|libs/shared)/${context}/`);
  const { code, output } = await runScript('node_modules/jest/bin/jest.js', args, { env });
  try {
    return resultOf(JSON.parse(readFileSync(file, 'utf8')), code);
  } catch {
    return { passed: 0, failed: 1, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A spec file that does not even run counts as one failure. */
export function resultOf(json, code = 0) {
  const failed = json.numFailedTests + json.numRuntimeErrorTestSuites;
  const broken = json.testResults.filter(({ status }) => status === 'failed');
  const output = broken
    .map(({ name, message }) => `${name.replace(root, '').slice(1)}\n${message}`)
    .join('\n');
  const result = {
    passed: json.numPassedTests,
    failed,
    skipped: json.numPendingTests + json.numTodoTests,
    output,
  };
  // jest also fails for reasons outside of any spec, such as a worker that never ends.
  return failed === 0 && code !== 0 ? { ...result, failed: 1, output: `jest ended with ${code}` } : result;
}
