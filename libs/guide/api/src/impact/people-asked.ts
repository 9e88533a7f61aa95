import { Inject, Injectable } from '@nestjs/common';
import type { AskedOfClause } from '@obi/guide/rules';
import type { LocalDate } from '@obi/kernel';
import { Db } from '@obi/shared/api';

/** How many people of a unit, and how many of them must acknowledge again. */
export interface UnitAsked {
  readonly unitId: string | null;
  readonly unit: string | null;
  readonly people: number;
  readonly acknowledgeAgain: number;
}

/** How many people a version asks: by clause, by unit, and each person once in all. */
export interface PeopleAsked {
  readonly clauses: Readonly<Record<string, number>>;
  readonly units: readonly UnitAsked[];
}

/** The unit under whose name an impact counts a person: the second from the top; `u` is their own unit. */
export const IMPACT_UNIT = 'coalesce(u.lineage[2], u.lineage[1])';

/**
 * One pass over what was acknowledged, and one row per person: a bit for each clause. Asked again is who is here, counts as
 * having read the clause today, and does not know the text that comes; a new clause is asked of everybody who does not
 * know it from before. $3 is no clause at all, $4 every clause that everybody is asked about.
 */
const PEOPLE_ASKED = `
  with clause as materialized (
    select c.clause, c.accepted, c.next, c.bit::varbit as bit
    from jsonb_to_recordset($1::jsonb) as c(clause text, accepted text[], next text, bit text)
  ), knows as materialized (
    select a.person_id,
      bit_or(case when a.text_hash = c.next then $3::varbit else c.bit end) as today,
      bit_or(case when a.text_hash = c.next then c.bit else $3::varbit end) as next
    from guide.acknowledgement a join clause c on c.clause = a.clause_key
    where a.text_hash = c.next or a.text_hash = any (c.accepted)
    group by 1
  ), alike as materialized (
    select ${IMPACT_UNIT} as unit_id, count(*)::int as n,
      (coalesce(k.today, $3::varbit) | $4::varbit) & ~coalesce(k.next, $3::varbit) as asked
    from people.person p left join people.unit u on u.id = p.unit_id left join knows k on k.person_id = p.id
    where p.joined_on <= $2 and (p.left_on is null or p.left_on > $2)
    group by 1, 3
  ), per_unit as (
    select unit_id, sum(n)::int as people, coalesce(sum(n) filter (where asked <> $3::varbit), 0)::int as again
    from alike group by 1
  )
  select
    (select coalesce(jsonb_object_agg(each.clause, each.n), '{}')
     from (select c.clause, sum(a.n)::int as n
           from clause c join alike a on a.asked & c.bit <> $3::varbit group by 1) each) as clauses,
    (select coalesce(jsonb_agg(jsonb_build_object('unitId', per.unit_id, 'unit', unit.name, 'people', per.people,
        'acknowledgeAgain', per.again) order by per.people desc, unit.name), '[]')
     from per_unit per left join people.unit unit on unit.id = per.unit_id) as units`;

/** Counts whom a version would ask, with one statement, however many people there are. */
@Injectable()
export class CountPeopleAsked {
  constructor(@Inject(Db) private readonly db: Db) {}

  async of(clauses: readonly AskedOfClause[], day: LocalDate): Promise<PeopleAsked> {
    const bits = (isOn: (at: number) => boolean): string =>
      Array.from({ length: Math.max(clauses.length, 1) }, (_, at) => (isOn(at) ? '1' : '0')).join('');
    const row = await this.db.row<PeopleAsked & Record<string, unknown>>(PEOPLE_ASKED, [
      JSON.stringify(clauses.map((clause, at) => ({ ...clause, bit: bits((other) => other === at) }))),
      day,
      bits(() => false),
      bits((at) => clauses[at]?.everybody ?? false),
    ]);
    return row ?? { clauses: {}, units: [] };
  }
}
