/** Who of the people may be seen in detail: `$1` the actor, `$2` their units (null: all of them), `$3` today. */
const MAY_SEE = `(p.id = $1 or $2::uuid[] is null or p.unit_id = any($2) or people.leads($1, p.id))`;

/**
 * Who had come by a day, `$3`, where they stood on it; of the people who are in the actor's units, `$2`, today. A name, an
 * address and a unit's name are today's.
 */
export const PEOPLE_ON_SQL = `
  (select p.id, p.full_name, p.sort_name, p.employee_number, p.email, l.unit_id, l.manager_id, l.grade, l.job,
     p.language, p.time_zone, p.location, p.kept, p.joined_on, p.left_on
   from people.person p left join lateral (
     select unit_id, manager_id, grade, job from people.placement t
     where t.person_id = p.id and t.since <= $3::date order by t.since desc limit 1) l on true
   where p.joined_on <= $3::date and ($2::uuid[] is null or p.unit_id = any($2)))`;

/** A person as screens show them, with the details only for who may see them. */
const personSelect = (people: string, seen: string): string => `
  select p.id, p.full_name as name, p.sort_name as "sortName",
    case when u.id is not null then json_build_object('id', u.id, 'name', u.name, 'path', u.path) end as unit,
    p.left_on is not null and p.left_on <= $3 as "hasLeft",
    case when ${seen} then json_build_object(
      'employeeNumber', p.employee_number, 'email', p.email, 'grade', p.grade, 'job', p.job, 'location', p.location,
      'language', p.language, 'timeZone', p.time_zone, 'joinedOn', p.joined_on, 'lastDay', p.left_on - 1,
      'manager', (select json_build_object('id', m.id, 'name', m.full_name) from people.person m where m.id = p.manager_id),
      'reportCount', (select count(*) from people.person r
        where r.manager_id = p.id and (r.left_on is null or r.left_on > $3)),
      'kept', (select coalesce(json_agg(json_build_object('heading', key, 'value', value) order by key), '[]')
        from jsonb_each_text(p.kept)),
      'hasSignedIn', exists (select 1 from people.account a where a.person_id = p.id)) end as details
  from ${people} p left join people.unit u on u.id = p.unit_id`;

export const PERSON_SELECT = personSelect('people.person', MAY_SEE);
/** Whose past the actor may look at, they may see in detail; the actor is named as in the statement for today. */
export const PERSON_ON_SELECT = personSelect(PEOPLE_ON_SQL, '$1::uuid is not null');

/** The line above a person, the nearest first. `$4` the person. */
export const LINE_SQL = `
  with recursive line (id, depth) as (
    select manager_id, 1 from people.person where id = $4
    union all
    select b.manager_id, depth + 1 from line join people.person b on b.id = line.id where depth < 40)
  ${PERSON_SELECT} join line on line.id = p.id order by line.depth`;

/** Where a person stood, the latest placement first. `$1` the person. */
export const PLACEMENTS_SQL = `
  select l.since::text, l.job, l.grade,
    case when u.id is not null then json_build_object('id', u.id, 'name', u.name, 'path', u.path) end as unit,
    case when m.id is not null then json_build_object('id', m.id, 'name', m.full_name) end as manager
  from people.placement l
  left join people.unit u on u.id = l.unit_id
  left join people.person m on m.id = l.manager_id
  where l.person_id = $1 order by l.since desc limit 100`;
