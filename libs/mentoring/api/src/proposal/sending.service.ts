import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { type Actor, Clock, Db, Refused } from '@obi/shared/api';
import { TellPairs } from '../notices/tell-pairs';
import { ProgrammeService } from '../programme/programme.service';

interface NewestRun {
  readonly id: string;
  readonly isStale: boolean;
}

const NEWEST_SQL = `
  select r.id, exists (
    select 1 from mentoring.proposal o
    join mentoring.enrolment e on e.id in (o.mentee_enrolment_id, o.mentor_enrolment_id)
    where o.programme_id = $1 and o.state = 'draft' and e.changed_at > r.ran_at) as "isStale"
  from mentoring.run r where r.programme_id = $1 order by r.ran_at desc limit 1`;

/** Sends what HR has reviewed: the drafts of the newest run, and only while nobody in them changed what they said. */
@Injectable()
export class SendingService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(TellPairs) private readonly telling: TellPairs,
  ) {}

  async send(actor: Actor, programmeId: string, runId: string): Promise<void> {
    const { answerDays } = await this.programmes.hold(actor, programmeId);
    const newest = await this.db.row<NewestRun>(NEWEST_SQL, [programmeId]);
    if (!newest) throw new Refused({ code: 'MENTORING_RUN_FIRST' });
    if (newest.id !== runId || newest.isStale) {
      throw new Refused({ code: 'MENTORING_RUN_OUT_OF_DATE', kind: 'CONFLICT' });
    }
    const sent = await this.release(programmeId, answerDays);
    await this.audit.record({
      actorId: actor.id,
      operation: 'mentoring.sendProposals',
      subjectType: 'programme',
      subjectId: programmeId,
      detail: { runId, sent },
    });
  }

  /** Puts all drafts of a programme before the two; answers how many. */
  async release(programmeId: string, answerDays: number): Promise<number> {
    const now = this.clock.now();
    const deadline = new Date(now.getTime() + answerDays * 86_400_000);
    const rows = await this.db.rows<{ id: string }>(
      `update mentoring.proposal set state = 'sent', sent_at = $2, deadline = $3
       where programme_id = $1 and state = 'draft' returning id`,
      [programmeId, now, deadline],
    );
    await this.telling.proposalsSent(rows.map(({ id }) => id));
    return rows.length;
  }
}
