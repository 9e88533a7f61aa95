import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings, refuseOldNode } from './settings.mjs';
import { inRoot } from './workspace.mjs';

describe('the settings of npm start', () => {
  it('have good answers when nothing is set', () => {
    assert.deepEqual(readSettings({}), {
      port: 3000,
      databaseUrl: undefined,
      dataDir: inRoot('.obi'),
      demo: 'on',
    });
  });

  const faults = [
    [{ PORT: 'abc' }, /^PORT is "abc": it must be a number from 1 to 65535\.$/],
    [{ PORT: '70000' }, /^PORT/],
    [{ PORT: '0' }, /^PORT/],
    [{ PORT: '3000.5' }, /^PORT/],
    [{ DATABASE_URL: 'mysql://x/y' }, /^DATABASE_URL begins with "mysql:"/],
    [{ DATABASE_URL: 'postgres://host' }, /^DATABASE_URL names no database/],
    [{ DATABASE_URL: 'nonsense' }, /^DATABASE_URL cannot be read/],
    [{ OBI_DATA_DIR: ' ' }, /^OBI_DATA_DIR is empty/],
    [{ OBI_DATA_DIR: inRoot('package.json') }, /^OBI_DATA_DIR is ".*": that is a file/],
    [{ OBI_DEMO: 'maybe' }, /^OBI_DEMO is "maybe"/],
  ];
  for (const [env, message] of faults) {
    it(`tell in one line what is wrong with ${JSON.stringify(env)}`, () => {
      assert.throws(() => readSettings(env), { message, exitCode: 2 });
    });
  }

  it('tell every fault at once, a line each', () => {
    const message = /^PORT.*\nDATABASE_URL.*\nOBI_DEMO.*$/;
    assert.throws(() => readSettings({ PORT: 'x', DATABASE_URL: 'x', OBI_DEMO: 'x' }), { message });
  });

  it('never repeat a password', () => {
    assert.throws(
      () => readSettings({ DATABASE_URL: 'postgres://obi:secret@host' }),
      (error) => !error.message.includes('secret'),
    );
  });

  it('refuse a Node that is too old, and no other', () => {
    assert.throws(() => refuseOldNode('16.20.2'), { exitCode: 2 });
    refuseOldNode('18.0.0');
  });
});
