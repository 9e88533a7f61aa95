/** "Only what changed": a hash of the files a step reads, kept beside what the step wrote. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './workspace.mjs';

/** Every file under a folder (or the file itself), as paths from `base`, in a fixed order. */
export function filesUnder(base, path, isWanted = () => true) {
  const full = join(base, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  const found = [];
  for (const entry of readdirSync(full, { withFileTypes: true }).sort(byName)) {
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.startsWith('.')) continue;
    const inner = join(path, entry.name);
    if (entry.isDirectory()) found.push(...filesUnder(base, inner, isWanted));
    else if (entry.isFile() && isWanted(inner.split(sep).join('/'))) found.push(inner);
  }
  return found;
}

const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** One hash over the names and contents of these files and folders, and over `also` (versions, settings). */
export function hashOf(paths, { base = root, isWanted, also = '' } = {}) {
  const hash = createHash('sha256').update(also);
  for (const path of paths) {
    for (const file of filesUnder(base, path, isWanted)) {
      hash.update(`\0${relative('', file)}\0`).update(readFileSync(join(base, file)));
    }
  }
  return hash.digest('hex');
}

/** What the stamp file says, '' when there is none. */
export const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');

/** Keeps the hash for the next time. */
export function writeStamp(file, hash) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${hash}\n`);
}
