import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { inRoot, root } from '../lib/workspace.mjs';

const eslint = new ESLint({ cwd: root });

/** The rules that eslint finds broken in this text, were it this file. */
async function brokenIn(file, text) {
  const [{ messages }] = await eslint.lintText(text, { filePath: inRoot(file) });
  return messages.map(({ ruleId, message }) => ruleId ?? message);
}

const boundary = '@nx/enforce-module-boundaries';
const using = (name, path) => `import { ${name} } from '${path}';\nexport const used = [${name}];\n`;

describe('the dependency rules', () => {
  const cases = [
    ['refuses guide calling belts', 'libs/guide/rules/src/x.ts', '@obi/belts/rules', boundary],
    ['refuses rules importing a package', 'libs/belts/rules/src/x.ts', 'zod', 'no-restricted-imports'],
    ['refuses rules importing Node', 'libs/belts/rules/src/x.ts', 'node:fs', 'no-restricted-imports'],
    ['refuses web importing api', 'libs/guide/web/src/x.ts', '@obi/shared/api', boundary],
    [
      'refuses product code importing what is for tests',
      'libs/belts/api/src/x.ts',
      '@obi/testing/api',
      boundary,
    ],
  ];
  for (const [name, file, path, rule] of cases) {
    it(name, async () => assert.deepEqual(await brokenIn(file, using('thing', path)), [rule]));
  }

  it('lets a context call down its arrows, and specs use what is for tests', async () => {
    assert.deepEqual(
      await brokenIn('libs/curriculum/rules/src/x.ts', using('thing', '@obi/guide/rules')),
      [],
    );
    assert.deepEqual(
      await brokenIn('libs/belts/api/test/x.api-spec.ts', using('thing', '@obi/testing/api')),
      [],
    );
  });

  it('keeps DataSource in one place', async () => {
    assert.deepEqual(await brokenIn('libs/belts/api/src/x.ts', using('DataSource', 'typeorm')), [
      'no-restricted-imports',
    ]);
    assert.deepEqual(await brokenIn('libs/shared/api/src/db/x.ts', using('DataSource', 'typeorm')), []);
  });
});

describe('the house rules', () => {
  it('refuse long files, long functions, default exports, any, and switching a rule off', async () => {
    const long = `export const n = 1;\n${'\n'.repeat(299)}// The 301st line, blank ones and comments counted.\n`;
    for (const file of ['src/x.ts', 'src/x.graphql.ts', 'test/x.api-spec.ts'])
      assert.deepEqual(await brokenIn(`libs/belts/api/${file}`, long), ['max-lines']);
    assert.deepEqual(await brokenIn('libs/belts/web/src/x.html', '<p>Long</p>\n'.repeat(301)), ['max-lines']);
    const body = Array.from({ length: 41 }, (_, line) => `  act(${line});`).join('\n');
    const longFunction = `export function f(act: (n: number) => void): void {\n${body}\n}\n`;
    assert.deepEqual(await brokenIn('libs/belts/api/src/x.ts', longFunction), ['max-lines-per-function']);
    assert.deepEqual(await brokenIn('libs/belts/api/src/x.ts', 'export default 1;\n'), [
      'no-restricted-syntax',
    ]);
    const any = '// eslint-disable-next-line\nexport const x: any = 1;\n';
    assert.ok(
      (await brokenIn('libs/belts/api/src/x.ts', any)).includes('@typescript-eslint/no-explicit-any'),
    );
  });

  it('refuse a template that a keyboard cannot use', async () => {
    const rules = await brokenIn('libs/belts/web/src/x.html', '<div (click)="go()">Go</div>\n');
    assert.ok(rules.includes('@angular-eslint/template/click-events-have-key-events'));
  });
});
