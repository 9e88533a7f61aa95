/** Which file imports which, read from the sources. Imports of types only do not count: they are gone when it runs. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { filesUnder } from '../lib/stamp.mjs';

/** file → files it imports, over the folders, for a workspace with tsconfig.base.json in `base`. */
export function importGraph(base, folders) {
  const aliases = aliasesOf(base);
  const isSource = (path) => path.endsWith('.ts') && !/\.(spec|api-spec|d)\.ts$/.test(path);
  const files = folders.flatMap((folder) => filesUnder(base, folder, isSource));
  return new Map(files.map((file) => [file, importsOf(base, file, aliases)]));
}

function importsOf(base, file, aliases) {
  const source = ts.createSourceFile(file, readFileSync(join(base, file), 'utf8'), ts.ScriptTarget.Latest);
  const targets = source.statements
    .filter(isImportAtRunTime)
    .map(({ moduleSpecifier }) => moduleSpecifier.text);
  return [...new Set(targets.map((name) => resolveImport(base, file, name, aliases)).filter(Boolean))];
}

function isImportAtRunTime(statement) {
  if (ts.isExportDeclaration(statement)) return Boolean(statement.moduleSpecifier) && !statement.isTypeOnly;
  if (!ts.isImportDeclaration(statement)) return false;
  const clause = statement.importClause;
  if (!clause) return true;
  if (clause.isTypeOnly) return false;
  const named = clause.namedBindings;
  return (
    Boolean(clause.name) ||
    !named ||
    !ts.isNamedImports(named) ||
    named.elements.some((one) => !one.isTypeOnly)
  );
}

function resolveImport(base, file, name, aliases) {
  const path = name.startsWith('.') ? join(dirname(file), name) : aliased(name, aliases);
  if (!path) return undefined;
  return [path, `${path}.ts`, join(path, 'index.ts')].find(
    (one) => existsSync(join(base, one)) && statSync(join(base, one)).isFile(),
  );
}

function aliased(name, aliases) {
  for (const { start, end, target } of aliases) {
    if (end === undefined ? name === start : name.startsWith(start) && name.endsWith(end)) {
      return join(
        target.replace('*', end === undefined ? '' : name.slice(start.length, name.length - end.length)),
      );
    }
  }
  return undefined;
}

function aliasesOf(base) {
  const { config } = ts.readConfigFile(join(base, 'tsconfig.base.json'), ts.sys.readFile);
  return Object.entries(config?.compilerOptions?.paths ?? {}).map(([name, [target]]) => {
    const [start, end] = name.split('*');
    return { start, end, target };
  });
}

/** Every circle of imports, once each, as the files on the way round. */
export function circlesIn(graph) {
  const state = new Map();
  const path = [];
  const circles = [];
  const visit = (file) => {
    state.set(file, 'open');
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      if (state.get(next) === 'open') circles.push([...path.slice(path.indexOf(next)), next]);
      else if (!state.has(next)) visit(next);
    }
    path.pop();
    state.set(file, 'done');
  };
  for (const file of graph.keys()) if (!state.has(file)) visit(file);
  return circles;
}
