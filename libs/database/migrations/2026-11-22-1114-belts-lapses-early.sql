-- Belts that lapse before their time, because a change of the guide is let pass, are told in a status list of their own.
alter table belts.certification add column lapses_early jsonb not null default '[]';
comment on column belts.certification.lapses_early is
  'The belts that lapse before their own time when nothing is done, each with the first day on which it does not count.';

update belts.certification c set lapses_early = l.early
from (
  select person_id, jsonb_agg(jsonb_build_object('belt', b->>'belt', 'from', (b->>'standsUntil')::date + 1)) as early
  from belts.certification, jsonb_array_elements(belts) as b
  where b->>'standsUntil' is not null and b->>'standsUntil' is distinct from b->>'validUntil'
  group by person_id
) l
where l.person_id = c.person_id;

create index certification_lapses_early on belts.certification (person_id) where lapses_early <> '[]';

-- What does not count from a day on: every certificate of such a belt, until what changed is done.
create view belts.suspended_credential as
  select c.award_id, c.number, (l->>'from')::date as suspended_on
  from belts.certification s
  cross join jsonb_array_elements(s.lapses_early) as l
  join belts.credential c on c.person_id = s.person_id and c.belt::text = l->>'belt'
  where s.lapses_early <> '[]';
