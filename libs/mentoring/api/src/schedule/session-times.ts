import { Inject, Injectable } from '@nestjs/common';
import type { LocalDate } from '@obi/kernel';
import { type Availability, nextNotBefore, type Side, timesForBoth } from '@obi/mentoring/rules';
import { Clock, Db, notFound } from '@obi/shared/api';
import type { SessionTimesType } from './schedule.graphql';

/** A session that either of the two has planned: with each other, or with somebody else. */
interface TakenRow {
  readonly from: string;
  readonly to: string;
  readonly here: boolean;
  readonly mine: boolean;
}

interface Row {
  readonly mySide: Side;
  readonly mentor: Availability;
  readonly mentee: Availability;
  readonly minutes: number;
  readonly everyWeeks: number;
  readonly until: LocalDate;
  readonly lastHeldOn: LocalDate | null;
  readonly plannedFor: Date | null;
  readonly taken: readonly TakenRow[];
}

const hoursOf = (alias: string): string =>
  `json_build_object('hours', ${alias}.hours, 'timeZone', ${alias}.time_zone)`;

/** One statement: when each has time, what they agreed, when they met last, and what either has planned with others. */
const TIMES_SQL = `
  select case when r.mentor_id = $2 then 'mentor' else 'mentee' end as "mySide",
    ${hoursOf('m')} as mentor, ${hoursOf('e')} as mentee,
    coalesce(a.minutes, p.minutes) as minutes, coalesce(a.every_weeks, p.every_weeks) as "everyWeeks",
    greatest(coalesce(a.ends_on, p.ends_on), $3::timestamptz::date + 14)::text as until,
    (select max(s.held_on)::text from mentoring.session s where s.pair_id = r.id) as "lastHeldOn",
    (select s.planned_for from mentoring.session s where s.pair_id = r.id and s.state = 'planned') as "plannedFor",
    (select coalesce(json_agg(json_build_object('here', q.id = r.id, 'mine', $2 in (q.mentor_id, q.mentee_id), 'from', s.planned_for,
        'to', s.planned_for + make_interval(mins => coalesce(s.planned_minutes, 60)))), '[]')
      from mentoring.session s join mentoring.pair q on q.id = s.pair_id
      where s.state = 'planned' and s.planned_for > $3 and q.state in ('active', 'extended')
        and (q.mentor_id in (r.mentor_id, r.mentee_id) or q.mentee_id in (r.mentor_id, r.mentee_id))) as taken
  from mentoring.pair r join mentoring.programme p on p.id = r.programme_id
  join mentoring.proposal o on o.id = r.proposal_id
  join mentoring.enrolment m on m.id = o.mentor_enrolment_id
  join mentoring.enrolment e on e.id = o.mentee_enrolment_id
  left join mentoring.agreement_now a on a.pair_id = r.id
  where r.id = $1 and $2 in (r.mentor_id, r.mentee_id)`;

/** Proposes when the two could meet, from the hours that both gave. */
@Injectable()
export class SessionTimes {
  constructor(
    @Inject(Db) private readonly db: Db,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async of(personId: string, pairId: string): Promise<SessionTimesType> {
    const now = this.clock.now();
    const row = await this.db.row<Row & Record<string, unknown>>(TIMES_SQL, [pairId, personId, now]);
    if (!row) notFound();
    const [mine, theirs] = row.mySide === 'mentor' ? [row.mentor, row.mentee] : [row.mentee, row.mentor];
    // Who moves a session wants it soon, and not in the rhythm that follows the last one.
    const notBefore = row.plannedFor
      ? new Date(now.getTime() + 86_400_000)
      : nextNotBefore(now, row.lastHeldOn, row.everyWeeks);
    const taken = row.taken.map((one) => ({ ...one, from: new Date(one.from), to: new Date(one.to) }));
    const { until, minutes } = row;
    return {
      times: timesForBoth(mine, theirs, { notBefore, until, minutes, taken }),
      minutes,
      myTimeZone: mine.timeZone,
      myHours: [...mine.hours],
      theirTimeZone: theirs.timeZone,
      theirHours: [...theirs.hours],
      taken: taken.filter(({ here }) => !here),
    };
  }
}
