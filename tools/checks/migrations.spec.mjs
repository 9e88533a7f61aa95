import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { inRoot } from '../lib/workspace.mjs';

const dist = mkdtempSync(inRoot('dist', 'check-'));
after(() => rmSync(dist, { recursive: true, force: true }));

describe('the check of the migrations', () => {
  it('fails when one of them does not run', () => {
    for (const part of ['api', 'migrations', 'content'])
      cpSync(inRoot('dist', part), join(dist, part), { recursive: true });
    writeFileSync(
      join(dist, 'migrations', '2999-01-01-0000-broken.sql'),
      'CREATE TABLE no_such_schema.broken (id int);\n',
    );
    const script = inRoot('tools', 'checks', 'migrations.check.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, dist], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, /no_such_schema/);
  });
});
