import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { isBuildInput } from './build.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

describe('the hash of what a step reads', () => {
  let base;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'obi-stamp-'));
    mkdirSync(join(base, 'libs', 'node_modules'), { recursive: true });
    writeFileSync(join(base, 'libs', 'a.ts'), '1');
  });
  afterEach(() => rmSync(base, { recursive: true }));

  it('changes with a content, a name, a new file and the settings', () => {
    const seen = [hashOf(['libs'], { base })];
    writeFileSync(join(base, 'libs', 'a.ts'), '2');
    seen.push(hashOf(['libs'], { base }));
    renameSync(join(base, 'libs', 'a.ts'), join(base, 'libs', 'b.ts'));
    seen.push(hashOf(['libs'], { base }));
    writeFileSync(join(base, 'libs', 'c.ts'), '');
    seen.push(hashOf(['libs'], { base }), hashOf(['libs'], { base, also: 'x' }));
    assert.equal(new Set(seen).size, 5);
  });

  it('does not change with packages, unwanted files, or folders that are missing', () => {
    const before = hashOf(['libs'], { base });
    writeFileSync(join(base, 'libs', 'node_modules', 'x.js'), '');
    writeFileSync(join(base, 'libs', 'a.spec.ts'), '');
    assert.equal(hashOf(['libs', 'missing'], { base, isWanted: isBuildInput }), before);
  });

  it('is kept and read back', () => {
    assert.equal(readStamp(join(base, 'dist', '.stamp')), '');
    writeStamp(join(base, 'dist', '.stamp'), 'abc');
    assert.equal(readStamp(join(base, 'dist', '.stamp')), 'abc');
  });
});

describe('what the build is made of', () => {
  const cases = [
    ['libs/belts/rules/src/award.ts', true],
    ['libs/belts/web/src/pages/my-belts-page.html', true],
    ['libs/belts/rules/src/award.spec.ts', false],
    ['libs/belts/api/test/grant.api-spec.ts', false],
    ['libs/belts/README.md', false],
    ['tools/build-web.mjs', true],
    ['tools/start.mjs', false],
  ];
  for (const [path, expected] of cases)
    it(`${expected ? 'counts' : 'leaves out'} ${path}`, () => assert.equal(isBuildInput(path), expected));
});
