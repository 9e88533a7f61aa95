import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssessmentContent, ModuleContent } from '@obi/curriculum/rules';
import { type Belt, rankOf } from '@obi/kernel';
import type { Db } from '@obi/shared/api';

interface ModuleFile {
  readonly key: string;
  readonly belt: Belt;
  readonly position: number;
  readonly path: string;
}

/** A file is named after the belt, the place in it, and the rest of the key: `yellow-2-is-it-true.json`. */
const FILE_NAME = /^([a-z]+)-(\d+)-(.+)\.json$/;

/** The modules that come with Obi, in the order in which they are taken. */
function moduleFiles(folder: string): readonly ModuleFile[] {
  const files = readdirSync(join(folder, 'modules')).flatMap((name): ModuleFile[] => {
    const [, belt, position, rest] = FILE_NAME.exec(name) ?? [];
    if (!belt || !position || !rest) return [];
    const path = join(folder, 'modules', name);
    return [{ key: `${belt}.${rest}`, belt: belt as Belt, position: Number(position), path }];
  });
  return files.sort((a, b) => rankOf(a.belt) - rankOf(b.belt) || a.position - b.position);
}

/**
 * The modules that come with Obi and that this company never had. A module that teaches a clause which the company's
 * guide does not have is left out: it comes once the guide has it.
 */
export async function modulesToAdd(db: Db, folder: string): Promise<readonly ModuleContent[]> {
  const known = await keysOf(db, 'select key from curriculum.module');
  const missing = moduleFiles(folder).filter(({ key }) => !known.has(key));
  return teachable(
    db,
    missing.map(({ path }) => JSON.parse(readFileSync(path, 'utf8')) as ModuleContent),
  );
}

/** The practical work that comes with Obi and that this company never had, as with modules. */
export async function assessmentsToAdd(db: Db, folder: string): Promise<readonly AssessmentContent[]> {
  const known = await keysOf(db, 'select key from curriculum.assessment');
  const names = readdirSync(join(folder, 'assessments')).filter((name) => name.endsWith('.json'));
  const contents = names.map(
    (name) => JSON.parse(readFileSync(join(folder, 'assessments', name), 'utf8')) as AssessmentContent,
  );
  return teachable(
    db,
    contents.filter(({ key }) => !known.has(key)),
  );
}

async function teachable<Content extends { readonly clauses: readonly string[] }>(
  db: Db,
  contents: readonly Content[],
): Promise<readonly Content[]> {
  if (contents.length === 0) return [];
  const clauses = await keysOf(
    db,
    'select key from guide.clause join guide.current_version using (version_id)',
  );
  return contents.filter((content) => content.clauses.every((clause) => clauses.has(clause)));
}

async function keysOf(db: Db, sql: string): Promise<ReadonlySet<string>> {
  return new Set((await db.rows<{ key: string }>(sql)).map(({ key }) => key));
}
