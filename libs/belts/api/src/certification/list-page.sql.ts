import { type Condition, rowsOf } from './list.sql';

/** What a list shows of one person. */
const ROW = `
  select c.person_id as "personId", p.full_name as name, p.employee_number as "employeeNumber",
    array_to_string(u.path[greatest(2, cardinality(u.path) - 1):], ', ') as unit, m.full_name as manager,
    c.held, c.held_until::text as "heldUntil", c.needs, c.due_on::text as "dueOn",
    c.overdue_since::text as "overdueSince", c.overdue_for as "overdueFor", c.missing, c.sort_name as "sortName"`;

/** On a past day the manager is the one of that day. */
const joins = (isPast: boolean): string => `
  join people.person p on p.id = c.person_id
  left join people.unit u on u.id = c.unit_id
  left join people.person m on m.id = ${isPast ? 'c' : 'p'}.manager_id`;

/** The row of one person. $1: the person. */
export const ONE_SQL = `${ROW} from belts.certification c ${joins(false)} where c.person_id = $1`;
/** The row of one person on a past day. $1: the person; $2: the day. */
export const ONE_PAST_SQL = `${ROW} from belts.past_certification c ${joins(true)}
  where c.person_id = $1 and c.as_of = $2`;

/** A page of so many rows and one more, after the place that the cursor says. The page is cut before anything is joined. */
export function pageStatement(
  condition: Condition,
  size: number,
  cursor: readonly unknown[] | undefined,
): { text: string; values: unknown[] } {
  const values = [...condition.values];
  const order = [condition.sort ?? 'null::date', 'c.sort_name', 'c.person_id'];
  const keys = condition.sort ? order : order.slice(1);
  let where = condition.where;
  if (cursor) {
    const given = condition.sort ? cursor : cursor.slice(1);
    const types = condition.sort ? ['date', 'text', 'uuid'] : ['text', 'uuid'];
    const marks = given.map((one, index) => `$${values.push(one)}::${types[index]}`);
    where += ` and (${keys.join(', ')}) > (${marks.join(', ')})`;
  }
  const sorted = `order by ${keys.join(', ')}`;
  return {
    text: `${ROW}, (${order[0]})::text as "sortDay"
       from (select * from ${rowsOf(condition.isPast)} c where ${where} ${sorted} limit ${size + 1}) c ${joins(condition.isPast)} ${sorted}`,
    values,
  };
}
