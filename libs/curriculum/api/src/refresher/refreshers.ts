import { Inject, Injectable } from '@nestjs/common';
import {
  type Answers,
  type DrawnQuestion,
  type EarlierQuestions,
  type FailedAttempts,
  type ModuleToRefresh,
  modulesToRefresh,
} from '@obi/curriculum/rules';
import type { Belt, LocalDate } from '@obi/kernel';
import { Db } from '@obi/shared/api';
import { BeltsOfPeople } from '../belts-of-people';

/** A refresher as it is stored, with the answers so far. */
export interface StoredRefresher {
  readonly id: string;
  readonly belt: Belt;
  readonly versions: Readonly<Record<string, number>>;
  /** The version of the guide that it was begun on; null where that is not known. */
  readonly guideVersion: string | null;
  readonly startedOn: LocalDate;
  readonly isSetAside: boolean;
  readonly drawn: readonly DrawnQuestion[];
  readonly passMark: number;
  readonly submittedAt: Date | null;
  readonly score: number | null;
  readonly passed: boolean | null;
  readonly answers: Answers;
}

const REFRESHER_SQL = `
  select r.id, r.belt, r.versions, r.drawn, r.pass_mark as "passMark", r.submitted_at as "submittedAt", r.score, r.passed,
    r.guide_version as "guideVersion", r.started_at::date::text as "startedOn", r.set_aside_at is not null as "isSetAside",
    coalesce((select json_object_agg(w.question, w.chosen) from curriculum.refresher_answer w
      where w.refresher_id = r.id), '{}') as answers
  from curriculum.refresher r where r.person_id = $1`;

/** What somebody was asked in the quizzes of some modules and in refreshers, and whether the last answer was right. */
const EARLIER_SQL = `
  select question, count(*)::int as asked, (array_agg(is_right order by at desc))[1] = false as wrong from (
    select a.module || '/' || (q->>'key') as question, coalesce(w.is_right, false) as is_right, a.submitted_at as at
    from curriculum.attempt a cross join jsonb_array_elements(a.drawn) q
    left join curriculum.answer w on w.attempt_id = a.id and w.question = q->>'key'
    where a.person_id = $1 and a.module = any($2) and a.submitted_at is not null and not a.is_practice
    union all
    select q->>'key', coalesce(w.is_right, false), r.submitted_at
    from curriculum.refresher r cross join jsonb_array_elements(r.drawn) q
    left join curriculum.refresher_answer w on w.refresher_id = r.id and w.question = q->>'key'
    where r.person_id = $1 and r.belt = $3 and r.submitted_at is not null
  ) as each group by question`;

/** The refreshers of people, in the database. */
@Injectable()
export class Refreshers {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(BeltsOfPeople) private readonly belts: BeltsOfPeople,
  ) {}

  /** A refresher of this person; somebody else's does not exist for them. */
  of(personId: string, id: string): Promise<StoredRefresher | undefined> {
    return this.db.row<StoredRefresher>(`${REFRESHER_SQL} and r.id = $2`, [personId, id]);
  }

  open(personId: string, belt: Belt): Promise<StoredRefresher | undefined> {
    return this.db.row<StoredRefresher>(
      `${REFRESHER_SQL} and r.belt = $2
       and r.submitted_at is null and r.set_aside_at is null`,
      [personId, belt],
    );
  }

  /** The day on which the person passed the refresher of a belt last, and the refreshers that failed since. */
  async past(
    personId: string,
    belt: Belt,
  ): Promise<FailedAttempts & { readonly passedOn: LocalDate | null }> {
    const row = await this.db.row<{ passedOn: LocalDate | null; inARow: number; minutes: number | null }>(
      `with past as (select * from curriculum.refresher where person_id = $1 and belt = $2 and submitted_at is not null),
         pass as (select max(submitted_at) as at from past where passed)
       select pass.at::date::text as "passedOn", count(f.id)::int as "inARow",
         extract(epoch from now() - max(f.submitted_at)) / 60 as minutes
       from pass left join past f on not f.passed and (pass.at is null or f.submitted_at > pass.at) group by pass.at`,
      [personId, belt],
    );
    return {
      passedOn: row?.passedOn ?? null,
      inARow: row?.inARow ?? 0,
      minutesSinceLast: row?.minutes ?? Number.POSITIVE_INFINITY,
    };
  }

  /** The modules of a belt in the version that is taught now, and which of them the person completed. */
  private modulesOf(personId: string, belt: Belt): Promise<readonly ModuleToRefresh[]> {
    return this.db.rows<ModuleToRefresh>(
      `select m.key as module, m.version, exists (select 1 from curriculum.module_completion c
         where c.person_id = $1 and c.module = m.key) as "isCompleted"
       from curriculum.module m where m.belt = $2 and m.retired_on is null order by m.position, m.key`,
      [personId, belt],
    );
  }

  /** The modules that a refresher of this person asks about. */
  async modulesFor(personId: string, belt: Belt): Promise<readonly ModuleToRefresh[]> {
    const modules = await this.modulesOf(personId, belt);
    const isLearnedHere = modules.some(({ isCompleted }) => isCompleted);
    return modulesToRefresh(modules, !isLearnedHere && (await this.belts.hasEarned(personId, belt)));
  }

  async earlier(personId: string, belt: Belt, modules: readonly string[]): Promise<EarlierQuestions> {
    const rows = await this.db.rows<{ question: string; asked: number; wrong: boolean }>(EARLIER_SQL, [
      personId,
      modules,
      belt,
    ]);
    return {
      wrong: rows.filter(({ wrong }) => wrong).map(({ question }) => question),
      asked: Object.fromEntries(rows.map(({ question, asked }) => [question, asked])),
    };
  }

  async begin(
    personId: string,
    refresher: Pick<StoredRefresher, 'belt' | 'versions' | 'drawn' | 'passMark' | 'guideVersion'>,
  ): Promise<void> {
    await this.db.rows(
      `insert into curriculum.refresher (person_id, belt, versions, drawn, pass_mark, guide_version)
       values ($1, $2, $3, $4, $5, $6)`,
      [
        ...[personId, refresher.belt, JSON.stringify(refresher.versions), JSON.stringify(refresher.drawn)],
        ...[refresher.passMark, refresher.guideVersion],
      ],
    );
  }

  /** Puts a refresher aside that is begun again: it stays as it is and is never judged. */
  async setAside(id: string): Promise<void> {
    await this.db.rows('update curriculum.refresher set set_aside_at = now() where id = $1', [id]);
  }

  /** Takes answers over into the refresher that was begun instead. */
  async keepAnswers(from: string, to: string, questions: readonly string[]): Promise<void> {
    await this.db.rows(
      `insert into curriculum.refresher_answer (refresher_id, question, chosen, answered_at)
       select $2, question, chosen, answered_at from curriculum.refresher_answer
       where refresher_id = $1 and question = any($3)`,
      [from, to, questions],
    );
  }

  async saveAnswer(id: string, question: string, chosen: readonly string[]): Promise<void> {
    await this.db.rows(
      `insert into curriculum.refresher_answer (refresher_id, question, chosen) values ($1, $2, $3)
       on conflict on constraint refresher_answer_once do update set chosen = excluded.chosen, answered_at = now()`,
      [id, question, chosen],
    );
  }

  /** Grades an open refresher; of several submissions at once exactly one does. */
  async grade(
    id: string,
    grade: { readonly score: number; readonly passed: boolean; readonly right: readonly string[] },
  ): Promise<boolean> {
    const graded = await this.db.rows(
      `update curriculum.refresher set submitted_at = now(), score = $2, passed = $3
       where id = $1 and submitted_at is null returning id`,
      [id, grade.score, grade.passed],
    );
    if (graded.length === 0) return false;
    await this.db.rows(
      'update curriculum.refresher_answer set is_right = (question = any($2)) where refresher_id = $1',
      [id, grade.right],
    );
    return true;
  }
}
