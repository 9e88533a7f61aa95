-- Belts: every version of the ladder that somebody publishes says why. The one that Obi comes with has nobody to ask.
alter table belts.rule_set add column reason text;
alter table belts.rule_set add constraint rule_set_says_why
  check (published_by is null or (reason is not null and btrim(reason) <> ''));
