-- In which large unit a pair is counted, and whether it crosses two: kept as it was when the pair began. Read from where people
-- sit now, one move from one unit to another told what had been counted of one person.
alter table mentoring.pair
  add column counted_unit_id uuid constraint pair_counted_unit_fk references people.unit,
  add column crosses_units boolean not null default false;

with large as (
  select r.id, x.side, coalesce(u.lineage[2], u.id) as unit_id
  from mentoring.pair r
  cross join lateral (values ('mentee', r.mentee_id), ('mentor', r.mentor_id)) as x(side, person_id)
  join people.person p on p.id = x.person_id
  left join lateral (select unit_id from people.placement where person_id = x.person_id and since <= r.started_on
    order by since desc limit 1) was on true
  left join people.unit u on u.id = coalesce(was.unit_id, p.unit_id))
update mentoring.pair r set counted_unit_id = mentee.unit_id, crosses_units = mentee.unit_id is distinct from mentor.unit_id
from large mentee join large mentor on mentor.id = mentee.id and mentor.side = 'mentor'
where mentee.id = r.id and mentee.side = 'mentee';
