import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import { refusalToMove, refusalToPlan, type SessionPlan, type WhyNotHeld } from '@obi/mentoring/rules';
import { type Actor, Clock, Db, refuseIf } from '@obi/shared/api';
import { openText, sealText } from '../notes/seal';
import { HeldPairs, type WritablePair } from '../pair/held-pair';
import type { TimeChange } from '../notices/session-time.notice';
import { placeOfPlace, placeOfTitle } from './session-entry';
import { TellSessionTimes } from './tell-session-times';

/** What one of the two wants; what is left out stays as it is. */
export interface PlanWish {
  readonly at: Date;
  readonly minutes?: number | null | undefined;
  readonly title?: string | null | undefined;
  readonly place?: string | null | undefined;
  /** Why a planned session moves. */
  readonly why?: WhyNotHeld | null | undefined;
}

interface Planned {
  readonly id: string;
  readonly at: Date;
  readonly minutes: number | null;
  readonly title: Buffer | null;
  readonly place: Buffer | null;
  readonly titleBy: string | null;
  readonly placeBy: string | null;
}

/** What somebody wrote about a session to come: sealed, with its author. */
interface SealedWords {
  readonly sealed: Buffer | null;
  readonly by: string | null;
}

const PLANNED_SQL = `
  select id, planned_for as at, planned_minutes as minutes, title, place, title_by as "titleBy", place_by as "placeBy"
  from mentoring.session where pair_id = $1 and state = 'planned'`;

const USUAL_MINUTES_SQL = `
  select coalesce(a.minutes, p.minutes) as minutes from mentoring.pair r
  join mentoring.programme p on p.id = r.programme_id left join mentoring.agreement_now a on a.pair_id = r.id where r.id = $1`;

const SAVE_SQL = `
  insert into mentoring.session (id, pair_id, state, planned_for, planned_minutes, title, place, title_by, place_by, planned_by, planned_at, changed_at)
  values ($1, $2, 'planned', $3, $4, $5, $6, $7, $8, $9, $10, $10)
  on conflict on constraint session_pk do update set planned_for = excluded.planned_for,
    planned_minutes = excluded.planned_minutes, title = excluded.title, place = excluded.place, title_by = excluded.title_by, place_by = excluded.place_by,
    planned_by = excluded.planned_by, planned_at = excluded.planned_at, changed_at = excluded.changed_at,
    sequence = session.sequence + 1`;

/** Plans and moves the next session; a pair has one. Both and their calendars hear of every change. */
@Injectable()
export class ScheduleService {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(HeldPairs) private readonly pairs: HeldPairs,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(TellSessionTimes) private readonly telling: TellSessionTimes,
  ) {}

  /** Fixes the next session, or changes what is fixed about it; another time asks for a reason. */
  async plan(actor: Actor, pairId: string, wish: PlanWish): Promise<void> {
    const pair = await this.pairs.hold(actor, pairId);
    const known = await this.db.row<Planned & Record<string, unknown>>(PLANNED_SQL, [pairId]);
    const before = known && this.opened(pair, known);
    const plan = await this.planOf(pairId, wish, before);
    const now = this.clock.now();
    refuseIf(refusalToPlan(plan, now));
    if (before && known && isSame(before, plan)) return;
    const moves = known !== undefined && known.at.getTime() !== plan.at.getTime();
    if (moves) refuseIf(refusalToMove(wish.why != null));
    const id = known?.id ?? randomUUID();
    const kept = before && known ? { before, known } : undefined;
    await this.save(actor, pair, id, plan, kept);
    if (moves) await this.keepMove(actor, id, known.at, plan.at, wish.why ?? 'other');
    const change: TimeChange = known ? 'moved' : 'planned';
    await this.telling.changed(id, change, known?.at);
    await this.audit.record({
      actorId: actor.id,
      operation: known ? 'mentoring.moveSession' : 'mentoring.planSession',
      subjectType: 'session',
      subjectId: id,
      detail: { pairId, at: plan.at, minutes: plan.minutes },
    });
  }

  /** A session does not take place any more: it was called off, or its pair ended. Calendars take it out. */
  async calledOff(sessionId: string, change: 'off' | 'ended' = 'off'): Promise<void> {
    const [row] = await this.db.rows<{ at: Date }>(
      `update mentoring.session set sequence = sequence + 1, changed_at = $2
       where id = $1 and planned_for is not null returning planned_for as at`,
      [sessionId, this.clock.now()],
    );
    if (row) await this.telling.changed(sessionId, change, row.at);
  }

  /** What a pair had planned does not take place, now that it has ended. */
  async pairEnded(pairId: string): Promise<void> {
    const sessions = await this.db.rows<{ id: string }>(
      `select id from mentoring.session where pair_id = $1 and state = 'planned' and planned_for > $2 order by id`,
      [pairId, this.clock.now()],
    );
    for (const { id } of sessions) await this.calledOff(id, 'ended');
  }

  private opened(pair: WritablePair, known: Planned): SessionPlan {
    const { id, titleBy, placeBy } = known;
    return {
      at: known.at,
      minutes: known.minutes ?? 0,
      title: known.title ? openText(pair.key, placeOfTitle(pair.id, id, titleBy ?? ''), known.title) : '',
      place: known.place ? openText(pair.key, placeOfPlace(pair.id, id, placeBy ?? ''), known.place) : '',
    };
  }

  private async planOf(
    pairId: string,
    wish: PlanWish,
    before: SessionPlan | undefined,
  ): Promise<SessionPlan> {
    const usual = await this.db.row<{ minutes: number }>(USUAL_MINUTES_SQL, [pairId]);
    return {
      at: wish.at,
      minutes: wish.minutes ?? (before?.minutes || (usual?.minutes ?? 45)),
      title: inOneLine(wish.title ?? before?.title ?? ''),
      place: inOneLine(wish.place ?? before?.place ?? ''),
    };
  }

  /** What is written anew is sealed by who writes it; what stays as it was stays its author's. */
  private async save(
    actor: Actor,
    pair: WritablePair,
    id: string,
    plan: SessionPlan,
    kept?: { readonly before: SessionPlan; readonly known: Planned },
  ): Promise<void> {
    const words = (what: 'title' | 'place'): SealedWords => {
      if (kept && kept.before[what] === plan[what])
        return { sealed: kept.known[what], by: kept.known[`${what}By`] };
      if (plan[what] === '') return { sealed: null, by: null };
      const placeOf = what === 'title' ? placeOfTitle : placeOfPlace;
      return { sealed: sealText(pair.key, placeOf(pair.id, id, actor.id), plan[what]), by: actor.id };
    };
    const [title, place] = [words('title'), words('place')];
    await this.db.rows(SAVE_SQL, [
      ...[id, pair.id, plan.at, plan.minutes, title.sealed, place.sealed, title.by, place.by],
      ...[actor.id, this.clock.now()],
    ]);
  }

  private async keepMove(actor: Actor, id: string, from: Date, to: Date, why: WhyNotHeld): Promise<void> {
    const now = this.clock.now();
    await this.db.rows(
      `insert into mentoring.session_move (session_id, moved_by, moved_at, from_at, to_at, minutes_before, why)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, actor.id, now, from, to, Math.floor((from.getTime() - now.getTime()) / 60_000), why],
    );
  }
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function isSame(one: SessionPlan, other: SessionPlan): boolean {
  return (
    one.at.getTime() === other.at.getTime() &&
    one.minutes === other.minutes &&
    one.title === other.title &&
    one.place === other.place
  );
}
