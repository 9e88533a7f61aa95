-- Belts: one row per file that somebody had checked, by a hash of where they came from, so that every process counts
-- alike. Unlogged: nothing is lost with it, and it is emptied within minutes.
create unlogged table belts.file_check (
  address_hash bytea not null,
  at timestamptz not null default now()
);
create index file_check_recent on belts.file_check (address_hash, at);
