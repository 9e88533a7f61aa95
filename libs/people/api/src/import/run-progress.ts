import { Inject, Injectable } from '@nestjs/common';
import { Db, log } from '@obi/shared/api';
import type { Phase } from './import.types';

const BEAT_MS = 1_000;

/** How much of the whole work each phase is, by what takes the time. */
const SHARES: Readonly<
  Record<'checking' | 'applying', Readonly<Partial<Record<Phase, readonly [number, number]>>>>
> = {
  checking: { reading: [0, 0.7], comparing: [0.7, 1] },
  applying: { reading: [0, 0.35], comparing: [0.35, 0.55], writing: [0.55, 1] },
};

export interface ProgressSeen {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
  readonly share: number;
}

/** Follows one run and writes how far it is beside its transaction, so that others can see it. */
export class RunProgress {
  private seen: ProgressSeen = { phase: 'reading', done: 0, total: 0, share: 0 };
  private readonly startedAt = new Date();
  private phaseStartedAt = this.startedAt;

  constructor(
    private readonly task: 'checking' | 'applying',
    private readonly onSeen: (seen: ProgressSeen) => void = () => undefined,
  ) {}

  /** So much of a phase is done. */
  reach(phase: Phase, done: number, total: number): void {
    if (phase !== this.seen.phase) this.phaseStartedAt = new Date();
    const [from, to] = SHARES[this.task][phase] ?? [0, 1];
    const share = from + (to - from) * (total === 0 ? 0 : Math.min(1, done / total));
    this.seen = { phase, done, total, share };
    this.onSeen(this.seen);
  }

  values(): unknown[] {
    const { phase, done, total, share } = this.seen;
    return [phase, done, total, share, this.startedAt, this.phaseStartedAt];
  }
}

/** Writes the beats of runs; never inside their transaction, where nobody would see them. */
@Injectable()
export class ProgressBeats {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Does some work with a beat every second. To be called outside a unit of work. */
  async during<Answer>(id: string, progress: RunProgress, work: () => Promise<Answer>): Promise<Answer> {
    await this.beat(id, progress);
    const timer = setInterval(() => {
      this.beat(id, progress).catch((error: unknown) => log.warn({ err: error }, 'progress of an import'));
    }, BEAT_MS);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }

  async beat(id: string, progress: RunProgress): Promise<void> {
    await this.db.rows(
      `insert into people.import_progress
         (import_id, phase, done, total, share, started_at, phase_started_at, beat_at)
       values ($1, $2, $3, $4, $5, now() - ($8::timestamptz - $6), now() - ($8::timestamptz - $7), now())
       on conflict (import_id) do update set phase = excluded.phase, done = excluded.done, total = excluded.total,
         share = excluded.share, started_at = excluded.started_at, phase_started_at = excluded.phase_started_at,
         beat_at = excluded.beat_at`,
      [id, ...progress.values(), new Date()],
    );
  }
}
