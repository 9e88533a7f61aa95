-- An agreement is one that both gave their word to: one writes it, the other agrees or asks for a change.
alter table mentoring.agreement
  -- Ciphertext.
  add column how_we_stop bytea,
  add column agreed_by uuid constraint agreement_agreer_fk references people.person,
  add column agreed_at timestamptz,
  -- Ciphertext: what the other one asks to be changed.
  add column change_asked bytea,
  add column change_asked_at timestamptz,
  add constraint agreement_agreed_by_the_other check (agreed_by is distinct from saved_by or agreed_by is null);
-- Those of before were the word of both from the day on which they were written.
update mentoring.agreement set agreed_at = saved_at;

-- For whom a goal is: both learn.
alter table mentoring.goal
  add column for_side text constraint goal_side_known check (for_side in ('mentor', 'mentee'));
