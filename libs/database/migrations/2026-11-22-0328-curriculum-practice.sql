-- Practice: an attempt like any other that does not count. It completes nothing and nobody waits for it.
alter table curriculum.attempt add column is_practice boolean not null default false;
drop index curriculum.attempt_one_open;
create unique index attempt_one_open on curriculum.attempt (person_id, module, step, is_practice) where submitted_at is null;
