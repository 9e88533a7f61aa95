import { Inject, Injectable } from '@nestjs/common';
import { type ProposalState, type Side, stateAt, turnOfProposal } from '@obi/mentoring/rules';
import { Clock, Db } from '@obi/shared/api';
import { type PersonCard, shownPerson } from '../person/person.graphql';
import type { MyProposalType } from './proposal.graphql';

interface Row {
  readonly id: string;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly mySide: Side;
  readonly other: PersonCard;
  readonly reasons: string[];
  readonly state: ProposalState;
  readonly sentAt: Date;
  readonly acceptedAt: Date | null;
  readonly deadline: Date;
  readonly pairId: string | null;
}

const SQL = `
  select o.id, p.id as "programmeId", p.name as "programmeName", case when o.mentor_id = $1 then 'mentor' else 'mentee' end as "mySide",
    c.card as other, o.reasons_for_two as reasons, o.state, o.sent_at as "sentAt", o.accepted_at as "acceptedAt",
    o.deadline, r.id as "pairId"
  from mentoring.proposal o join mentoring.programme p on p.id = o.programme_id
  join mentoring.person_card c on c.id = case when o.mentor_id = $1 then o.mentee_id else o.mentor_id end
  left join mentoring.pair r on r.proposal_id = o.id
  where $1 in (o.mentee_id, o.mentor_id) and o.sent_at is not null
    and ($2::uuid is null and o.state in ('sent', 'acceptedByMentee', 'acceptedByMentor') or o.id = $2)
  order by o.sent_at, o.id limit 50`;

/** What is proposed to one person and still waits, theirs or the other's answer. */
@Injectable()
export class MyProposals {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async of(personId: string): Promise<MyProposalType[]> {
    const now = this.clock.now();
    const rows = await this.db.rows<Row>(SQL, [personId, null]);
    return rows.filter((row) => stateAt(row, now) !== 'expired').map((row) => shown(row, now));
  }

  async one(personId: string, id: string): Promise<MyProposalType> {
    const [row] = await this.db.rows<Row>(SQL, [personId, id]);
    return shown(row as Row, this.clock.now());
  }
}

function shown({ sentAt, acceptedAt, ...row }: Row, now: Date): MyProposalType {
  const state = stateAt(row, now);
  const turn = turnOfProposal(state, sentAt, acceptedAt);
  return {
    ...row,
    other: shownPerson(row.other),
    state,
    waitsForMe: turn !== undefined && (turn.whose === 'both' || turn.whose === row.mySide),
    waitsSince: turn?.since ?? sentAt,
  };
}
