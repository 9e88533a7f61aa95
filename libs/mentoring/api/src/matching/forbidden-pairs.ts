import { Inject, Injectable } from '@nestjs/common';
import { type Actor, cursorOf, Db, type PageArgs, pageOf, pageSize, readCursor } from '@obi/shared/api';
import { type PersonCard, shownPerson } from '../person/person.graphql';
import { ProgrammeService } from '../programme/programme.service';
import type { ForbiddenPairPage } from './forbidden.graphql';

interface Row {
  readonly menteeEnrolmentId: string;
  readonly mentorEnrolmentId: string;
  readonly mentee: PersonCard;
  readonly mentor: PersonCard;
  readonly forbiddenBy: string;
  readonly forbiddenAt: Date;
}

/** Only what HR decided: who declined, and who would rather not meet whom, is not here. */
const PAGE_SQL = `
  select d.mentee_enrolment_id as "menteeEnrolmentId", d.mentor_enrolment_id as "mentorEnrolmentId",
    mentee.card as mentee, mentor.card as mentor, p.full_name as "forbiddenBy", d.decided_at as "forbiddenAt"
  from mentoring.decision d
  join mentoring.enrolment e on e.id = d.mentee_enrolment_id join mentoring.person_card mentee on mentee.id = e.person_id
  join mentoring.enrolment m on m.id = d.mentor_enrolment_id join mentoring.person_card mentor on mentor.id = m.person_id
  join people.person p on p.id = d.decided_by
  where d.programme_id = $1 and d.kind = 'forbidden' and ($2::timestamptz is null
    or (d.decided_at, d.mentee_enrolment_id, d.mentor_enrolment_id) < ($2, $3::uuid, $4::uuid))
  order by d.decided_at desc, d.mentee_enrolment_id desc, d.mentor_enrolment_id desc limit $5`;

/** The pairs that HR forbade in a programme, the newest first: one statement for a page. */
@Injectable()
export class ForbiddenPairs {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
  ) {}

  async of(actor: Actor, programmeId: string, page: PageArgs): Promise<ForbiddenPairPage> {
    await this.programmes.one(actor, programmeId);
    const first = pageSize(page.first);
    const after = readCursor(page.after, 3) ?? [null, null, null];
    const rows = await this.db.rows<Row & Record<string, unknown>>(PAGE_SQL, [
      programmeId,
      ...after,
      first + 1,
    ]);
    const { nodes, pageInfo } = pageOf(rows, first, (row) =>
      cursorOf([row.forbiddenAt.toISOString(), row.menteeEnrolmentId, row.mentorEnrolmentId]),
    );
    return {
      nodes: nodes.map(({ mentee, mentor, forbiddenBy, forbiddenAt }) => ({
        ...{ mentee: shownPerson(mentee), mentor: shownPerson(mentor) },
        ...{ forbiddenBy, forbiddenAt },
      })),
      pageInfo,
    };
  }
}
