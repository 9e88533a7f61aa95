import { Inject, Injectable } from '@nestjs/common';
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

  /** Gives the places of pairs that ended back. */
  async free(pairIds: readonly string[]): Promise<void> {
    await this.db.rows('update mentoring.seat set pair_id = null where pair_id = any($1)', [pairIds]);
  }

  /** What was proposed to somebody whose last place is taken now is withdrawn, and says why. */
  async withdrawBeyond(enrolmentIds: readonly string[], now: Date): Promise<void> {
    await this.db.rows(
      `update mentoring.proposal o set state = 'withdrawn', closed_at = $2, closed_because = 'NO_PLACE_LEFT'
       where o.state in ('draft', 'sent', 'acceptedByMentee', 'acceptedByMentor')
         and exists (select 1 from unnest($1::uuid[]) e where e in (o.mentee_enrolment_id, o.mentor_enrolment_id)
           and not exists (select 1 from mentoring.seat s where s.enrolment_id = e and s.pair_id is null))`,
      [enrolmentIds, now],
    );
  }
}
