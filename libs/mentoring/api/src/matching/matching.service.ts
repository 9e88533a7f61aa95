import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { MatchResult } from '@obi/matching';
import {
  figuresOf,
  LOW_SCORE,
  type MatchingFigures,
  type Pool,
  problemOf,
  type ProgrammeTerms,
  withoutMentorOf,
} from '@obi/mentoring/rules';
import { type Actor, Clock, Db, notFound, Refused } from '@obi/shared/api';
import { ProgrammeService } from '../programme/programme.service';
import { Figures } from './figures';
import { type LoadedPool, Pools } from './pool';
import { type ProposedPair, proposedPairs } from './proposed';
import { MatchingRunner } from './runner/matching-runner';

/** What a run looked at, and what it came to. */
interface Ran {
  readonly terms: ProgrammeTerms;
  readonly pool: LoadedPool;
  readonly result: MatchResult;
  readonly figures: MatchingFigures;
}

/** Runs matching over a programme and keeps what it looked at, what it answered and the proof. */
@Injectable()
export class MatchingService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(Pools) private readonly pools: Pools,
    @Inject(Figures) private readonly figures: Figures,
    @Inject(MatchingRunner) private readonly runner: MatchingRunner,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /**
   * Replaces the drafts of a programme by what is best now. What was sent already stays as it is. With `keepDrafts`
   * the drafts stay too: who joined late is matched to places that are free, and nobody else is disturbed.
   */
  async run(
    actor: Actor,
    programmeId: string,
    { keepDrafts = false }: { readonly keepDrafts?: boolean } = {},
  ): Promise<void> {
    const terms = await this.programmes.hold(actor, programmeId);
    const found = await this.pools.of(programmeId);
    const drafts = keepDrafts ? await this.drafts(programmeId) : [];
    const pool = withKept(found, drafts);
    if (pool.mentees.length === 0 || pool.mentors.length === 0) {
      throw new Refused({ code: 'MENTORING_NOBODY_TO_MATCH' });
    }
    const result = await this.runner.run(problemOf(terms, pool));
    if (result.status === 'infeasible-locks') {
      throw new Refused({ code: 'MENTORING_LOCKS_CONTRADICT', params: { faults: result.lockFaults.length } });
    }
    const { fixed } = await this.figures.of(programmeId, terms, LOW_SCORE);
    const runId = await this.keep(actor, programmeId, {
      terms,
      pool,
      result,
      figures: figuresOf(result, fixed),
    });
    if (!keepDrafts) await this.dropDrafts(programmeId);
    const kept = new Set(drafts.map(([mentee]) => mentee));
    const pairs = result.pairs.filter(({ mentee }) => !kept.has(mentee));
    await this.draft(programmeId, runId, proposedPairs(terms, pool, pairs));
    await this.tellUnserved(runId, pool, result);
    await this.audit.record({
      actorId: actor.id,
      operation: 'mentoring.runMatching',
      subjectType: 'programme',
      subjectId: programmeId,
      detail: { runId, keepDrafts, pairs: result.pairs.length, unmatched: result.unmatched.length },
    });
  }

  private drafts(programmeId: string): Promise<[string, string][]> {
    return this.db
      .rows<{ mentee: string; mentor: string }>(
        `select mentee_id as mentee, mentor_id as mentor from mentoring.proposal
         where programme_id = $1 and state = 'draft' order by id`,
        [programmeId],
      )
      .then((rows) => rows.map(({ mentee, mentor }) => [mentee, mentor]));
  }

  private async dropDrafts(programmeId: string): Promise<void> {
    await this.db.rows(`delete from mentoring.proposal where programme_id = $1 and state = 'draft'`, [
      programmeId,
    ]);
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
    { terms, pool, result, figures }: Ran,
  ): Promise<string> {
    const row = await this.db.row<{ id: string }>(
      `insert into mentoring.run (programme_id, ran_by, ran_at, input, result, figures)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [
        programmeId,
        actor.id,
        this.clock.now(),
        JSON.stringify({ terms, pool: snapshotOf(pool) }),
        JSON.stringify(keptOf(result)),
        JSON.stringify(figures),
      ],
    );
    return row?.id ?? notFound();
  }

  private async tellUnserved(runId: string, pool: LoadedPool, result: MatchResult): Promise<void> {
    const enrolments = new Map(pool.mentees.map((one) => [one.personId, one.enrolmentId]));
    const rows = result.unmatched.map((one) => ({
      enrolment_id: enrolments.get(one.mentee),
      ...withoutMentorOf(one),
      changes: one.changes.map(({ code, by }) => ({ code, by })),
    }));
    await this.db.rows(
      `insert into mentoring.unserved (run_id, enrolment_id, reason, change, changes)
       select $1, r.enrolment_id, r.reason, r.change, r.changes
       from jsonb_to_recordset($2) as r(enrolment_id uuid, reason text, change text, changes jsonb)`,
      [runId, JSON.stringify(rows)],
    );
  }
}

/** The pool with drafts that stay, as if they were locked. */
function withKept(pool: LoadedPool, drafts: readonly (readonly [string, string])[]): LoadedPool {
  const kept = new Set(drafts.map(([mentee]) => mentee));
  return { ...pool, locked: [...pool.locked.filter(([mentee]) => !kept.has(mentee)), ...drafts] };
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
