/** Units, persons and what they did, from the archetypes: one statement a table, in the order of the ladder. */
import { ARCHETYPES } from './archetypes.sql.mjs';

/** About two hundred units: the company, ten divisions, twenty units in each. */
export const UNITS_SQL = `
  insert into people.unit (id, parent_id, name, lineage, path)
  select md5('unit')::uuid, null, 'Bench', array[md5('unit')::uuid], '{Bench}';
  insert into people.unit (id, parent_id, name, lineage, path)
  select md5('unit' || d)::uuid, md5('unit')::uuid, 'Division ' || d, array[md5('unit'), md5('unit' || d)]::uuid[],
    array['Bench', 'Division ' || d] from generate_series(0, 9) d;
  insert into people.unit (id, parent_id, name, lineage, path)
  select md5('unit' || d || '.' || s)::uuid, md5('unit' || d)::uuid, 'Unit ' || d || '.' || s,
    array[md5('unit'), md5('unit' || d), md5('unit' || d || '.' || s)]::uuid[],
    array['Bench', 'Division ' || d, 'Unit ' || d || '.' || s]
  from generate_series(0, 9) d, generate_series(0, 19) s;`;

const GIVEN = `array['Ana', 'Bruno', 'Chiara', 'Daan', 'Elif', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Katya', 'Leo',
  'Mina', 'Noah', 'Olga', 'Pavel', 'Rosa', 'Samir', 'Tess', 'Yara']`;
const FAMILY = `array['Abel', 'Brandt', 'Costa', 'Dvorak', 'Eriksen', 'Fontana', 'Garcia', 'Haas', 'Ivanova', 'Jansen',
  'Kaya', 'Lindqvist', 'Moreau', 'Novak', 'Okafor', 'Petrov', 'Quist', 'Rossi', 'Silva', 'Tanaka', 'Ueda', 'Vargas',
  'Weber', 'Yilmaz', 'Zielinski']`;

export const PEOPLE_SQL = (people) => `
  create table bench.person as
  select n, md5('person' || n)::uuid as id, x.*,
    md5('unit' || x.division || '.' || bench.draw(n, 30, 20))::uuid as unit_id,
    (${GIVEN})[1 + bench.draw(n, 31, 20)] as given, (${FAMILY})[1 + bench.draw(n, 32, 25)] as family
  from generate_series(0, ${Number(people)} - 1) n join bench.archetype x on x.a = n % ${ARCHETYPES};
  insert into people.person (id, employee_number, full_name, given_name, family_name, sort_name, email, unit_id, grade,
    job, language, time_zone, location, joined_on)
  select id, 'B' || lpad(n::text, 6, '0'), given || ' ' || family || ' ' || n, given, family || ' ' || n,
    lower(family || ' ' || n || ' ' || given), 'p' || n || '@bench.example', unit_id, grade, job, 'en', 'UTC', 'Lyon', joined_on
  from bench.person;
  update people.person p set manager_id = h.id
  from (select distinct on (unit_id) unit_id, id from people.person order by unit_id, grade desc, id) h
  where h.unit_id = p.unit_id and h.id <> p.id;
  insert into people.placement (person_id, since, unit_id, job, grade, manager_id)
  select id, joined_on, unit_id, job, grade, manager_id from people.person;
  insert into people.role_grant (person_id, role) select id, 'hr' from bench.person where n < 20;`;

/** Steps and modules, the way they came in over the years: all persons' first step, then all persons' second one. */
export const LEARNING_SQL = `
  insert into curriculum.step_completion (person_id, module, version, step, step_hash, round, at)
  select p.id, s.module, s.version, s.step, s.hash, 1, p.joined_on + s.place * interval '3 days'
  from (select * from bench.step order by place, step_place) s
  join bench.person p on s.place <= p.modules_done or (s.place = p.modules_done + 1 and s.step_place <= p.steps_begun)
  order by s.place, s.step_place;
  insert into curriculum.module_completion (person_id, module, version, round, completed_on, at)
  select p.id, s.module, s.version, 1, least(p.joined_on + 3 + s.place::int, current_date - 1), p.joined_on + s.place * interval '1 day'
  from bench.step s join bench.person p on s.place <= p.modules_done where s.step_place = 1 order by s.place;`;

/** The belts' own book: the guide acknowledged, modules completed, awards. */
export const EVENTS_SQL = `
  create table bench.award as
  select p.id as person_id, w.belt, w.cycle, w.earned_on
  from bench.archetype_award w join bench.person p on p.a = w.a order by w.earned_on, p.n;
  insert into belts.event (person_id, happened_on, kind, key, detail)
  select p.id, p.joined_on + 2, 'clauses-acknowledged', 'guide', jsonb_build_object('clauses', c.clauses)
  from bench.person p
  join (select level, (select jsonb_agg(jsonb_build_object('key', k.key, 'textHash', k.text_hash)) from (
          select * from guide.clause order by key limit case when level = 0 then 9 else 1000 end) k) as clauses
        from generate_series(0, 6) level) c on c.level = p.level;
  insert into belts.event (person_id, happened_on, kind, key, detail)
  select c.person_id, c.completed_on, 'module-completed', c.module || ':' || c.version || ':' || c.completed_on,
    jsonb_build_object('module', c.module, 'version', c.version) from curriculum.module_completion c;
  insert into belts.event (person_id, happened_on, kind, key, detail)
  select person_id, earned_on, 'awarded', belt || ':' || cycle, jsonb_build_object('belt', belt, 'cycle', cycle,
    'ruleSet', 1, 'guideVersion', '1.0', 'evidence', '[]'::jsonb) from bench.award;`;

/** Everybody's row, from the row that the product derived for the first person with the same story. */
export const COPIES_SQL = (columns) => `
  insert into belts.certification (person_id, unit_id, sort_name, ${columns.join(', ')})
  select p.id, p.unit_id, person.sort_name, ${columns.map((name) => `c.${name}`).join(', ')}
  from bench.person p
  join people.person person on person.id = p.id
  join bench.person first on first.n = p.a
  join belts.certification c on c.person_id = first.id
  where p.n >= ${ARCHETYPES} order by p.n;`;

/** Who is signed in: persons on the way to a belt of six modules with about four steps each, and one of HR. */
export const SESSIONS_SQL = (pool) => `
  create table bench.signed_in as
  select p.n, p.id as person_id,
    translate(encode(sha256(('bench session ' || p.id)::bytea), 'base64'), '+/=', '-_') as token
  from bench.person p join belts.certification c on c.person_id = p.id
  where c.earning in ('orange', 'green', 'blue') or p.n = 0
  order by p.n = 0 desc, bench.draw(p.n, 40, 1000000) limit ${Number(pool)};
  insert into people.session (token_hash, person_id)
  select sha256(token::bytea), person_id from bench.signed_in;
  insert into guide.acknowledgement (person_id, clause_key, text_hash, version_id, check_clause, check_answer, acknowledged_on, at)
  select s.person_id, k.key, k.text_hash, k.version_id, k.key, k.check_correct, p.joined_on + 2, p.joined_on + 2
  from bench.signed_in s join people.person p on p.id = s.person_id cross join guide.clause k;`;
