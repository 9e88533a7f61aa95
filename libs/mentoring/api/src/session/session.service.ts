import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import {
  refusalToAnswer,
  refusalToCallOff,
  type SessionAct,
  sessionAfter,
  type SessionState,
  type Side,
  type WhyNotHeld,
} from '@obi/mentoring/rules';
import { type Actor, Clock, Db, Events, notFound, refuseIf, Refused } from '@obi/shared/api';
import { SessionCancelled, SessionConfirmed } from '../events';
import { TellPairs } from '../notices/tell-pairs';
import { HeldPairs, type Who } from '../pair/held-pair';
import { sideOf } from '../proposal/proposal-row';

interface Row {
  readonly state: SessionState;
  readonly heldOn: string | null;
  readonly plannedFor: Date | null;
  readonly loggedBy: string | null;
  readonly revision: number;
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

  /** The other side confirms or disputes what was logged. Confirmed, it counts towards belts at once. */
  async answer(actor: Who, sessionId: string, act: 'confirm' | 'dispute'): Promise<string> {
    const pair = await this.pairs.takeOf(actor, 'session', sessionId);
    const session = await this.read(sessionId);
    refuseIf(refusalToAnswer(session.loggedBy, actor.id));
    const state = this.after(session, act);
    await this.db.rows(
      'update mentoring.session set state = $2, answered_by = $3, answered_at = $4 where id = $1',
      [sessionId, state, actor.id, this.clock.now()],
    );
    await this.telling.sessionAnswered(sessionId, session.revision, actor.id);
    await this.record(actor, `mentoring.${act}Session`, 'session', sessionId, { pairId: pair.id });
    if (state === 'confirmed') {
      await this.events.publish(
        new SessionConfirmed(sessionId, session.heldOn as string, pair.mentorId, pair.menteeId),
      );
    }
    return pair.id;
  }

  /** A planned session that does not take place keeps who cancelled, how late, and why. */
  async cancel(actor: Actor, sessionId: string, by: Side, why: WhyNotHeld): Promise<string> {
    const pair = await this.pairs.holdOf(actor, 'session', sessionId);
    const session = await this.read(sessionId);
    const state = this.after(session, 'cancel');
    const now = this.clock.now();
    refuseIf(refusalToCallOff(by, sideOf(pair, actor.id), { plannedFor: session.plannedFor, now }));
    const minutesBefore = Math.floor(((session.plannedFor?.getTime() ?? 0) - now.getTime()) / 60_000);
    await this.db.rows(
      `update mentoring.session set state = $2, cancelled_by = $3, cancelled_at = $4, minutes_before = $5, why = $6
       where id = $1`,
      [sessionId, state, by, now, minutesBefore, why],
    );
    await this.record(actor, 'mentoring.cancelSession', 'session', sessionId, {
      pairId: pair.id,
      by,
      minutesBefore,
    });
    await this.events.publish(new SessionCancelled(sessionId, pair.id, by));
    return pair.id;
  }

  private async read(sessionId: string): Promise<Row> {
    const row = await this.db.row<Row>(
      `select state, held_on::text as "heldOn", planned_for as "plannedFor", logged_by as "loggedBy",
         revision
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
