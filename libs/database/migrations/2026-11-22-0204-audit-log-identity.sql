-- Whose log this is. A checkpoint outside the database names it, so that one of another database is told apart.
create table audit.log (
  one smallint constraint log_pk primary key default 1 constraint log_is_one check (one = 1),
  id uuid not null default gen_random_uuid(),
  made_at timestamptz not null default clock_timestamp()
);
insert into audit.log default values;
select obi.make_append_only('audit.log');
