import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AssessorTies } from '@obi/curriculum/api';
import { Db } from '@obi/shared/api';

/** Tells those who share out practical work who is or was paired with whom: nobody judges the other one of their pair. */
@Injectable()
export class PairsForAssessors implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(AssessorTies) private readonly ties: AssessorTies,
  ) {}

  onModuleInit(): void {
    this.ties.knowPairsFrom(async (personIds) => {
      const rows = await this.db.rows<{ mentor_id: string; mentee_id: string }>(
        `select mentor_id, mentee_id from mentoring.pair where mentor_id = any($1)
         union select mentor_id, mentee_id from mentoring.pair where mentee_id = any($1)`,
        [personIds],
      );
      return rows.map((pair) => [pair.mentor_id, pair.mentee_id] as const);
    });
  }
}
