// Bundles the server and the command line: swc keeps the types of constructor parameters that Nest needs,
// esbuild puts everything into one file, which halves the time to start.
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
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
  // Written beside and moved: whoever starts meanwhile finds a whole file.
  const file = join(root, `dist/${name}/main.js`);
  const fresh = `${file}.${process.pid}.js`;
  await build({
    entryPoints: [join(root, `apps/${name}/src/main.ts`)],
    outfile: fresh,
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
  await rename(`${fresh}.map`, `${file}.map`);
  await rename(fresh, file);
}

/** Copies a folder whole, without files that are no longer there. */
async function copy(from, to) {
  const fresh = join(root, `${to}.${process.pid}`);
  await cp(join(root, from), fresh, { recursive: true });
  await rm(join(root, to), { recursive: true, force: true });
  await rename(fresh, join(root, to));
}

export async function buildApi() {
  await Promise.all([
    bundle('api'),
    bundle('cli'),
    copy('libs/database/migrations', 'dist/migrations'),
    copy('libs/database/seeds/content', 'dist/content'),
    copy('libs/database/seeds/demo', 'dist/demo'),
  ]);
  await writeFile(join(root, 'dist/package.json'), '{ "type": "commonjs" }\n');
}
