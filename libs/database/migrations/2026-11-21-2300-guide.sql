-- The conversation guide: published versions that never change, and who acknowledged which text of them.
create schema guide;

create table guide.version (
  id uuid constraint version_pk primary key default gen_random_uuid(),
  major integer not null constraint version_major_counts check (major >= 0),
  minor integer not null constraint version_minor_counts check (minor >= 0),
  number text not null generated always as (major::text || '.' || minor::text) stored,
  -- SHA-256 over everything that people read in it.
  content_hash text not null constraint version_hash_is_sha256 check (content_hash ~ '^[0-9a-f]{64}$'),
  note text not null,
  -- The guide that comes with Obi has neither author nor approver; every other version has two people behind it.
  author_id uuid constraint version_author_fk references people.person,
  approver_id uuid constraint version_approver_fk references people.person,
  published_on date not null,
  published_at timestamptz not null,
  -- The transaction that published it: nothing is added to a version after that.
  transaction xid8 not null default pg_current_xact_id(),
  constraint version_number_once unique (major, minor),
  constraint version_has_author_and_approver check ((author_id is null) = (approver_id is null)),
  constraint version_approver_is_not_author check (author_id <> approver_id)
);

create table guide.section (
  version_id uuid not null constraint section_version_fk references guide.version,
  key text not null,
  position integer not null,
  title text not null constraint section_title_given check (title <> ''),
  constraint section_pk primary key (version_id, key),
  constraint section_position_once unique (version_id, position)
);

create table guide.clause (
  version_id uuid not null,
  -- Stable across versions, for instance conversation.saying-sorry.
  key text not null,
  section_key text not null,
  position integer not null,
  -- As people cite it: 3.2 is the second clause of the third section.
  number text not null,
  title text not null constraint clause_title_given check (title <> ''),
  text text not null constraint clause_text_given check (text <> ''),
  text_hash text not null
    constraint clause_hash_is_of_its_text
    check (text_hash = encode(sha256(convert_to(title || E'\n\n' || text, 'UTF8')), 'hex')),
  -- What the text asks of people who know the one before; null when nothing changed.
  change_kind text
    constraint clause_change_known check (change_kind in ('wording-only', 'acknowledge-again', 'certify-again')),
  change_reason text,
  check_question text not null,
  check_options text[] not null,
  -- Which option is right, counted from 0. It leaves the server only as the answer to a submitted one.
  check_correct smallint not null,
  constraint clause_pk primary key (version_id, key),
  constraint clause_section_fk foreign key (version_id, section_key) references guide.section,
  constraint clause_position_once unique (version_id, section_key, position),
  constraint clause_text_in_version unique (version_id, key, text_hash),
  constraint clause_change_has_reason check ((change_kind is null) = (change_reason is null)),
  constraint clause_check_answerable
    check (cardinality(check_options) >= 2 and check_correct between 0 and cardinality(check_options) - 1)
);

create function guide.refuse_additions() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from guide.version v where v.id = new.version_id and v.transaction = pg_current_xact_id()) then
    raise exception 'Nothing is added to a published version of the guide' using errcode = '55000';
  end if;
  return new;
end $$;
create trigger sealed before insert on guide.section for each row execute function guide.refuse_additions();
create trigger sealed before insert on guide.clause for each row execute function guide.refuse_additions();

-- The version in force. Publishing locks the row to change it, acknowledging to read it: so an acknowledgement lands on
-- the version that was shown or sees that there is another one.
create table guide.current_version (
  only_row boolean constraint current_version_pk primary key default true constraint current_version_is_one check (only_row),
  version_id uuid constraint current_version_fk references guide.version
);
insert into guide.current_version default values;

create function guide.refuse_earlier_version() returns trigger language plpgsql as $$
begin
  if new.version_id is null or exists (
    select 1 from guide.version was, guide.version will
    where was.id = old.version_id and will.id = new.version_id and (will.major, will.minor) <= (was.major, was.minor)
  ) then
    raise exception 'The guide goes forward only' using errcode = '55000';
  end if;
  return new;
end $$;
create trigger forward_only before update on guide.current_version for each row execute function guide.refuse_earlier_version();
create trigger stays before delete on guide.current_version for each row execute function obi.refuse_rewriting_history();

create table guide.acknowledgement (
  person_id uuid not null constraint acknowledgement_person_fk references people.person,
  clause_key text not null,
  text_hash text not null,
  version_id uuid not null,
  -- The check question that was answered for this clause and those acknowledged with it.
  check_clause text not null,
  check_answer smallint not null,
  acknowledged_on date not null,
  at timestamptz not null,
  constraint acknowledgement_once primary key (person_id, clause_key, text_hash),
  constraint acknowledgement_lands_on_a_text
    foreign key (version_id, clause_key, text_hash) references guide.clause (version_id, key, text_hash)
);

select obi.make_append_only('guide.version');
select obi.make_append_only('guide.section');
select obi.make_append_only('guide.clause');
select obi.make_append_only('guide.acknowledgement');
