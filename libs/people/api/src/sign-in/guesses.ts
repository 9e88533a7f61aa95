import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { GUESS_LIMIT, GUESS_WINDOW_MINUTES } from '@obi/people/rules';
import { Db, Refused } from '@obi/shared/api';

/** Counts guesses of passwords per account name, known or not, in the database, so that every process counts alike. */
@Injectable()
export class Guesses {
  constructor(@Inject(Db) private readonly db: Db) {}

  /** Counts one more guess before it is looked at, or refuses it; committed by itself, whatever comes of the guess. */
  async count(account: string): Promise<void> {
    const key = createHash('sha256').update(account.trim().toLowerCase()).digest();
    const counted = await this.db.transaction(async () => {
      await this.db.rows('select pg_advisory_xact_lock($1, $2)', [7_064, key.readInt32BE(0)]);
      return this.db.rows(
        `insert into people.password_guess (account_hash)
         select $1 where (select count(*) from people.password_guess
           where account_hash = $1 and at > now() - make_interval(mins => $2)) < $3
         returning at`,
        [key, GUESS_WINDOW_MINUTES, GUESS_LIMIT],
      );
    });
    if (counted.length === 0) {
      throw new Refused({
        code: 'PEOPLE_SIGN_IN_TOO_MANY_GUESSES',
        params: { minutes: GUESS_WINDOW_MINUTES },
      });
    }
  }
}
