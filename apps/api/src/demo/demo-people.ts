import type { Db } from '@obi/shared/api';
import type { DemoPerson } from './cast';

/** The units of the demo company, from the top down. */
export async function insertUnits(db: Db, people: readonly DemoPerson[]): Promise<void> {
  const paths = new Set(
    people.flatMap(({ unit }) => [1, 2, 3].map((depth) => JSON.stringify(unit.slice(0, depth)))),
  );
  for (const path of [...paths]
    .map((text) => JSON.parse(text) as string[])
    .sort((a, b) => a.length - b.length)) {
    await db.rows(
      `with made as (select gen_random_uuid() as id)
       insert into people.unit (id, parent_id, name, lineage, path)
       select made.id, above.id, $1, coalesce(above.lineage, '{}') || made.id, $2
       from made left join people.unit above on above.path = $3`,
      [path.at(-1), path, path.slice(0, -1)],
    );
  }
}

/** The people with their placements, roles and managers: the highest grade of a place leads it. */
export async function insertPeople(db: Db, people: readonly DemoPerson[]): Promise<void> {
  await db.rows(
    `insert into people.person (employee_number, full_name, given_name, family_name, sort_name, email, unit_id, grade,
       job, language, time_zone, location, joined_on)
     select p.number, p.name, p.given, p.family, lower(p.family || ' ' || p.given), p.email, u.id, p.grade, p.job,
       p.language, p."timeZone", p.unit->>2, p."joinedOn"
     from jsonb_to_recordset($1) as p(number text, name text, given text, family text, email text, unit jsonb, grade int,
       job text, language text, "timeZone" text, "joinedOn" date)
     join people.unit u on u.path = array(select jsonb_array_elements_text(p.unit))`,
    [JSON.stringify(people)],
  );
  await db.rows(
    `update people.person p set manager_id = m.id
     from (select id, unit_id, grade, row_number() over (partition by unit_id order by grade desc, employee_number) as place
           from people.person) m
     where m.unit_id = p.unit_id and m.place = 1 and m.id <> p.id and m.grade > p.grade`,
  );
  await db.rows(
    `insert into people.placement (person_id, since, unit_id, job, grade, manager_id)
     select id, joined_on, unit_id, job, grade, manager_id from people.person`,
  );
  await db.rows(
    `insert into people.role_grant (person_id, role, unit_id)
     select person.id, r.role, null
     from jsonb_to_recordset($1) as p(number text, roles jsonb)
     join people.person person on person.employee_number = p.number
     cross join lateral jsonb_array_elements_text(p.roles) as r(role)`,
    [JSON.stringify(people)],
  );
}

/** The people with these names, by name. */
export async function personIds(db: Db, names: readonly string[]): Promise<(name: string) => string> {
  const rows = await db.rows<{ id: string; name: string }>(
    `select p.id, p.full_name as name from people.person p join people.account a on a.person_id = p.id
     where p.full_name = any($1)`,
    [names],
  );
  return (name) => {
    const found = rows.find((row) => row.name === name);
    if (!found) throw new Error(`Nobody in the demo company is called ${name}`);
    return found.id;
  };
}
