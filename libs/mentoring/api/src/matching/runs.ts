import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { MatchResult, Problem } from '@obi/matching';
import {
  isOfEarlierRules,
  MOST_PAIRS_WRITTEN,
  type Pool,
  problemOf,
  type ProgrammeTerms,
  provableAnswer,
  provableInput,
} from '@obi/mentoring/rules';
import { type Actor, Db, notFound, Refused } from '@obi/shared/api';
import { ProgrammeService } from '../programme/programme.service';
import { MatchingRunner } from './runner/matching-runner';
import type { ProofType, RunType } from './runs.graphql';

interface KeptRun {
  readonly programmeId: string;
  readonly input: { readonly terms: ProgrammeTerms; readonly pool: Pool };
  readonly result: MatchResult;
}

const LIST_SQL = `
  select r.id, r.ran_at as "ranAt", p.full_name as "ranBy",
    case when r.figures ? 'points' then r.figures end as figures,
    (r.result -> 'objective' ->> 'cardinality')::int as found
  from mentoring.run r join people.person p on p.id = r.ran_by
  where r.programme_id = $1 order by r.ran_at desc, r.id limit 50`;

/** The runs of a programme: each is kept as it was, and can be proven again at any later time. */
@Injectable()
export class Runs {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(MatchingRunner) private readonly runner: MatchingRunner,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** The newest fifty. */
  async list(actor: Actor, programmeId: string): Promise<RunType[]> {
    await this.programmes.one(actor, programmeId);
    return this.db.rows<RunType>(LIST_SQL, [programmeId]);
  }

  /** Checks a run with its certificate alone, without matching anybody anew. */
  async proof(actor: Actor, runId: string): Promise<ProofType> {
    const { input, result } = await this.kept(actor, runId);
    const faults = await this.runner.faultsOf(problemOf(input.terms, input.pool), result);
    const { mentees, mentors } = input.pool;
    return {
      ...{ runId, faults, isProven: faults.length === 0, pairs: result.pairs.length },
      ...{ mentees: mentees.length, mentors: mentors.length },
    };
  }

  /** What a run looked at, with nothing of anybody in it. */
  async inputOf(actor: Actor, runId: string): Promise<Problem> {
    const { input, programmeId } = await this.kept(actor, runId);
    const pairs = await this.runner.eligible(problemOf(input.terms, input.pool), MOST_PAIRS_WRITTEN);
    if (!pairs) throw new Refused({ code: 'MENTORING_RUN_TOO_LARGE', params: { most: MOST_PAIRS_WRITTEN } });
    await this.recordDownload(actor, programmeId, { runId, part: 'input' });
    return provableInput(input.pool, pairs);
  }

  /** What it answered, with its proof, without a name in it. */
  async outputOf(actor: Actor, runId: string): Promise<MatchResult> {
    const { input, result, programmeId } = await this.kept(actor, runId);
    const contention = await this.runner.contentionOf(problemOf(input.terms, input.pool), result.pairs);
    await this.recordDownload(actor, programmeId, { runId, part: 'output' });
    return provableAnswer(input.pool, result, contention);
  }

  private recordDownload(
    actor: Actor,
    programmeId: string,
    detail: { readonly runId: string; readonly part: 'input' | 'output' },
  ): Promise<void> {
    return this.audit.record({
      actorId: actor.id,
      operation: 'mentoring.downloadProof',
      subjectType: 'programme',
      subjectId: programmeId,
      detail,
    });
  }

  private async kept(actor: Actor, runId: string): Promise<KeptRun> {
    const run = await this.db.row<KeptRun>(
      'select programme_id as "programmeId", input, result from mentoring.run where id = $1',
      [runId],
    );
    if (!run) notFound();
    await this.programmes.one(actor, run.programmeId);
    const { terms, pool } = run.input;
    if (isOfEarlierRules(terms.weights, pool.mentors))
      throw new Refused({ code: 'MENTORING_RUN_OF_EARLIER_RULES' });
    return run;
  }
}
