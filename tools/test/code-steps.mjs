/** Steps that read the code without running it: format, lint, types. */
import { existsSync } from 'node:fs';
import { inRoot } from '../lib/workspace.mjs';
import { runScript } from './children.mjs';
import { wholeResult } from './report.mjs';

const tsc = 'node_modules/typescript/bin/tsc';
const ngc = 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js';
const projects = [
  { name: 'types rules', script: tsc, config: 'tsconfig.rules.json' },
  { name: 'types api', script: tsc, config: 'tsconfig.api.json' },
  { name: 'types specs', script: tsc, config: 'tsconfig.spec.json' },
  { name: 'types web', script: ngc, config: 'tsconfig.web.json', needs: 'apps/web/src/main.ts' },
];

/** prettier over the wanted folders. */
export const format = (folders) => async () =>
  wholeResult(
    await runScript('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', ...folders]),
  );

/** eslint with the dependency rules over the wanted folders; a warning fails as an error does. */
export const lint = (folders) => async () =>
  wholeResult(
    await runScript('node_modules/eslint/bin/eslint.js', [
      '--max-warnings',
      '0',
      '--no-error-on-unmatched-pattern',
      ...folders,
    ]),
  );

/** A step per TypeScript project. The compiler reads them whole; of one context only its own faults count. */
export const typeSteps = (context) =>
  projects
    .filter(({ needs }) => !needs || existsSync(inRoot(needs)))
    .map(({ name, script, config }) => ({
      name,
      run: async () =>
        judge(await runScript(script, ['-p', config, '--noEmit', '--pretty', 'false']), context),
    }));

/** Without a context the exit code counts; with one, whether a fault lies in a file of it. */
export function judge({ code, output }, context) {
  if (!context || code === 0 || isEmptyProject(output))
    return wholeResult({ code: isEmptyProject(output) ? 0 : code, output });
  const own = output.split('\n').filter((line) => isOf(context, line));
  return own.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output: own.join('\n') };
}

/** TS18003: the project has no file yet. */
const isEmptyProject = (output) => /^error TS18003/m.test(output);

const isOf = (context, line) =>
  line.startsWith(`libs/${context}/`) ||
  line.startsWith(`libs/shared/${context}/`) ||
  line.startsWith(`${context}/`);
