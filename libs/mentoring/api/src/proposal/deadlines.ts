import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { Clock, Db, Jobs } from '@obi/shared/api';
import { TellPairs } from '../notices/tell-pairs';
import { NextBest } from './next-best';
import { type ProposalRow } from './proposal-row';
import { Seats } from './seats';

const AT_ONCE = 50;

/** Proposals that nobody answered in time expire, and the next best go out. */
@Injectable()
export class ProposalDeadlines implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(NextBest) private readonly nextBest: NextBest,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(TellPairs) private readonly telling: TellPairs,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define('mentoring.expire-proposals', () => this.expire(), {
      cron: '* * * * *',
      ownTransactions: 'Each proposal expires by itself, with what follows from it.',
    });
  }

  /** Expires what is overdue now, each in a transaction of its own; answers how many. */
  async expire(): Promise<number> {
    const waiting = await this.db.rows<{ id: string }>(
      `select id from mentoring.proposal where state in ('sent', 'acceptedByMentee', 'acceptedByMentor')
         and deadline <= $1 order by deadline, id limit ${AT_ONCE}`,
      [this.clock.now()],
    );
    let expired = 0;
    for (const { id } of waiting) if (await this.db.transaction(() => this.expireOne(id))) expired += 1;
    return expired;
  }

  private async expireOne(id: string): Promise<boolean> {
    const two = await this.db.row<ProposalRow>(
      `select mentee_enrolment_id as "menteeEnrolmentId", mentor_enrolment_id as "mentorEnrolmentId"
       from mentoring.proposal where id = $1`,
      [id],
    );
    if (!two) return false;
    await this.seats.hold([two.menteeEnrolmentId, two.mentorEnrolmentId]);
    const expired = await this.db.row<ProposalRow>(
      `update mentoring.proposal set state = 'expired', closed_at = $2
       where id = $1 and state in ('sent', 'acceptedByMentee', 'acceptedByMentor') and deadline <= $2
       returning programme_id as "programmeId", run_id as "runId", mentee_id as "menteeId", mentor_id as "mentorId"`,
      [id, this.clock.now()],
    );
    if (!expired) return false;
    await this.audit.record({
      actorId: null,
      operation: 'mentoring.expireProposal',
      subjectType: 'proposal',
      subjectId: id,
    });
    await this.telling.proposalAnswered(id, [expired.menteeId, expired.mentorId]);
    await this.nextBest.goesOutTo(expired);
    return true;
  }
}
