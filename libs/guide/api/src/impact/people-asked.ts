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
 * One pass over what was acknowledged. Asked again is who is here, counts as having read the clause today, and does not
 * know the text that comes; a new clause is asked of everybody who does not know it from before.
 */
const PEOPLE_ASKED = `
  with clause as (
    select * from jsonb_to_recordset($1::jsonb) as c(clause text, everybody boolean, accepted text[], next text)
  ), here as materialized (
    select p.id, ${IMPACT_UNIT} as unit_id from people.person p left join people.unit u on u.id = p.unit_id
    where p.joined_on <= $2 and (p.left_on is null or p.left_on > $2)
  ), knows as materialized (
    select a.person_id, a.clause_key, bool_or(a.text_hash = c.next) as knows_next
    from guide.acknowledgement a join clause c on c.clause = a.clause_key
    where a.text_hash = c.next or a.text_hash = any (c.accepted)
    group by 1, 2
  ), asked as materialized (
    select c.clause, h.id, h.unit_id from knows k
    join clause c on c.clause = k.clause_key and not c.everybody
    join here h on h.id = k.person_id where not k.knows_next
    union all
    select c.clause, h.id, h.unit_id from clause c cross join here h
    where c.everybody
      and not exists (select 1 from knows k where k.person_id = h.id and k.clause_key = c.clause and k.knows_next)
  )
  select
    (select coalesce(jsonb_object_agg(each.clause, each.n), '{}')
     from (select clause, count(*)::int as n from asked group by 1) each) as clauses,
    (select coalesce(jsonb_agg(jsonb_build_object('unitId', per.unit_id, 'unit', unit.name, 'people', per.people,
        'acknowledgeAgain', coalesce(again.n, 0)) order by per.people desc, unit.name), '[]')
     from (select unit_id, count(*)::int as people from here group by 1) per
     left join (select unit_id, count(distinct id)::int as n from asked group by 1) again
       on again.unit_id is not distinct from per.unit_id
     left join people.unit unit on unit.id = per.unit_id) as units`;

/** Counts whom a version would ask, with one statement, however many people there are. */
@Injectable()
export class CountPeopleAsked {
  constructor(@Inject(Db) private readonly db: Db) {}

  async of(clauses: readonly AskedOfClause[], day: LocalDate): Promise<PeopleAsked> {
    const row = await this.db.row<PeopleAsked & Record<string, unknown>>(PEOPLE_ASKED, [
      JSON.stringify(clauses),
      day,
    ]);
    return row ?? { clauses: {}, units: [] };
  }
}
