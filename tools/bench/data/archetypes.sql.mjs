/**
 * The made-up company of the benchmarks, in SQL. A person's story is a function of one of a thousand archetypes; only
 * the name, the number and the unit are their own. So the product derives a thousand rows itself, and every other row
 * is a copy of the one that it derived for the same story.
 */

/** How many different stories there are; the first persons are the archetypes themselves. */
export const ARCHETYPES = 1_000;

/** The day from which the guide, the modules and the ladder of the company are in force. */
export const BEGAN_ON = '2020-01-02';

/** Draws a number from 0 to m - 1 for n: the same one for the same seed, on every machine. */
export const drawSql = (seed) => `
  create schema bench;
  create function bench.draw(n bigint, salt int, m int) returns int language sql immutable parallel safe as $$
    select ((hashint8extended(n, ${Number(seed)} * 1000 + salt) & 9223372036854775807) % m)::int $$;`;

/** Belt and number of awards for each level: six awards a person on average. */
const AWARDS = `(values
  (1, 'white', 1), (2, 'white', 1), (3, 'white', 1), (4, 'white', 1), (5, 'white', 1), (6, 'white', 1),
  (2, 'yellow', 2), (3, 'yellow', 2), (4, 'yellow', 3), (5, 'yellow', 3), (6, 'yellow', 3),
  (3, 'orange', 2), (4, 'orange', 2), (5, 'orange', 3), (6, 'orange', 3),
  (4, 'green', 2), (5, 'green', 2), (6, 'green', 2), (5, 'blue', 2), (6, 'blue', 2), (6, 'brown', 1)
) as g(level, belt, awards)`;

/** What happened in each story. `level` is the number of belts that were earned, lapsed ones included. */
export const ARCHETYPES_SQL = `
  create table bench.archetype as
  with levelled as (
    select a::int, case when a % 50 < 2 then 0 when a % 50 < 8 then 1 when a % 50 < 16 then 2 when a % 50 < 27 then 3
      when a % 50 < 39 then 4 when a % 50 < 49 then 5 else 6 end as level
    from generate_series(0, ${ARCHETYPES} - 1) a)
  select a, level,
    current_date - case when level < 2 then 8 + bench.draw(a, 1, 400) else 2300 + bench.draw(a, 1, 2000) end as joined_on,
    1 + bench.draw(a, 2, 9) as grade,
    (array['Sales advisor', 'Store manager', 'Care agent', 'Engineer', 'Analyst', 'Driver', 'Buyer', 'Planner'])
      [1 + bench.draw(a, 3, 8)] as job,
    bench.draw(a, 4, 10) as division,
    -- Modules completed in the order of the ladder, and steps of the one that was begun.
    (array[0, 1, 7, 13, 19, 25, 25])[level + 1] + case when level between 1 and 4 then bench.draw(a, 5, 6) else 0 end
      as modules_done,
    case when level < 5 then bench.draw(a, 6, 3) else 0 end as steps_begun
  from levelled;
  alter table bench.archetype add primary key (a);

  -- Every renewal came thirty days before the end, so an award adds 24 months to the day of the first one.
  create table bench.archetype_award as
  select a, belt::belts.belt, cycle,
    (first_on + (cycle - 1) * interval '24 months' - case when cycle > 1 then 30 else 0 end * interval '1 day')::date
      as earned_on
  from (select x.a, g.belt, g.awards,
          (current_date - 1 - bench.draw(x.a, 10 + length(g.belt), 760)
            - (g.awards - 1) * interval '24 months')::date as first_on
        from bench.archetype x join ${AWARDS} on g.level = x.level) f
  cross join generate_series(1, f.awards) cycle;`;

/** The modules of the product, step by step, in the order of the ladder: everybody takes them in that order. */
export const MODULES_SQL = `
  create table bench.step as
  select m.place, m.key as module, m.version, s.step->>'key' as step, s.step->>'hash' as hash, s.place as step_place
  from (select *, row_number() over (order by belt::belts.belt, position) as place from curriculum.module) m
  join curriculum.module_version v on v.module = m.key and v.version = m.version
  cross join lateral jsonb_array_elements(v.steps) with ordinality s(step, place);`;

/** Which belts the company asks of whom. */
export const NEEDS_SQL = `
  insert into belts.need_rule (belt, job, unit_id, grade_at_least, within_days, effective_from) values
    ('white', null, null, null, 30, '2020-06-01'),
    ('yellow', null, (select id from people.unit where path = '{Bench,Division 0}'), null, 120, '2020-06-01'),
    ('yellow', null, (select id from people.unit where path = '{Bench,Division 1}'), null, 90, '2020-06-01'),
    ('orange', 'Store manager', null, null, 200, '2020-06-01'),
    ('green', null, null, 8, 365, '2020-06-01'),
    ('blue', null, (select id from people.unit where path = '{Bench,Division 4}'), 6, 500, '2020-06-01');`;
