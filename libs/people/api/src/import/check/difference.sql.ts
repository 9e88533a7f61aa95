import type { ComparedField } from '@obi/people/rules';

/** How one field is compared: what Obi has, what the file says, and when that is a difference. */
interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly differs: string;
}

const plain = (column: string, staged = column): Comparison => ({
  before: `b.${column}`,
  after: `r.${staged}`,
  differs: `b.${column} is distinct from r.${staged}`,
});

/** The rule `differenceOf` said once more for a hundred thousand rows at a time; a spec holds the two together. */
const COMPARISONS: Readonly<Record<ComparedField, Comparison>> = {
  fullName: plain('full_name'),
  firstName: plain('given_name'),
  lastName: plain('family_name'),
  email: { ...plain('email'), differs: 'lower(b.email) is distinct from r.email_key' },
  unit: {
    before: `array_to_string(u.path, ' › ')`,
    after: `array_to_string(r.unit_path, ' › ')`,
    differs: 'u.path is distinct from r.unit_path',
  },
  manager: {
    before: '(select full_name from people.person where id = b.manager_id)',
    after: `coalesce((select full_name from import_row where number = m.number),
      (select full_name from people.person where id = m.id))`,
    differs: 'b.manager_id is distinct from m.id',
  },
  job: plain('job'),
  grade: plain('grade'),
  location: plain('location'),
  language: plain('language'),
  timeZone: plain('time_zone'),
  joinedOn: { ...plain('joined_on'), differs: 'b.joined_on <> r.joined_on' },
  leftOn: {
    before: '(b.left_on - 1)',
    after: 'r.left_on',
    differs: '(b.left_on - 1) is distinct from r.left_on',
  },
  // As it is, column by column: the screen shows each under its own heading.
  kept: plain('kept'),
};

/** Fields whose change is a new place in the company: needs and reporting lines are asked from that day on. */
const PLACED: readonly ComparedField[] = ['unit', 'manager', 'job', 'grade'];

/** Every person for whom the file changes something. `$1` is today. */
export const differenceSql = (fields: readonly ComparedField[]): string => `
  create temporary table import_difference on commit drop as
  select p.number, p.id, case when not p.here then 'leave' when p.known_id is null then 'join'
      when not p.was_here then 'rejoin' else 'change' end as kind,
    ${anyOf(fields.filter((field) => PLACED.includes(field)))} as moved,
    case when p.here and p.known_id is not null then ${changesOf(fields)} end as changes
  from import_person p join import_row r using (number)
  left join people.person b on b.id = p.known_id
  left join people.unit u on u.id = b.unit_id
  left join import_manager m on m.by = r.manager_by and m.key = r.manager_key
  where not p.faulty and $1::date is not null and case when p.here then not p.was_here or ${anyOf(fields)} else p.was_here end`;

/** Who came from a file, is here, and is in no row of this one, not even in a faulty one. `$1` is today. */
export const ABSENT_SQL = `
  insert into import_difference
  select null, b.id, 'leave', false, null from people.person b
  where b.imported and (b.left_on is null or b.left_on > $1)
    and not exists (select 1 from import_person p where p.known_id = b.id)`;

/**
 * What was found, in numbers, and one number over all of it that does not depend on the order of rows. `$1` is today.
 */
export const COUNTS_SQL = `
  with d as (
    select count(*) filter (where kind = 'join') as joins, count(*) filter (where kind = 'change') as changes,
      count(*) filter (where kind = 'leave') as leaves, count(*) filter (where kind = 'rejoin') as rejoins,
      bit_xor(hashtextextended(concat_ws(' ', kind, coalesce(number::text, id::text), changes::text), 0)) as print
    from import_difference),
  p as (
    select count(*) as rows, count(*) filter (where faulty) as faulty,
      count(*) filter (where not faulty and here) as here,
      count(*) filter (where not faulty and not here and not was_here) as past,
      count(*) filter (where faulty and person_id is null and email_key is null) as nobody
    from import_person),
  f as (select bit_xor(hashtextextended(concat_ws(' ', number, column_name, code, params::text), 1)) as print from import_fault),
  b as (select count(*) as people from people.person where imported and (left_on is null or left_on > $1))
  select json_build_object('rows', p.rows, 'joins', d.joins, 'changes', d.changes, 'leaves', d.leaves,
      'rejoins', d.rejoins, 'unchanged', p.here - d.joins - d.changes - d.rejoins, 'past', p.past,
      'faulty', p.faulty, 'rowsOfNobody', p.nobody, 'peopleBefore', b.people) as counts,
    concat_ws(' ', p.rows, d.joins, d.changes, d.leaves, d.rejoins, p.faulty, d.print, f.print) as fingerprint
  from d, p, f, b`;

/** What HR should know about rows that go in: each value once, with how many rows have it. */
export const NOTICES_SQL = `
  select coalesce(json_agg(n order by rows desc, value), '[]') as notices from (
    select n ->> 'code' as code, n ->> 'column' as "column", n ->> 'value' as value, count(*)::integer as rows,
      min(r.number) as first
    from import_row r join import_person p using (number), jsonb_array_elements(r.notices) n
    where r.notices is not null and not p.faulty
    group by 1, 2, 3 order by rows desc, value limit 2000) n`;

function anyOf(fields: readonly ComparedField[]): string {
  return fields.length === 0
    ? 'false'
    : `(${fields.map((field) => COMPARISONS[field].differs).join(' or ')})`;
}

function changesOf(fields: readonly ComparedField[]): string {
  const each = fields.map((field) => {
    const { before, after, differs } = COMPARISONS[field];
    return `case when ${differs} then jsonb_build_object('field', '${field}', 'before', ${before}, 'after', ${after}) end`;
  });
  if (each.length === 0) return 'null::jsonb';
  return `(select jsonb_agg(one) from unnest(array[${each.join(', ')}]) one where one is not null)`;
}
