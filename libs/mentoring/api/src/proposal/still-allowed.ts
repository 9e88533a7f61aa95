import { Inject, Injectable } from '@nestjs/common';
import { exclusionsOf } from '@obi/matching';
import { problemOf, type ProgrammeTerms } from '@obi/mentoring/rules';
import { Db } from '@obi/shared/api';
import { lockable, Pools } from '../matching/pool';
import { TERMS_SQL } from '../programme/programme.service';
import type { ProposalRow } from './proposal-row';

type TwoProposed = Pick<
  ProposalRow,
  'programmeId' | 'menteeEnrolmentId' | 'mentorEnrolmentId' | 'menteeId' | 'mentorId' | 'locked'
>;

const OUT_SQL = `
  select id, programme_id as "programmeId", mentee_enrolment_id as "menteeEnrolmentId",
    mentor_enrolment_id as "mentorEnrolmentId", mentee_id as "menteeId", mentor_id as "mentorId", locked
  from mentoring.proposal
  where $1 in (mentee_enrolment_id, mentor_enrolment_id) and state in ('sent', 'acceptedByMentee', 'acceptedByMentor')
  order by id`;

/**
 * People move and change their minds after a proposal went out: the hard constraints are asked again when
 * one of them changes what they said, and before a yes. Two
 * people and the managers above them are looked at, whatever the size of the programme: that needs no thread.
 */
@Injectable()
export class StillAllowed {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Pools) private readonly pools: Pools,
  ) {}

  /** Whether these two may still be a pair. */
  async of(proposal: TwoProposed): Promise<boolean> {
    const terms = await this.db.row<ProgrammeTerms>(
      `select ${TERMS_SQL} from mentoring.programme p where p.id = $1`,
      [proposal.programmeId],
    );
    const pool = await this.pools.ofTwo(proposal);
    if (proposal.locked && lockable(pool.exclusions)([proposal.menteeId, proposal.mentorId])) return true;
    const problem = terms && problemOf(terms, pool);
    const [mentee] = problem?.mentees ?? [];
    const [mentor] = problem?.mentors ?? [];
    return !!problem && !!mentee && !!mentor && exclusionsOf(mentee, mentor, problem).length === 0;
  }

  /** Those of the proposals that are out to this enrolment which no longer may be; a mentor has three at most. */
  async noLonger(enrolmentId: string): Promise<string[]> {
    const out = await this.db.rows<TwoProposed & { id: string }>(OUT_SQL, [enrolmentId]);
    const gone: string[] = [];
    for (const proposal of out) if (!(await this.of(proposal))) gone.push(proposal.id);
    return gone;
  }
}
