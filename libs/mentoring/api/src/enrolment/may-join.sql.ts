/** Whether a person `m` belongs to a unit whose people may join the programme `p`. */
export const IS_OPEN_TO = `(p.unit_id is null or coalesce(m.lineage @> array[p.unit_id], false))
  and (p.open_to = '{}' or coalesce(m.lineage && p.open_to, false))`;
