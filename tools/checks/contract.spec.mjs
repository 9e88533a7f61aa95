import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { inRoot } from '../lib/workspace.mjs';

const folder = mkdtempSync(join(tmpdir(), 'obi-contract-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A workspace with this server, no screens, and a contract of its own. */
function workspaceWith(schema) {
  for (const path of [['tools'], ['apps', 'api', 'src']])
    mkdirSync(join(folder, ...path), { recursive: true });
  copyFileSync(inRoot('tools', 'codegen.mts'), join(folder, 'tools', 'codegen.mts'));
  symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'));
  cpSync(inRoot('dist', 'api'), join(folder, 'dist', 'api'), { recursive: true });
  cpSync(inRoot('dist', 'package.json'), join(folder, 'dist', 'package.json'));
  writeFileSync(join(folder, 'schema.graphql'), schema);
}

describe('the check of the contract', () => {
  it('fails and names schema.graphql when it is not what the server says', () => {
    workspaceWith('type Query { somethingElse: Int }\n');
    const script = inRoot('tools', 'checks', 'contract.check.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' });
    assert.equal(status, 1, stderr);
    assert.match(stderr, /Out of date.*\n.*schema\.graphql/);
  });
});
