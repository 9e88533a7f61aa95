import { Inject, Injectable } from '@nestjs/common';
import type { Side } from '@obi/mentoring/rules';
import { Db, Refused } from '@obi/shared/api';

/** The places that people offer: as many rows as places, each held by one running pair at most. */
@Injectable()
export class Seats {
  constructor(@Inject(Db) private readonly db: Db) {}

  /**
   * Nobody else decides about the places of these enrolments until this transaction ends. Always in one order, so that
   * two who need the same two places never wait for each other.
   */
  async hold(enrolmentIds: readonly string[]): Promise<void> {
    await this.db.rows('select 1 from mentoring.enrolment where id = any($1) order by id for no key update', [
      enrolmentIds,
    ]);
  }

  /** Takes one free place of each enrolment for a pair; refused when one has none left. */
  async take(pairId: string, enrolmentIds: readonly string[]): Promise<void> {
    const taken = await this.db.rows(
      `update mentoring.seat s set pair_id = $1
       from (select enrolment_id, min(place) as place from mentoring.seat
             where enrolment_id = any($2) and pair_id is null group by enrolment_id) free
       where s.enrolment_id = free.enrolment_id and s.place = free.place and s.pair_id is null
       returning s.enrolment_id`,
      [pairId, enrolmentIds],
    );
    if (taken.length < enrolmentIds.length) {
      throw new Refused({ code: 'MENTORING_NO_PLACE_LEFT', kind: 'CONFLICT' });
    }
  }

  /** A pair ended: the places of these sides are free for others, the other ones are used up. */
  async giveBack(pairId: string, sides: readonly Side[]): Promise<void> {
    await this.db.rows(
      `update mentoring.seat s set pair_id = null from mentoring.enrolment e
       where s.pair_id = $1 and e.id = s.enrolment_id and e.side = any($2)`,
      [pairId, sides],
    );
    await this.db.rows('delete from mentoring.seat where pair_id = $1', [pairId]);
  }
}
