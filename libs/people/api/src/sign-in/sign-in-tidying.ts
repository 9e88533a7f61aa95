import { Inject, Injectable } from '@nestjs/common';
import { GUESS_WINDOW_MINUTES, SESSION_LONGEST_DAYS } from '@obi/people/rules';
import { Clock, Db, log } from '@obi/shared/api';

const EVERY_MS = 10 * 60_000;

/** Throws away what no longer decides anything: guesses outside their window, and sessions that are over. */
@Injectable()
export class SignInTidying {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.tidy().catch((error: unknown) => log.error({ err: error }, 'tidying sign-in'));
    }, EVERY_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async tidy(): Promise<void> {
    await this.db.rows(`delete from people.password_guess where at < now() - make_interval(mins => $1)`, [
      2 * GUESS_WINDOW_MINUTES,
    ]);
    await this.db.rows(
      `delete from people.session where created_at < $1::timestamptz - make_interval(days => $2)`,
      [this.clock.now(), SESSION_LONGEST_DAYS],
    );
  }
}
