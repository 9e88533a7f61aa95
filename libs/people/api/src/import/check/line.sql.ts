import type { ManagerReference } from '@obi/people/rules';

type By = ManagerReference['by'];

/** How the rows of the file and the people in Obi are asked for a manager who is named in one of the ways. */
const IN_FILE: Readonly<Record<By, string>> = { id: 'p.person_id', email: 'p.email_key', name: 'p.name_key' };
const IN_OBI: Readonly<Record<By, string>> = {
  id: 'p.employee_number',
  email: 'lower(p.email)',
  name: 'lower(p.full_name)',
};

const all = (ways: readonly By[], select: (by: By) => string): string => ways.map(select).join(' union all ');

/**
 * Each manager whom a row names, once: how many people it can be (`found`), and the one when it is one. Rows of the
 * file come first; nobody is called twice because two rows are about the same number.
 */
export const managersSql = (ways: readonly By[]): string => `
  create temporary table import_manager on commit drop as
  with wanted as materialized (
    select distinct manager_by as by, manager_key as key from import_row where manager_key is not null),
  candidate as (${all(
    ways,
    (by) =>
      `select w.by, w.key, p.number, p.person_id, p.id, p.here from wanted w join import_person p
       on w.by = '${by}' and ${IN_FILE[by]} = w.key`,
  )})
  select w.by, w.key,
    count(distinct coalesce(c.person_id, c.number::text)) filter (where c.here)::integer as found,
    (array_agg(c.number order by c.number) filter (where c.here))[1] as number,
    (array_agg(c.id order by c.number) filter (where c.here))[1] as id,
    coalesce(bool_or(not c.here), false) as gone,
    array_to_string((array_agg(coalesce(c.person_id || ' in ', '') || 'row ' || c.number order by c.number)
      filter (where c.here))[1:3], ', ') as who
  from wanted w left join candidate c using (by, key) group by w.by, w.key`;

/** Managers whom the file does not have: people made by hand stay; who came from a file and is in none leaves. `$1` today. */
export const managersInObiSql = (ways: readonly By[]): string => `
  with candidate as (${all(
    ways,
    (by) =>
      `select m.by, m.key, p.id, p.left_on is null or p.left_on > $1 as here, p.imported,
         exists (select 1 from import_person f where f.known_id = p.id) as in_file
       from import_manager m join people.person p on m.by = '${by}' and m.found = 0 and ${IN_OBI[by]} = m.key`,
  )}), known as (
    select by, key, array_agg(id order by id) filter (where here and not imported and not in_file) as ids,
      bool_or(not here or (imported and not in_file)) as gone
    from candidate group by by, key)
  update import_manager m set found = coalesce(cardinality(k.ids), 0), id = k.ids[1], gone = m.gone or k.gone
  from known k where k.by = m.by and k.key = m.key`;

/** Rows whose manager is not there, has left, or can be several people. */
export const MANAGER_FAULTS_SQL = `
  insert into import_fault
  select number, manager_column, manager_value, code, case code
    when 'MANAGER_NAME_SHARED' then jsonb_build_object('people', found, 'who', who)
    when 'MANAGER_NOT_FOUND' then jsonb_build_object('by',
      case manager_by when 'id' then 'employee number' when 'email' then 'email address' else 'name' end) end
  from (
    select r.number, r.manager_by, r.manager_column, r.manager_value, m.found, m.who, case
        when m.found > 1 and m.by = 'name' then 'MANAGER_NAME_SHARED'
        when m.id = p.id then 'MANAGER_IS_THE_PERSON'
        when m.found = 0 and m.gone then 'MANAGER_HAS_LEFT'
        when m.found = 0 then 'MANAGER_NOT_FOUND' end as code
    from import_person p join import_row r using (number)
    join import_manager m on m.by = r.manager_by and m.key = r.manager_key
    where p.here and not p.faulty) judged
  where code is not null`;

/**
 * Who would report to somebody whose own row is faulty, and who to them in turn, unless Obi knows that manager
 * already.
 */
export const MANAGER_ROW_FAULTY_SQL = `
  with recursive missing as (
    select p.number, null::integer as above, false as was_here from import_person p where p.faulty and not p.was_here
    union
    select p.number, m.number, p.was_here from missing above
    join import_manager m on m.number = above.number and not above.was_here
    join import_row r on r.manager_by = m.by and r.manager_key = m.key
    join import_person p on p.number = r.number
    where p.here and not p.faulty)
  insert into import_fault
  select r.number, r.manager_column, r.manager_value, 'MANAGER_ROW_FAULTY',
    jsonb_build_object('managerRow', missing.above)
  from missing join import_row r using (number) where missing.above is not null`;

/** The reporting lines as they would be: of the file where its rows go in, of Obi where they stay. `$1` today. */
export const LINES_SQL = `
  create temporary table import_line on commit drop as
  select p.id, p.number, m.id as manager_id from import_person p join import_row r using (number)
  left join import_manager m on m.by = r.manager_by and m.key = r.manager_key
  where p.here and not p.faulty
  union all
  select b.id, null, b.manager_id from people.person b
  where (b.left_on is null or b.left_on > $1)
    and not exists (select 1 from import_person p where p.known_id = b.id and not p.faulty)
    and (not b.imported or exists (select 1 from import_person p where p.known_id = b.id))`;

/** Everybody whom one does not reach from the top down: they are in a circle, or under one. */
export const CIRCLES_SQL = `
  with recursive reached as (
    select l.id from import_line l
    where l.manager_id is null or not exists (select 1 from import_line above where above.id = l.manager_id)
    union all
    select l.id from reached above join import_line l on l.manager_id = above.id)
  select l.id, l.manager_id as "managerId", l.number,
    coalesce(r.full_name, b.full_name) as name, r.manager_column as "column", r.manager_value as value
  from import_line l left join import_row r on r.number = l.number left join people.person b on b.id = l.id
  where not exists (select 1 from reached where reached.id = l.id)`;
