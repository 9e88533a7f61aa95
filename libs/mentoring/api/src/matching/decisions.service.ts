import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { type Actor, Clock, Db, notFound, Refused } from '@obi/shared/api';
import { ProgrammeService } from '../programme/programme.service';

/** Two enrolled people, by their enrolments. */
export interface TwoEnrolments {
  readonly programmeId: string;
  readonly menteeEnrolmentId: string;
  readonly mentorEnrolmentId: string;
}

/** Why a draft was withdrawn that HR forbade. */
const FORBIDDEN = 'FORBIDDEN';

const ALLOW_SQL = `
  delete from mentoring.decision d using mentoring.enrolment e, mentoring.enrolment m
  where d.programme_id = $1 and d.kind = 'forbidden' and e.id = d.mentee_enrolment_id and e.person_id = $2
    and m.id = d.mentor_enrolment_id and m.person_id = $3
  returning d.programme_id as "programmeId", d.mentee_enrolment_id as "menteeEnrolmentId",
    d.mentor_enrolment_id as "mentorEnrolmentId"`;

/** The draft that was forbidden, while its run is the newest and both still have the place that it held. */
const PROPOSE_AGAIN_SQL = `
  update mentoring.proposal set state = 'draft', closed_at = null, closed_because = null
  where id = (
    select o.id from mentoring.proposal o
    where o.mentee_enrolment_id = $1 and o.mentor_enrolment_id = $2 and o.state = 'withdrawn'
      and o.closed_because = '${FORBIDDEN}'
      and o.run_id = (select id from mentoring.run where programme_id = o.programme_id order by ran_at desc limit 1)
    order by o.closed_at desc limit 1)
    and (select count(*) = 2 and bool_and(e.withdrawn_at is null
        and (select count(*) from mentoring.seat s where s.enrolment_id = e.id and s.pair_id is null)
          > (select count(*) from mentoring.proposal x where e.id in (x.mentee_enrolment_id, x.mentor_enrolment_id)
             and x.state in ('draft', 'sent', 'acceptedByMentee', 'acceptedByMentor')))
      from mentoring.enrolment e where e.id in ($1, $2))
  returning locked`;

/** HR locks a pair so that every run keeps it, or forbids it so that none proposes it. */
@Injectable()
export class DecisionsService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Locks or unlocks a drafted pair. */
  async lock(actor: Actor, proposalId: string, locked: boolean): Promise<string> {
    const two = await this.drafted(actor, proposalId);
    await this.clear(two);
    if (locked) await this.decide(actor, two, 'locked');
    await this.db.rows('update mentoring.proposal set locked = $2 where id = $1', [proposalId, locked]);
    return this.done(actor, locked ? 'mentoring.lockProposal' : 'mentoring.unlockProposal', two);
  }

  /** Every run keeps this pair from now on; it was drafted in the same change. */
  async keepLocked(
    actor: Actor,
    programmeId: string,
    pair: { readonly mentee_enrolment_id: string; readonly mentor_enrolment_id: string },
  ): Promise<void> {
    const two = {
      programmeId,
      menteeEnrolmentId: pair.mentee_enrolment_id,
      mentorEnrolmentId: pair.mentor_enrolment_id,
    };
    await this.clear(two);
    await this.decide(actor, two, 'locked');
  }

  /** Forbids a drafted pair: it is no longer proposed, now and in every run to come. */
  async forbid(actor: Actor, proposalId: string): Promise<string> {
    const two = await this.drafted(actor, proposalId);
    await this.clear(two);
    await this.decide(actor, two, 'forbidden');
    await this.db.rows(
      `update mentoring.proposal set state = 'withdrawn', closed_at = $2, closed_because = '${FORBIDDEN}' where id = $1`,
      [proposalId, this.clock.now()],
    );
    await this.tellWithout(two, 'Pair forbidden');
    return this.done(actor, 'mentoring.forbidProposal', two);
  }

  /**
   * Allows a forbidden pair again. While nothing was proposed instead it stands as before; otherwise the next run decides.
   */
  async allow(actor: Actor, programmeId: string, menteeId: string, mentorId: string): Promise<void> {
    await this.programmes.hold(actor, programmeId);
    const two = await this.db.row<TwoEnrolments>(ALLOW_SQL, [programmeId, menteeId, mentorId]);
    if (!two) throw new Refused({ code: 'MENTORING_PAIR_NOT_FORBIDDEN', kind: 'CONFLICT' });
    const values = [two.menteeEnrolmentId, two.mentorEnrolmentId];
    const back = await this.db.row<{ locked: boolean }>(PROPOSE_AGAIN_SQL, values);
    if (back?.locked) await this.decide(actor, two, 'locked');
    if (!back) await this.tellWithout(two, 'Pair allowed again');
    await this.done(actor, 'mentoring.allowPair', two);
  }

  /** Why a mentee whose draft was taken out goes without; what a run found out about them stays. */
  private async tellWithout(
    two: TwoEnrolments,
    reason: 'Pair forbidden' | 'Pair allowed again',
  ): Promise<void> {
    await this.db.rows(
      `insert into mentoring.unserved as u (run_id, enrolment_id, reason, change)
       select r.id, $2, $3, 'running the matching again' from mentoring.run r
       where r.programme_id = $1 order by r.ran_at desc limit 1
       on conflict on constraint unserved_pk do update set reason = excluded.reason
       where u.reason in ('Pair forbidden', 'Pair allowed again')`,
      [two.programmeId, two.menteeEnrolmentId, reason],
    );
  }

  private async drafted(actor: Actor, proposalId: string): Promise<TwoEnrolments> {
    const read = () =>
      this.db.row<TwoEnrolments & { state: string }>(
        `select programme_id as "programmeId", mentee_enrolment_id as "menteeEnrolmentId",
           mentor_enrolment_id as "mentorEnrolmentId", state from mentoring.proposal where id = $1`,
        [proposalId],
      );
    const before = await read();
    if (!before) notFound();
    await this.programmes.hold(actor, before.programmeId);
    const now = await read();
    if (!now) notFound();
    if (now.state !== 'draft') {
      throw new Refused({ code: 'MENTORING_PROPOSAL_ALREADY_SENT', kind: 'CONFLICT' });
    }
    return now;
  }

  private async clear({ menteeEnrolmentId, mentorEnrolmentId }: TwoEnrolments): Promise<void> {
    await this.db.rows(
      'delete from mentoring.decision where mentee_enrolment_id = $1 and mentor_enrolment_id = $2',
      [menteeEnrolmentId, mentorEnrolmentId],
    );
  }

  private async decide(actor: Actor, two: TwoEnrolments, kind: 'locked' | 'forbidden'): Promise<void> {
    if (kind === 'locked') {
      // A mentee is locked to one mentor: the newest word counts.
      await this.db.rows(
        `delete from mentoring.decision where mentee_enrolment_id = $1 and kind = 'locked'`,
        [two.menteeEnrolmentId],
      );
    }
    await this.db.rows(
      `insert into mentoring.decision (programme_id, mentee_enrolment_id, mentor_enrolment_id, kind, decided_by, decided_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [two.programmeId, two.menteeEnrolmentId, two.mentorEnrolmentId, kind, actor.id, this.clock.now()],
    );
  }

  private async done(actor: Actor, operation: string, two: TwoEnrolments): Promise<string> {
    const { programmeId, ...detail } = two;
    await this.audit.record({
      actorId: actor.id,
      operation,
      subjectType: 'programme',
      subjectId: programmeId,
      detail,
    });
    return programmeId;
  }
}
