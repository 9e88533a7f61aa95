-- A matching that a server works on now: what other servers tell of it, and where they leave word that nobody wants it any
-- more. What is here when the database falls over is worked on by nobody afterwards.
create unlogged table mentoring.matching_under_way (
  id uuid constraint matching_under_way_pk primary key default gen_random_uuid(),
  programme_id uuid not null constraint matching_under_way_programme_fk references mentoring.programme,
  kind text not null constraint matching_under_way_kind_known check (kind in ('run', 'lateJoiners', 'whatIf')),
  started_by uuid not null constraint matching_under_way_person_fk references people.person,
  started_at timestamptz not null,
  -- Of all the work; null while it waits for its turn.
  percent smallint,
  -- When its server last said so: one that is gone says nothing more.
  seen_at timestamptz not null default now(),
  cancelled boolean not null default false
);
-- What a run writes is one programme's: two at once would undo each other.
create unique index matching_under_way_one_run on mentoring.matching_under_way (programme_id) where kind <> 'whatIf';
create index matching_under_way_by_programme on mentoring.matching_under_way (programme_id);
