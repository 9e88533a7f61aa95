/** Where this clone of Obi lies, and what its package.json says. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this clone. Everything is found from here, whatever the working directory. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside this clone. */
export const inRoot = (...parts) => join(root, ...parts);

/** What package.json says now. */
export const readManifest = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
