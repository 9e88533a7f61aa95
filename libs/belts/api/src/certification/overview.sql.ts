/** Stands for no unit at all. */
const NOWHERE = `'00000000-0000-0000-0000-000000000000'::uuid`;

/** Where the figures come from: today they are kept, for a past day they are counted from its rows. */
interface Source {
  /** A table or query of `unit_id, held, people, met, overdue`. */
  readonly figures: string;
  /** A table or query of `unit_id, held_until`, of everybody who counts. */
  readonly rows: string;
}

const TODAY: Source = { figures: 'belts.figure', rows: '(select * from belts.certification where counts)' };
const PAST: Source = {
  figures: `(select unit_id, held, count(*) as people, count(*) filter (where is_met) as met,
    count(*) filter (where overdue_since is not null) as overdue
    from belts.past_certification where as_of = $1::date group by 1, 2)`,
  rows: '(select * from belts.past_certification where as_of = $1::date)',
};

/**
 * The figures of HR's first screen, as the JSON of `CertificationOverview`. $1: the day; $2: the unit to look into, or
 * null for the company; $3: the units that the reader may see, or null for all; $4: now.
 * Figures are sums of differences; what expires is read from the index of its days. People in no unit count under
 * `NOWHERE`: a join over `is not distinct from` would compare every unit with every figure.
 */
const overviewOf = (source: Source): string => `${countedFrom(source)}${TOLD}`;

const countedFrom = (source: Source): string => `
  with level as (
    -- One unit at the top is the company itself: then the units below it are shown.
    select case when $2::uuid is not null then (select cardinality(lineage) + 1 from people.unit where id = $2)
      when (select count(*) from people.unit where parent_id is null) = 1 then 2 else 1 end as depth
  ), scope as (
    select u.id as unit_id, u.lineage[least(level.depth, cardinality(u.lineage))] as group_id
    from people.unit u cross join level
    where ($2::uuid is null or u.lineage @> array[$2::uuid]) and ($3::uuid[] is null or u.id = any($3))
    union all
    select ${NOWHERE}, ${NOWHERE} where $2 is null and $3::uuid[] is null
  ), figures as (
    select s.group_id, f.held, sum(f.people)::int as people, sum(f.met)::int as met, sum(f.overdue)::int as overdue
    from (select coalesce(unit_id, ${NOWHERE}) as unit_id, held, sum(people) as people, sum(met) as met,
            sum(overdue) as overdue
          from ${source.figures} each group by 1, 2) f
    join scope s on s.unit_id = f.unit_id
    group by 1, 2
  ), days as (
    select coalesce(c.unit_id, ${NOWHERE}) as unit_id, c.held_until, count(*) as people
    from ${source.rows} c
    where c.held_until between $1::date and (date_trunc('month', $1::date) + interval '4 months')::date
    group by 1, 2
  ), expiring as (
    select s.group_id, d.held_until, sum(d.people)::int as people
    from days d join scope s on s.unit_id = d.unit_id group by 1, 2
  ), soon as (
    select group_id,
      coalesce(sum(people) filter (where held_until <= $1::date + 30), 0)::int as within30,
      coalesce(sum(people) filter (where held_until <= $1::date + 60), 0)::int as within60,
      coalesce(sum(people) filter (where held_until <= $1::date + 90), 0)::int as within90
    from expiring group by 1
  ), units as (
    select f.group_id, u.name, sum(f.people)::int as people, sum(f.met)::int as met, sum(f.overdue)::int as overdue,
      json_agg(json_build_object('belt', f.held, 'people', f.people) order by f.held nulls first)
        filter (where f.people > 0) as belts
    from figures f left join people.unit u on u.id = f.group_id
    group by 1, 2 having sum(f.people) > 0
  )`;

const TOLD = `
  select json_build_object(
    'countedAt', $4::timestamptz, 'asOf', $1::date,
    'within', coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name) order by cardinality(a.lineage))
      from people.unit base join people.unit a on a.id = any(base.lineage)
      where base.id = $2 and ($3::uuid[] is null or a.id = any($3))), '[]'),
    'people', coalesce((select sum(people) from units), 0),
    'met', coalesce((select sum(met) from units), 0),
    'overdue', coalesce((select sum(overdue) from units), 0),
    'expiring', (select json_build_object('within30', coalesce(sum(within30), 0), 'within60', coalesce(sum(within60), 0),
      'within90', coalesce(sum(within90), 0)) from soon),
    'expiringMonths', (select json_agg(json_build_object('month', m.month::date, 'people',
        coalesce((select sum(people) from expiring e where date_trunc('month', e.held_until) = m.month), 0)) order by m.month)
      from generate_series(date_trunc('month', $1::date), date_trunc('month', $1::date) + interval '3 months', '1 month')
        as m(month)),
    'units', coalesce((select json_agg(json_build_object('unitId', nullif(u.group_id, ${NOWHERE}), 'name', u.name, 'people', u.people,
        'met', u.met, 'overdue', u.overdue, 'belts', coalesce(u.belts, '[]'),
        'expiring', json_build_object('within30', coalesce(s.within30, 0), 'within60', coalesce(s.within60, 0),
          'within90', coalesce(s.within90, 0))) order by u.name nulls last)
      from units u left join soon s on s.group_id = u.group_id), '[]')
  )::text as json`;

/** The figures of today. */
export const OVERVIEW_SQL = overviewOf(TODAY);

/** The same figures for a past day. */
export const PAST_OVERVIEW_SQL = overviewOf(PAST);
