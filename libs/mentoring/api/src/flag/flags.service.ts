import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { type Actor, Clock, Db, notFound } from '@obi/shared/api';
import { ProgrammeService } from '../programme/programme.service';

/** HR looks at pairs that were flagged. */
@Injectable()
export class FlagsService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** HR has looked at a flagged pair and leaves it as it is; answers its programme. */
  async leave(actor: Actor, pairId: string): Promise<string> {
    const pair = await this.db.row<{ programmeId: string }>(
      `select r.programme_id as "programmeId" from mentoring.pair_flag f join mentoring.pair r on r.id = f.pair_id
       where f.pair_id = $1`,
      [pairId],
    );
    if (!pair) notFound();
    await this.programmes.hold(actor, pair.programmeId);
    const looked = await this.db.rows(
      `update mentoring.pair_flag set looked_at = $2, looked_by = $3
       where pair_id = $1 and looked_at is null returning pair_id`,
      [pairId, this.clock.now(), actor.id],
    );
    if (looked.length > 0) {
      await this.audit.record({
        ...{ actorId: actor.id, operation: 'mentoring.leaveFlaggedPair' },
        ...{ subjectType: 'pair', subjectId: pairId },
      });
    }
    return pair.programmeId;
  }
}
