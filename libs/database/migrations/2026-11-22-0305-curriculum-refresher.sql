-- The refresher of a belt: a short quiz out of the banks of its modules, that renews it. Like an attempt, it never changes
-- once it is graded, and its times are those of the database.
create table curriculum.refresher (
  id uuid constraint refresher_pk primary key default gen_random_uuid(),
  person_id uuid not null constraint refresher_person_fk references people.person,
  belt text not null
    constraint refresher_belt_known check (belt in ('white', 'yellow', 'orange', 'green', 'blue', 'brown', 'black')),
  -- The version of each module whose questions could be drawn.
  versions jsonb not null,
  -- What was drawn, in its order; the key of a question is that of its module and its own.
  drawn jsonb not null,
  pass_mark integer not null,
  started_at timestamptz not null default now(),
  submitted_at timestamptz,
  score integer constraint refresher_score_is_percent check (score between 0 and 100),
  passed boolean,
  constraint refresher_graded_when_submitted check (
    (submitted_at is null) = (score is null) and (submitted_at is null) = (passed is null))
);
create unique index refresher_one_open on curriculum.refresher (person_id, belt) where submitted_at is null;
create index refresher_by_person on curriculum.refresher (person_id, belt, started_at);

create trigger refresher_stays_as_graded before update on curriculum.refresher
  for each row when (old.submitted_at is not null) execute function obi.refuse_rewriting_history();
create trigger refresher_stays before delete on curriculum.refresher
  for each row execute function obi.refuse_rewriting_history();

create table curriculum.refresher_answer (
  refresher_id uuid not null constraint refresher_answer_refresher_fk references curriculum.refresher,
  question text not null,
  chosen text[] not null,
  -- Known once the refresher is submitted.
  is_right boolean,
  answered_at timestamptz not null default now(),
  constraint refresher_answer_once primary key (refresher_id, question)
);
