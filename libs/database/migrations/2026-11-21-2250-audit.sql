-- Who did what. Entries are written in the transaction of the change; a sealer chains the committed ones by hash.
create schema audit;

create table audit.entry (
  id bigint generated always as identity constraint entry_pk primary key,
  -- The transaction that wrote it: the sealer waits until no older one can still commit.
  transaction xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  -- Null: Obi itself, or the command line.
  actor_id uuid,
  operation text not null,
  subject_type text,
  subject_id text,
  -- What changed, never a secret and never a text that somebody wrote in private.
  detail jsonb not null default '{}'
);
create index entry_by_subject on audit.entry (subject_type, subject_id, id);
create index entry_by_actor on audit.entry (actor_id, id);

-- The chain: position n holds the hash over entry n and the hash at position n - 1.
create table audit.seal (
  position bigint constraint seal_pk primary key,
  entry_id bigint not null constraint seal_entry_fk references audit.entry constraint seal_entry_once unique,
  hash bytea not null
);

select obi.make_append_only('audit.entry');
select obi.make_append_only('audit.seal');
