// Bundles the server and the command line: swc keeps the types of constructor parameters that Nest needs,
// esbuild puts everything into one file, which halves the time to start.
import { spawn } from 'node:child_process';
import { copyFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { basename, join } from 'node:path';
import { transform } from '@swc/core';
import { build } from 'esbuild';
import { node24 } from './lib/node24.mjs';
import { serverArgs, serverEnv } from './lib/serve.mjs';

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

/**
 * Packages that are not modules and that very many modules import. For each of those the bundler would make a copy of
 * everything they offer, with a getter for each name: they look through one view of it.
 */
const viewedOnce = /^(graphql|rxjs|class-validator|typeorm)$/;

const oneView = {
  name: 'one view',
  setup(bundle) {
    bundle.onResolve({ filter: viewedOnce }, ({ path, kind, namespace }) =>
      kind === 'import-statement' && namespace === 'file' ? { path, namespace: 'view' } : undefined,
    );
    bundle.onLoad({ filter: /./, namespace: 'view' }, ({ path }) => ({
      contents: `export * from '${path}'`,
      resolveDir: root,
    }));
  },
};

/**
 * Writes every other sign as its escape, as the bundler does except in patterns. One sign beyond Latin, and each of the
 * eight million takes two bytes.
 */
function plainAscii(text) {
  // After a backslash the escape would be read as something else; a pattern that begins so is not there.
  if (/\\[^\0-\x7f]/.test(text)) throw new Error('A sign beyond ASCII stands after a backslash.');
  return text.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The bundler names every function and class, though most have their name already; each naming takes 256 bytes. */
function withoutNeedlessNames(text) {
  const naming = '=(target,value)=>__defProp(target,"name"';
  const needed = '=(target,value)=>target.name===value?target:__defProp(target,"name"';
  if (!text.includes(naming)) throw new Error('The bundler names functions in another way.');
  return text.replace(naming, needed);
}

/** What signs and draws certificates: large, and loaded by the server when the first one is asked for. */
const WORKSHOP = 'libs/belts/api/src/credential/workshop/index.ts';

/** What pairs people beside the server's own thread. */
const MATCHING_WORKER = 'libs/mentoring/api/src/matching/runner/worker.ts';

async function bundle(entry, to) {
  // Written beside and moved: whoever starts meanwhile finds a whole file.
  const file = join(root, 'dist', to);
  const fresh = `${file}.${process.pid}.js`;
  await build({
    entryPoints: [join(root, entry)],
    outfile: fresh,
    tsconfig: join(root, 'tsconfig.base.json'),
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    keepNames: true,
    minifySyntax: true,
    // Node holds the text in memory as long as it runs: it is short, and `plainAscii` halves it once more.
    minifyWhitespace: true,
    lineLimit: 200,
    sourcemap: 'external',
    sourcesContent: false,
    plugins: [decorators, oneView],
    external,
    define: { 'import.meta.url': '__moduleUrl' },
    banner: { js: 'const __moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
    logLevel: 'warning',
  });
  await writeFile(fresh, withoutNeedlessNames(plainAscii(await readFile(fresh, 'utf8'))));
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

/** The letters of the printed certificate. */
async function copyFonts() {
  const folder = join(root, 'dist/fonts');
  await mkdir(folder, { recursive: true });
  const files = ['latin', 'latin-ext'].flatMap((script) => [
    `hanken-grotesk/files/hanken-grotesk-${script}-400-normal.woff`,
    `hanken-grotesk/files/hanken-grotesk-${script}-600-normal.woff`,
    `newsreader/files/newsreader-${script}-400-normal.woff`,
  ]);
  const from = join(root, 'node_modules/@fontsource');
  await Promise.all(files.map((file) => copyFile(join(from, file), join(folder, basename(file)))));
}

/** What goes into every evidence pack, as it is. */
async function copyVerifier() {
  await mkdir(join(root, 'dist/evidence'), { recursive: true });
  const from = join(root, 'libs/belts/api/src/evidence-pack/verify.mjs');
  await copyFile(from, join(root, 'dist/evidence/verify.mjs'));
}

/** Keeps what the server is compiled to, so that its first start need not parse: it is put together once, and asked nothing. */
function compile() {
  const options = { cwd: root, env: serverEnv(process.env), stdio: ['pipe', 'inherit', 'inherit'] };
  const run = spawn(node24(), [...serverArgs, '--schema', devNull], options);
  return new Promise((resolve, reject) => {
    run.on('error', reject);
    run.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The built server cannot be put together (${code}).`)),
    );
  });
}

export async function buildApi() {
  await Promise.all([
    bundle('apps/api/src/main.ts', 'api/main.js'),
    bundle('apps/cli/src/main.ts', 'cli/main.js'),
    bundle('apps/cli/src/match-main.ts', 'cli/match.js'),
    bundle(MATCHING_WORKER, 'api/matching-worker.js'),
    bundle(WORKSHOP, 'api/workshop.js'),
    copyFonts(),
    copyVerifier(),
    copy('libs/database/migrations', 'dist/migrations'),
    copy('libs/database/seeds/content', 'dist/content'),
    copy('libs/database/seeds/demo', 'dist/demo'),
  ]);
  await writeFile(join(root, 'dist/package.json'), '{ "type": "commonjs" }\n');
  await compile();
}
