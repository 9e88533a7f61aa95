-- What both agreed stays what holds while the other one has not answered the text that was written anew.
create table mentoring.agreement_in_force (
  pair_id uuid constraint agreement_in_force_pk primary key
    constraint agreement_in_force_pair_fk references mentoring.pair,
  drives text not null constraint agreement_in_force_drives_known check (drives in ('mentor', 'mentee', 'both')),
  every_weeks integer not null,
  minutes integer not null,
  ends_on date not null,
  -- Ciphertext, as how either of them stops.
  stays_between_us bytea not null,
  how_we_stop bytea,
  saved_by uuid not null constraint agreement_in_force_person_fk references people.person,
  saved_at timestamptz not null,
  agreed_by uuid constraint agreement_in_force_agreer_fk references people.person,
  agreed_at timestamptz not null,
  constraint agreement_in_force_agreed_by_the_other check (agreed_by is distinct from saved_by or agreed_by is null)
);

-- Which text of a pair holds: what both agreed; as long as they never did, what one of them wrote.
create view mentoring.agreement_now as
  select pair_id, every_weeks, minutes, ends_on from mentoring.agreement_in_force
  union all
  select a.pair_id, a.every_weeks, a.minutes, a.ends_on from mentoring.agreement a
  where not exists (select from mentoring.agreement_in_force f where f.pair_id = a.pair_id);
