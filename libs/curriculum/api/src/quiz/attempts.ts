import { Inject, Injectable } from '@nestjs/common';
import type { Answers, DrawnQuestion, EarlierQuestions, QuizStep } from '@obi/curriculum/rules';
import type { LocalDate } from '@obi/kernel';
import { Db } from '@obi/shared/api';
import type { StepPlace } from '../progress/progress.service';

/** An attempt as it is stored, with the answers so far. */
export interface StoredAttempt extends StepPlace {
  readonly id: string;
  readonly isPractice: boolean;
  readonly round: number;
  /** The version of the guide that it was begun on; null where that is not known. */
  readonly guideVersion: string | null;
  readonly startedOn: LocalDate;
  readonly isSetAside: boolean;
  readonly drawn: readonly DrawnQuestion[];
  readonly passMark: number;
  readonly deadline: Date | null;
  /** By the clock of the database: 0 once the time is up, null where there is no limit. */
  readonly secondsLeft: number | null;
  readonly submittedAt: Date | null;
  readonly score: number | null;
  readonly passed: boolean | null;
  readonly answers: Answers;
}

/** What an attempt begins with. */
export interface BegunAttempt {
  readonly round: number;
  readonly drawn: readonly DrawnQuestion[];
  readonly guideVersion: string | null;
  readonly isPractice?: boolean;
}

const ATTEMPT_SQL = `
  select a.id, a.is_practice as "isPractice", a.module, a.version, a.step, a.round, a.drawn, a.pass_mark as "passMark", a.deadline,
    a.guide_version as "guideVersion", a.started_at::date::text as "startedOn", a.set_aside_at is not null as "isSetAside",
    case when a.deadline is not null then greatest(0, ceil(extract(epoch from a.deadline - now())))::integer end as "secondsLeft",
    a.submitted_at as "submittedAt", a.score, a.passed,
    coalesce((select json_object_agg(w.question, w.chosen) from curriculum.answer w where w.attempt_id = a.id), '{}') as answers
  from curriculum.attempt a where a.person_id = $1`;

/** The attempts of people, in the database. */
@Injectable()
export class Attempts {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** An attempt of this person; somebody else's does not exist for them. */
  async of(personId: string, id: string): Promise<StoredAttempt | undefined> {
    return this.db.row<StoredAttempt>(`${ATTEMPT_SQL} and a.id = $2`, [personId, id]);
  }

  /** The attempt that is under way, or the practice. */
  async open(
    personId: string,
    { module, step }: StepPlace,
    isPractice = false,
  ): Promise<StoredAttempt | undefined> {
    return this.db.row<StoredAttempt>(
      `${ATTEMPT_SQL} and a.module = $2 and a.step = $3 and a.is_practice = $4
         and a.submitted_at is null and a.set_aside_at is null`,
      [personId, module, step, isPractice],
    );
  }

  /** What the person was asked in this module before, and what they got wrong when it was last asked. */
  async earlier(personId: string, module: string): Promise<EarlierQuestions> {
    const rows = await this.db.rows<{ question: string; asked: number; wrong: boolean }>(
      `select q->>'key' as question, count(*)::int as asked,
         (array_agg(coalesce(w.is_right, false) order by a.submitted_at desc))[1] = false as wrong
       from curriculum.attempt a cross join jsonb_array_elements(a.drawn) q
       left join curriculum.answer w on w.attempt_id = a.id and w.question = q->>'key'
       where a.person_id = $1 and a.module = $2 and a.submitted_at is not null and not a.is_practice group by 1`,
      [personId, module],
    );
    return {
      wrong: rows.filter(({ wrong }) => wrong).map(({ question }) => question),
      asked: Object.fromEntries(rows.map(({ question, asked }) => [question, asked])),
    };
  }

  /** Begins an attempt; its deadline, if the quiz has one, is counted by the database clock. */
  async begin(personId: string, place: StepPlace, quiz: QuizStep, begun: BegunAttempt): Promise<void> {
    await this.db.rows(
      `insert into curriculum.attempt
         (person_id, module, version, step, round, drawn, pass_mark, deadline, is_practice, guide_version)
       values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(mins => $8), $9, $10)`,
      [
        ...[personId, place.module, place.version, place.step, begun.round, JSON.stringify(begun.drawn)],
        ...[quiz.passMark, quiz.timeLimitMinutes ?? null, begun.isPractice ?? false, begun.guideVersion],
      ],
    );
  }

  /** Puts an attempt aside that is begun again: it stays as it is and is never judged. */
  async setAside(attempt: string): Promise<void> {
    await this.db.rows('update curriculum.attempt set set_aside_at = now() where id = $1', [attempt]);
  }

  /** Takes answers over into the attempt that was begun instead. */
  async keepAnswers(from: string, to: string, questions: readonly string[]): Promise<void> {
    await this.db.rows(
      `insert into curriculum.answer (attempt_id, question, chosen, answered_at)
       select $2, question, chosen, answered_at from curriculum.answer where attempt_id = $1 and question = any($3)`,
      [from, to, questions],
    );
  }

  async saveAnswer(attempt: string, question: string, chosen: readonly string[]): Promise<void> {
    await this.db.rows(
      `insert into curriculum.answer (attempt_id, question, chosen) values ($1, $2, $3)
       on conflict on constraint answer_once do update set chosen = excluded.chosen, answered_at = now()`,
      [attempt, question, chosen],
    );
  }

  /** Grades an open attempt; of several submissions at once exactly one does. */
  async grade(
    attempt: string,
    grade: { readonly score: number; readonly passed: boolean; readonly right: readonly string[] },
  ): Promise<boolean> {
    const graded = await this.db.rows(
      `update curriculum.attempt set submitted_at = now(), score = $2, passed = $3
       where id = $1 and submitted_at is null returning id`,
      [attempt, grade.score, grade.passed],
    );
    if (graded.length === 0) return false;
    await this.db.rows('update curriculum.answer set is_right = (question = any($2)) where attempt_id = $1', [
      attempt,
      grade.right,
    ]);
    return true;
  }
}
