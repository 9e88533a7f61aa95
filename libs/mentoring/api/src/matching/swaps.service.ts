import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { MatchedPair } from '@obi/matching';
import { problemOf, waitingIn } from '@obi/mentoring/rules';
import { type Actor, Db, notFound, Refused } from '@obi/shared/api';
import { type PersonCard, shownPerson } from '../person/person.graphql';
import { type ProgrammeRow, ProgrammeService } from '../programme/programme.service';
import { DecisionsService } from './decisions.service';
import { Drafts } from './drafts';
import { MatchingService } from './matching.service';
import { type LoadedPool, Pools } from './pool';
import { proposedPairs } from './proposed';
import { MatchingRunner } from './runner/matching-runner';
import type { SwapOptionType } from './swap.graphql';
import type { SwapPlan, SwapsAsked } from './swap-plan';

/** HR gives a mentee another mentor, and sees first what it would cost others. */
@Injectable()
export class Swaps {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(Pools) private readonly pools: Pools,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(MatchingService) private readonly matching: MatchingService,
    @Inject(DecisionsService) private readonly decisions: DecisionsService,
    @Inject(MatchingRunner) private readonly runner: MatchingRunner,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** The next best mentors of a mentee whose pair is not sent yet, or who goes without. */
  async options(actor: Actor, programmeId: string, menteeId: string): Promise<SwapOptionType[]> {
    const { asked } = await this.lookedAt(await this.programmes.one(actor, programmeId));
    const plans = await this.runner.swaps({ ...asked, menteeId });
    const ids = plans.flatMap(({ pair, moved }) => [
      pair.mentor,
      ...(moved ? [moved.from.mentee, ...(moved.pair ? [moved.pair.mentor] : [])] : []),
    ]);
    const rows = await this.db.rows<{ id: string; card: PersonCard }>(
      'select id, card from mentoring.person_card where id = any($1)',
      [ids],
    );
    const cards = new Map(rows.map(({ id, card }) => [id, card]));
    return plans.flatMap((plan) => shownPlan(plan, cards) ?? []);
  }

  /** Drafts the chosen pair, locked, and finds for whoever had the place the best who is free. */
  async swap(actor: Actor, programmeId: string, menteeId: string, mentorId: string): Promise<void> {
    const programme = await this.programmes.hold(actor, programmeId);
    const { asked, pool } = await this.lookedAt(programme);
    const [plan] = await this.runner.swaps({ ...asked, menteeId, mentorId });
    if (!plan) throw new Refused({ code: 'MENTORING_SWAP_NOT_POSSIBLE', kind: 'CONFLICT' });
    const run = await this.db.row<{ id: string }>(
      'select id from mentoring.run where programme_id = $1 order by ran_at desc limit 1',
      [programmeId],
    );
    if (!run) throw new Refused({ code: 'MENTORING_RUN_FIRST' });
    const moving = [menteeId, ...(plan.moved ? [plan.moved.from.mentee] : [])];
    await this.db.rows(
      `delete from mentoring.proposal where programme_id = $1 and state = 'draft' and mentee_id = any($2)`,
      [programmeId, moving],
    );
    const pairs: MatchedPair[] = [
      { ...plan.pair, locked: true },
      ...(plan.moved?.pair ? [plan.moved.pair] : []),
    ];
    const proposed = proposedPairs(programme, pool, pairs);
    await this.matching.draft(programmeId, run.id, proposed);
    await this.decisions.keepLocked(actor, programmeId, proposed[0] ?? notFound());
    await this.tellWhoLost(run.id, programmeId, plan);
    await this.audit.record({
      actorId: actor.id,
      operation: 'mentoring.swapMentor',
      subjectType: 'programme',
      subjectId: programmeId,
      detail: { menteeId, mentorId, moved: plan.moved?.from.mentee ?? null, points: plan.points },
    });
  }

  private async tellWhoLost(runId: string, programmeId: string, { moved }: SwapPlan): Promise<void> {
    if (!moved || moved.pair) return;
    await this.db.rows(
      `insert into mentoring.unserved (run_id, enrolment_id, reason, change)
       select $1, e.id, 'The mentor was given to somebody else', 'one more place with this mentor'
       from mentoring.enrolment e where e.programme_id = $2 and e.person_id = $3 and e.side = 'mentee'
       on conflict do nothing`,
      [runId, programmeId, moved.from.mentee],
    );
  }

  private async lookedAt(programme: ProgrammeRow): Promise<{
    asked: SwapsAsked;
    pool: LoadedPool;
  }> {
    const pool = await this.pools.of(programme.id);
    const drafts = await this.drafts.of(programme.id);
    const waiting = waitingIn(programme.weights, pool.mentors);
    return { asked: { problem: problemOf(programme, pool), drafts, waiting }, pool };
  }
}

function shownPlan(plan: SwapPlan, cards: ReadonlyMap<string, PersonCard>): SwapOptionType | undefined {
  const { pair, moved, score, points } = plan;
  const mentor = cards.get(pair.mentor);
  if (!mentor) return undefined;
  const option = { mentor: shownPerson(mentor), score, points };
  const mentee = moved && cards.get(moved.from.mentee);
  if (!mentee) return { ...option, moved: null };
  const next = moved.pair && cards.get(moved.pair.mentor);
  return {
    ...option,
    moved: {
      mentee: shownPerson(mentee),
      scoreNow: moved.from.score,
      mentor: next ? shownPerson(next) : null,
      score: moved.score,
    },
  };
}
