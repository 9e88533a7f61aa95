import { Inject, Injectable } from '@nestjs/common';
import { Db } from '@obi/shared/api';

/** How a question fared, over all versions of its module. */
export interface QuestionFigures {
  readonly question: string;
  readonly shown: number;
  /** The share that answered right, 0 to 1; null when nobody has. */
  readonly difficulty: number | null;
  /**
   * How much better people do on it who did well otherwise: the correlation of answering it right with the score of
   * the attempt, −1 to 1; null when too few have answered or all alike.
   */
  readonly discrimination: number | null;
}

/** Fewer answers than these say nothing about a question, and might say something about a person. */
const FEWEST_ANSWERS = 10;

/** How the questions of a module fare: counted in one statement, whatever the number of attempts. */
@Injectable()
export class QuestionStatistics {
  constructor(@Inject(Db) private readonly db: Db) {}

  async of(module: string): Promise<ReadonlyMap<string, QuestionFigures>> {
    const rows = await this.db.rows<QuestionFigures & { answered: number }>(
      `select q.key as question, count(*)::integer as shown, count(a.is_right)::integer as answered,
         avg(case when a.is_right then 1.0 else 0.0 end) filter (where a.is_right is not null)::float as difficulty,
         corr(case when a.is_right then 1.0 else 0.0 end, t.score) filter (where a.is_right is not null)::float
           as discrimination
       from curriculum.attempt t cross join jsonb_to_recordset(t.drawn) as q(key text)
       left join curriculum.answer a on a.attempt_id = t.id and a.question = q.key
       where t.module = $1 and t.submitted_at is not null and not t.is_practice group by q.key`,
      [module],
    );
    return new Map(
      rows.map(({ question, shown, answered, difficulty, discrimination }) => {
        const enough = answered >= FEWEST_ANSWERS;
        return [
          question,
          {
            question,
            shown,
            difficulty: enough ? difficulty : null,
            discrimination: enough ? discrimination : null,
          },
        ];
      }),
    );
  }
}
