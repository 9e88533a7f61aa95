import { Inject, Injectable } from '@nestjs/common';
import {
  faultsOfProgramme,
  figuresOf,
  LOW_SCORE,
  type MatchingFigures,
  problemOf,
  type ProgrammeTerms,
} from '@obi/mentoring/rules';
import { type Actor, Db, Refused, refuseIf } from '@obi/shared/api';
import { ProgrammeService } from '../programme/programme.service';
import { Figures } from './figures';
import { Pools } from './pool';
import { MatchingRunner } from './runner/matching-runner';

/** What a matching with other settings would come to. */
export interface WhatIf {
  readonly figures: MatchingFigures;
  /** Drafted pairs that would stay as they are. */
  readonly kept: number;
}

/** Tries other weights and rules on the people as they are now; nothing is written. */
@Injectable()
export class WhatIfs {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(Pools) private readonly pools: Pools,
    @Inject(Figures) private readonly figures: Figures,
    @Inject(MatchingRunner) private readonly runner: MatchingRunner,
  ) {}

  async of(actor: Actor, programmeId: string, settings: Partial<ProgrammeTerms>): Promise<WhatIf> {
    const terms = { ...(await this.programmes.one(actor, programmeId)), ...settings };
    faultsOfProgramme(terms).slice(0, 1).forEach(refuseIf);
    const pool = await this.pools.of(programmeId);
    if (pool.mentees.length === 0 || pool.mentors.length === 0) {
      throw new Refused({ code: 'MENTORING_NOBODY_TO_MATCH' });
    }
    const { fixed } = await this.figures.of(programmeId, terms, LOW_SCORE);
    const result = await this.runner.run(problemOf(terms, pool));
    if (result.status === 'infeasible-locks') {
      throw new Refused({ code: 'MENTORING_LOCKS_CONTRADICT', params: { faults: result.lockFaults.length } });
    }
    const drafts = await this.drafts(programmeId);
    const kept = result.pairs.filter(({ mentee, mentor }) => drafts.get(mentee) === mentor);
    return { figures: figuresOf(result, fixed), kept: kept.length };
  }

  private async drafts(programmeId: string): Promise<Map<string, string>> {
    const rows = await this.db.rows<{ mentee: string; mentor: string }>(
      `select mentee_id as mentee, mentor_id as mentor from mentoring.proposal where programme_id = $1 and state = 'draft'`,
      [programmeId],
    );
    return new Map(rows.map(({ mentee, mentor }) => [mentee, mentor]));
  }
}
