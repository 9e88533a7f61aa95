/** Who of the file is who in Obi, and what takes several rows to see. `$1` is always today. */

/** By number; who came without one (made by hand, or from a file that had none) is known by the work address. */
const BY_NUMBER = `
  left join people.person n on n.employee_number = r.person_id
  left join people.person e on n.id is null and e.left_on is null and lower(e.email) = r.email_key
    and (r.problems is not null or ((r.left_on is null or r.left_on >= $1)
      and (not e.imported or e.employee_number = lower(e.email))
      and not exists (select 1 from import_row o where o.person_id = e.employee_number)))`;

const BY_EMAIL = `
  left join (select distinct on (lower(email)) * from people.person where email is not null
    order by lower(email), left_on desc nulls first) n on lower(n.email) = r.email_key
  left join people.person e on false`;

/** A narrow table of the rows with the person whom each is about; who is new gets an id at once. */
export const matchSql = (key: 'personId' | 'email'): string => `
  create temporary table import_person on commit drop as
  select r.number, r.person_id, r.email_key, r.name_key, r.problems is not null as faulty,
    r.left_on is null or r.left_on >= $1 as here,
    coalesce(n.id, e.id) as known_id,
    coalesce(n.id, e.id, gen_random_uuid()) as id,
    case when n.id is not null then n.left_on is null or n.left_on > $1 else e.id is not null end as was_here
  from import_row r ${key === 'personId' ? BY_NUMBER : BY_EMAIL}`;

export const FAULTS_SQL = `
  create temporary table import_fault
    (number integer, column_name text, value text, code text, params jsonb) on commit drop`;

/** What was found wrong with the rows by themselves. */
export const ROW_FAULTS_SQL = `
  insert into import_fault
  select r.number, p ->> 'column', p ->> 'value', p ->> 'code', p -> 'params'
  from import_row r, jsonb_array_elements(r.problems) p where r.problems is not null`;

const ROWS_TEXT = `array_to_string(t.rows[1:5], ', ') || case when cardinality(t.rows) > 5 then ', …' else '' end`;

/** Two rows about one number. `$1` is the heading. */
export const ID_TWICE_SQL = `
  with twice as (
    select person_id, array_agg(number order by number) as rows from import_person
    where person_id is not null group by person_id having count(*) > 1)
  insert into import_fault
  select p.number, $1, p.person_id, 'ID_TWICE', jsonb_build_object('rows', ${ROWS_TEXT})
  from import_person p join twice t using (person_id)`;

/** Two people with one address; the rows of one number are told as that. `$1` is the heading. */
export const EMAIL_TWICE_SQL = `
  with twice as (
    select email_key, array_agg(number order by number) as rows from import_person
    where email_key is not null and here group by email_key
    having min(coalesce(person_id, number::text)) <> max(coalesce(person_id, number::text)))
  insert into import_fault
  select p.number, $1, p.email_key, 'EMAIL_TWICE', jsonb_build_object('rows', ${ROWS_TEXT})
  from import_person p join twice t using (email_key) where p.here`;

/**
 * An address that another person in Obi keeps: only who gives it up in this file, or leaves by it, makes it free.
 * `$1` today, `$2` the heading.
 */
export const EMAIL_OF_ANOTHER_SQL = `
  insert into import_fault
  select p.number, $2, r.email, 'EMAIL_OF_ANOTHER',
    jsonb_build_object('person', o.full_name || ' (' || o.employee_number || ')')
  from import_person p join import_row r using (number)
  join people.person o on lower(o.email) = p.email_key and o.id <> p.id and (o.left_on is null or o.left_on > $1)
  left join import_person given on given.id = o.id and not given.faulty
    and (not given.here or given.email_key is distinct from p.email_key)
  where p.here and not p.faulty and given.id is null`;

/** Rows with a problem are out, whatever else is asked of them. */
export const MARK_FAULTY_SQL = `
  update import_person set faulty = true where not faulty and number in (select number from import_fault)`;
