import { Inject, Injectable } from '@nestjs/common';
import type { Held } from '@obi/mentoring/rules';
import { Db } from '@obi/shared/api';

/** A pair that is proposed and not sent yet. */
export interface Draft extends Held {
  readonly locked: boolean;
}

/** Reads what is proposed now: one statement, whatever the number of people. */
@Injectable()
export class Drafts {
  constructor(@Inject(Db) private readonly db: Db) {}

  of(programmeId: string): Promise<Draft[]> {
    return this.db.rows<Draft & Record<string, unknown>>(
      `select mentee_id as mentee, mentor_id as mentor, locked, score::int as score
       from mentoring.proposal where programme_id = $1 and state = 'draft' order by id`,
      [programmeId],
    );
  }
}
