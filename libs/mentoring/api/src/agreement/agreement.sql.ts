/** What a text of an agreement is made of, in both tables. */
const TERMS =
  'pair_id, drives, every_weeks, minutes, ends_on, stays_between_us, how_we_stop, saved_by, saved_at';

/** The newest text, and the one that holds beside it, of the pair $1. */
export const TEXTS_SQL = `
  select 'newest' as which, drives, every_weeks as "everyWeeks", minutes, ends_on::text as "endsOn", stays_between_us as stays,
    how_we_stop as stop, saved_by as "savedBy", saved_at as "savedAt", agreed_at as "agreedAt", change_asked_at as "changeAskedAt"
  from mentoring.agreement where pair_id = $1
  union all
  select 'inForce', drives, every_weeks, minutes, ends_on::text, stays_between_us, how_we_stop, saved_by, saved_at, agreed_at, null
  from mentoring.agreement_in_force where pair_id = $1`;

/** What both agreed is kept as what holds, before it is written anew. */
export const KEEP_IN_FORCE_SQL = `
  insert into mentoring.agreement_in_force (${TERMS}, agreed_by, agreed_at)
  select ${TERMS}, agreed_by, agreed_at from mentoring.agreement where pair_id = $1 and agreed_at is not null`;

export const SAVE_SQL = `
  insert into mentoring.agreement (${TERMS})
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (pair_id) do update set drives = excluded.drives, every_weeks = excluded.every_weeks,
    minutes = excluded.minutes, ends_on = excluded.ends_on, stays_between_us = excluded.stays_between_us,
    how_we_stop = excluded.how_we_stop, saved_by = excluded.saved_by, saved_at = excluded.saved_at,
    agreed_by = null, agreed_at = null, change_asked = null, change_asked_at = null`;

export const AGREE_SQL = `
  with old as (delete from mentoring.agreement_in_force where pair_id = $1)
  update mentoring.agreement set agreed_by = $2, agreed_at = $3, change_asked = null, change_asked_at = null
  where pair_id = $1`;

/** What holds is the only text again. */
export const RESTORE_SQL = `
  with held as (delete from mentoring.agreement_in_force where pair_id = $1 returning *)
  update mentoring.agreement a set drives = h.drives, every_weeks = h.every_weeks, minutes = h.minutes,
    ends_on = h.ends_on, stays_between_us = h.stays_between_us, how_we_stop = h.how_we_stop, saved_by = h.saved_by,
    saved_at = h.saved_at, agreed_by = h.agreed_by, agreed_at = h.agreed_at, change_asked = null, change_asked_at = null
  from held h where a.pair_id = h.pair_id`;

/** Until when a pair goes on at the most. */
export const LAST_DAY_SQL = `select greatest(r.extended_until, p.ends_on)::text as day
  from mentoring.pair r join mentoring.programme p on p.id = r.programme_id where r.id = $1`;
