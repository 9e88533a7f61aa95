import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { AssessmentStarter, ModuleStarter } from '@obi/curriculum/api';
import { CompanyRules } from '@obi/belts/api';
import { GuideStarter } from '@obi/guide/api';
import type { GuideContent } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { Db } from '@obi/shared/api';
import { assessmentsToAdd, modulesToAdd } from './starter-modules';

/** Any number that no other advisory lock of Obi uses. */
const STARTER_LOCK = 7_064_210;

interface StarterStep {
  /** Whether the database has it already. */
  readonly isThere: (db: Db, folder: string) => Promise<boolean>;
  readonly load: (
    app: INestApplicationContext,
    folder: string,
    publishedOn: LocalDate | undefined,
  ) => Promise<unknown>;
}

const answersRow =
  (sql: string) =>
  async (db: Db): Promise<boolean> =>
    (await db.row(sql)) !== undefined;

/** What every new company starts with, in this order. */
const STEPS: readonly StarterStep[] = [
  {
    isThere: answersRow('select 1 from belts.rule_set limit 1'),
    load: (app) => app.get(CompanyRules).start(),
  },
  {
    isThere: answersRow('select 1 from guide.version limit 1'),
    load: (app, folder, publishedOn) => {
      const guide = JSON.parse(readFileSync(join(folder, 'guide-1.0.json'), 'utf8')) as GuideContent;
      return app.get(GuideStarter).load(guide, publishedOn ? { publishedOn } : {});
    },
  },
  {
    isThere: async (db, folder) => (await modulesToAdd(db, folder)).length === 0,
    load: addModules,
  },
  {
    isThere: async (db, folder) => (await assessmentsToAdd(db, folder)).length === 0,
    load: async (app, folder, publishedOn) =>
      app.get(AssessmentStarter).load(await assessmentsToAdd(app.get(Db), folder), publishedOn),
  },
];

/** Publishes the modules that come with Obi and are new to this company; those that it has stay as they are. */
export async function addModules(
  app: INestApplicationContext,
  folder: string,
  publishedOn?: LocalDate,
): Promise<void> {
  await app.get(ModuleStarter).load(await modulesToAdd(app.get(Db), folder), publishedOn);
}

/** Whether the database lacks some of what comes with Obi. */
export async function isStarterMissing(db: Db, folder: string): Promise<boolean> {
  for (const { isThere } of STEPS) if (!(await isThere(db, folder))) return true;
  return false;
}

/** Gives a database the guide and the modules that come with Obi, as far as it has none; what is there stays as it is. */
export async function loadStarter(
  app: INestApplicationContext,
  folder: string,
  publishedOn?: LocalDate,
): Promise<void> {
  const db = app.get(Db);
  await db.transaction(async () => {
    // Two processes that start on one new database: the second finds everything done.
    await db.rows('select pg_advisory_xact_lock($1)', [STARTER_LOCK]);
    for (const { isThere, load } of STEPS)
      if (!(await isThere(db, folder))) await load(app, folder, publishedOn);
  });
}
