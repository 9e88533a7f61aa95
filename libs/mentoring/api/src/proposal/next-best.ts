import { Inject, Injectable } from '@nestjs/common';
import { problemOf, type ProgrammeTerms } from '@obi/mentoring/rules';
import { Clock, Db } from '@obi/shared/api';
import { MatchingService } from '../matching/matching.service';
import { Pools } from '../matching/pool';
import { proposedPairs } from '../matching/proposed';
import { MatchingRunner } from '../matching/runner/matching-runner';
import { TellPairs } from '../notices/tell-pairs';
import { TERMS_SQL } from '../programme/programme.service';

/** A mentee whose proposal was declined or left unanswered. */
export interface LetDown {
  readonly programmeId: string;
  readonly runId: string;
  readonly menteeId: string;
}

/** After a no, or no answer, the best mentor who is still free is asked at once. HR's earlier review covers the rules. */
@Injectable()
export class NextBest {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Pools) private readonly pools: Pools,
    @Inject(MatchingService) private readonly matching: MatchingService,
    @Inject(MatchingRunner) private readonly runner: MatchingRunner,
    @Inject(TellPairs) private readonly telling: TellPairs,
  ) {}

  async goesOutTo({ programmeId, runId, menteeId }: LetDown): Promise<void> {
    const terms = await this.db.row<ProgrammeTerms>(
      `select ${TERMS_SQL} from mentoring.programme p where p.id = $1`,
      [programmeId],
    );
    const pool = await this.pools.of(programmeId);
    const mentees = pool.mentees.filter((one) => one.personId === menteeId);
    if (!terms || mentees.length === 0 || pool.mentors.length === 0) return;
    const alone = {
      ...pool,
      mentees,
      locked: [],
      forbidden: pool.forbidden.filter(([id]) => id === menteeId),
    };
    const best = await this.runner.nextBest(problemOf(terms, alone), menteeId);
    const [pair] = best ? proposedPairs(terms, alone, [best]) : [];
    if (!pair) return;
    // A draft that another run made for this mentee meanwhile is HR's to review, not ours to replace.
    const draft = await this.db.row(
      `select 1 from mentoring.proposal where mentee_enrolment_id = $1 and state = 'draft'`,
      [pair.mentee_enrolment_id],
    );
    if (draft) return;
    await this.matching.draft(programmeId, runId, [pair]);
    const now = this.clock.now();
    const sent = await this.db.rows<{ id: string }>(
      `update mentoring.proposal set state = 'sent', sent_at = $2, deadline = $3
       where mentee_enrolment_id = $1 and state = 'draft' returning id`,
      [pair.mentee_enrolment_id, now, new Date(now.getTime() + terms.answerDays * 86_400_000)],
    );
    await this.telling.proposalsSent(sent.map(({ id }) => id));
  }
}
