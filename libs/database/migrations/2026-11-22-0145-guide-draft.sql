-- The next version of the guide while it is written, who approved it, and until when people certify again.

alter table guide.clause add column certify_by date
  constraint clause_certify_by_belongs_to_certify_again check (certify_by is null or change_kind = 'certify-again');

create table guide.draft (
  id uuid constraint draft_pk primary key default gen_random_uuid(),
  based_on uuid not null constraint draft_version_fk references guide.version,
  -- Note, sections and clauses; each clause with the revision that wrote it last.
  content jsonb not null,
  -- Counts every change: who approves and who publishes names the one that they saw.
  revision integer not null default 1 constraint draft_revision_counts check (revision >= 1),
  state text not null default 'open' constraint draft_state_known check (state in ('open', 'published', 'given-up')),
  author_id uuid not null constraint draft_author_fk references people.person,
  -- Everybody who wrote in it: none of them approves it.
  writers uuid[] not null,
  started_at timestamptz not null,
  changed_by uuid not null constraint draft_changer_fk references people.person,
  changed_at timestamptz not null,
  asked_revision integer,
  asked_by uuid constraint draft_asker_fk references people.person,
  asked_at timestamptz,
  -- The day on which it is to be published; null is by hand.
  publish_on date,
  published_version uuid constraint draft_published_version_fk references guide.version,
  constraint draft_author_is_writer check (author_id = any (writers)),
  constraint draft_asked_by_somebody check ((asked_revision is null) = (asked_by is null)),
  constraint draft_published_as_version check ((state = 'published') = (published_version is not null))
);
create unique index draft_one_is_open on guide.draft (state) where state = 'open';

create table guide.draft_decision (
  draft_id uuid not null constraint draft_decision_draft_fk references guide.draft,
  revision integer not null,
  kind text not null constraint draft_decision_kind_known check (kind in ('approved', 'sent-back')),
  person_id uuid not null constraint draft_decision_person_fk references people.person,
  comment text not null,
  at timestamptz not null,
  constraint draft_decision_once primary key (draft_id, revision),
  constraint draft_decision_sent_back_says_why check (kind = 'approved' or comment <> '')
);
select obi.make_append_only('guide.draft_decision');

create table guide.draft_comment (
  id uuid constraint draft_comment_pk primary key default gen_random_uuid(),
  draft_id uuid not null constraint draft_comment_draft_fk references guide.draft,
  clause_key text not null,
  author_id uuid not null constraint draft_comment_author_fk references people.person,
  text text not null constraint draft_comment_says_something check (text <> ''),
  at timestamptz not null,
  resolved_by uuid constraint draft_comment_resolver_fk references people.person,
  resolved_at timestamptz
);
create index draft_comment_by_draft on guide.draft_comment (draft_id, at);
