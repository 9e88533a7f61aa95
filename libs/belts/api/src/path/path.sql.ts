/**
 * What of one person's path is their own, in one statement. $1: the person; $2: today. No row: the person is unknown.
 * `behind`: the row of the person has to be derived for today first. What everybody shares, the texts of the ladder and
 * of published modules, never changes and is kept by `PathTexts`; this statement says which of them are meant.
 */
export const PATH_SQL = `
  select c.person_id as asked, c.next_change_on <= $2::date as behind, json_build_object(
    'personId', c.person_id, 'asOf', $2::date, 'held', c.held, 'earning', c.earning, 'done', c.done, 'total', c.total,
    'needs', c.needs, 'dueOn', c.due_on, 'overdueSince', c.overdue_since,
    'overdueFor', c.overdue_for, 'belts', c.belts)::text as own,
    (select r.version from belts.rule_set r where r.effective_from <= $2::date
      order by r.effective_from desc, r.version desc limit 1) as ladder,
    f.modules, f.completed, f.steps
  from belts.certification c cross join lateral curriculum.path_facts(c.person_id, c.earning::text) f
  where c.person_id = $1`;

/** A row of that statement. The last three hold one line for each module, completed module and step done. */
export interface PathRow {
  readonly behind: boolean;
  readonly own: string;
  readonly ladder: number | null;
  readonly modules: string | null;
  readonly completed: string | null;
  readonly steps: string | null;
}
