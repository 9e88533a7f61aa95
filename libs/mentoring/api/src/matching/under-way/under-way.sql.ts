/** Its server still says that it works on it: one that was ended from outside says nothing more. */
const IS_ALIVE = `seen_at > now() - interval '15 seconds'`;

/** Whether what is proposed in a programme is being made anew. */
export const RUNS_NOW_SQL = `select from mentoring.matching_under_way
  where programme_id = $1 and kind <> 'whatIf' and ${IS_ALIVE}`;

export const SWEEP_SQL = `delete from mentoring.matching_under_way where not ${IS_ALIVE}`;

export const BEGIN_SQL = `insert into mentoring.matching_under_way (programme_id, kind, started_by, started_at)
  values ($1, $2, $3, $4) on conflict do nothing returning id`;

export const BEAT_SQL = `update mentoring.matching_under_way set percent = $2, seen_at = now()
  where id = $1 returning cancelled`;

/** In the transaction of what it found: from here on cancelling waits for that to become real, and finds it done. */
export const SETTLE_SQL =
  'delete from mentoring.matching_under_way where id = $1 and not cancelled returning id';

export const END_SQL = 'delete from mentoring.matching_under_way where id = $1';

/** What somebody only tries is theirs alone. */
const IS_SHOWN = `(w.kind <> 'whatIf' or w.started_by = $2)`;

export const LIST_SQL = `select w.id, w.kind, w.started_at as "startedAt", w.percent, p.full_name as "startedBy",
    w.started_by = $2 as "isMine"
  from mentoring.matching_under_way w join people.person p on p.id = w.started_by
  where w.programme_id = $1 and not w.cancelled and ${IS_ALIVE} and ${IS_SHOWN} order by w.started_at, w.id`;

export const FIND_SQL = `select w.programme_id as "programmeId", w.kind from mentoring.matching_under_way w
  where w.id = $1 and ${IS_SHOWN}`;

export const CANCEL_SQL =
  'update mentoring.matching_under_way set cancelled = true where id = $1 returning id';
