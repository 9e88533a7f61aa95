/**
 * The yardstick of goal 2: the same figures by PostgreSQL's own full scan and aggregate over people and awards. The awards
 * are a narrow table of their own, kinder than the book of events. $1: today. It holds for the benchmark's company alone,
 * where every renewal came inside its window.
 */
export const SCAN_SQL = `
  with term as (
    select person_id, belt, case when belt > 'white'
      then (min(earned_on) filter (where cycle = 1) + count(*) * interval '24 months')::date end as until
    from bench.award group by 1, 2
  ), held as (
    select distinct on (person_id) person_id, belt, until from term
    where until is null or until >= $1::date order by person_id, belt desc
  ), need as (
    select p.id as person_id, r.belt, greatest(p.joined_on, r.effective_from) + r.within_days as due_on
    from people.person p
    join people.unit u on u.id = p.unit_id
    join belts.need_rule r on (r.job is null or r.job = p.job) and (r.unit_id is null or r.unit_id = any(u.lineage))
      and (r.grade_at_least is null or p.grade >= r.grade_at_least)
    where r.effective_from <= $1::date
  ), asked as (
    select n.person_id, bool_or(h.belt is null or h.belt < n.belt) as is_open,
      bool_or((h.belt is null or h.belt < n.belt) and n.due_on < $1::date) as is_overdue
    from need n left join held h on h.person_id = n.person_id group by 1
  )
  select u.lineage[2] as "unitId", h.belt, count(*)::int as people,
    count(*) filter (where a.is_open is not true)::int as met, count(*) filter (where a.is_overdue)::int as overdue,
    count(*) filter (where h.until <= $1::date + 30)::int as within30,
    count(*) filter (where h.until <= $1::date + 60)::int as within60,
    count(*) filter (where h.until <= $1::date + 90)::int as within90
  from people.person p
  join people.unit u on u.id = p.unit_id
  left join held h on h.person_id = p.id
  left join asked a on a.person_id = p.id
  where p.left_on is null group by 1, 2`;
