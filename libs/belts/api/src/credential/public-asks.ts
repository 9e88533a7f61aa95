import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { mostPerMinute, type PublicAsk, refusalOfTooMany } from '@obi/belts/rules';
import { Db, Jobs, Refused } from '@obi/shared/api';

/** Checking a file takes the processor of this process: more wait for nobody. */
const MOST_FILES_AT_ONCE = 2;
const LOCK = 7_066;

/** Keeps those who ask without signing in from asking too often; counted in the database, for all processes. */
@Injectable()
export class PublicAsks implements OnModuleInit {
  private filesNow = 0;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define('belts.tidy-public-asks', () => this.tidy(), { cron: '*/10 * * * *' });
  }

  /** Checks a file for this address, or refuses when it is too much. */
  async checkFile<Answer>(address: string, work: () => Promise<Answer>): Promise<Answer> {
    if (this.filesNow >= MOST_FILES_AT_ONCE) throw new Refused(refusalOfTooMany('file'));
    this.filesNow += 1;
    try {
      await this.count('file', address);
      return await work();
    } finally {
      this.filesNow -= 1;
    }
  }

  /** Counts that this address asks once more, before it is answered; refuses when it asked too often in the last minute. */
  async count(ask: PublicAsk, address: string): Promise<void> {
    const key = createHash('sha256').update(`${ask} ${address}`).digest();
    const counted = await this.db.transaction(async () => {
      await this.db.rows('select pg_advisory_xact_lock($1, $2)', [LOCK, key.readInt32BE(0)]);
      return this.db.rows(
        `insert into belts.public_ask (address_hash)
         select $1 where (select count(*) from belts.public_ask
           where address_hash = $1 and at > now() - interval '1 minute') < $2
         returning at`,
        [key, mostPerMinute(ask)],
      );
    });
    if (counted.length === 0) throw new Refused(refusalOfTooMany(ask));
  }

  private async tidy(): Promise<void> {
    await this.db.rows(`delete from belts.public_ask where at < now() - interval '10 minutes'`);
  }
}
