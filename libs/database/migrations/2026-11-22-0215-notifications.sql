-- Notices: what a person is told, how they want to be told it, and the mails that go out about it.
create schema notifications;

-- How a person wants to be told; who said nothing has no row. Times are minutes after midnight where the person is.
create table notifications.preference (
  person_id uuid constraint preference_pk primary key constraint preference_person_fk references people.person,
  ways jsonb not null,
  quiet_from smallint not null,
  quiet_to smallint not null,
  digest_at smallint not null
);

create table notifications.mail (
  -- The key of the effect: it is the Message-ID, so that a mail handed over twice is one mail. Nobody can guess it.
  id uuid constraint mail_pk primary key default gen_random_uuid(),
  person_id uuid not null constraint mail_person_fk references people.person,
  state text not null default 'waiting'
    constraint mail_state_known check (state in ('waiting', 'sent', 'kept', 'undeliverable', 'dropped')),
  tries smallint not null default 0,
  next_try_at timestamptz not null,
  settled_at timestamptz
);
create index mail_waiting on notifications.mail (next_try_at, id) where state = 'waiting';

create table notifications.notice (
  id bigint generated always as identity constraint notice_pk primary key,
  person_id uuid not null constraint notice_person_fk references people.person,
  -- What is said: the name of a notice that a context defines.
  name text not null,
  kind text not null,
  -- The same occasion has the same key, however often and by however many workers it is told.
  key text not null,
  -- Days, numbers, keys and names that fill the sentence; never what somebody wrote in private.
  detail jsonb not null default '{}',
  told_at timestamptz not null,
  opened_at timestamptz,
  -- When what it asks for was done, or is not asked any more.
  settled_at timestamptz,
  -- When a mail about it is due; null when none is wanted.
  mail_due_at timestamptz,
  mail_id uuid constraint notice_mail_fk references notifications.mail,
  constraint notice_once unique (person_id, name, key)
);
create index notice_mail_due on notifications.notice (mail_due_at, id)
  where mail_id is null and opened_at is null and settled_at is null;
create index notice_of_mail on notifications.notice (mail_id);
create index notice_newest on notifications.notice (person_id, id desc) where settled_at is null;

-- Where no mail server is set, mails are kept here: `npm run obi -- mail list` reads them.
create table notifications.kept_mail (
  mail_id uuid constraint kept_mail_pk primary key constraint kept_mail_mail_fk references notifications.mail,
  kept_at timestamptz not null,
  address text not null,
  subject text not null,
  plain text not null,
  html text not null
);
