-- The company, its units and people, who may sign in, and which roles they hold.
create schema obi;
create schema people;

-- History is the product: tables registered here refuse UPDATE and DELETE, whoever asks.
create function obi.refuse_rewriting_history() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of %.% are never changed', tg_table_schema, tg_table_name using errcode = '55000';
end $$;

create function obi.make_append_only(target regclass) returns void language plpgsql as $$
begin
  execute format('create trigger append_only before update or delete on %s for each row execute function obi.refuse_rewriting_history()', target);
  execute format('create trigger append_only_truncate before truncate on %s for each statement execute function obi.refuse_rewriting_history()', target);
end $$;

create table people.company (
  id smallint constraint company_pk primary key default 1 constraint company_is_one check (id = 1),
  name text not null,
  time_zone text not null default 'UTC',
  language text not null default 'en',
  demo boolean not null default false
);

create table people.unit (
  id uuid constraint unit_pk primary key default gen_random_uuid(),
  parent_id uuid constraint unit_parent_fk references people.unit,
  name text not null constraint unit_name_given check (name <> ''),
  -- The units above this one from the top, and the unit itself at the end.
  lineage uuid[] not null,
  -- The same as names, for screens and the import: {Marlowe Home, Stores, Lyon}.
  path text[] not null,
  constraint unit_path_once unique (path)
);
create index unit_lineage on people.unit using gin (lineage);
create index unit_parent on people.unit (parent_id);

create table people.person (
  id uuid constraint person_pk primary key default gen_random_uuid(),
  -- The company's own number of the person: the key of every import. Where a company has none, the work address.
  employee_number text not null constraint person_employee_number_once unique,
  full_name text not null,
  given_name text,
  family_name text,
  -- What lists are sorted by: the name folded to lower case without accents.
  sort_name text not null,
  email text,
  unit_id uuid constraint person_unit_fk references people.unit,
  manager_id uuid constraint person_manager_fk references people.person
    constraint person_is_not_own_manager check (manager_id <> id),
  grade integer,
  job text,
  language text,
  time_zone text,
  location text,
  -- What the company's file says besides, by its headings: kept and shown, never used.
  kept jsonb,
  -- Whether this person came in a file. Who was made by hand does not leave because no file knows them.
  imported boolean not null default false,
  joined_on date not null,
  -- The first day on which the person is not here any more: the day after their last one.
  left_on date,
  constraint person_leaves_after_joining check (left_on is null or left_on >= joined_on)
);
create unique index person_email_once on people.person (lower(email)) where left_on is null;
create index person_by_name on people.person (sort_name, id);
create index person_by_unit on people.person (unit_id, sort_name, id);
-- A page of a list looks up a hundred people by id: here each takes one page, however many people there are.
create index person_by_id on people.person using hash (id);
create index person_by_manager on people.person (manager_id, sort_name, id);

-- Where a person stood from which day on; needs and past days are answered from it.
create table people.placement (
  person_id uuid not null constraint placement_person_fk references people.person,
  since date not null,
  unit_id uuid constraint placement_unit_fk references people.unit,
  job text,
  grade integer,
  manager_id uuid,
  constraint placement_pk primary key (person_id, since)
);

create table people.role_grant (
  person_id uuid not null constraint role_grant_person_fk references people.person,
  role text not null
    constraint role_grant_role_known check (role in ('hr', 'conversationManager', 'assessor', 'administrator', 'auditor')),
  -- Over this unit and what is under it; null is the whole company.
  unit_id uuid constraint role_grant_unit_fk references people.unit,
  granted_by uuid constraint role_grant_granter_fk references people.person,
  granted_at timestamptz not null default now(),
  constraint role_grant_once unique nulls not distinct (person_id, role, unit_id)
);

create table people.account (
  person_id uuid constraint account_pk primary key constraint account_person_fk references people.person,
  password_hash text not null,
  changed_at timestamptz not null default now()
);

-- A session is known by the hash of its cookie; the cookie itself is nowhere.
create table people.session (
  token_hash bytea constraint session_pk primary key,
  person_id uuid not null constraint session_person_fk references people.person,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);
create index session_by_person on people.session (person_id);

create table people.sign_in_link (
  token_hash bytea constraint sign_in_link_pk primary key,
  person_id uuid constraint sign_in_link_person_fk references people.person,
  made_by uuid constraint sign_in_link_maker_fk references people.person,
  expires_at timestamptz not null,
  used_at timestamptz
);

-- One row per evaluated guess of a password, by a hash of the account's name whether it exists or not.
create table people.password_guess (
  account_hash bytea not null,
  at timestamptz not null default now()
);
create index password_guess_recent on people.password_guess (account_hash, at);

-- Whether one person stands above another in the reporting line.
create function people.leads(leader uuid, person uuid) returns boolean language sql stable as $$
  with recursive line (id, depth) as (
    select p.manager_id, 1 from people.person p where p.id = person
    union all
    select p.manager_id, depth + 1 from line join people.person p on p.id = line.id where depth < 40
  )
  select exists (select 1 from line where id = leader)
$$;

insert into people.company (name) values ('Obi');
