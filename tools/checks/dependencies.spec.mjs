import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { unusedIn } from './dependencies.mjs';

test('a package that nothing names is told, and no other one', () => {
  const base = mkdtempSync(join(tmpdir(), 'obi-dependencies-'));
  try {
    mkdirSync(join(base, 'libs'));
    const packages = [
      'pg',
      '@nestjs/common',
      'qrcode',
      'nodemailer',
      'left-pad',
      '@types/pg',
      '@types/gone',
      'tslib',
    ];
    const dependencies = Object.fromEntries(packages.map((name) => [name, '1.0.0']));
    writeFileSync(join(base, 'package.json'), JSON.stringify({ dependencies }));
    writeFileSync(
      join(base, 'libs/a.ts'),
      `import { Client } from 'pg';\nimport { Get } from "@nestjs/common/x";\nconst code = await import('qrcode');\n// left-pad`,
    );
    writeFileSync(join(base, 'libs/b.mjs'), `import { send } from 'nodemailer/lib/x.js';`);
    assert.deepEqual(unusedIn(base, ['libs'], []), ['left-pad', '@types/gone']);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
});
