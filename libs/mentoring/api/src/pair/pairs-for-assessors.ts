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
    this.ties.knowPairsFrom(async (personId) => {
      const rows = await this.db.rows<{ id: string }>(
        `select mentee_id as id from mentoring.pair where mentor_id = $1
         union select mentor_id from mentoring.pair where mentee_id = $1`,
        [personId],
      );
      return rows.map(({ id }) => id);
    });
  }
}
