/** Who was here on a day, in a unit and all units under it, a batch after the last one. */
export const ROSTER = `
  select p.id, p.employee_number as number, p.full_name as name, array_to_string(u.path, ' / ') as unit, l.job, l.grade,
    m.employee_number as manager, p.joined_on::text as "joinedOn"
  from people.person p
  join lateral (select * from people.placement t where t.person_id = p.id and t.since <= $2
    order by t.since desc limit 1) l on true
  left join people.unit u on u.id = l.unit_id
  left join people.person m on m.id = l.manager_id
  where p.joined_on <= $2 and (p.left_on is null or p.left_on > $2)
    and ($1::uuid is null or $1 = any(u.lineage)) and p.id > $3
  order by p.id limit $4`;

/** What these persons had acknowledged by a day. */
export const ACKNOWLEDGED = `
  select p.employee_number as number, a.clause_key as clause, a.text_hash as "textHash", v.number as version,
    a.acknowledged_on::text as "on", a.at, a.check_clause as "checkClause",
    (select c.check_options[a.check_answer + 1] from guide.clause c
     where c.version_id = a.version_id and c.key = a.check_clause) as "checkAnswer"
  from guide.acknowledgement a
  join people.person p on p.id = a.person_id
  join guide.version v on v.id = a.version_id
  where a.person_id = any($1) and a.acknowledged_on <= $2
  order by p.employee_number, a.at, a.clause_key`;

/** Every text of the guide that was published by a day. */
export const GUIDE = `
  select v.number as version, v.published_on::text as "publishedOn", v.content_hash as "contentHash", v.note,
    json_agg(json_build_object('key', c.key, 'number', c.number, 'title', c.title, 'text', c.text,
      'textHash', c.text_hash, 'change', c.change_kind, 'reason', c.change_reason)
      order by s.position, c.position) as clauses
  from guide.version v
  join guide.section s on s.version_id = v.id
  join guide.clause c on c.version_id = s.version_id and c.section_key = s.key
  where v.published_on <= $1
  group by v.id order by v.major, v.minor`;

/** The units with this name, or with this path from the top. */
export const UNIT = `
  select id, array_to_string(path, ' / ') as name from people.unit
  where lower(name) = lower($1) or lower(array_to_string(path, ' / ')) = lower($1) order by path limit 2`;
