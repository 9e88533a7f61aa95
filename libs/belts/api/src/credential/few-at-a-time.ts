import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Db, Jobs } from '@obi/shared/api';

/** How often one address may have a file checked in a minute, by whichever process. */
const MOST_PER_MINUTE = 20;
/** Checking takes the processor of this process: more wait for nobody. */
const MOST_AT_ONCE = 2;

/** Keeps those who check files from taking the server for themselves; counted in the database, for all processes. */
@Injectable()
export class FewAtATime implements OnModuleInit {
  private running = 0;

  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define('belts.tidy-file-checks', () => this.tidy(), { cron: '*/10 * * * *' });
  }

  /** Does the work, or answers undefined when it is too much. */
  async run<Answer>(address: string, work: () => Promise<Answer>): Promise<Answer | undefined> {
    if (this.running >= MOST_AT_ONCE) return undefined;
    this.running += 1;
    try {
      return (await this.mayAgain(address)) ? await work() : undefined;
    } finally {
      this.running -= 1;
    }
  }

  /** Counts one more file of this address before it is looked at; committed by itself, whatever comes of the file. */
  private async mayAgain(address: string): Promise<boolean> {
    const key = createHash('sha256').update(address).digest();
    const counted = await this.db.transaction(async () => {
      await this.db.rows('select pg_advisory_xact_lock($1, $2)', [7_066, key.readInt32BE(0)]);
      return this.db.rows(
        `insert into belts.file_check (address_hash)
         select $1 where (select count(*) from belts.file_check
           where address_hash = $1 and at > now() - interval '1 minute') < $2
         returning at`,
        [key, MOST_PER_MINUTE],
      );
    });
    return counted.length > 0;
  }

  private async tidy(): Promise<void> {
    await this.db.rows(`delete from belts.file_check where at < now() - interval '10 minutes'`);
  }
}
