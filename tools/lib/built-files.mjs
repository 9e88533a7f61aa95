/** What the files of the built web app need of one another: they import by name, in plain sight. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of every script of the built folder, by name. */
export function scriptsIn(folder) {
  const names = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return new Map(names.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

/** The script that holds a text. */
export function fileWith(scripts, text) {
  const found = [...scripts].find(([, code]) => code.includes(text));
  if (!found) throw new Error(`No file of the web app holds ${text}.`);
  return found[0];
}

/** Scripts together with all that they cannot do without. */
export function withImports(scripts, names) {
  const wanted = new Set(names);
  for (const file of wanted)
    for (const [, name] of (scripts.get(file) ?? '').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      wanted.add(name);
  return [...wanted];
}
