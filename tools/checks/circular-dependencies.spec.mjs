import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { inRoot } from '../lib/workspace.mjs';

const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function check(files) {
  const folder = mkdtempSync(join(tmpdir(), 'obi-circles-'));
  folders.push(folder);
  const paths = { '@obi/belts/*': ['./libs/belts/*/src/index.ts'] };
  const all = { 'tsconfig.base.json': JSON.stringify({ compilerOptions: { paths } }), ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const script = inRoot('tools', 'checks', 'circular-dependencies.check.mjs');
  return spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
}

describe('the check for circular dependencies', () => {
  it('passes files that import one another in one direction', () => {
    const { status } = check({ 'libs/a.ts': "import { b } from './b';", 'libs/b.ts': 'export const b = 1;' });
    assert.equal(status, 0);
  });

  it('fails and names the way round, across folders and aliases', () => {
    const { status, stdout } = check({
      'libs/belts/rules/src/index.ts': "export * from './ladder';",
      'libs/belts/rules/src/ladder.ts': "import { award } from '../../api/src/award';",
      'libs/belts/api/src/award.ts': "import { ladder } from '@obi/belts/rules';",
    });
    assert.equal(status, 1);
    assert.match(stdout, /Circle of imports: .*award\.ts → .*index\.ts → .*ladder\.ts → .*award\.ts/);
  });

  it('does not count imports of types', () => {
    const { status } = check({
      'libs/a.ts': "import type { B } from './b';",
      'libs/b.ts': "import { type A } from './c'; import { a } from './a';",
    });
    assert.equal(status, 0);
  });
});
