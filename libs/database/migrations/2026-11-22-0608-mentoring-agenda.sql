-- What the two want to talk about next; both may change it. Ciphertext, like everything that they write.
create table mentoring.agenda_item (
  id uuid constraint agenda_item_pk primary key,
  pair_id uuid not null constraint agenda_item_pair_fk references mentoring.pair,
  -- Ciphertext, sealed by who wrote it last.
  sealed bytea not null,
  written_by uuid not null constraint agenda_item_writer_fk references people.person,
  added_at timestamptz not null,
  done_at timestamptz
);
create index agenda_item_by_pair on mentoring.agenda_item (pair_id);

-- Since when the mentee lets the mentor see what they still have to learn; never what they answered wrong.
alter table mentoring.pair add column gaps_shown_since timestamptz;
