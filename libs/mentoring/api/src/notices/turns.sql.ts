import type { WaitsFor } from './your-turn.notice';

/** Something in a pair that has waited for somebody for a week or more. */
export interface WaitingTurn {
  readonly personId: string;
  readonly waitsFor: WaitsFor;
  /** What waits: the session, or the pair since its last sign of life. */
  readonly thing: string;
  readonly since: Date;
  readonly other: string;
  readonly pairId: string;
}

/** Whose turn it is in every running pair, waiting since before $1 and after $2. */
export const TURNS_SQL = `
  with running as (
    select p.*, (select max(coalesce(s.logged_at, s.cancelled_at)) from mentoring.session s where s.pair_id = p.id) as last_at,
      exists (select 1 from mentoring.session s where s.pair_id = p.id and s.state = 'planned') as is_planned,
      a.saved_at
    from mentoring.pair p left join mentoring.agreement a on a.pair_id = p.id where p.state in ('active', 'extended')
  ), turn as (
    select s.pair_id, 'confirm' as waits_for, s.id::text as thing, s.logged_at as since,
      case when s.logged_by = r.mentor_id then r.mentee_id else r.mentor_id end as person_id
    from mentoring.session s join running r on r.id = s.pair_id where s.state = 'logged'
    union all
    select r.id, case when r.saved_at is null then 'agree' else 'plan' end, r.id::text,
      case when r.saved_at is null then r.started_at else greatest(r.last_at, r.saved_at) end, one.person_id
    from running r cross join lateral (values (r.mentor_id), (r.mentee_id)) as one(person_id)
    where r.saved_at is null or not r.is_planned
  )
  select t.person_id as "personId", t.waits_for as "waitsFor", t.thing, t.since, c.call_name as other, t.pair_id as "pairId"
  from turn t join running r on r.id = t.pair_id
  join mentoring.person_card c on c.id = case when t.person_id = r.mentor_id then r.mentee_id else r.mentor_id end
  where t.since <= $1 and t.since > $2`;
