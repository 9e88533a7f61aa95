// Bundles the server and the command line: swc keeps the types of constructor parameters that Nest needs,
// esbuild puts everything into one file, which halves the time to start.
import { cp, rm, writeFile } from 'node:fs/promises';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from '@swc/core';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

// Packages that Nest and others ask for only when they are there, and those with native parts.
const external = [
  '@apollo/gateway',
  '@apollo/subgraph',
  '@as-integrations/express5',
  '@fastify/view',
  '@nestjs/microservices',
  '@nestjs/platform-express',
  '@nestjs/websockets',
  '@node-rs/argon2',
  'pg-native',
  'ruru',
  'ts-morph',
];

const decorators = {
  name: 'decorators',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/](libs|apps)[\\/].*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        filename: path,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

async function bundle(name) {
  await build({
    entryPoints: [join(root, `apps/${name}/src/main.ts`)],
    outfile: join(root, `dist/${name}/main.js`),
    tsconfig: join(root, 'tsconfig.base.json'),
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    keepNames: true,
    minifySyntax: true,
    sourcemap: 'external',
    sourcesContent: false,
    plugins: [decorators],
    external,
    define: { 'import.meta.url': '__moduleUrl' },
    banner: { js: 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
    logLevel: 'warning',
  });
}

export async function buildApi() {
  await rm(join(root, 'dist/migrations'), { recursive: true, force: true });
  await Promise.all([
    bundle('api'),
    bundle('cli'),
    cp(join(root, 'libs/database/migrations'), join(root, 'dist/migrations'), { recursive: true }),
    cp(join(root, 'libs/database/seeds/content'), join(root, 'dist/content'), { recursive: true }),
  ]);
  await writeFile(join(root, 'dist/package.json'), '{ "type": "commonjs" }\n');
}
