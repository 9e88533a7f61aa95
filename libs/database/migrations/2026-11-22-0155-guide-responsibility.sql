-- Who answers what: for each clause the matters that come up, and for each matter and unit who is accountable when.

-- A matter of a clause in one unit; a number of its own lets the table below say "never two at once" about it.
create table guide.matter (
  id bigint generated always as identity constraint matter_pk primary key,
  clause_key text not null,
  -- As people read it: "Refund over €250". Capitals and blanks make no other matter.
  name text not null constraint matter_name_given check (btrim(name) <> ''),
  name_key text not null generated always as (lower(regexp_replace(btrim(name), '\s+', ' ', 'g'))) stored,
  -- With everything under it; null is the whole company.
  unit_id uuid constraint matter_unit_fk references people.unit,
  constraint matter_once unique nulls not distinct (clause_key, name_key, unit_id)
);

create table guide.responsibility (
  id uuid constraint responsibility_pk primary key default gen_random_uuid(),
  matter_id bigint not null constraint responsibility_matter_fk references guide.matter,
  accountable_id uuid not null constraint responsibility_accountable_fk references people.person,
  -- In the order in which they step in.
  deputy_ids uuid[] not null default '{}',
  -- What people read instead of the name of the accountable person: "Customer care", "Whoever sees it first".
  shown_as text,
  -- How and when to reach them.
  reach text not null default '',
  -- This is not answered in public: it is passed on.
  is_passed_on boolean not null default false,
  holds_from date not null,
  holds_until date,
  assigned_by uuid constraint responsibility_assigner_fk references people.person,
  assigned_at timestamptz not null default now(),
  constraint responsibility_ends_after_start check (holds_until >= holds_from),
  -- Exactly one is accountable at any instant: two spans of one matter never meet.
  constraint responsibility_one_at_a_time exclude using gist (
    int8range(matter_id, matter_id, '[]') with &&, daterange(holds_from, holds_until, '[]') with &&)
);
create index responsibility_by_accountable on guide.responsibility (accountable_id);
