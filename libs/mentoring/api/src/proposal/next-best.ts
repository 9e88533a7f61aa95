import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Unmatched } from '@obi/matching';
import { problemOf, type ProgrammeTerms, withoutMentorOf } from '@obi/mentoring/rules';
import { Clock, Db, Jobs } from '@obi/shared/api';
import { MatchingService } from '../matching/matching.service';
import { Pools } from '../matching/pool';
import { type ProposedPair, proposedPairs } from '../matching/proposed';
import { MatchingRunner } from '../matching/runner/matching-runner';
import { TellPairs } from '../notices/tell-pairs';
import { TERMS_SQL } from '../programme/programme.service';

/** Work that is left for afterwards: mentees of one programme who lost their proposal through somebody else. */
export const NEXT_BEST = 'mentoring.next-best';

/** A mentee whose proposal was declined, left unanswered or withdrawn. */
export interface LetDown {
  readonly programmeId: string;
  readonly menteeId: string;
}

interface Setting extends ProgrammeTerms {
  readonly runId: string;
}

/** One after the other in a programme: two who look for a next best at once would ask one mentor twice. */
const ALONE_SQL = `select pg_advisory_xact_lock(hashtextextended('mentoring.next-best ' || $1, 0))`;

/** The programme with its newest run. */
const SETTING_SQL = `
  select ${TERMS_SQL}, r.id as "runId"
  from mentoring.programme p
  cross join lateral (select id from mentoring.run where programme_id = p.id order by ran_at desc limit 1) r
  where p.id = $1`;

/** After a no, or no answer, the best mentor who is still free is asked at once. HR's earlier review covers the rules. */
@Injectable()
export class NextBest implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Pools) private readonly pools: Pools,
    @Inject(MatchingService) private readonly matching: MatchingService,
    @Inject(MatchingRunner) private readonly runner: MatchingRunner,
    @Inject(TellPairs) private readonly telling: TellPairs,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define(NEXT_BEST, async ({ programmeId, menteeIds }) => {
      for (const menteeId of menteeIds as readonly string[])
        await this.goesOutTo({ programmeId: String(programmeId), menteeId });
    });
  }

  /** Asks the best mentor whose place nothing else is proposed for; where there is none, keeps why. */
  async goesOutTo({ programmeId, menteeId }: LetDown): Promise<void> {
    await this.db.rows(ALONE_SQL, [programmeId]);
    const terms = await this.db.row<Setting & Record<string, unknown>>(SETTING_SQL, [programmeId]);
    const pool = await this.pools.besideDrafts(programmeId);
    // Who has a draft that another run made meanwhile has no place here: it is HR's to review, not ours to replace.
    const mentees = pool.mentees.filter((one) => one.personId === menteeId && one.capacity > 0);
    const [mentee] = mentees;
    if (!terms || !mentee) return;
    const alone = {
      ...pool,
      mentees,
      locked: [],
      forbidden: pool.forbidden.filter(([id]) => id === menteeId),
    };
    const { pair, without } = await this.runner.nextBest(problemOf(terms, alone), menteeId);
    if (without) await this.keepWhy(terms.runId, mentee.enrolmentId, without);
    if (pair) await this.send(programmeId, terms, proposedPairs(terms, alone, [pair]));
  }

  private async send(programmeId: string, terms: Setting, pairs: readonly ProposedPair[]): Promise<void> {
    await this.matching.draft(programmeId, terms.runId, pairs);
    const now = this.clock.now();
    const sent = await this.db.rows<{ id: string }>(
      `update mentoring.proposal set state = 'sent', sent_at = $2, deadline = $3
       where mentee_enrolment_id = any($1) and state = 'draft' returning id`,
      [
        pairs.map((one) => one.mentee_enrolment_id),
        now,
        new Date(now.getTime() + terms.answerDays * 86_400_000),
      ],
    );
    await this.telling.proposalsSent(sent.map(({ id }) => id));
  }

  private async keepWhy(runId: string, enrolmentId: string, without: Unmatched): Promise<void> {
    const { reason, change } = withoutMentorOf(without);
    await this.db.rows(
      `insert into mentoring.unserved (run_id, enrolment_id, reason, change, changes) values ($1, $2, $3, $4, $5)
       on conflict on constraint unserved_pk do update set reason = excluded.reason, change = excluded.change,
         changes = excluded.changes`,
      [
        ...[runId, enrolmentId, reason, change],
        JSON.stringify(without.changes.map(({ code, by }) => ({ code, by }))),
      ],
    );
  }
}
