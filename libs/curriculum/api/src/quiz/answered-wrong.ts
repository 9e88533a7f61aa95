import { Inject, Injectable } from '@nestjs/common';
import { Db } from '@obi/shared/api';

/** A wrong answer is forgotten as a topic after so many clauses. */
const MOST = 10;

/** The last answer to each question of graded quizzes; those that were wrong, by the clause on which they rest. */
const WRONG_SQL = `
  with last as (
    select distinct on (a.module, d.key) a.module, a.version, d.key as question, coalesce(w.is_right, false) as is_right,
      a.submitted_at as at
    from curriculum.attempt a cross join jsonb_to_recordset(a.drawn) as d(key text)
    left join curriculum.answer w on w.attempt_id = a.id and w.question = d.key
    where a.person_id = $1 and a.submitted_at is not null and not a.is_practice
    order by a.module, d.key, a.submitted_at desc)
  select q.clause from last join curriculum.module_version v on v.module = last.module and v.version = last.version
  cross join lateral jsonb_to_recordset(v.content->'questions') as q(key text, clause text)
  where not last.is_right and q.key = last.question
  group by q.clause order by max(last.at) desc, q.clause limit ${MOST}`;

/** What somebody got wrong when they were asked last: for themself alone, never for anybody else. */
@Injectable()
export class AnsweredWrong {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** The clauses, the latest first. */
  async clausesOf(personId: string): Promise<readonly string[]> {
    const rows = await this.db.rows<{ clause: string }>(WRONG_SQL, [personId]);
    return rows.map(({ clause }) => clause);
  }
}
