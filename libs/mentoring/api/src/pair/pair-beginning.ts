import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CompanyQuery } from '@obi/people/api';
import { Clock, Db } from '@obi/shared/api';
import { PairKeys } from '../notes/pair-keys';
import type { ProposalRow } from '../proposal/proposal-row';

/**
 * It is counted in the large unit in which the mentee sits now, also when one of the two moves: what HR read before and after
 * a move would tell of one person.
 */
const BEGIN_SQL = `
  insert into mentoring.pair (id, programme_id, proposal_id, mentor_id, mentee_id, started_on, started_at, key_name, wrapped_key,
    counted_unit_id, crosses_units)
  select $1, $2, $3, m.id, e.id, $6, $7, $8, $9, coalesce(eu.lineage[2], eu.id),
    coalesce(eu.lineage[2], eu.id) is distinct from coalesce(mu.lineage[2], mu.id)
  from people.person e left join people.unit eu on eu.id = e.unit_id
  cross join people.person m left join people.unit mu on mu.id = m.unit_id
  where m.id = $4 and e.id = $5`;

/** A pair begins: with a key of its own for what the two write. */
@Injectable()
export class PairBeginning {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CompanyQuery) private readonly companies: CompanyQuery,
    @Inject(PairKeys) private readonly keys: PairKeys,
  ) {}

  async begin(proposal: ProposalRow): Promise<string> {
    const id = randomUUID();
    const { keyName, wrappedKey } = this.keys.make(id);
    await this.db.rows(BEGIN_SQL, [
      id,
      proposal.programmeId,
      proposal.id,
      proposal.mentorId,
      proposal.menteeId,
      await this.companies.today(),
      this.clock.now(),
      keyName,
      wrappedKey,
    ]);
    // What HR locked has come true: it must not make the two a pair once more.
    await this.db.rows(
      `delete from mentoring.decision where kind = 'locked' and mentee_enrolment_id = $1 and mentor_enrolment_id = $2`,
      [proposal.menteeEnrolmentId, proposal.mentorEnrolmentId],
    );
    return id;
  }
}
