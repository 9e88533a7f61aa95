-- Running pairs whose grades are nearer than their programme asks for: somebody was promoted, or the rule is another one.
-- The pair goes on; HR looks at it and leaves it as it is, or talks to the two.
create table mentoring.pair_flag (
  pair_id uuid constraint pair_flag_pk primary key constraint pair_flag_pair_fk references mentoring.pair,
  -- How many grades the mentee stood above the mentor when it was raised.
  grades_apart smallint not null,
  raised_at timestamptz not null,
  looked_at timestamptz,
  looked_by uuid constraint pair_flag_person_fk references people.person
);
