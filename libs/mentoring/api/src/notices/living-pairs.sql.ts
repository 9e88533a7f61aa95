import { LAST_SIGN } from '../pair/last-sign.sql';
import type { LocalDate } from '@obi/kernel';
import {
  type AgreementWords,
  type LivingPair,
  type OpenSession,
  overSince,
  type Side,
} from '@obi/mentoring/rules';

/** Signs of life as a statement answers them. */
export interface LifeRow {
  readonly id: string;
  readonly startedAt: Date;
  readonly lastSignAt: Date | null;
  readonly plannedFor: Date | null;
  readonly agreement: Readonly<Record<keyof AgreementWords, string | null>> | null;
  readonly open: readonly Readonly<Record<keyof OpenSession, string>>[];
  /** The last day that holds: as agreed, else as extended, else of the programme. */
  readonly endsOn: LocalDate;
}

/** A running pair as the statement answers it. */
export interface LivingPairRow extends LifeRow {
  readonly mentorId: string;
  readonly menteeId: string;
  readonly mentor: string;
  readonly mentee: string;
}

const side = (column: string): string => `case when ${column} = r.mentor_id then 'mentor' else 'mentee' end`;

/** Every sign of life that the pair `r` gave. */
export const SIGNS_OF_LIFE = {
  columns: `r.id, r.started_at as "startedAt", s.planned_for as "plannedFor", coalesce(s.open, '[]') as open,
    ${LAST_SIGN} as "lastSignAt",
    coalesce((select f.ends_on from mentoring.agreement_in_force f where f.pair_id = r.id), a.ends_on, r.extended_until,
      (select p.ends_on from mentoring.programme p where p.id = r.programme_id))::text as "endsOn",
    case when a.pair_id is not null then json_build_object('savedBy', ${side('a.saved_by')}, 'savedAt', a.saved_at,
      'agreedAt', a.agreed_at, 'changeAskedAt', a.change_asked_at) end as agreement`,
  joins: `left join mentoring.agreement a on a.pair_id = r.id
  left join lateral (select max(s.planned_for) filter (where s.state = 'planned') as planned_for,
      json_agg(json_build_object('sessionId', s.id, 'state', s.state, 'loggedBy', ${side('s.logged_by')},
        'since', case s.state when 'logged' then s.logged_at else s.answered_at end))
        filter (where s.state in ('logged', 'disputed')) as open
    from mentoring.session s where s.pair_id = r.id) s on true`,
} as const;

/** Running pairs after $1, in the order of their ids, with the names of the two. */
export const LIVING_PAIRS_SQL = `
  select ${SIGNS_OF_LIFE.columns}, r.mentor_id as "mentorId", r.mentee_id as "menteeId", m.call_name as mentor, e.call_name as mentee
  from mentoring.pair r
  join mentoring.person_card m on m.id = r.mentor_id join mentoring.person_card e on e.id = r.mentee_id
  ${SIGNS_OF_LIFE.joins}
  where r.state in ('active', 'extended') and ($1::uuid is null or r.id > $1) order by r.id limit $2`;

/** The pair as the rules look at it on a day. */
export function livingPair(row: LifeRow, today: LocalDate): LivingPair {
  const { id, startedAt, lastSignAt, plannedFor, agreement, open } = row;
  const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));
  return {
    ...{ id, startedAt, lastSignAt, plannedFor, overSince: overSince(row.endsOn, today) },
    agreement: agreement && {
      savedBy: agreement.savedBy as Side,
      savedAt: new Date(agreement.savedAt ?? ''),
      agreedAt: instant(agreement.agreedAt),
      changeAskedAt: instant(agreement.changeAskedAt),
    },
    open: open.map((one) => ({
      sessionId: one.sessionId,
      state: one.state as OpenSession['state'],
      loggedBy: one.loggedBy as Side,
      since: new Date(one.since),
    })),
  };
}
