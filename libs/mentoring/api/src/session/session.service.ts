import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  refusalToAnswer,
  refusalToCallOff,
  refusalToContest,
  type SessionAct,
  sessionAfter,
  type SessionState,
  type Side,
  type WhyNotHeld,
} from '@obi/mentoring/rules';
import { type Actor, Clock, Db, Events, notFound, refuseIf, Refused } from '@obi/shared/api';
import { CallOffContested, SessionCancelled, SessionConfirmed } from '../events';
import { TellPairs } from '../notices/tell-pairs';
import { HeldPairs, type Who } from '../pair/held-pair';
import { sideOf } from '../proposal/proposal-row';

interface Row {
  readonly state: SessionState;
  readonly heldOn: string | null;
  readonly plannedFor: Date | null;
  readonly loggedBy: string | null;
  readonly revision: number;
  readonly calledOffBy: Side | null;
  readonly saidBy: Side | null;
}

/** Saying that a session did not take place, and the other side's one tap. */
@Injectable()
export class SessionService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Events) private readonly events: Events,
    @Inject(HeldPairs) private readonly pairs: HeldPairs,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(TellPairs) private readonly telling: TellPairs,
  ) {}

  /** The other side confirms or disputes what was logged. Confirmed, it counts towards belts at once, one a day. */
  async answer(actor: Who, sessionId: string, act: 'confirm' | 'dispute'): Promise<string> {
    const pair = await this.pairs.takeOf(actor, 'session', sessionId);
    const session = await this.read(sessionId);
    refuseIf(refusalToAnswer(session.loggedBy, actor.id));
    const state = this.after(session, act);
    await this.db.rows(
      'update mentoring.session set state = $2, answered_by = $3, answered_at = $4 where id = $1',
      [sessionId, state, actor.id, this.clock.now()],
    );
    const heldOn = session.heldOn as string;
    const { revision } = session;
    await (act === 'confirm'
      ? this.telling.sessionConfirmed(sessionId, revision, pair)
      : this.telling.sessionDisputed({ sessionId, revision, heldOn }, actor.id, pair));
    await this.record(actor, `mentoring.${act}Session`, 'session', sessionId, { pairId: pair.id });
    if (state === 'confirmed') {
      await this.events.publish(new SessionConfirmed(sessionId, heldOn, pair.mentorId, pair.menteeId));
    }
    return pair.id;
  }

  /** A planned session that does not take place keeps who cancelled, how late, and why. */
  async cancel(actor: Actor, sessionId: string, by: Side, why: WhyNotHeld): Promise<string> {
    const pair = await this.pairs.holdOf(actor, 'session', sessionId);
    const session = await this.read(sessionId);
    const state = this.after(session, 'cancel');
    const [now, mySide] = [this.clock.now(), sideOf(pair, actor.id)];
    refuseIf(refusalToCallOff(by, mySide, { plannedFor: session.plannedFor, now }));
    const minutesBefore = Math.floor(((session.plannedFor?.getTime() ?? 0) - now.getTime()) / 60_000);
    await this.db.rows(
      `update mentoring.session set state = $2, cancelled_by = $3, cancelled_at = $4, minutes_before = $5, why = $6,
         called_off_said_by = $7 where id = $1`,
      [sessionId, state, by, now, minutesBefore, why, mySide],
    );
    await this.record(actor, 'mentoring.cancelSession', 'session', sessionId, {
      pairId: pair.id,
      by,
      minutesBefore,
    });
    await this.events.publish(new SessionCancelled(sessionId, pair.id, by));
    return pair.id;
  }

  /** It was not oneself who called off, whatever the other one said: then it counts for neither of the two. */
  async contestCallOff(actor: Actor, sessionId: string): Promise<string> {
    const pair = await this.pairs.takeOf(actor, 'session', sessionId);
    const { calledOffBy: by, saidBy } = await this.read(sessionId);
    refuseIf(refusalToContest({ by, saidBy }, sideOf(pair, actor.id)));
    await this.db.rows('update mentoring.session set cancelled_by = null where id = $1', [sessionId]);
    await this.record(actor, 'mentoring.contestCallOff', 'session', sessionId, { pairId: pair.id });
    await this.events.publish(new CallOffContested(pair.id));
    return pair.id;
  }

  private async read(sessionId: string): Promise<Row> {
    const row = await this.db.row<Row>(
      `select state, held_on::text as "heldOn", planned_for as "plannedFor", logged_by as "loggedBy",
         revision, cancelled_by as "calledOffBy", called_off_said_by as "saidBy"
       from mentoring.session where id = $1`,
      [sessionId],
    );
    return row ?? notFound();
  }

  private after(session: Row, act: SessionAct): SessionState {
    const answer = sessionAfter(session.state, act);
    if ('refusal' in answer) throw new Refused(answer.refusal);
    return answer.state;
  }

  private record(
    actor: Who,
    operation: string,
    subjectType: string,
    subjectId: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record({ actorId: actor.id, operation, subjectType, subjectId, detail });
  }
}
