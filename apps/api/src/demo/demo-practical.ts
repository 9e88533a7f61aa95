import type { INestApplicationContext } from '@nestjs/common';
import { AssessmentDecided, AssessmentPassed } from '@obi/curriculum/api';
import { type LocalDate, plusDays } from '@obi/kernel';
import { Db, Events } from '@obi/shared/api';
import { personIds } from './demo-people';

/** What the file of practical work says: what was handed in, how long ago, and the marks that are in. */
export interface DemoWork {
  readonly assessment: string;
  readonly text: string;
  readonly handedInDaysAgo: number;
  readonly marks: readonly {
    readonly by: string;
    readonly daysAgo: number;
    readonly points: Readonly<Record<string, number>>;
    readonly feedback: string;
  }[];
}

/** Work of people who wear brown: one waits for both marks, one for the second, and one passed. */
export async function addPracticalWork(
  app: INestApplicationContext,
  works: readonly DemoWork[],
  today: LocalDate,
): Promise<void> {
  const db = app.get(Db);
  const idOf = await personIds(
    db,
    works.flatMap(({ marks }) => marks.map(({ by }) => by)),
  );
  // Nobody whom one of the assessors leads, and nobody of the cast.
  const authors = await db.rows<{ id: string }>(
    `select p.id from people.person p join belts.certification c on c.person_id = p.id
     where c.held = 'brown' and not exists (select 1 from people.account a where a.person_id in (p.id, p.manager_id))
     order by p.employee_number limit $1`,
    [works.length],
  );
  for (const [place, work] of works.entries()) {
    const author = authors[place]?.id;
    if (author) await addWork(app, { author, work, idOf, today });
  }
}

interface HandedIn {
  readonly author: string;
  readonly work: DemoWork;
  readonly idOf: (name: string) => string;
  readonly today: LocalDate;
}

async function addWork(app: INestApplicationContext, { author, work, idOf, today }: HandedIn): Promise<void> {
  const db = app.get(Db);
  const day = (ago: number): string => `${plusDays(today, -ago)}T10:00:00Z`;
  const row = await db.row<{ id: string }>(
    `insert into curriculum.work (person_id, assessment, version, text, started_at, handed_in_at)
     select $1, key, version, $3, $4::timestamptz - interval '6 days', $4 from curriculum.assessment
     where key = $2 order by version desc limit 1 returning id`,
    [author, work.assessment, work.text, day(work.handedInDaysAgo)],
  );
  const id = row?.id ?? '';
  for (const { by, points, feedback, daysAgo } of work.marks)
    await db.rows(
      'insert into curriculum.mark (work_id, assessor_id, points, feedback, made_at) values ($1, $2, $3, $4, $5)',
      [id, idOf(by), JSON.stringify(points), feedback, day(daysAgo)],
    );
  const last = work.marks.at(-1);
  if (!last || work.marks.length < 2) return;
  await db.rows('update curriculum.work set decided_at = $2, passed = true where id = $1', [
    id,
    day(last.daysAgo),
  ]);
  const on = plusDays(today, -last.daysAgo);
  for (const { by } of work.marks)
    await app.get(Events).publish(new AssessmentPassed(author, work.assessment, id, idOf(by), on));
  await app.get(Events).publish(new AssessmentDecided(author, work.assessment, id, true, on));
}
