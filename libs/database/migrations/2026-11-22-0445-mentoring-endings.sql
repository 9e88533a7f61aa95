-- How sessions are answered from a mail and corrected, what they were about, how pairs end and whether the two fit, and
-- who stands behind a programme.
alter table mentoring.programme
  add column sponsor_id uuid constraint programme_sponsor_fk references people.person;
create index programme_by_sponsor on mentoring.programme (sponsor_id) where sponsor_id is not null;

alter table mentoring.session
  -- The key of the module that it was about, if any.
  add column module text,
  -- 1, and one more each time that it was corrected: a link in a mail is about one of these.
  add column revision integer not null default 1,
  -- A repeated send of the same correction has the same key.
  add column correction_key text,
  add column correction_code bytea;
create index session_about_module on mentoring.session (module) where module is not null;

alter table mentoring.pair
  -- The mentor did what they could, and the pair did not come to its end: they come first in the next round.
  add column mentor_stranded boolean not null default false,
  -- The two go on until this day, when they extended.
  add column extended_until date;
create index pair_stranded on mentoring.pair (mentor_id, ended_on) where mentor_stranded;

-- One link in a mail lets one person answer one session once, without signing in. The link itself is signed with a key
-- that is not here; here is only its hash.
create table mentoring.session_link (
  id uuid constraint session_link_pk primary key,
  session_id uuid not null constraint session_link_session_fk references mentoring.session,
  revision integer not null,
  person_id uuid not null constraint session_link_person_fk references people.person,
  token_hash bytea not null constraint session_link_token_once unique,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint session_link_once unique (session_id, revision, person_id)
);

-- What each of the two answered after the first confirmed session. Nobody else is told, in whatever role.
create table mentoring.fit (
  pair_id uuid not null constraint fit_pair_fk references mentoring.pair,
  person_id uuid not null constraint fit_person_fk references people.person,
  answer text not null constraint fit_answer_known check (answer in ('good', 'deciding', 'notAFit')),
  answered_at timestamptz not null,
  constraint fit_pk primary key (pair_id, person_id)
);

-- What one of the two looks back on when they completed; for both of them.
create table mentoring.look_back (
  id uuid constraint look_back_pk primary key,
  pair_id uuid not null constraint look_back_pair_fk references mentoring.pair,
  author_id uuid not null constraint look_back_author_fk references people.person,
  -- Ciphertext.
  sealed bytea not null,
  written_at timestamptz not null,
  constraint look_back_once unique (pair_id, author_id)
);

-- A module that a mentee passed after a session about it: it counts for the mentor.
create table mentoring.taught (
  pair_id uuid not null constraint taught_pair_fk references mentoring.pair,
  module text not null,
  session_id uuid not null constraint taught_session_fk references mentoring.session,
  taught_on date not null,
  constraint taught_pk primary key (pair_id, module)
);
