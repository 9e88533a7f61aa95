import { Inject, Injectable } from '@nestjs/common';
import { exclusionsOf, type MatchResult, type Problem } from '@obi/matching';
import {
  matchedAgain,
  problemOf,
  type ProgrammeTerms,
  refusalToKeep,
  type Wanted,
} from '@obi/mentoring/rules';
import { Refused, refuseIf } from '@obi/shared/api';
import { type Draft, Drafts } from './drafts';
import { lockable, type LoadedPool, Pools } from './pool';
import { MatchingRunner } from './runner/matching-runner';
import type { Attending } from './runner/matching-threads';

/** A matching with what it looked at, and what was proposed before it. */
export interface Matched {
  readonly pool: LoadedPool;
  readonly drafts: readonly Draft[];
  readonly result: MatchResult;
}

/** How a matching is made, beyond what HR wants of it. */
export interface How extends Attending {
  /** What is proposed stays: only who goes without is matched. */
  readonly keepDrafts?: boolean;
  /** How many of those who would rather have each other are named. */
  readonly wouldRather?: number;
}

/** Matches the people of a programme as they are now. Nothing is written. */
@Injectable()
export class MatchingAgain {
  constructor(
    @Inject(Pools) private readonly pools: Pools,
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(MatchingRunner) private readonly runner: MatchingRunner,
  ) {}

  async match(programmeId: string, terms: ProgrammeTerms, wanted: Wanted, how: How = {}): Promise<Matched> {
    refuseIf(refusalToKeep(wanted.keep));
    const found = await this.pools.of(programmeId);
    const drafts = await this.drafts.of(programmeId);
    const pool = how.keepDrafts ? withKept(found, drafts) : matchedAgain(found, drafts, wanted);
    if (pool.mentees.length === 0 || pool.mentors.length === 0) {
      throw new Refused({ code: 'MENTORING_NOBODY_TO_MATCH' });
    }
    const problem = problemOf(terms, pool);
    if (wanted.together) requireAllowed(problem, wanted.together);
    const { keepDrafts: _, ...options } = how;
    const result = await this.runner.run(problem, options);
    if (result.status === 'infeasible-locks') {
      throw new Refused({ code: 'MENTORING_LOCKS_CONTRADICT', params: { faults: result.lockFaults.length } });
    }
    return { pool, drafts, result };
  }
}

/** The pool with drafts that stay, as if they were locked. */
function withKept(pool: LoadedPool, drafts: readonly Draft[]): LoadedPool {
  const isLock = lockable(pool.exclusions);
  const locked = drafts.map(({ mentee, mentor }) => [mentee, mentor] as const).filter(isLock);
  const kept = new Set(locked.map(([mentee]) => mentee));
  return { ...pool, locked: [...pool.locked.filter(([mentee]) => !kept.has(mentee)), ...locked] };
}

/**
 * Two who may not meet are not put together; for which reason is not told, as somebody may have asked for it. That is
 * asked of two people, so here: a thread would take longer to be told of everybody.
 */
function requireAllowed(problem: Problem, { menteeId, mentorId }: NonNullable<Wanted['together']>): void {
  const mentee = problem.mentees.find(({ id }) => id === menteeId);
  const mentor = problem.mentors.find(({ id }) => id === mentorId);
  const isForbidden = problem.forbidden?.some(([one, other]) => one === menteeId && other === mentorId);
  if (!mentee || !mentor || isForbidden || exclusionsOf(mentee, mentor, problem).length > 0) {
    throw new Refused({ code: 'MENTORING_SWAP_NOT_POSSIBLE', kind: 'CONFLICT' });
  }
}
