import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { faultsOf } from './badge-schema.mjs';

const schema = { type: 'object', required: ['name'], properties: { name: { type: 'string' } } };

test('names each badge that does not pass, and what is wrong with it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'badge-schema-'));
  const file = (name, value) => {
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
    return join(folder, name);
  };
  try {
    const wanted = file('schema.json', schema);
    const good = file('good.json', { name: 'Orange belt' });
    const nameless = file('nameless.json', {});
    const numbered = file('numbered.json', { name: 3 });
    assert.deepEqual(faultsOf(wanted, [good]), []);
    assert.deepEqual(faultsOf(wanted, [good, nameless, numbered]), [
      `${nameless}: the badge must have required property 'name'`,
      `${numbered}: /name must be string`,
    ]);
    assert.throws(() => faultsOf(wanted, [file('none.json', '{')]), /none\.json cannot be read/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
