import { Inject, Injectable } from '@nestjs/common';
import { Db, log } from '@obi/shared/api';

const EVERY_MS = 30_000;
/** Reading this many more rows than there are figures is not worth a tidying. */
const SPARE_ROWS = 1_000;

/**
 * Replaces many differences by few. What writers add meanwhile is not seen by this statement and stays as it is; readers
 * see the rows from before or those from after it, with the same sums. Two at once share the rows: nothing is lost.
 */
const TIDY_SQL = `
  with replaced as (delete from belts.figure returning unit_id, held, people, met, overdue)
  insert into belts.figure (unit_id, held, people, met, overdue)
  select unit_id, held, sum(people), sum(met), sum(overdue) from replaced group by 1, 2
  having (sum(people), sum(met), sum(overdue)) <> (0, 0, 0)`;

/** Keeps the sums of certification short, so that the overview stays as quick after years of changes as on the first day. */
@Injectable()
export class Figures {
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(Db) private readonly db: Db) {}

  start(): void {
    this.timer = setInterval(() => {
      this.tidyWhenWorth().catch((error: unknown) => log.error({ err: error }, 'tidying the figures'));
    }, EVERY_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Tidies when there are many rows more than figures. */
  async tidyWhenWorth(): Promise<void> {
    const row = await this.db.row<{ spare: string }>(
      'select count(*) - count(distinct (unit_id, held)) as spare from belts.figure',
    );
    if (Number(row?.spare ?? 0) > SPARE_ROWS) await this.tidy();
  }

  /** Replaces all differences by their sums, one row for each unit and belt. */
  async tidy(): Promise<void> {
    await this.db.rows(TIDY_SQL);
  }
}
