import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { GUESS_WINDOW_MINUTES, SESSION_LONGEST_DAYS } from '@obi/people/rules';
import { Clock, Db, Jobs } from '@obi/shared/api';

/** Throws away what no longer decides anything: guesses outside their window, and sessions that are over. */
@Injectable()
export class SignInTidying implements OnModuleInit {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define('people.tidy-sign-in', () => this.tidy(), { cron: '*/10 * * * *' });
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
