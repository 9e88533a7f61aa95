import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { Certifications, type NeedWish, NeedsService } from '@obi/belts/api';
import { GuideQuery } from '@obi/guide/api';
import type { GuideContent } from '@obi/guide/rules';
import { type LocalDate, plusDays } from '@obi/kernel';
import { CompanyQuery, SignInService } from '@obi/people/api';
import { Db } from '@obi/shared/api';
import { type DemoCompany, type DemoPerson, demoPeople } from './cast';
import { insertHistory } from './demo-belts';
import { addDraft, type DemoDraft } from './demo-draft';
import type { Taught } from './demo-history';
import { addMentoring } from './demo-mentoring';
import { addPracticalWork } from './demo-practical';
import { insertQuizzes } from './demo-quizzes';
import { addResponsibilities } from './demo-responsibilities';
import { followSecondVersion, publishSecondVersion, SECOND_VERSION_DAYS } from './demo-second-version';
import { insertPeople, insertUnits } from './demo-people';
import { addModules } from '../starter';

/** Reads a file that the build puts beside the server. */
function read<Content>(name: string): Content {
  return JSON.parse(readFileSync(join(__dirname, '..', name), 'utf8')) as Content;
}

const demoCompany = (): DemoCompany => read('demo/company.json');

/** Whether nobody is there yet. */
export async function isEmpty(db: Db): Promise<boolean> {
  return (await db.row('select 1 from people.person limit 1')) === undefined;
}

/** Fills an empty database with the demo company: made-up people, real content, and what they did so far. */
export async function loadDemo(app: INestApplicationContext): Promise<void> {
  const db = app.get(Db);
  const company = demoCompany();
  await db.transaction(async () => {
    await db.rows('set local statement_timeout = 0');
    await db.rows('update people.company set name = $1, time_zone = $2, demo = true', [
      company.name,
      company.timeZone,
    ]);
    app.get(CompanyQuery).forget();
    const today = await app.get(CompanyQuery).today();
    const people = demoPeople(company, today);
    await insertUnits(db, people);
    await insertPeople(db, people);
    await insertAccounts(app, people.slice(0, company.cast.length), company.password);
    const changedOn = plusDays(today, -SECOND_VERSION_DAYS);
    await insertHistory(db, people, await taught(app), plusDays(changedOn, -1));
    await insertQuizzes(db);
    await addNeeds(app, today);
    const second = read<GuideContent>('content/guide-2.0.json');
    await publishSecondVersion(app, second, changedOn);
    // The cast leaves it to be tried.
    await followSecondVersion(db, people.slice(company.cast.length), second, changedOn);
    // What teaches the clause that came with this version.
    await addModules(app, join(__dirname, '..', 'content'), changedOn);
    await app.get(Certifications).deriveAll();
    await addMentoring(app, today);
    await addResponsibilities(app, read('demo/responsibilities.json'), today);
    await addPracticalWork(app, read('demo/practical.json'), today);
    await addDraft(app, read<DemoDraft>('demo/draft.json'), today);
    await app
      .get(AuditLog)
      .record({ actorId: null, operation: 'demo.load', detail: { people: people.length } });
  });
}

/** One password for the cast, so that anybody can look at Obi as anybody; nobody else can sign in. */
async function insertAccounts(
  app: INestApplicationContext,
  people: readonly DemoPerson[],
  password: string,
): Promise<void> {
  const numbers = people.map((person) => person.number);
  const rows = await app
    .get(Db)
    .rows<{ id: string }>('select id from people.person where employee_number = any($1)', [numbers]);
  for (const { id } of rows) await app.get(SignInService).setPassword(id, password);
}

async function taught(app: INestApplicationContext): Promise<Taught> {
  const db = app.get(Db);
  const clauses = [...(await app.get(GuideQuery).clauses()).values()];
  const version = await db.row<{ id: string }>('select version_id as id from guide.current_version');
  const modules = await db.rows<Taught['modules'][number]>(
    'select key, belt, version from curriculum.module where retired_on is null order by belt, position',
  );
  return {
    guideVersion: (await app.get(GuideQuery).currentNumber()) ?? '',
    versionId: version?.id ?? '',
    clauses: clauses.map(({ key, textHash }) => ({ key, textHash })),
    modules,
  };
}

async function addNeeds(app: INestApplicationContext, today: LocalDate): Promise<void> {
  const units = await app
    .get(Db)
    .rows<{ id: string; name: string }>('select id, name from people.unit where cardinality(path) = 2');
  const unitId = (name: string): string | null => units.find((unit) => unit.name === name)?.id ?? null;
  const needs = app.get(NeedsService);
  /** Written down on the day from which it asks, so that past days know it. */
  const add = (daysAgo: number, wish: Omit<NeedWish, 'effectiveFrom'>) => {
    const effectiveFrom = plusDays(today, -daysAgo);
    return needs.add(null, { ...wish, effectiveFrom }, new Date(`${effectiveFrom}T09:00:00Z`));
  };
  // The programme reached one unit after the other.
  for (const [place, { id }] of units.entries())
    await add(60 + place * 17, { belt: 'white', unitId: id, withinDays: 30 });
  await add(60, { belt: 'yellow', unitId: unitId('Customer care'), withinDays: 90 });
  await add(158, { belt: 'yellow', unitId: unitId('Marketing'), withinDays: 120 });
  await add(192, { belt: 'yellow', gradeAtLeast: 5, withinDays: 180 });
  await add(170, { belt: 'orange', unitId: unitId('Communications'), withinDays: 200 });
}

/** Who can sign in to the demo company, for the block that is printed at the start. */
export function demoSignIns(): { email: string; shows: string; password: string }[] {
  const company = demoCompany();
  const people = demoPeople(company, '2026-01-01');
  return company.cast.map((one, index) => ({
    email: people[index]?.email ?? '',
    shows: one.shows,
    password: company.password,
  }));
}
