import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  acceptBy,
  afterAct,
  type ProposalAct,
  type ProposalState,
  refusalToDecline,
  stateAt,
} from '@obi/mentoring/rules';
import { type Actor, Clock, Db, notFound, refuseIf, Refused } from '@obi/shared/api';
import { TellPairs } from '../notices/tell-pairs';
import { PairBeginning } from '../pair/pair-beginning';
import { NextBest } from './next-best';
import { PROPOSAL_SQL, type ProposalRow, sideOf } from './proposal-row';
import { Seats } from './seats';
import { StillAllowed } from './still-allowed';
import { Withdrawals } from './withdrawals';

/** Both sides accept or decline what is proposed to them. */
@Injectable()
export class ProposalService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Seats) private readonly seats: Seats,
    @Inject(PairBeginning) private readonly pairs: PairBeginning,
    @Inject(NextBest) private readonly nextBest: NextBest,
    @Inject(StillAllowed) private readonly stillAllowed: StillAllowed,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(TellPairs) private readonly telling: TellPairs,
    @Inject(Withdrawals) private readonly withdrawals: Withdrawals,
  ) {}

  /** Says yes; with the second yes the pair begins, if both still have a place. Who may not meet any more loses the proposal. */
  async accept(actor: Actor, id: string): Promise<void> {
    const proposal = await this.hold(actor, id);
    const state = this.after(proposal, acceptBy(sideOf(proposal, actor.id)));
    if (!(await this.stillAllowed.of(proposal))) return this.withdrawals.ofApart([id]);
    if (state === 'pair') await this.begin(actor, proposal);
    else {
      await this.db.rows(
        'update mentoring.proposal set state = $2, accepted_at = coalesce(accepted_at, $3) where id = $1',
        [id, state, this.clock.now()],
      );
    }
    await this.telling.proposalAnswered(id, [actor.id]);
    await this.record(actor, 'mentoring.acceptProposal', id, { state });
  }

  /** Says no, and why; the next best mentor of the mentee is asked. */
  async decline(actor: Actor, id: string, reason: string): Promise<void> {
    refuseIf(refusalToDecline(reason));
    const proposal = await this.hold(actor, id);
    const state = this.after(proposal, 'decline');
    await this.db.rows(
      'update mentoring.proposal set state = $2, closed_at = $3, closed_by = $4, closed_because = $5 where id = $1',
      [id, state, this.clock.now(), actor.id, reason.trim()],
    );
    await this.telling.proposalAnswered(id, [proposal.menteeId, proposal.mentorId]);
    await this.record(actor, 'mentoring.declineProposal', id, { side: sideOf(proposal, actor.id) });
    await this.nextBest.goesOutTo(proposal);
  }

  private async begin(actor: Actor, proposal: ProposalRow): Promise<void> {
    const now = this.clock.now();
    const enrolments = [proposal.menteeEnrolmentId, proposal.mentorEnrolmentId];
    const pairId = await this.pairs.begin(proposal);
    await this.seats.take(pairId, enrolments);
    await this.db.rows(
      `update mentoring.proposal set state = 'pair', accepted_at = coalesce(accepted_at, $2) where id = $1`,
      [proposal.id, now],
    );
    await this.withdrawals.ofTaken(enrolments);
    await this.telling.pairBegan(pairId, actor.id, [proposal.menteeId, proposal.mentorId]);
  }

  /** Reads the proposal while nobody else decides about the places of the two. */
  private async hold(actor: Actor, id: string): Promise<ProposalRow> {
    const read = () => this.db.row<ProposalRow>(PROPOSAL_SQL, [id, actor.id]);
    const before = (await read()) ?? notFound();
    await this.seats.hold([before.menteeEnrolmentId, before.mentorEnrolmentId]);
    return (await read()) ?? notFound();
  }

  private after(proposal: ProposalRow, act: ProposalAct): ProposalState {
    if (proposal.state === 'withdrawn' && proposal.closedBecause === 'NO_PLACE_LEFT') {
      throw new Refused({ code: 'MENTORING_NO_PLACE_LEFT', kind: 'CONFLICT' });
    }
    const answer = afterAct(stateAt(proposal, this.clock.now()), act);
    if ('refusal' in answer) throw new Refused(answer.refusal);
    return answer.state;
  }

  private record(
    actor: Actor,
    operation: string,
    subjectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record({ actorId: actor.id, operation, subjectType: 'proposal', subjectId, detail });
  }
}
