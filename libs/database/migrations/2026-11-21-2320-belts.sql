-- Belts: what happened (events), what the company decided (rule sets, needs), and one row per person that says what
-- the standing is today. The row is derived and never a source: it is written in the transaction of its facts.
create schema belts;

create type belts.belt as enum ('white', 'yellow', 'orange', 'green', 'blue', 'brown', 'black');

create table belts.rule_set (
  version integer constraint rule_set_pk primary key,
  effective_from date not null,
  belts jsonb not null,
  published_by uuid,
  published_at timestamptz not null default now()
);

create table belts.event (
  id bigint generated always as identity constraint event_pk primary key,
  person_id uuid not null constraint event_person_fk references people.person,
  -- The day on which it was written down; nothing is back-dated.
  happened_on date not null,
  kind text not null constraint event_kind_known check (kind in ('module-completed', 'clauses-acknowledged',
    'assessment-passed', 'session-confirmed', 'taught', 'refresher-passed', 'awarded', 'recognised', 'revoked')),
  -- The same fact has the same key, however often it is told.
  key text not null,
  detail jsonb not null,
  at timestamptz not null default now(),
  constraint event_once unique (person_id, kind, key)
);

create table belts.need_rule (
  id uuid constraint need_rule_pk primary key default gen_random_uuid(),
  belt belts.belt not null,
  job text,
  unit_id uuid constraint need_rule_unit_fk references people.unit,
  grade_at_least integer,
  within_days integer not null constraint need_rule_days check (within_days >= 0),
  effective_from date not null,
  effective_to date,
  made_by uuid constraint need_rule_maker_fk references people.person,
  made_at timestamptz not null default now(),
  constraint need_rule_ends_after_start check (effective_to >= effective_from)
);

create table belts.moved_date (
  id bigint generated always as identity constraint moved_date_pk primary key,
  person_id uuid not null constraint moved_date_person_fk references people.person,
  rule_id uuid not null constraint moved_date_rule_fk references belts.need_rule,
  decided_on date not null,
  due_on date not null,
  reason text not null constraint moved_date_reason_given check (btrim(reason) <> ''),
  moved_by uuid constraint moved_date_mover_fk references people.person,
  constraint moved_date_not_by_oneself check (moved_by is distinct from person_id)
);
create index moved_date_by_person on belts.moved_date (person_id);

create table belts.certification (
  person_id uuid constraint certification_pk primary key constraint certification_person_fk references people.person,
  -- Of the person, kept here so that lists need no join.
  unit_id uuid,
  sort_name text not null default '',
  held belts.belt,
  held_state text constraint certification_state_known check (held_state in ('held', 'due')),
  due_because text,
  held_until date,
  earning belts.belt,
  done integer not null default 0,
  total integer not null default 0,
  needs belts.belt,
  due_on date,
  is_met boolean not null default true,
  overdue_since date,
  overdue_for belts.belt,
  missing jsonb not null default '[]',
  -- All seven belts as `standing` answers them for today.
  belts jsonb not null default '[]',
  -- From this day on the row has to be derived again although nothing happened.
  next_change_on date not null default '-infinity',
  -- False once the person has left: not counted, not listed.
  counts boolean not null default false
);
-- The most read row of Obi is found with one page of an index, however many people there are.
create index certification_by_person on belts.certification using hash (person_id);
create index certification_changes on belts.certification (next_change_on) where counts;
create index certification_everyone on belts.certification (sort_name, person_id) where counts;
create index certification_overdue on belts.certification (overdue_since, sort_name, person_id) include (unit_id)
  where counts and overdue_since is not null;
create index certification_expiring on belts.certification (held_until, sort_name, person_id) include (unit_id, held)
  where counts and held_until is not null;
create index certification_by_unit on belts.certification (unit_id, sort_name, person_id) where counts;
create index certification_overdue_by_unit on belts.certification (unit_id, overdue_since, sort_name, person_id)
  where counts and overdue_since is not null;

-- Figures per unit and belt as differences: every change of certification adds rows, a reader sums them, and a
-- tidying statement replaces many by few. Nobody waits for anybody, and no figure is ever behind.
create table belts.figure (
  unit_id uuid,
  held belts.belt,
  people integer not null,
  met integer not null,
  overdue integer not null
);

create function belts.add_figures() returns trigger language plpgsql as $$
begin
  if tg_op in ('UPDATE', 'DELETE') then
    insert into belts.figure
      select unit_id, held, -count(*), -count(*) filter (where is_met), -count(*) filter (where overdue_since is not null)
      from before_change where counts group by 1, 2;
  end if;
  if tg_op in ('UPDATE', 'INSERT') then
    insert into belts.figure
      select unit_id, held, count(*), count(*) filter (where is_met), count(*) filter (where overdue_since is not null)
      from after_change where counts group by 1, 2;
  end if;
  return null;
end $$;

create trigger figures_after_insert after insert on belts.certification
  referencing new table as after_change for each statement execute function belts.add_figures();
create trigger figures_after_update after update on belts.certification
  referencing old table as before_change new table as after_change for each statement execute function belts.add_figures();
create trigger figures_after_delete after delete on belts.certification
  referencing old table as before_change for each statement execute function belts.add_figures();

select obi.make_append_only('belts.rule_set');
select obi.make_append_only('belts.event');
select obi.make_append_only('belts.moved_date');

-- What each belt stands for, ready for a screen.
create view belts.ladder_shown as
  select r.version, r.effective_from, (
    select jsonb_agg(jsonb_build_object('belt', b->'belt', 'purpose', b->'purpose', 'summary', b->'summary',
      'validityMonths', b->'validity'->'months') order by n)
    from jsonb_array_elements(r.belts) with ordinality as t(b, n)) as shown
  from belts.rule_set r;
