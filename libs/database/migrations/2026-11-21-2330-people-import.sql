-- Files of people: what was read in them, what they would change, and how far they have come.
create table people.import (
  id uuid constraint import_pk primary key default gen_random_uuid(),
  file_name text not null,
  bytes bigint not null,
  sha256 bytea not null,
  row_count integer not null,
  -- The headings of the file whatever their order: the same ones next month remember the mapping.
  header_key text not null,
  -- What reading the file found out: headings, what they were taken for and why, encoding, dates, titles.
  sample jsonb not null,
  mapping jsonb not null,
  remembered_at timestamptz,
  state text not null default 'uploaded'
    constraint import_state_known check (state in ('uploaded', 'checking', 'checked', 'applying', 'applied', 'failed')),
  uploaded_by uuid constraint import_uploader_fk references people.person,
  uploaded_at timestamptz not null default now(),
  counts jsonb,
  notices jsonb,
  -- Over everything that the check found; an apply that finds something else does nothing.
  fingerprint text,
  failure jsonb,
  ended_at timestamptz
);
create index import_newest on people.import (uploaded_at desc, id);

-- How far a check or an apply is; written beside its transaction, so that others see it. Without a beat for some
-- seconds its process is gone.
create table people.import_progress (
  import_id uuid constraint import_progress_pk primary key
    constraint import_progress_import_fk references people.import on delete cascade,
  phase text not null,
  done integer not null,
  total integer not null,
  share real not null,
  started_at timestamptz not null,
  phase_started_at timestamptz not null,
  beat_at timestamptz not null
);

-- Every problem of a row that cannot be imported.
create table people.import_problem (
  import_id uuid not null constraint import_problem_import_fk references people.import on delete cascade,
  id integer not null,
  row_number integer not null,
  column_name text,
  value text not null,
  code text not null,
  params jsonb,
  constraint import_problem_pk primary key (import_id, id)
);

-- What the file changes for each person.
create table people.import_change (
  import_id uuid not null constraint import_change_import_fk references people.import on delete cascade,
  kind text not null constraint import_change_kind_known check (kind in ('join', 'change', 'leave', 'rejoin')),
  id integer not null,
  person_id uuid not null,
  employee_number text not null,
  full_name text not null,
  changes jsonb,
  constraint import_change_pk primary key (import_id, kind, id)
);

-- How the company's file is read, by its headings.
create table people.import_mapping (
  header_key text constraint import_mapping_pk primary key,
  mapping jsonb not null,
  saved_by uuid constraint import_mapping_saver_fk references people.person,
  saved_at timestamptz not null default now()
);
