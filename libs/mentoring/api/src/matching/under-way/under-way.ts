import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '@obi/audit/api';
import type { OnProgress } from '@obi/matching';
import { type Actor, Clock, Db, Refused } from '@obi/shared/api';
import { ProgrammeService } from '../../programme/programme.service';
import type { Attending } from '../runner/matching-threads';
import type { MatchingUnderWayType } from './under-way.graphql';
import {
  BEAT_SQL,
  BEGIN_SQL,
  CANCEL_SQL,
  END_SQL,
  FIND_SQL,
  LIST_SQL,
  SETTLE_SQL,
  SWEEP_SQL,
} from './under-way.sql';

export type MatchingKind = 'run' | 'lateJoiners' | 'whatIf';

/** So often a server says how far it is, and hears whether anybody cancelled. */
const BEAT_MS = 500;

/** A matching that others can look at and cancel while it goes on. */
export interface Watched extends Required<Attending> {
  /** Before the first write of its transaction: from then on it can no longer be cancelled; refuses if it was. */
  settle(): Promise<void>;
}

const cancelled = () => new Refused({ code: 'MENTORING_MATCHING_CANCELLED', kind: 'CONFLICT' });
const over = () => new Refused({ code: 'MENTORING_MATCHING_OVER', kind: 'CONFLICT' });

/** Lets every server tell how far a matching is, whichever works on it, and cancel it. */
@Injectable()
export class UnderWay {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Does a matching where all can see it. One that runs in the same programme already is not joined by a second. */
  async during<Answer>(
    actor: Actor,
    { programmeId, kind }: { readonly programmeId: string; readonly kind: MatchingKind },
    work: (watched: Watched) => Promise<Answer>,
  ): Promise<Answer> {
    await this.db.rows(SWEEP_SQL);
    const values = [programmeId, kind, actor.id, this.clock.now()];
    const begun = await this.db.row<{ id: string }>(BEGIN_SQL, values);
    if (!begun) throw new Refused({ code: 'MENTORING_MATCHING_UNDER_WAY', kind: 'CONFLICT' });
    const { signal, onProgress, stop } = this.heard(begun.id);
    const settle = async () => {
      if (!(await this.db.row(SETTLE_SQL, [begun.id]))) throw cancelled();
    };
    try {
      return await work({ signal, onProgress, settle });
    } finally {
      stop();
      await this.db.rows(END_SQL, [begun.id]);
    }
  }

  /** The runs of a programme that go on, and what this person tries there. */
  async list(actor: Actor, programmeId: string): Promise<MatchingUnderWayType[]> {
    await this.programmes.one(actor, programmeId);
    return this.db.rows<MatchingUnderWayType & Record<string, unknown>>(LIST_SQL, [programmeId, actor.id]);
  }

  /** Ends it within a second, with nothing kept. What is being stored already is waited for, and then it is over. */
  async cancel(actor: Actor, id: string): Promise<void> {
    const found = await this.db.row<{ programmeId: string; kind: MatchingKind }>(FIND_SQL, [id, actor.id]);
    if (!found) throw over();
    await this.programmes.one(actor, found.programmeId);
    if (!(await this.db.row(CANCEL_SQL, [id]))) throw over();
    if (found.kind === 'whatIf') return;
    await this.audit.record({
      actorId: actor.id,
      operation: 'mentoring.cancelMatching',
      subjectType: 'programme',
      subjectId: found.programmeId,
    });
  }

  /** Says again and again how far it is; aborts as soon as somebody cancelled. */
  private heard(id: string): { signal: AbortSignal; onProgress: OnProgress; stop: () => void } {
    const abort = new AbortController();
    let percent: number | null = null;
    let isBeating = false;
    const beat = async () => {
      if (isBeating) return;
      isBeating = true;
      // A beat that is lost is followed by another.
      const rows = await this.db.rows<{ cancelled: boolean }>(BEAT_SQL, [id, percent]).catch(() => []);
      isBeating = false;
      if (rows[0]?.cancelled) abort.abort(cancelled());
    };
    const beats = setInterval(() => void beat(), BEAT_MS);
    return {
      signal: abort.signal,
      onProgress: ({ share }) => (percent = Math.floor(100 * share)),
      stop: () => clearInterval(beats),
    };
  }
}
