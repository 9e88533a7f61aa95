/**
 * The path of one person as the JSON of `Path`, in one statement. $1: the person; $2: today.
 * No row: the person is unknown. `behind`: the row of the person has to be derived for today first.
 * The modules with their steps come from the function that curriculum keeps for its readers.
 */
export const PATH_SQL = `
  select c.next_change_on <= $2::date as behind, json_build_object(
    'personId', c.person_id, 'asOf', $2::date, 'held', c.held, 'earning', c.earning, 'done', c.done, 'total', c.total,
    'needs', c.needs, 'dueOn', c.due_on, 'overdueSince', c.overdue_since, 'belts', c.belts,
    'ladder', (select r.shown from belts.ladder_shown r where r.effective_from <= $2::date
               order by r.effective_from desc, r.version desc limit 1),
    'modules', coalesce(curriculum.path_modules(c.person_id, c.earning::text), '[]')
  )::text as json
  from belts.certification c where c.person_id = $1`;
