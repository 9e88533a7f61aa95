/** Builds the web app into dist/web: hashed names, fonts preloaded, everything compressed once. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headStart } from './lib/head-start.mjs';
import { node24, withNode24 } from './lib/node24.mjs';
import { serviceWorker } from './lib/service-worker.mjs';
import { inRoot } from './lib/workspace.mjs';

const app = inRoot('apps', 'web');
const finished = inRoot('dist', 'web');
/** Built beside and moved: whoever looks at the app meanwhile keeps a whole one. */
const building = `${finished}.${process.pid}`;
const out = join(building, 'browser');
/** The two voices, upright Latin: wanted by the first page, so asked for before the style sheet names them. */
const preloaded = [/^hanken-grotesk-latin-wght-normal/, /^newsreader-latin-400-normal/];
/** The page itself is not compressed here: the server writes the nonce of each answer into it. */
const compressed = /\.(?:js|css|svg|json)$/;

export async function buildWeb() {
  try {
    await ngBuild();
    beginEarly();
    writeFileSync(join(out, 'sw.js'), serviceWorker(out));
    await compressAll();
    rmSync(finished, { recursive: true, force: true });
    renameSync(out, finished);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/** The Angular compiler, in the project's own Node. */
function ngBuild() {
  const ng = createRequire(import.meta.url).resolve('@angular/cli/bin/ng.js');
  return new Promise((resolve, reject) => {
    const run = spawn(node24(), [ng, 'build', '--output-path', building], {
      cwd: app,
      env: { ...withNode24(), NG_CLI_ANALYTICS: 'false' },
      stdio: 'inherit',
    });
    run.on('error', reject);
    run.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The web app did not build (${code}).`)),
    );
  });
}

/** Into the head of the page: fonts, first questions and the first page, so that none of them waits for the app. */
function beginEarly() {
  const page = join(out, 'index.html');
  const documents = JSON.parse(readFileSync(inRoot('apps', 'api', 'src', 'documents.gen.json'), 'utf8'));
  const head = `${fontLinks()}${headStart(out, documents)}`;
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('</title>', () => `</title>${head}`),
  );
}

function fontLinks() {
  const files = readdirSync(join(out, 'media'));
  return preloaded
    .flatMap((pattern) => files.filter((file) => pattern.test(file)))
    .map((file) => `<link rel="preload" href="/media/${file}" as="font" type="font/woff2" crossorigin>`)
    .join('');
}

/** `x.js` gets `x.js.br` and `x.js.gz` beside it, made with all the effort that a server under load has not. */
async function compressAll() {
  const files = readdirSync(out, { recursive: true })
    .map((file) => join(out, file))
    .filter((file) => compressed.test(file) && statSync(file).isFile());
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  for (const file of files) {
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, await promisify(brotliCompress)(content, options));
    writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildWeb();
