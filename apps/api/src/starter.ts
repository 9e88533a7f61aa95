import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { ModuleStarter } from '@obi/curriculum/api';
import type { ModuleContent } from '@obi/curriculum/rules';
import { CompanyRules } from '@obi/belts/api';
import { GuideStarter } from '@obi/guide/api';
import type { GuideContent } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { Db } from '@obi/shared/api';

/** Any number that no other advisory lock of Obi uses. */
const STARTER_LOCK = 7_064_210;

/** The modules that come with Obi, in the order in which they are taken. */
const MODULES = [
  'white-1-join-in',
  'yellow-1-what-a-post-says',
  'yellow-2-is-it-true',
  'yellow-3-where-customers-speak',
  'yellow-4-what-cannot-wait',
  'yellow-5-the-dishwasher',
  'yellow-6-one-voice-or-many',
];

/** Reads a content file by its name in the folder of the starter content. */
export type ReadContent = <Content>(name: string) => Content;

interface StarterStep {
  /** Answers a row when the database has it already. */
  readonly present: string;
  readonly load: (
    app: INestApplicationContext,
    read: ReadContent,
    on: LocalDate | undefined,
  ) => Promise<unknown>;
}

/** What every new company starts with, in this order. */
const STEPS: readonly StarterStep[] = [
  {
    present: 'select 1 from belts.rule_set limit 1',
    load: (app) => app.get(CompanyRules).start(),
  },
  {
    present: 'select 1 from guide.version limit 1',
    load: (app, read, publishedOn) =>
      app.get(GuideStarter).load(read<GuideContent>('guide-1.0.json'), publishedOn ? { publishedOn } : {}),
  },
  {
    present: 'select 1 from curriculum.module limit 1',
    load: (app, read, publishedOn) => {
      const contents = MODULES.map((name) => read<ModuleContent>(`modules/${name}.json`));
      return app.get(ModuleStarter).load(contents, publishedOn);
    },
  },
];

/** Whether the database lacks some of what a company starts with. */
export async function isStarterMissing(db: Db): Promise<boolean> {
  for (const { present } of STEPS) if (!(await db.row(present))) return true;
  return false;
}

/** Gives a new database the guide and the modules that come with Obi; what is there stays as it is. */
export async function loadStarter(
  app: INestApplicationContext,
  folder: string,
  publishedOn?: LocalDate,
): Promise<void> {
  const db = app.get(Db);
  const read: ReadContent = <Content>(name: string) =>
    JSON.parse(readFileSync(join(folder, name), 'utf8')) as Content;
  await db.transaction(async () => {
    // Two processes that start on one new database: the second finds everything done.
    await db.rows('select pg_advisory_xact_lock($1)', [STARTER_LOCK]);
    for (const { present, load } of STEPS) if (!(await db.row(present))) await load(app, read, publishedOn);
  });
}
