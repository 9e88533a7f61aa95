-- Practical work that persons judge: what is asked, what was handed in, and the marks.

create table curriculum.assessment (
  key text not null,
  version integer not null constraint assessment_version_from_one check (version >= 1),
  belt text not null,
  published_on date not null,
  content jsonb not null,
  constraint assessment_pk primary key (key, version)
);

-- A piece of work: written until it is handed in, unchanged from then on.
create table curriculum.work (
  id uuid constraint work_pk primary key default gen_random_uuid(),
  person_id uuid not null constraint work_person_fk references people.person,
  assessment text not null,
  -- The version that was shown; it is judged by the rubric of that version.
  version integer not null,
  text text not null default '',
  started_at timestamptz not null default now(),
  handed_in_at timestamptz,
  -- Passed or returned, once all marks are in.
  decided_at timestamptz,
  passed boolean,
  constraint work_assessment_fk foreign key (assessment, version) references curriculum.assessment,
  constraint work_decided_after_handed_in check (decided_at is null or handed_in_at is not null),
  constraint work_decided_with_outcome check ((decided_at is null) = (passed is null))
);
-- One that is written or waits at a time, and one that passed for good.
create unique index work_one_open on curriculum.work (person_id, assessment) where decided_at is null;
create unique index work_one_passed on curriculum.work (person_id, assessment) where passed;
create index work_queue on curriculum.work (handed_in_at) where handed_in_at is not null and decided_at is null;

create function curriculum.refuse_changing_work() returns trigger language plpgsql as $$
begin
  if old.decided_at is not null or (old.handed_in_at is not null and new.text is distinct from old.text) then
    raise exception 'What was handed in is never changed' using errcode = '55000';
  end if;
  return new;
end $$;
create trigger stays_as_handed_in before update on curriculum.work
  for each row execute function curriculum.refuse_changing_work();
create trigger work_stays before delete on curriculum.work
  for each row when (old.handed_in_at is not null) execute function obi.refuse_rewriting_history();

create table curriculum.work_file (
  id uuid constraint work_file_pk primary key default gen_random_uuid(),
  work_id uuid not null constraint work_file_work_fk references curriculum.work on delete cascade,
  name text not null constraint work_file_name_given check (name <> ''),
  -- Found out from its first bytes.
  type text not null,
  bytes bytea not null,
  added_at timestamptz not null default now()
);
create index work_file_by_work on curriculum.work_file (work_id);

-- An assessor has taken a work to judge it; nobody else takes the same place meanwhile.
create table curriculum.work_taken (
  work_id uuid not null constraint work_taken_work_fk references curriculum.work,
  assessor_id uuid not null constraint work_taken_assessor_fk references people.person,
  taken_at timestamptz not null default now(),
  constraint work_taken_once primary key (work_id, assessor_id)
);

create table curriculum.mark (
  work_id uuid not null constraint mark_work_fk references curriculum.work,
  assessor_id uuid not null constraint mark_assessor_fk references people.person,
  points jsonb not null,
  feedback text not null,
  made_at timestamptz not null default now(),
  constraint mark_once primary key (work_id, assessor_id)
);
create index mark_by_assessor on curriculum.mark (assessor_id, made_at);

create function curriculum.refuse_judging_oneself() returns trigger language plpgsql as $$
begin
  if exists (select 1 from curriculum.work w where w.id = new.work_id and w.person_id = new.assessor_id) then
    raise exception 'Nobody judges their own work' using errcode = '23514', constraint = 'mark_not_of_oneself';
  end if;
  return new;
end $$;
create trigger not_of_oneself before insert on curriculum.mark
  for each row execute function curriculum.refuse_judging_oneself();

select obi.make_append_only('curriculum.assessment');
select obi.make_append_only('curriculum.mark');
