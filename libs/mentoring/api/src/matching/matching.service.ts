import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { MatchResult } from '@obi/matching';
import {
  figuresOf,
  LOW_SCORE,
  type MatchingFigures,
  type Pool,
  type ProgrammeTerms,
  shownScore,
  type Waiting,
  waitingIn,
  type Wanted,
  withoutMentorOf,
} from '@obi/mentoring/rules';
import { type Actor, Clock, Db, Jobs, notFound } from '@obi/shared/api';
import { type ProgrammeRow, ProgrammeService } from '../programme/programme.service';
import { TELL_FREE_PLACES } from '../notices/tell-free-places';
import { DecisionsService } from './decisions.service';
import type { Draft } from './drafts';
import { Figures } from './figures';
import { MatchingAgain } from './matching-again';
import type { LoadedPool } from './pool';
import { type ProposedPair, proposedPairs } from './proposed';
import { UnderWay, type Watched } from './under-way/under-way';

/** So many of those who would rather have each other are named; where there are more, it is told how many. */
const NAMED = 2_000;

/** What is asked of a run: also to change settings before, or to leave what is proposed as it is. */
interface RunWanted extends Wanted {
  readonly settings?: Partial<ProgrammeTerms>;
  readonly keepDrafts?: boolean;
}

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
    @Inject(MatchingAgain) private readonly again: MatchingAgain,
    @Inject(Figures) private readonly figures: Figures,
    @Inject(DecisionsService) private readonly decisions: DecisionsService,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(UnderWay) private readonly underWay: UnderWay,
  ) {}

  /**
   * Replaces the drafts of a programme by what is best now. What was sent already stays as it is. With `keepDrafts`
   * the drafts stay too: who joined late is matched to places that are free, and nobody else is disturbed. All of it is
   * one transaction, so a run that is cancelled has changed nothing.
   */
  async run(actor: Actor, programmeId: string, wanted: RunWanted = { keep: 0 }): Promise<void> {
    await this.programmes.one(actor, programmeId);
    const kind = wanted.keepDrafts ? 'lateJoiners' : 'run';
    await this.underWay.during(actor, { programmeId, kind }, (watched) =>
      this.db.transaction(async () => {
        const held = await this.programmes.holdToMatch(actor, programmeId);
        const terms = wanted.settings ? await this.programmes.change(actor, held, wanted.settings) : held;
        await this.runHeld(actor, terms, wanted, watched);
        await this.jobs.send(TELL_FREE_PLACES, {}, { key: 'matched' });
      }),
    );
  }

  private async runHeld(
    actor: Actor,
    terms: ProgrammeRow,
    { keepDrafts = false, settings: _, ...wanted }: RunWanted,
    { settle, ...attending }: Watched,
  ): Promise<void> {
    const programmeId = terms.id;
    const how = { keepDrafts, wouldRather: NAMED, ...attending };
    const { pool, drafts, result } = await this.again.match(programmeId, terms, wanted, how);
    await settle();
    const waiting = waitingIn(terms.weights, pool.mentors);
    const { fixed } = await this.figures.of(programmeId, terms, LOW_SCORE);
    const runId = await this.keep(actor, programmeId, {
      terms,
      pool,
      result,
      figures: figuresOf(result, waiting, fixed),
    });
    const kept = keepDrafts ? keptOf(drafts, result) : new Set<string>();
    await this.dropDrafts(programmeId, kept);
    const pairs = result.pairs.filter(({ mentee }) => !kept.has(mentee));
    const proposed = proposedPairs(terms, pool, pairs);
    await this.draft(programmeId, runId, proposed);
    await this.keepTogether(actor, programmeId, proposed, wanted);
    await this.tellUnserved(runId, pool, result);
    await this.tellWouldRather(runId, pool, result, waiting);
    await this.audit.record({
      actorId: actor.id,
      operation: 'mentoring.runMatching',
      subjectType: 'programme',
      subjectId: programmeId,
      detail: {
        runId,
        keepDrafts,
        ...wanted,
        pairs: result.pairs.length,
        unmatched: result.unmatched.length,
      },
    });
  }

  /** Two whom HR put together are locked from now on. */
  private async keepTogether(
    actor: Actor,
    programmeId: string,
    proposed: readonly ProposedPair[],
    { together }: Wanted,
  ): Promise<void> {
    const pair = together && proposed.find((one) => one.mentee_id === together.menteeId);
    if (pair) await this.decisions.keepLocked(actor, programmeId, pair);
  }

  private async dropDrafts(programmeId: string, kept: ReadonlySet<string>): Promise<void> {
    await this.db.rows(
      `delete from mentoring.proposal where programme_id = $1 and state = 'draft' and mentee_id <> all($2)`,
      [programmeId, [...kept]],
    );
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
        JSON.stringify(storedOf(result)),
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

  private async tellWouldRather(
    runId: string,
    pool: LoadedPool,
    { stability }: MatchResult,
    waiting: Waiting,
  ): Promise<void> {
    const ids = (side: LoadedPool['mentees']) => new Map(side.map((one) => [one.personId, one.enrolmentId]));
    const [mentees, mentors] = [ids(pool.mentees), ids(pool.mentors)];
    const rows = (stability?.wouldRather ?? []).map((one, place) => ({
      place,
      mentee: mentees.get(one.mentee),
      mentor: mentors.get(one.mentor),
      score: shownScore(one, waiting),
    }));
    await this.db.rows(
      `insert into mentoring.would_rather (run_id, place, mentee_enrolment_id, mentor_enrolment_id, score)
       select $1, r.place, r.mentee, r.mentor, r.score
       from jsonb_to_recordset($2) as r(place integer, mentee uuid, mentor uuid, score smallint)`,
      [runId, JSON.stringify(rows)],
    );
  }
}

/** Mentees whose draft stays as it is: all but those that may not be any more. */
function keptOf(drafts: readonly Draft[], { pairs }: MatchResult): Set<string> {
  const mentorOf = new Map(pairs.map(({ mentee, mentor }) => [mentee, mentor]));
  return new Set(drafts.flatMap(({ mentee, mentor }) => (mentorOf.get(mentee) === mentor ? [mentee] : [])));
}

/** What matching looked at, without names: those stand with the people. */
function snapshotOf(pool: LoadedPool): Pool {
  const bare = (people: LoadedPool['mentees']) =>
    people.map(({ enrolmentId: _, callName: _name, unitName: _unit, ...person }) => person);
  return { ...pool, mentees: bare(pool.mentees), mentors: bare(pool.mentors) };
}

/** The answer and its proof. Why people went without is kept in sentences, who would rather have each other in rows. */
function storedOf(result: MatchResult): object {
  const unmatched = result.unmatched.map(({ mentee, reason }) => ({ mentee, reason }));
  const { wouldRather: _, stablePairs: _pairs, ...stability } = result.stability ?? {};
  return { ...result, unmatched, ...(result.stability && { stability }) };
}
