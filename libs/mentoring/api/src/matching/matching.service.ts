import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { MatchResult } from '@obi/matching';
import { type Pool, problemOf, type ProgrammeTerms, withoutMentorOf } from '@obi/mentoring/rules';
import { type Actor, Clock, Db, notFound, Refused } from '@obi/shared/api';
import { ProgrammeService } from '../programme/programme.service';
import { type LoadedPool, Pools } from './pool';
import { type ProposedPair, proposedPairs } from './proposed';
import { MatchingRunner } from './runner/matching-runner';

/** Runs matching over a programme and keeps what it looked at, what it answered and the proof. */
@Injectable()
export class MatchingService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(Pools) private readonly pools: Pools,
    @Inject(MatchingRunner) private readonly runner: MatchingRunner,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Replaces the drafts of a programme by what is best now. What was sent already stays as it is. */
  async run(actor: Actor, programmeId: string): Promise<void> {
    const terms = await this.programmes.hold(actor, programmeId);
    const pool = await this.pools.of(programmeId);
    if (pool.mentees.length === 0 || pool.mentors.length === 0) {
      throw new Refused({ code: 'MENTORING_NOBODY_TO_MATCH' });
    }
    const result = await this.runner.run(problemOf(terms, pool));
    if (result.status === 'infeasible-locks') {
      throw new Refused({ code: 'MENTORING_LOCKS_CONTRADICT', params: { faults: result.lockFaults.length } });
    }
    const runId = await this.keep(actor, programmeId, terms, pool, result);
    await this.db.rows(`delete from mentoring.proposal where programme_id = $1 and state = 'draft'`, [
      programmeId,
    ]);
    await this.draft(programmeId, runId, proposedPairs(terms, pool, result.pairs));
    await this.tellUnserved(runId, pool, result);
    await this.audit.record({
      actorId: actor.id,
      operation: 'mentoring.runMatching',
      subjectType: 'programme',
      subjectId: programmeId,
      detail: { runId, pairs: result.pairs.length, unmatched: result.unmatched.length },
    });
  }

  /** Stores proposals; each mentee has at most one that binds. */
  async draft(programmeId: string, runId: string, pairs: readonly ProposedPair[]): Promise<void> {
    await this.db.rows(
      `insert into mentoring.proposal (programme_id, run_id, mentee_enrolment_id, mentor_enrolment_id, mentee_id,
         mentor_id, locked, score, reasons, reasons_for_two, to_check)
       select $1, $2, r.mentee_enrolment_id, r.mentor_enrolment_id, r.mentee_id, r.mentor_id, r.locked, r.score,
         r.reasons, r.reasons_for_two, r.to_check
       from jsonb_to_recordset($3) as r(mentee_enrolment_id uuid, mentor_enrolment_id uuid, mentee_id uuid,
         mentor_id uuid, locked boolean, score smallint, reasons jsonb, reasons_for_two jsonb, to_check text[])`,
      [programmeId, runId, JSON.stringify(pairs)],
    );
  }

  private async keep(
    actor: Actor,
    programmeId: string,
    terms: ProgrammeTerms,
    pool: LoadedPool,
    result: MatchResult,
  ): Promise<string> {
    const row = await this.db.row<{ id: string }>(
      `insert into mentoring.run (programme_id, ran_by, ran_at, input, result) values ($1, $2, $3, $4, $5) returning id`,
      [
        programmeId,
        actor.id,
        this.clock.now(),
        JSON.stringify({ terms, pool: snapshotOf(pool) }),
        JSON.stringify(keptOf(result)),
      ],
    );
    return row?.id ?? notFound();
  }

  private async tellUnserved(runId: string, pool: LoadedPool, result: MatchResult): Promise<void> {
    const enrolments = new Map(pool.mentees.map((one) => [one.personId, one.enrolmentId]));
    const rows = result.unmatched.map((one) => ({
      enrolment_id: enrolments.get(one.mentee),
      ...withoutMentorOf(one),
    }));
    await this.db.rows(
      `insert into mentoring.unserved (run_id, enrolment_id, reason, change)
       select $1, r.enrolment_id, r.reason, r.change
       from jsonb_to_recordset($2) as r(enrolment_id uuid, reason text, change text)`,
      [runId, JSON.stringify(rows)],
    );
  }
}

/** What matching looked at, without names: those stand with the people. */
function snapshotOf(pool: LoadedPool): Pool {
  const bare = (people: LoadedPool['mentees']) =>
    people.map(({ enrolmentId: _, callName: _name, unitName: _unit, ...person }) => person);
  return { ...pool, mentees: bare(pool.mentees), mentors: bare(pool.mentors) };
}

/** The answer and its proof; why people went without is kept in sentences, not as lists of everybody they compete with. */
function keptOf(result: MatchResult): object {
  const unmatched = result.unmatched.map(({ mentee, reason }) => ({ mentee, reason }));
  return { ...result, unmatched };
}
