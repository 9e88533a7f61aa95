import type { ComparedField } from '@obi/people/rules';

/** How what was found is written. Every statement is about all people at once. `$1` is always today. */

/** How deep the units of the file go. */
export const UNIT_DEPTH_SQL = `
  select coalesce(max(cardinality(r.unit_path)), 0) as depth
  from import_row r join import_difference d using (number) where d.kind <> 'leave'`;

/** The units of one level that are not there yet, under those of the level above. `$1` is the level. */
export const UNITS_SQL = `
  insert into people.unit (id, parent_id, name, lineage, path)
  select made.id, above.id, made.path[$1::integer], coalesce(above.lineage, '{}') || made.id, made.path
  from (
    select gen_random_uuid() as id, wanted.path from (
      select distinct r.unit_path[1:$1::integer] as path
      from import_row r join import_difference d using (number)
      where d.kind <> 'leave' and cardinality(r.unit_path) >= $1::integer) wanted
    where not exists (select 1 from people.unit u where u.path = wanted.path)) made
  left join people.unit above on above.path = made.path[1:$1::integer - 1]
  on conflict (path) do nothing`;

/** Who leaves: by a last day in the file, else from today on. A first day that never came is taken back. */
export const LEAVE_SQL = `
  update people.person b set left_on = gone.on, joined_on = least(b.joined_on, gone.on), imported = true
  from (select d.id, coalesce(r.left_on + 1, $1::date) as on
    from import_difference d left join import_row r using (number) where d.kind = 'leave') gone
  where b.id = gone.id`;

/** Access ends at once; what they did and were stays. */
export const END_ACCESS_SQL = [
  `delete from people.session where person_id in (select id from import_difference where kind = 'leave')`,
  `update people.sign_in_link set used_at = now()
   where used_at is null and person_id in (select id from import_difference where kind = 'leave')`,
];

/** Roles are not waiting for who comes back; the audit log knows them. */
export const END_ROLES_SQL = `
  with ended as (
    delete from people.role_grant where person_id in (select id from import_difference where kind = 'leave')
    returning person_id, role, unit_id)
  select coalesce(json_agg(json_build_object('personId', person_id, 'role', role, 'unitId', unit_id)), '[]') as ended
  from ended`;

/** Two people may swap their addresses: all that change are freed before any is set. */
export const FREE_EMAILS_SQL = `
  update people.person b set email = null
  from import_difference d join import_row r using (number)
  where b.id = d.id and d.kind in ('change', 'rejoin') and lower(b.email) is distinct from r.email_key`;

export const JOIN_SQL = `
  insert into people.person (id, employee_number, full_name, given_name, family_name, sort_name, email, unit_id,
    manager_id, grade, job, language, time_zone, location, kept, imported, joined_on, left_on)
  select d.id, coalesce(r.person_id, r.email_key), r.full_name, r.given_name, r.family_name, r.sort_name, r.email, u.id,
    m.id, r.grade, r.job, r.language, r.time_zone, r.location, r.kept, true,
    least(coalesce(r.joined_on, $1::date), r.left_on + 1), r.left_on + 1
  from import_difference d join import_row r using (number)
  left join people.unit u on u.path = r.unit_path
  left join import_manager m on m.by = r.manager_by and m.key = r.manager_key
  where d.kind = 'join'`;

const SET: Readonly<Record<ComparedField, string>> = {
  fullName: 'full_name = r.full_name, sort_name = r.sort_name',
  firstName: 'given_name = r.given_name',
  lastName: 'family_name = r.family_name',
  email: 'email = r.email',
  unit: 'unit_id = u.id',
  manager: 'manager_id = m.id',
  job: 'job = r.job',
  grade: 'grade = r.grade',
  location: 'location = r.location',
  language: 'language = r.language',
  timeZone: 'time_zone = r.time_zone',
  joinedOn: 'joined_on = coalesce(r.joined_on, b.joined_on)',
  leftOn: '',
  kept: 'kept = r.kept',
};

/** Somebody else may have got the address of a person who was away. */
const ADDRESS_STILL_FREE = `email = case when d.kind = 'rejoin' and exists (select 1 from people.person o
  where lower(o.email) = lower(b.email) and o.left_on is null and o.id <> b.id) then null else b.email end`;

/** Only what the file has a column for is written; who comes back is here again whatever the file says. */
export function changeSql(fields: readonly ComparedField[]): string {
  const sets = fields.map((field) => SET[field]).filter((set) => set !== '');
  if (!fields.includes('email')) sets.push(ADDRESS_STILL_FREE);
  const until = fields.includes('leftOn')
    ? 'r.left_on + 1'
    : `case when d.kind = 'rejoin' or b.left_on < coalesce(r.joined_on, b.joined_on) then null else b.left_on end`;
  return `
  update people.person b set ${[...sets, `left_on = ${until}`, 'imported = true'].join(', ')}
  from import_difference d join import_row r using (number)
  left join people.unit u on u.path = r.unit_path
  left join import_manager m on m.by = r.manager_by and m.key = r.manager_key
  where b.id = d.id and d.kind in ('change', 'rejoin')`;
}

/** Who stays the same is now known to files too, and by the number that the file gives. */
export const RECOGNISE_SQL = `
  update people.person b set imported = true, employee_number = coalesce(p.person_id, b.employee_number)
  from import_person p
  where b.id = p.known_id and not p.faulty
    and (not b.imported or b.employee_number <> coalesce(p.person_id, b.employee_number))`;

/** Where everybody stands from now on; needs and past days are answered from it. */
export const PLACEMENT_SQL = `
  insert into people.placement (person_id, since, unit_id, job, grade, manager_id)
  select b.id, case when d.kind = 'join' then b.joined_on else greatest(b.joined_on, $1::date) end,
    b.unit_id, b.job, b.grade, b.manager_id
  from import_difference d join people.person b using (id)
  where d.kind in ('join', 'rejoin') or (d.kind = 'change' and d.moved)
  on conflict (person_id, since) do update
    set unit_id = excluded.unit_id, job = excluded.job, grade = excluded.grade, manager_id = excluded.manager_id`;

/** How many administrators of the whole company stay. `$1` is today. */
export const ADMINISTRATORS_SQL = `
  select count(*) filter (where d.id is null)::integer as stay, count(d.id)::integer as leave
  from people.role_grant g join people.person b on b.id = g.person_id
  left join import_difference d on d.id = b.id and d.kind = 'leave'
  where g.role = 'administrator' and g.unit_id is null and (b.left_on is null or b.left_on > $1)`;
