/** Every pair of a programme in states, days and numbers; $1 the programme, $2 the time zone of the company. */
export const PAIRS_SQL = `
  with pairs as (
    select r.*, g.every_weeks as agreed_weeks, g.saved_at, p.every_weeks, p.sessions
    from mentoring.pair r join mentoring.programme p on p.id = r.programme_id
    left join mentoring.agreement g on g.pair_id = r.id where r.programme_id = $1),
  session as (
    select s.pair_id, count(*) filter (where s.state in ('logged', 'confirmed'))::int as held,
      count(*) filter (where s.state = 'didNotHappen' and s.cancelled_by = 'mentor')::int as by_mentor,
      count(*) filter (where s.state = 'didNotHappen' and s.cancelled_by = 'mentee')::int as by_mentee,
      bool_or(s.state = 'planned') as is_planned, max(coalesce(s.logged_at, s.cancelled_at)) as last_at
    from mentoring.session s join pairs r on r.id = s.pair_id group by s.pair_id),
  unconfirmed as (
    select distinct on (s.pair_id) s.pair_id, s.logged_at,
      case when s.logged_by = r.mentor_id then 'mentee' else 'mentor' end as waits_for
    from mentoring.session s join pairs r on r.id = s.pair_id where s.state = 'logged' order by s.pair_id, s.logged_at)
  select r.mentee_id as "menteeId", r.mentor_id as "mentorId", r.state, r.started_on::text as "startedOn",
    r.ended_on::text as "endedOn", coalesce(eu.name, 'No unit') as unit,
    coalesce(ep.lineage[2], ep.id) is distinct from coalesce(mp.lineage[2], mp.id) as "crossesUnits",
    coalesce(r.agreed_weeks, r.every_weeks) as "everyWeeks", coalesce(s.held, 0) as held,
    json_build_object('mentor', coalesce(s.by_mentor, 0), 'mentee', coalesce(s.by_mentee, 0)) as "calledOff",
    (select count(*)::int from mentoring.goal o where o.pair_id = r.id) as goals,
    (select count(*)::int from mentoring.goal o where o.pair_id = r.id and o.met_on is not null) as "goalsMet",
    w.waits_for as "waitsFor", (w.since at time zone $2)::date::text as "waitsSince",
    (select coalesce(json_object_agg(case f.person_id when r.mentor_id then 'mentor' else 'mentee' end, f.answer), '{}')
     from mentoring.fit f where f.pair_id = r.id) as fit
  from pairs r left join session s on s.pair_id = r.id left join unconfirmed u on u.pair_id = r.id
  left join people.person e on e.id = r.mentee_id left join people.unit ep on ep.id = e.unit_id
  left join people.unit eu on eu.id = coalesce(ep.lineage[2], ep.id)
  left join people.person m on m.id = r.mentor_id left join people.unit mp on mp.id = m.unit_id
  left join lateral (
    select u.waits_for, u.logged_at as since where r.ended_on is null and u.pair_id is not null
    union all
    select 'both', coalesce(greatest(s.last_at, r.saved_at), r.started_at)
    where r.ended_on is null and u.pair_id is null and (r.saved_at is null or not coalesce(s.is_planned, false))) w on true`;

/**
 * Who began at least so many days ago, in a programme that this HR manages, and others who were like them on that day:
 * of their grade, their large unit, as long here, with as many belts, and never in a pair. A belt that is renewed is not
 * earned again.
 */
export const OUTCOME_SQL = `
  with took as (
    select x.person_id, min(r.started_on) as began_on
    from mentoring.pair r cross join lateral (values (r.mentor_id), (r.mentee_id)) as x(person_id)
    group by x.person_id),
  began as (
    select t.person_id, t.began_on from took t
    where t.began_on + $2::int <= $1::date and exists (
      select 1 from mentoring.pair r join mentoring.programme p on p.id = r.programme_id
      where t.person_id in (r.mentor_id, r.mentee_id) and r.started_on = t.began_on
        and ($3::uuid[] is null or p.unit_id = any($3)))),
  earned as materialized (
    select e.person_id, array_agg(e.happened_on order by e.happened_on) as days
    from belts.event e where e.kind = 'awarded' and e.detail ->> 'cycle' = '1' group by e.person_id),
  everybody as materialized (
    select p.id, p.grade, coalesce(u.lineage[2], u.id) as unit_id, p.joined_on, p.left_on, coalesce(d.days, '{}') as days
    from people.person p left join people.unit u on u.id = p.unit_id left join earned d on d.person_id = p.id)
  select count_in(one.days, b.began_on, b.began_on + $2::int) as belts,
    (one.left_on is null or one.left_on > b.began_on + $2::int) as stayed,
    o.others, coalesce(o.belts, 0)::float as "othersBelts", coalesce(o.stayed, 0)::float as "othersStayed"
  from began b join everybody one on one.id = b.person_id
  cross join lateral (
    select count(*)::int as others, avg(count_in(x.days, b.began_on, b.began_on + $2::int)) as belts,
      avg(case when x.left_on is null or x.left_on > b.began_on + $2::int then 1 else 0 end) as stayed
    from everybody x
    where x.grade = one.grade and x.unit_id is not distinct from one.unit_id and x.id not in (select person_id from took)
      and x.joined_on <= b.began_on and (x.left_on is null or x.left_on > b.began_on)
      and time_here(b.began_on - x.joined_on) = time_here(b.began_on - one.joined_on)
      and count_in(x.days, '-infinity', b.began_on) = count_in(one.days, '-infinity', b.began_on)) o`
  .replaceAll(
    /count_in\(([^,]+), ([^,]+), ([^)]+)\)/g,
    `(select count(*)::int from unnest($1) as day where day > $2 and day <= $3)`,
  )
  .replaceAll(/time_here\(([^()]+)\)/g, `width_bucket($1, array[365, 1095])`);
