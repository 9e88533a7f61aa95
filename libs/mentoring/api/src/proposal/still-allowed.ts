import { Inject, Injectable } from '@nestjs/common';
import { exclusionsOf } from '@obi/matching';
import { problemOf, type ProgrammeTerms } from '@obi/mentoring/rules';
import { Db, Refused } from '@obi/shared/api';
import { lockable, Pools } from '../matching/pool';
import { TERMS_SQL } from '../programme/programme.service';
import type { ProposalRow } from './proposal-row';

/**
 * People move and change their minds after a proposal went out: the hard constraints are asked again before a yes. Two
 * people and the managers above them are looked at, whatever the size of the programme: that needs no thread.
 */
@Injectable()
export class StillAllowed {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Pools) private readonly pools: Pools,
  ) {}

  async require(proposal: ProposalRow): Promise<void> {
    const terms = await this.db.row<ProgrammeTerms>(
      `select ${TERMS_SQL} from mentoring.programme p where p.id = $1`,
      [proposal.programmeId],
    );
    const pool = await this.pools.ofTwo(proposal);
    if (proposal.locked && lockable(pool.exclusions)([proposal.menteeId, proposal.mentorId])) return;
    const problem = terms && problemOf(terms, pool);
    const [mentee] = problem?.mentees ?? [];
    const [mentor] = problem?.mentors ?? [];
    const allowed = problem && mentee && mentor && exclusionsOf(mentee, mentor, problem).length === 0;
    if (!allowed) throw new Refused({ code: 'MENTORING_PROPOSAL_WITHDRAWN', kind: 'CONFLICT' });
  }
}
