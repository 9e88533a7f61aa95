/** The columns of belts.certification that a derivation writes, with their types. */
const COLUMNS: Readonly<Record<string, string>> = {
  unit_id: 'uuid',
  sort_name: 'text',
  held: 'belts.belt',
  held_state: 'text',
  due_because: 'text',
  held_until: 'date',
  earning: 'belts.belt',
  done: 'int',
  total: 'int',
  needs: 'belts.belt',
  due_on: 'date',
  is_met: 'boolean',
  overdue_since: 'date',
  overdue_for: 'belts.belt',
  missing: 'jsonb',
  belts: 'jsonb',
  lapses_early: 'jsonb',
  next_change_on: 'date',
  counts: 'boolean',
};

const names = Object.keys(COLUMNS);

/** Writes many rows at once, those that say something else than before; the rows exist and are locked. */
export const WRITE_SQL = `
  update belts.certification c set (${names.join(', ')}) = (${names.map((name) => `r.${name}`).join(', ')})
  from jsonb_to_recordset($1) as r(person_id uuid, ${names.map((name) => `${name} ${COLUMNS[name]}`).join(', ')})
  where c.person_id = r.person_id
    and (${names.map((name) => `c.${name}`).join(', ')}) is distinct from (${names.map((name) => `r.${name}`).join(', ')})`;
