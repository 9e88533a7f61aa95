import { SIGNS_OF_LIFE } from '../notices/living-pairs.sql';

/** Every pair of a programme ($1) in states, days and numbers. */
export const PAIRS_SQL = `
  select ${SIGNS_OF_LIFE.columns}, r.mentee_id as "menteeId", r.mentor_id as "mentorId", r.state,
    r.started_on::text as "startedOn", r.ended_on::text as "endedOn", coalesce(u.name, 'No unit') as unit,
    r.crosses_units as "crossesUnits",
    coalesce(a.every_weeks, p.every_weeks) as "everyWeeks", h.held, h.confirmed,
    json_build_object('mentor', h.by_mentor, 'mentee', h.by_mentee) as "calledOff", o.goals, o.met as "goalsMet",
    (select coalesce(json_object_agg(case f.person_id when r.mentor_id then 'mentor' else 'mentee' end, f.answer), '{}')
     from mentoring.fit f where f.pair_id = r.id) as fit
  from mentoring.pair r join mentoring.programme p on p.id = r.programme_id
  ${SIGNS_OF_LIFE.joins}
  cross join lateral (select count(*) filter (where x.state in ('logged', 'confirmed'))::int as held,
      count(*) filter (where x.state = 'confirmed')::int as confirmed,
      count(*) filter (where x.state = 'didNotHappen' and x.cancelled_by = 'mentor')::int as by_mentor,
      count(*) filter (where x.state = 'didNotHappen' and x.cancelled_by = 'mentee')::int as by_mentee
    from mentoring.session x where x.pair_id = r.id) h
  cross join lateral (select count(*)::int as goals, count(x.met_on)::int as met
    from mentoring.goal x where x.pair_id = r.id) o
  left join people.unit u on u.id = r.counted_unit_id
  where r.programme_id = $1`;

/**
 * Who began at least $2 days before $1, in a programme of these units ($3), and others who were like them on that day: of
 * their grade, their large unit, as long here, with as many belts, and never in a pair. A belt that is renewed is not
 * earned again. Others are counted once for each day on which somebody began, not once for each participant;
 * `width_bucket` of ordered days tells how many of them there were until then.
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
  earned as (
    select e.person_id, array_agg(e.happened_on order by e.happened_on) as days
    from belts.event e where e.kind = 'awarded' and e.detail ->> 'cycle' = '1' group by e.person_id),
  everybody as materialized (
    select p.id, p.grade, coalesce(u.lineage[2], u.id, '00000000-0000-0000-0000-000000000000') as unit_id, p.joined_on,
      coalesce(p.left_on, 'infinity') as left_on, coalesce(d.days, '{}') as days, t.person_id is null as never_took
    from people.person p left join people.unit u on u.id = p.unit_id left join earned d on d.person_id = p.id
      left join took t on t.person_id = p.id),
  participant as materialized (
    select e.*, b.began_on, width_bucket(b.began_on - e.joined_on, array[365, 1095]) as here,
      width_bucket(b.began_on, e.days) as belts_before, width_bucket(b.began_on + $2::int, e.days) as belts_after
    from began b join everybody e on e.id = b.person_id),
  other as (
    select d.began_on, d.grade, d.unit_id, width_bucket(d.began_on - x.joined_on, array[365, 1095]) as here,
      width_bucket(d.began_on, x.days) as belts_before, count(*)::int as others,
      avg(width_bucket(d.began_on + $2::int, x.days) - width_bucket(d.began_on, x.days))::float as belts,
      avg((x.left_on > d.began_on + $2::int)::int)::float as stayed
    from (select distinct began_on, grade, unit_id from participant) d
    join everybody x on x.grade = d.grade and x.unit_id = d.unit_id
    where x.never_took and x.joined_on <= d.began_on and x.left_on > d.began_on group by 1, 2, 3, 4, 5)
  select a.belts_after - a.belts_before as belts, a.left_on > a.began_on + $2::int as stayed,
    coalesce(o.others, 0) as others, coalesce(o.belts, 0) as "othersBelts", coalesce(o.stayed, 0) as "othersStayed"
  from participant a left join other o using (began_on, grade, unit_id, here, belts_before)`;
