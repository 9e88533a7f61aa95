import { makePerson, makeUnit, type PersonMade, TestApi } from '@obi/testing/api';

/** A company of many people with a row of certification each, made with a few statements. */
export interface CompanyOfMany {
  readonly hr: PersonMade;
  readonly top: string;
  /** Changes the rows of one person in `every`, another kind of change for each `turn`. */
  change(turn: number, every: number): Promise<void>;
}

/** Any number for any two, and the same one each time. */
const draw = (salt: string, most: number): string =>
  `((hashint8extended(n, ${salt}) & 9223372036854775807) % ${most})`;

export async function companyOfMany(api: TestApi, people: number): Promise<CompanyOfMany> {
  const top = await makeUnit(api, 'Company');
  const hr = await makePerson(api, { unitId: top, roles: ['hr'] });
  for (let unit = 0; unit < 30; unit += 1) {
    const [above] = await api.sql<{ id: string }>(
      `select id from people.unit where lineage[1] = $1 and cardinality(lineage) < 4
       order by cardinality(lineage) + ($2::int % 3), name limit 1 offset ${unit % 4 === 3 ? 1 : 0}`,
      [top, unit],
    );
    await makeUnit(api, `Unit ${unit}`, above?.id ?? top);
  }
  await api.sql(
    `insert into people.person (employee_number, full_name, sort_name, unit_id, joined_on)
     select 'M' || n, 'Many ' || n, 'many ' || lpad(n::text, 6, '0'),
       (array_append(array(select id from people.unit where lineage[1] = '${top}' order by path), null))[1 + ${draw('1', 32)}],
       current_date - 400
     from generate_series(1, $1::int) n`,
    [people],
  );
  await api.sql(
    `insert into belts.certification (person_id, unit_id, sort_name, held, held_until, is_met, overdue_since, missing,
       next_change_on, counts)
     select id, unit_id, sort_name, held, case when held > 'white' then current_date + ${draw('2', 300)}::int end,
       is_met, case when not is_met and n % 2 = 0 then current_date - ${draw('3', 90)}::int end,
       '[{"code": "modules", "count": 2}]', 'infinity', n % 50 <> 0
     from (select *, (enum_range(null::belts.belt))[${draw('4', 9)}] as held, ${draw('5', 4)} > 0 as is_met
           from (select *, substr(employee_number, 2)::int as n from people.person where employee_number ~ '^M[0-9]+$') p) p`,
  );
  await api.sql('analyze people.person, belts.certification');
  return { hr, top, change: (turn, every) => change(api, turn, every) };
}

const CHANGES = [
  "held = 'green', is_met = true, overdue_since = null",
  'is_met = false, overdue_since = current_date - 3',
  `unit_id = (select id from people.unit where cardinality(lineage) = 3 order by path limit 1)`,
  'counts = not counts',
  'held = null, held_until = null',
  'unit_id = null',
];

async function change(api: TestApi, turn: number, every: number): Promise<void> {
  await api.sql(
    `update belts.certification c set ${CHANGES[turn % CHANGES.length]} from people.person p
     where p.id = c.person_id and employee_number ~ '^M[0-9]+$'
       and substr(employee_number, 2)::int % $1::int = $2::int`,
    [every, turn % every],
  );
}
