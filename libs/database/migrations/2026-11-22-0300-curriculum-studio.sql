-- The next version of a module while it is written; one at a time, and nobody learns from it before it is published.
create table curriculum.module_draft (
  module text constraint module_draft_pk primary key,
  -- The version that it follows; 0 for a module that is new.
  follows integer not null constraint module_draft_follows_from_zero check (follows >= 0),
  content jsonb not null,
  -- Counts every change: who saves says which one they saw.
  revision integer not null default 1,
  started_by uuid not null constraint module_draft_starter_fk references people.person,
  changed_by uuid not null constraint module_draft_changer_fk references people.person,
  started_at timestamptz not null,
  changed_at timestamptz not null
);
