-- On which version of the guide something was done: the day alone does not tell before from after on the day of publishing,
-- nor what was begun before and finished after. Null for what was done earlier: there the day decides.
alter table curriculum.attempt
  add column guide_version text,
  -- Begun again because the guide changed while it was taken: kept, never judged.
  add column set_aside_at timestamptz,
  add constraint attempt_set_aside_is_not_judged check (set_aside_at is null or submitted_at is null);
drop index curriculum.attempt_one_open;
create unique index attempt_one_open on curriculum.attempt (person_id, module, step, is_practice)
  where submitted_at is null and set_aside_at is null;

alter table curriculum.refresher
  add column guide_version text,
  add column set_aside_at timestamptz,
  add constraint refresher_set_aside_is_not_judged check (set_aside_at is null or submitted_at is null);
drop index curriculum.refresher_one_open;
create unique index refresher_one_open on curriculum.refresher (person_id, belt)
  where submitted_at is null and set_aside_at is null;

alter table curriculum.step_completion add column guide_version text;
alter table curriculum.module_completion add column guide_version text;
