-- When and where the two meet: planned, moved and called off, with who, how late and why; the entry in their calendars
-- keeps its name and counts its changes. What the two write is ciphertext, here too.
alter table mentoring.session
  add column planned_minutes smallint,
  add column planned_by uuid constraint session_planner_fk references people.person,
  -- When it was planned, or moved last.
  add column planned_at timestamptz,
  -- Ciphertext.
  add column title bytea,
  -- Ciphertext.
  add column place bytea,
  -- How often the entry in calendars changed; its name is the id of the session.
  add column sequence integer not null default 0,
  -- When the entry in calendars changed last.
  add column changed_at timestamptz;
create index session_still_to_come on mentoring.session (planned_for) where state = 'planned';

-- A session that was moved: from when to when, who moved it, how many minutes before it should have begun, and why.
create table mentoring.session_move (
  id bigint generated always as identity constraint session_move_pk primary key,
  session_id uuid not null constraint session_move_session_fk references mentoring.session,
  moved_by uuid not null constraint session_move_person_fk references people.person,
  moved_at timestamptz not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  minutes_before integer not null,
  why text not null constraint session_move_why_known check (why in ('work', 'illness', 'holiday', 'noShow', 'other'))
);
create index session_move_of_session on mentoring.session_move (session_id);
select obi.make_append_only('mentoring.session_move');

-- The address under which a person's own calendar reads their sessions. Only the hash of its secret is here.
create table mentoring.calendar_feed (
  person_id uuid constraint calendar_feed_pk primary key constraint calendar_feed_person_fk references people.person,
  token_hash bytea not null constraint calendar_feed_token_once unique,
  made_at timestamptz not null,
  -- When a calendar read it last, to the hour.
  read_at timestamptz
);
